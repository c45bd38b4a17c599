/** A quotation of a report: whether somebody said these words, who, and what stands around them. */
import {
  type ClaimResult,
  type ClaimSpan,
  findNearestPassages,
  verifyClaim,
} from '../../findings/claims/index.ts'
import { lookAround } from './around-quotation.ts'
import { type AuditContext, inSentences, startFinding, toEvidence, type Unnumbered } from './audit-context.ts'
import type { FoundQuotation } from './find-quotations.ts'
import type { Attribution } from './model.ts'
import { quotedAs } from './quotation-signs.ts'
import { withoutMarks } from './read-brackets.ts'
import { sayOfOwnWords, sayOfQuotation } from './say-verdict.ts'
import { findSelfDescription } from './self-description.ts'

const mostNearest = 2

/** @returns null for a name that the report gives to something, which nobody needs to have said */
export function checkQuotation(quotation: FoundQuotation, context: AuditContext): Unnumbered | null {
  const label = context.labelOf.get(quotation) ?? null
  const attribution = label === null ? null : (context.labels.get(label) ?? null)
  const own = attribution?.interviewId ?? null
  const result = verifyQuote(quotation.text, own, context)
  const base = { ...startFinding('quotation', quotation, context), attribution }
  const { verdict, reason } = result
  if (quotation.isQuestion && reason === 'interviewer')
    return {
      ...base,
      verdict: 'supported',
      reason: null,
      say: 'This was asked in these words.',
      evidence: toEvidence(result.evidence, context),
    }
  if (reason === 'interviewer' && attribution === null && /\?\s*$/u.test(quotation.text))
    return {
      ...base,
      verdict: 'unsupported',
      reason,
      say: 'A question, and nobody is named for it: the interviewer asked this, or something near it.',
      evidence: toEvidence(result.evidence, context),
    }
  if (verdict === 'supported') return { ...base, ...holds(result, attribution, context) }
  // Words that were put to people may be shortened or put together; nobody is said to have said them.
  if (quotation.isQuestion && label === null)
    return {
      ...base,
      verdict: 'unsupported',
      reason: 'own-words',
      say: 'The report gives this as what was asked. The transcripts hold no question in exactly these words.',
      evidence: [],
    }
  const as = quotedAs(quotation, {
    block: context.blocks[quotation.block]!,
    labels: context.names,
    isNamed: label !== null,
  })
  if (as === 'name') return null
  // That nobody said it is easier to believe beside the nearest that was said.
  const nearest =
    reason === 'not-found'
      ? findNearestPassages(quotation.text, own, { corpus: context.corpus, atMost: mostNearest })
      : []
  const found =
    reason === 'cut' ? result.evidence.map((span) => inSentences(span, context, 1)) : result.evidence
  const all = toEvidence([...found, ...nearest], context)
  if (as === 'open')
    return {
      ...base,
      verdict: 'unsupported',
      reason: 'own-words',
      say: sayOfOwnWords(all.length > 0),
      evidence: all,
    }
  return {
    ...base,
    verdict,
    reason,
    say: sayOfQuotation(verdict, reason, { attribution, isNear: nearest.length > 0 }),
    evidence: all,
  }
}

function verifyQuote(text: string, own: string | null, { corpus }: AuditContext): ClaimResult {
  const quote = withoutMarks(text)
  return verifyClaim({ id: 0, kind: 'quote', quote, ...(own !== null && { interviewId: own }) }, corpus)
}

function holds(
  { evidence }: ClaimResult,
  attribution: Attribution | null,
  context: AuditContext,
): Pick<Unnumbered, 'verdict' | 'reason' | 'say' | 'evidence' | 'caution'> {
  const around = evidence.map((span) => lookAround(span, turnOf(span, context)))
  // Where it was said once without a "but" it was said.
  const caution = around.every((each) => each !== null) ? (around[0] ?? null) : null
  const shown =
    caution === null ? evidence : evidence.map((span, at) => inSentences(span, context, around[at]!.more))
  const say = sayOfQuotation('supported', null, { attribution, isNear: false })
  return {
    verdict: 'supported',
    reason: null,
    say: `${say}${sayWhoSpoke(evidence, attribution, context)}`,
    caution: caution?.say ?? null,
    evidence: toEvidence(shown, context),
  }
}

/** Of a role that the transcripts do not know a reader can judge by what the speaker says of themselves. */
function sayWhoSpoke(
  evidence: readonly ClaimSpan[],
  attribution: Attribution | null,
  { turns }: AuditContext,
): string {
  const speakers = new Set(evidence.map(({ interviewId }) => interviewId))
  if (attribution === null || attribution.interviewId !== null || speakers.size !== 1) return ''
  const described = findSelfDescription(turns.get([...speakers][0]!) ?? [])
  return described === null ? '' : ` Whoever said it says of themselves: “${described}”`
}

const turnOf = ({ interviewId, turn }: ClaimSpan, { turns }: AuditContext): string =>
  turns.get(interviewId)?.[turn]?.text ?? ''
