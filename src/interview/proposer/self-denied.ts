/**
 * What they ask of the interviewer as of somebody who lives, denied in their own words: "Have you been called?" -> "have not been called".
 * Only for a plain question with its verb first, in a few words, that turns no person around; else null. Of data, of who reads it and of what
 * the program rests on nothing is denied: that would be a promise, and made up. Pure; English.
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

/** What only somebody has, does, likes or has been. */
const ofLife =
  /^(?:(?:eat(?:en)?|drink|sleep|slept|dream|cook|bake|ride|ridden|drive|driven|cycle|walk|run|swim|swum|fly|flown|travel|commute|live|lived|smoke|sing|dance|knit|garden|wear|taste|smell|tried|try|miss|like|love|hate|enjoy|play|feel|own)\b|get (?:tired|bored|hungry|thirsty|lonely|cold|ill|sick|angry|nervous|cross|lost|wet|homesick|headaches?|days? off|any sleep)\b|go (?:on holiday|out|shopping|swimming|running|fishing|dancing|camping|to (?:work|school|church|bed|the (?:gym|pub|cinema|beach)))\b|watch (?:tv|telly|films?|football|the (?:news|football|telly))\b|been (?:called|stung|bitten|robbed|married|ill|sick|there|abroad|late|lonely|to \p{L})|(?:hungry|thirsty|tired|bored|cold|warm|old|married|single|lonely|happy|sad|vegetarian|vegan|retired|religious)\b|(?:(?:an?|any|many|some|the|lots of|little|big|small|old|young|own|bad|good|best) )*(?:pets?|dogs?|cats?|horses?|kids?|child(?:ren)?|babies|baby|sons?|daughters?|grand(?:children|kids|mother|father)|famil(?:y|ies)|wife|husband|partner|girlfriend|boyfriend|friends?|brothers?|sisters?|siblings?|twins?|parents?|mother|father|mum|dad|neighbours?|cars?|bikes?|bicycles?|house|flat|garden|allotment|kitchen|balcony|hobb(?:y|ies)|job|boss|body|hands|hair|birthdays?|holidays?|weekends?|days? off|allerg(?:y|ies)|feelings|dreams|childhood|favou?rites?)$)/iu
/** Whatever else it is: of what is written here, of people who have to do with it, and of the program. */
const ofTheProgram =
  /\b(?:data|answers?|repl(?:y|ies)|cookies?|notes?|record\w*|trac(?:k\w*|es?)|polic(?:y|ies)|privacy|consent|rights?|humans?|persons?|people|users?|customers?|participants?|who|ai|models?|chat ?gpt|programs?|computers?|software|buttons?|numbers?|accounts?|access|compan(?:y|ies)|sponsors?|stud(?:y|ies)|interviews?|surveys?|questions?|secrets?|everything|anything|all)\b/i

export function selfDenied(text: string): string | null {
  for (const { text: sentence } of splitSentences(text.replaceAll('’', "'"))) {
    const { verb, rest } = plainQuestion.exec(sentence)?.groups ?? {}
    if (verb === undefined || rest === undefined) continue
    if (countWords(rest) > mostWords || otherPerson.test(rest)) continue
    if (!ofLife.test(rest.trim().replace(/^(?:have|got) (?:got )?/i, '')) || ofTheProgram.test(rest)) continue
    return `${denied[verb.toLowerCase()]} ${rest.trim()}`
  }
  return null
}
