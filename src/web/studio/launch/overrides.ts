/** Serious faults of the wording stay only with a reason, which is kept with the revision. */
import { isOverridable, type Override } from '../../../study/check-launch.ts'
import type { GuideFault } from '../../../study/lint/index.ts'

/** The same fault, told apart from others of its question by its code. */
export const faultKey = (fault: { questionKey: string | null; code: string }) =>
  `${fault.questionKey ?? ''}:${fault.code}`

/** Serious faults that somebody may take upon themselves, each once. */
export function overridableFaults(faults: readonly GuideFault[]): GuideFault[] {
  const seen = new Set<string>()
  return faults.filter((fault) => {
    if (fault.severity !== 'serious' || !isOverridable(fault) || seen.has(faultKey(fault))) return false
    seen.add(faultKey(fault))
    return true
  })
}

/** With this reason for this fault; an empty one takes the override back. */
export function withReason(overrides: readonly Override[], fault: GuideFault, reason: string): Override[] {
  const others = overrides.filter((held) => faultKey(held) !== faultKey(fault))
  return reason.trim() === ''
    ? others
    : [...others, { questionKey: fault.questionKey ?? '', code: fault.code, reason }]
}
