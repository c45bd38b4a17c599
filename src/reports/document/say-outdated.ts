/** Why a new draft would say something else, in words. Pure. */
import { listOf } from './sentences.ts'

export const outdatedReasons = ['new_words', 'new_analysis', 'new_rulings'] as const
export type OutdatedReason = (typeof outdatedReasons)[number]

const words: Record<OutdatedReason, string> = {
  new_words: 'somebody was heard, corrected or deleted',
  new_analysis: 'the interviews were analysed again',
  new_rulings: 'themes were changed or checked by people',
}

/** What happened, as the middle of a sentence. */
export function sayOutdated(reasons: readonly OutdatedReason[]): string {
  return listOf(reasons.map((reason) => words[reason]))
}
