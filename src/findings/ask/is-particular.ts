/** Whether a question asks after one in particular: "the pilot", "the shipping company's clients", "our firm". Pure. */
import type { Token } from '../../interview/reading/tag-words.ts'
import { functionWords } from '../themes/function-words.ts'
import { askingNouns, everybody, subjectOfStudy } from './question-words.ts'
import { mayBeThing, namesPerson, nounFile } from './wordnet.ts'

const definite = /^(?:the|this|that|our|his|her)$/u
const mostBetween = 4

/**
 * Then a passage must be of that one, and say the very thing; where it is asked what people say, any passage about it will
 * do. A plural names a kind: "the teachers".
 */
export function isParticular(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ lower }) => lower).join(' ')
  if (asksForViews.test(words)) return false
  return asksForOneThing.test(words) || namesParticular(tokens)
}

/** "What is the model of the camera?", "What was their margin?" */
const asksForOneThing = /^what(?:'s| is| was) (?:the|their|our|its|his|her)\b/u
const asksForViews =
  /^what(?:'s| is| was) (?:the|their|our|its|his|her) (?:\S+ ){0,2}(?:views?|opinions?|attitudes?|mood|feelings?|consensus|sense|sentiment|reasons?|problems?|concerns?|worry|worries|complaints?|benefits?|advantages?|thoughts?|experiences?|role|relationship|stance|take|impression|hopes?|fears?)\b/u

function namesParticular(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (!definite.test(token.lower)) return false
    for (const next of tokens.slice(at + 1, at + 1 + mostBetween)) {
      if (functionWords.has(next.lower)) return false
      if (namesOne(next)) return true
    }
    return false
  })
}

/**
 * Whether it speaks of something that only some know of, as known: "the rehearsal", "the council's vote", "the older swimmers". Who is not
 * told of it cannot answer, so an answer has to speak of all of it.
 */
export function namesDefinite(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (!definite.test(token.lower)) return false
    const nouns = nounsOf(tokens.slice(at + 1, at + 1 + mostBetween))
    const head = nouns.at(-1)
    return head !== undefined && !isOfEverybody(head) && !nouns.some((noun) => ofTheInterview.test(noun))
  })
}

/** Until anything else begins: "council" and "vote" of "the council's vote on the bridge". */
function nounsOf(following: readonly Token[]): string[] {
  const nouns: string[] = []
  for (const token of following) {
    if (functionWords.has(token.lower) || (nouns.length > 0 && token.tags.has('Verb'))) break
    if (token.tags.has('Noun')) nouns.push(bare(token))
    if (/[,.;:]/u.test(token.after)) break
  }
  return nouns
}

const ofTheInterview = /^(?:interviewer|interview|study|question)s?$/u

function isOfEverybody(noun: string): boolean {
  return everybody.has(noun) || subjectOfStudy.has(noun) || askingNouns.has(noun) || noun === 'idea'
}

/** "The person in the police": what stands behind tells which. */
const anyPerson = /^(?:person|man|woman|one|participant|interviewee|respondent|member)$/u
const telling = /^(?:in|at|of|from|with|who|running|working)$/u
const mostBehind = 3

/** The words by which one who was interviewed is named: "the technical writer"; null where nobody is. */
export function particularPerson(tokens: readonly Token[]): Token[] | null {
  for (const [at, token] of tokens.entries()) {
    if (token.lower !== 'the') continue
    const until = tokens.slice(at + 1, at + 1 + mostBetween)
    const head = until.findIndex((next) => anyPerson.test(next.lower) || namesPerson(next.lower))
    if (head < 0 || until.slice(0, head).some(({ lower }) => functionWords.has(lower))) continue
    const behind = tokens.slice(at + 2 + head, at + 3 + head + mostBehind)
    if (!anyPerson.test(until[head]!.lower)) {
      if (until[head]!.text.endsWith('s') || /^'s/u.test(until[head]!.after)) continue
      return until.slice(0, head + 1)
    }
    if (!telling.test(behind[0]?.lower ?? '')) continue
    const words = behind.slice(1).filter(({ lower }) => lower !== 'the')
    const end = words.findIndex(({ tags }) => !tags.has('Noun') && !tags.has('Adjective'))
    const named = end < 0 ? words : words.slice(0, end)
    if (named.length > 0) return named
  }
  return null
}

function bare({ lower }: Token): string {
  return lower.replace(/'s?$/u, '')
}

function namesOne(token: Token): boolean {
  const word = bare(token)
  if (token.tags.has('Adjective')) return false
  if (everybody.has(word) || subjectOfStudy.has(word) || /interviewer|interview|study/u.test(word))
    return false
  const isPlural = token.tags.has('Plural') || (/s$/u.test(word) && !/(?:ss|us)$/u.test(word))
  return !isPlural && nounFile(word) !== null && !mayBeThing(word)
}
