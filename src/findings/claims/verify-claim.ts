/** The one door to the verification of claims. Pure: no I/O, and it never throws for any claim or record. */
import { type ClaimCorpus, type ClaimTurn, prepareCorpus } from './corpus.ts'
import type { CheckedClaim, ClaimResult, Judgement } from './model.ts'
import { verifyCount } from './verify-count.ts'
import { verifyParaphrase } from './verify-paraphrase.ts'
import { verifyQuotation } from './verify-quotation.ts'

/**
 * What the record says of one claim. Give a prepared corpus when there are several. Without `interviewId` a quotation
 * or paraphrase is looked for in every interview.
 *
 * @example verifyClaim({ id: 1, kind: 'quote', quote: 'It saves time' }, new Map([['a', [{ role: 'participant', text:
 *   "I don't think it saves time." }]]])) // { id: 1, verdict: 'refuted', reason: 'cut', evidence: [...] }
 */
export function verifyClaim(
  claim: CheckedClaim,
  corpus: ClaimCorpus | ReadonlyMap<string, readonly ClaimTurn[]>,
): ClaimResult {
  return { id: claim.id, ...judge(claim, 'recordOf' in corpus ? corpus : prepareCorpus(corpus)) }
}

function judge(claim: CheckedClaim, corpus: ClaimCorpus): Judgement {
  if (claim.kind === 'count') return claim.count ? verifyCount(claim.count, corpus) : unknown('unknown-rule')
  const interviewId = claim.interviewId == null ? null : String(claim.interviewId)
  if (interviewId !== null && !corpus.has(interviewId)) {
    return unknown('unknown-interview')
  }
  if (claim.kind === 'quote') return verifyQuotation(claim.quote ?? claim.text ?? '', interviewId, corpus)
  return verifyParaphrase(claim.text ?? '', interviewId, corpus)
}

function unknown(reason: 'unknown-interview' | 'unknown-rule'): Judgement {
  return { verdict: 'unsupported', reason, evidence: [] }
}
