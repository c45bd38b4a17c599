/**
 * What they ask of the interviewer itself, denied in their own words: "Have you been called?" -> "have not been called". Only for a plain
 * question with its verb first, in a few words, that turns no person around; else null. Pure; English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'

const denied: Readonly<Record<string, string>> = {
  have: 'have not',
  'have got': 'have not got',
  do: 'do not',
  did: 'did not',
  can: 'cannot',
  could: 'could not',
  would: 'would not',
  are: 'am not',
}

const plainQuestion =
  /(?:^|[.,;!–—] ?|\b(?:and|but|so) )(?<verb>have|do|did|can|could|would|are) you (?:(?:ever|also|even|yourself|personally|too|really) )*(?<rest>[\p{L}][\p{L}' -]*?)(?:,? (?:too|yourself|as well|then|at all|by the way|btw))?,? ?\?/iu
const otherPerson =
  /\b(?:you|your|yours|yourself|me|my|mine|i|us|our|or|him|her|them|that|this|it|going to)\b/i
const mostWords = 6

export function selfDenied(text: string): string | null {
  for (const { text: sentence } of splitSentences(text.replaceAll('’', "'"))) {
    const { verb, rest } = plainQuestion.exec(sentence)?.groups ?? {}
    if (verb === undefined || rest === undefined) continue
    if (countWords(rest) > mostWords || otherPerson.test(rest)) continue
    return `${denied[verb.toLowerCase()]} ${rest.trim()}`
  }
  return null
}
