/**
 * Whether a question takes something for granted that nobody speaks of: "Why did people leave after the fees rose in March?"
 * where fees are spoken of and no rise. Each definite part needs a place of its own in the record. Pure.
 */
import type { Concept } from './concepts.ts'
import type { Passage, Search } from './find-passages.ts'
import type { QuestionReading } from './read-question.ts'

/** Of what is asked; a lighter word may be missing. */
const leastWeight = 0.2
const nobody = 0.9
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
    const isUnsaid = named.has(kind) && match.weights[at]! >= leastWeight && match.people[at]! < nobody
    return isUnsaid && !hasForm(word) ? [word.replaceAll('_', ' ')] : []
  })
}

/** Where it is asked why, how or what of something definite, the surest passage has to hold at least half of it. */
export function isOfSomethingElse(
  { kind, isMention }: Pick<QuestionReading, 'kind' | 'isMention'>,
  apart: { said: readonly string[]; lacking: readonly string[] },
  top: Passage | undefined,
): boolean {
  if (kind !== 'open' || isMention || !top) return false
  return apart.lacking.length > Math.max(1, apart.said.length)
}
