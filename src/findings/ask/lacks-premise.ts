/**
 * Whether a question takes something for granted that nobody speaks of: "Why did people leave after the fees rose in March?"
 * where fees are spoken of and no rise. Each definite part needs a place of its own in the record. Pure.
 */
import { isLackedByInterview } from './carries-question.ts'
import type { Concept } from './concepts.ts'
import type { Passage, Search } from './find-passages.ts'
import type { QuestionReading } from './read-question.ts'

/** Of what is asked; a lighter word may be missing. */
const leastWeight = 0.2
/** Less near than this it is another word. */
const leastNear = 0.55
const named: ReadonlySet<Concept['class']> = new Set([
  'name',
  'number',
  'phrase',
  'person',
  'noun',
  'adjective',
])

/** Nouns, names and numbers that nobody says in any form, nor says anything near: what is done is told in other words. */
export function unsaidParts({ concepts, match }: Search, hasForm: (word: string) => boolean): string[] {
  return concepts.flatMap(({ word, class: kind }, at) => {
    const isUnsaid =
      named.has(kind) &&
      match.weights[at]! >= leastWeight &&
      !match.own[at]!.some((quality) => quality >= leastNear)
    return isUnsaid && !hasForm(word) ? [word.replaceAll('_', ' ')] : []
  })
}

/**
 * Where it is asked why, how, what or who of something definite, whoever answers has to speak of each part of it somewhere:
 * "Why did the inn forbid dogs?" is not answered by who speaks of the inn and its dogs, and of nothing forbidden.
 */
export function isOfSomethingElse(search: Search, reading: Asked, top: Passage | undefined): boolean {
  return top !== undefined && hasPremise(reading) && isLackedByInterview(search, top)
}

type Asked = Pick<QuestionReading, 'kind' | 'isMention'>

export function hasPremise({ kind, isMention }: Asked): boolean {
  return (kind === 'open' || kind === 'who') && !isMention
}
