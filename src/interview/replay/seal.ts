import { canonical } from '../canonical.ts'
import type { StoredEvent } from '../read-event.ts'
import { nameText } from '../turn-draft.ts'
import type { DataDifference } from './find-difference.ts'

/** Written by engine 1.0.0, which set no seals. */
const unsealedVersion = '1.0.0'

/**
 * Whether a decision stands in the log as it was written. Without the interview's key (its words were erased) nobody
 * can tell, and null is answered.
 */
export function findBrokenSeal(
  { payload, engineVersion }: StoredEvent,
  evidenceKey: Uint8Array | null,
): DataDifference | null {
  const { seal = null, ...rest } = payload as Record<string, unknown>
  if (evidenceKey === null || (seal === null && engineVersion === unsealedVersion)) return null
  const today = nameText(canonical(rest), evidenceKey)
  return seal === today ? null : { path: 'seal', before: seal, after: today }
}
