import type { GuideIndex } from '../guide-index.ts'
import type { InterviewState } from '../state.ts'
import { listPossible } from './next-question.ts'
import { expectedMs, paceOf } from './time.ts'

/** What the rest will take at this person's pace, for somebody who asks; whole minutes, at least one. */
export function minutesLeft(state: InterviewState, index: GuideIndex): number {
  const pace = paceOf(state, index)
  const left = listPossible(state, index).reduce((sum, { question }) => sum + expectedMs(question) * pace, 0)
  return Math.max(1, Math.round(left / 60_000))
}
