/** What a report says of one person in its own words: shown, refuted, or laid beside the nearest words for a person to judge. */
import { type ClaimSpan, findNearest, type NearPassage, verifyClaim } from '../../findings/claims/index.ts'
import { type AuditContext, startFinding, toEvidence, type Unnumbered } from './audit-context.ts'
import { bareStatement } from './bare-statement.ts'
import type { FoundStatement } from './find-statements.ts'
import { sayOfStatement } from './say-verdict.ts'

const mostNearest = 2
/** So much more of the statement's words, and at least so many, make somebody else's passage worth showing. */
const nearerBy = 0.2
const leastShare = 0.5

export function checkStatement(statement: FoundStatement, context: AuditContext): Unnumbered {
  const { label } = statement
  const attribution = label === null ? null : (context.labels.get(label) ?? null)
  const own = attribution?.interviewId ?? null
  const base = { ...startFinding('statement', statement, context), attribution }
  const text = bareStatement(statement)
  if (label !== null && own === null)
    return {
      ...base,
      verdict: 'unsupported',
      reason: 'no-person',
      say: `Which of the interviews ${label} is could not be told, so nothing could be compared.`,
      evidence: [],
    }
  const result = verifyClaim(
    { id: 0, kind: 'paraphrase', text, ...(own !== null && { interviewId: own }) },
    context.corpus,
  )
  const { verdict, reason } = result
  if (verdict !== 'unsupported')
    return {
      ...base,
      verdict,
      reason,
      say: sayOfStatement(verdict, reason),
      evidence: toEvidence(result.evidence, context),
    }
  // Overlap tells nothing of whether it was said, but it tells a reader where to look.
  const { spans, other } = nearestTo(text, own, context)
  const isNear = spans.length > 0
  return {
    ...base,
    verdict,
    reason: isNear ? 'to-judge' : reason,
    say: `${sayOfStatement(verdict, isNear ? null : 'nothing-near')}${other === null ? '' : sayOther(other)}`,
    evidence: toEvidence(spans, context),
  }
}

const sayOther = (interviewId: string) =>
  ` Somebody else comes nearer to it than the person named (${interviewId}): perhaps it was they.`

/** The named person's nearest passages, and another's where that is much nearer. */
function nearestTo(
  text: string,
  own: string | null,
  { corpus }: AuditContext,
): { spans: ClaimSpan[]; other: string | null } {
  const near = findNearest(text, own, { corpus, atMost: mostNearest })
  if (own === null) return { spans: near.map(spanOf), other: null }
  const [best] = findNearest(text, null, { corpus, atMost: 1 })
  const isOther =
    best !== undefined &&
    best.span.interviewId !== own &&
    best.share >= leastShare &&
    best.share >= (near[0]?.share ?? 0) + nearerBy
  return isOther
    ? { spans: [...near.map(spanOf), best.span], other: best.span.interviewId }
    : { spans: near.map(spanOf), other: null }
}

const spanOf = ({ span }: NearPassage) => span
