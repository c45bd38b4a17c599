import { AppError } from '../platform/errors.ts'
import { type Changed, changeInterview, type Draft } from './append-events.ts'
import type { TapAnswer, TapKey } from './events.ts'
import type { InterviewContext, LiveInterview } from './live-interview.ts'
import { openDraft } from './turn-draft.ts'

export interface TapInput {
  clientId: string
  tap: TapKey
  answer: TapAnswer
}

/**
 * One of the two taps after the end: how the interview itself was. Outside the guide, never needed, and a later tap
 * replaces an earlier one.
 *
 * @throws AppError `conflict` before the end
 */
export function tapEnding(context: InterviewContext, interviewId: string, input: TapInput): Promise<Changed> {
  return changeInterview(context, {
    interviewId,
    clientId: input.clientId,
    compute: (live) => computeTap(context, live, input),
  })
}

function computeTap(
  { clock }: Pick<InterviewContext, 'clock'>,
  live: LiveInterview,
  { clientId, tap, answer }: TapInput,
): Draft {
  if (live.state.endedAt === null) {
    throw new AppError('conflict', 'the interview has not ended', { say: 'This is asked at the very end.' })
  }
  const draft = openDraft(live, clock())
  if (live.state.taps[tap] !== answer) {
    draft.add({ type: 'tap.given', actor: 'participant', clientId, payload: { tap, answer } })
  }
  return draft.finish()
}
