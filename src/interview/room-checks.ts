/** What every request of a participant must pass, whatever it asks. */
import { AppError } from '../platform/errors.ts'
import type { InterviewState } from './state.ts'

/** @throws AppError `gone`, `consent_missing` or `another_tab` */
export function assertMayTalk(state: InterviewState, tab: number | undefined): void {
  if (state.endedAt !== null) {
    throw new AppError('gone', 'the interview has ended', {
      say: 'This interview has ended. What was said is saved.',
    })
  }
  if (state.consent.interview !== true) {
    throw new AppError('consent_missing', 'no stored consent for this interview', {
      say: 'Please agree first: nothing is kept before that.',
    })
  }
  assertNewestTab(state, tab)
}

export function assertNewestTab(state: InterviewState, tab: number | undefined): void {
  if (tab === undefined || tab >= state.tab) return
  throw new AppError('another_tab', `tab ${tab} is older than ${state.tab}`, {
    say: 'This interview was opened in another tab or on another device and goes on there. To go on here, take it over.',
  })
}

/** @throws AppError `conflict` when another question is on screen by now */
export function assertAsked(state: InterviewState, asked: { questionKey?: string; replyTo?: number }): void {
  const { current } = state
  const sameQuestion = asked.questionKey === undefined || current?.questionKey === asked.questionKey
  const sameTurn = asked.replyTo === undefined || current?.turn === asked.replyTo
  if (current && sameQuestion && sameTurn) return
  throw new AppError('conflict', 'that question is not the one on screen', {
    say: 'The interview has moved on to another question. Reload to see it.',
  })
}
