import { sayReason } from '../check/say-reason.ts'
import type { ReportClaim } from '../model.ts'

/** The verdict as a reader meets it. */
export function verdictWords({
  verdict,
  reason,
  kind,
  numbers,
}: Pick<ReportClaim, 'verdict' | 'reason' | 'kind' | 'numbers'>): string {
  if (verdict === 'supported') {
    if (kind === 'recommendation') return 'rests on supported claims'
    return numbers.some(({ isMachineCoded }) => isMachineCoded)
      ? 'agrees with the program’s coding, which no person has checked'
      : 'borne out by the record'
  }
  const why = reason ? `: ${sayReason(reason, kind)}` : ''
  return `${verdict === 'refuted' ? 'refuted' : 'not borne out'}${why}`
}
