import { claimIdsOf, type ReportDocument } from '../model.ts'

/** Claims numbered in reading order, 1, 2, 3 ...: how a printed report refers to them. */
export function numberClaims({
  blocks,
  claims,
}: Pick<ReportDocument, 'blocks' | 'claims'>): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const claimId of blocks.flatMap(claimIdsOf)) {
    if (claims[claimId] && !numbers.has(claimId)) numbers.set(claimId, numbers.size + 1)
  }
  return numbers
}
