import type { claimReasons, StoredClaim, StoredDocument } from '../model.ts'

/** Recommendations follow what they rest on: with a ground goes the advice, and with the ground it comes back. Pure. */
export function refreshGrounds(document: StoredDocument): StoredDocument {
  const claims = { ...document.claims }
  for (const claim of Object.values(document.claims)) {
    if (claim.kind === 'recommendation') claims[claim.claimId] = refresh(claim, document)
  }
  return { ...document, claims }
}

const ofGrounds: readonly (typeof claimReasons)[number][] = ['rests-on-nothing', 'rests-on-unsupported']

function refresh(claim: StoredClaim, { claims }: StoredDocument): StoredClaim {
  // Whatever else is wrong with it was found by a check, and stays until the next one.
  if (claim.reason !== null && !ofGrounds.includes(claim.reason)) return claim
  if (claim.restsOn.length === 0) return { ...claim, verdict: 'unsupported', reason: 'rests-on-nothing' }
  const stands = claim.restsOn.every((claimId) => claims[claimId]?.verdict === 'supported')
  return stands
    ? { ...claim, verdict: 'judgement', reason: null }
    : { ...claim, verdict: 'unsupported', reason: 'rests-on-unsupported' }
}
