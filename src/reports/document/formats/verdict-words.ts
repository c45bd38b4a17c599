import { sayReason } from '../check/say-reason.ts'
import type { ReportClaim } from '../model.ts'

/** The verdict as a reader meets it. */
export function verdictWords({
  verdict,
  reason,
  kind,
}: Pick<ReportClaim, 'verdict' | 'reason' | 'kind'>): string {
  if (verdict === 'supported')
    return kind === 'recommendation' ? 'rests on supported claims' : 'borne out by the record'
  const why = reason ? `: ${sayReason(reason, kind)}` : ''
  return `${verdict === 'refuted' ? 'refuted' : 'not borne out'}${why}`
}
