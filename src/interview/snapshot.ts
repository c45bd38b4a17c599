/** A state kept beside the log, so that a long log need not be read whole. Worth nothing if it was made otherwise. */
import type { InterviewState } from './state.ts'

/** Rises whenever `InterviewState` or what `reduce` makes of the same log changes. */
export const stateVersion = 9

export interface Snapshot {
  seq: number
  state: { stateVersion: number; state: InterviewState }
}

export function takeSnapshot(state: InterviewState): Snapshot {
  return { seq: state.seq, state: { stateVersion, state } }
}

/** Null for one of another version, and for one from before versions: the log has it all. */
export function readSnapshot(stored: Record<string, unknown> | null): InterviewState | null {
  return isOurs(stored) ? stored.state : null
}

function isOurs(
  stored: Record<string, unknown> | null,
): stored is { stateVersion: number; state: InterviewState } {
  return stored?.stateVersion === stateVersion && typeof stored.state === 'object' && stored.state !== null
}
