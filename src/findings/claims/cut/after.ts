/** What stands after a quotation and turns its meaning when it is left out: a condition, a retraction, a distance. */
import type { Kept } from './model.ts'
import { harmlessCondition } from './patterns.ts'
import {
  asksAfter,
  conceded,
  condition,
  conditionOfNext,
  declined,
  limit,
  retraction,
  reversal,
  sourceAfter,
  takenBack,
} from './patterns-after.ts'

export function turnsAfter({ words, after, next }: Kept): boolean {
  if (isSentenceEnd(after)) return takenBack.test(next)
  const rest = after.replace(/[.!?…]+$/u, '').replace(harmlessCondition, ' ')
  if (reversal.test(rest) || limit.test(rest)) return true
  if (conceded.test(words) && declined.test(rest)) return true
  if (condition.test(rest)) return !asksAfter.test(words) && !conditionOfNext.test(rest)
  return retraction.test(rest) || sourceAfter.test(rest)
}

function isSentenceEnd(after: string): boolean {
  return after === '' || /^[.!?…"')\]]+$/u.test(after)
}
