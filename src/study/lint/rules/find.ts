import type { Fault, FaultCode, Severity } from '../model.ts'
import type { Finding } from '../packs/pack.ts'

export interface Place {
  /** Plain text in which the patterns are searched. */
  plain: string
  /** Where it begins in the utterance. */
  offset: number
}

/** The first match of each finding in one place, as faults. */
export function findAll(
  place: Place,
  findings: readonly Finding[],
  fault: { code: FaultCode; severity: Severity },
): Fault[] {
  const faults: Fault[] = []
  for (const finding of findings) {
    const match = finding.pattern.exec(place.plain)
    if (!match) continue
    const lead = match[0].length - match[0].trimStart().replace(/^[,-]\s*/, '').length
    faults.push({
      code: fault.code,
      start: place.offset + match.index + lead,
      end: place.offset + match.index + match[0].length,
      why: finding.why,
      suggestion: finding.suggestion,
      severity: finding.severity ?? fault.severity,
    })
  }
  return faults
}

/** The fault that stands first, the longest of those that begin together. */
export function firstOf(faults: Fault[]): Fault[] {
  const [first] = [...faults].sort((a, b) => a.start - b.start || b.end - a.end)
  return first ? [first] : []
}
