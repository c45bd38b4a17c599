/** Verification of claims against a record: the part that other rooms import. */
export { type ClaimCorpus, type ClaimTurn, prepareCorpus } from './corpus.ts'
export { findNearest, findNearestPassages, type NearPassage } from './judge/nearest-passages.ts'
export {
  type CheckedClaim,
  CheckedClaimSchema,
  type ClaimReason,
  type ClaimResult,
  type ClaimSpan,
  claimReasons,
  type Verdict,
} from './model.ts'
export { verifyClaim } from './verify-claim.ts'
