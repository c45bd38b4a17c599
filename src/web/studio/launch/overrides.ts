/** Serious faults block a launch unless somebody says why they stay; the reason is kept with the revision. */
import type { GuideFault } from '../../../study/lint/index.ts'

export interface Override {
  questionKey: string
  code: string
  reason: string
}

/** The same fault, told apart from others of its question by its code. */
export const faultKey = (fault: { questionKey: string | null; code: string }) =>
  `${fault.questionKey ?? ''}:${fault.code}`

export function seriousFaults(faults: readonly GuideFault[]): GuideFault[] {
  const seen = new Set<string>()
  return faults.filter((fault) => {
    if (fault.severity !== 'serious' || seen.has(faultKey(fault))) return false
    seen.add(faultKey(fault))
    return true
  })
}

/** Faults that still block: serious, and without a reason of at least a few words. */
export function blockingFaults(faults: readonly GuideFault[], overrides: readonly Override[]): GuideFault[] {
  const reasons = new Map(overrides.map((override) => [faultKey(override), override.reason.trim()]))
  return seriousFaults(faults).filter((fault) => (reasons.get(faultKey(fault)) ?? '').length < leastReason)
}

/** A reason of fewer characters says nothing to whoever reads it later. */
export const leastReason = 3
