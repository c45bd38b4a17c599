/** What is still to come, told to the participant: on the page, and to somebody who asks. One estimate for both. */
import { estimateLength, frameMs } from '../../study/estimate-length.ts'
import type { GuideIndex } from '../guide-index.ts'
import type { InterviewState } from '../state.ts'
import { listPossible } from './next-question.ts'
import { cutForTime, paceOf, timeLeftMs } from './time.ts'

export interface TimeLeft {
  /** Questions, the one on screen included. */
  questions: number
  /** Whole minutes, at least one; 0 when no question is left. */
  minutes: number
}

/** What is likely to come at this person's pace, follow-ups included, never more than the time budget leaves. */
export function estimateTimeLeft(state: InterviewState, index: GuideIndex): TimeLeft {
  const pace = paceOf(state, index)
  const leftMs = timeLeftMs(state, index)
  const { kept } = cutForTime(listPossible(state, index), leftMs, pace)
  const typical = typicalMs(index)
  // What is on screen is half done, on average.
  const onScreen = state.current ? (typical.get(state.current.questionKey) ?? 0) / 2 : 0
  const coming = kept.reduce((sum, { question }) => sum + (typical.get(question.key) ?? 0), onScreen)
  const expected = coming * pace + frameMs / 2
  const questions = kept.length + (state.current ? 1 : 0)
  const minutes = Math.round(Math.min(expected, Math.max(leftMs, 60_000)) / 60_000)
  return { questions, minutes: questions === 0 ? 0 : Math.max(1, minutes) }
}

const estimates = new WeakMap<GuideIndex, ReadonlyMap<string, number>>()

/** What each question of a guide usually takes, follow-ups included. */
function typicalMs(index: GuideIndex): ReadonlyMap<string, number> {
  const known = estimates.get(index)
  if (known) return known
  const { questions } = estimateLength(index.guide)
  const made = new Map(questions.map(({ questionKey, ms }) => [questionKey, ms]))
  estimates.set(index, made)
  return made
}
