/** The one door to the verification of claims. Pure: no I/O, and it never throws for any claim or record. */
import { type ClaimCorpus, type ClaimTurn, prepareCorpus } from './corpus.ts'
import type { CheckedClaim, ClaimResult, Judgement } from './model.ts'
import { quotationsIn } from './quotations-in.ts'
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
  if (claim.kind === 'count')
    return claim.count ? verifyCount(claim.count, corpus, claim.text ?? '') : unknown('unknown-rule')
  const interviewId = claim.interviewId == null ? null : String(claim.interviewId)
  if (interviewId !== null && !corpus.has(interviewId)) {
    return unknown('unknown-interview')
  }
  if (claim.kind === 'quote') return verifyQuoted(claim, interviewId, corpus)
  return verifyParaphrase(claim.text ?? '', interviewId, corpus)
}

/** Without `quote`: the text as it stands, else all that is quoted in it, each of which must stand. */
function verifyQuoted(
  { quote, text }: CheckedClaim,
  interviewId: string | null,
  corpus: ClaimCorpus,
): Judgement {
  const whole = verifyQuotation(quote ?? text ?? '', interviewId, corpus)
  if (quote != null || whole.verdict === 'supported') return whole
  const parts = quotationsIn(text ?? '').map((words) => verifyQuotation(words, interviewId, corpus))
  const failed = parts.find(({ verdict }) => verdict !== 'supported')
  return failed ?? { verdict: 'supported', reason: null, evidence: parts.flatMap(({ evidence }) => evidence) }
}

function unknown(reason: 'unknown-interview' | 'unknown-rule'): Judgement {
  return { verdict: 'unsupported', reason, evidence: [] }
}
