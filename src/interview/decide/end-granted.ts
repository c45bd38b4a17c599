/** Whether the end was granted, and the end itself. */
import type { Reading } from '../reading.ts'
import type { InterviewState } from '../state.ts'
import { type Decision, decision, type Move } from './decision.ts'

/** The wordings that grant it; what is asked after distress has names of its own. */
const granting = /^stop\./

/** The end was granted, and that is what they reply to. */
export const isGranted = ({ wordingsUsed }: Pick<InterviewState, 'wordingsUsed'>) =>
  granting.test(wordingsUsed.at(-1) ?? '')

/** The end was granted and is on the screen. */
export function isStopping(state: Pick<InterviewState, 'wordingsUsed' | 'current'>): boolean {
  return state.current?.technique === 'confirm_stop' && isGranted(state)
}

/** It was granted right before what is on the screen, as when they then ask to have everything deleted. */
export const wasGrantedBefore = ({ wordingsUsed }: Pick<InterviewState, 'wordingsUsed'>) =>
  granting.test(wordingsUsed.at(-2) ?? '')

/** At any time before. */
export function wasStopped({ wordingsUsed }: Pick<InterviewState, 'wordingsUsed'>): boolean {
  return wordingsUsed.some((id) => granting.test(id))
}

export const stoppedMove: Move = { kind: 'close', status: 'partial', reason: 'stopped' }

export function closeStopped(reading: Reading | null): Decision {
  const isUnheard = reading !== null && (reading.insistsOnStop || reading.isUpset || reading.isFedUp)
  const reason = isUnheard
    ? 'They said it again that they want to stop: that is owned, and it ends.'
    : 'They want to stop.'
  return decision(stoppedMove, reason, { notice: isUnheard ? 'sorry_unheard' : null })
}
