/** What the checks of an audit share: the transcripts, whom the report's labels are, and how a finding is put together. */
import type { ClaimCorpus, ClaimSpan } from '../../findings/claims/index.ts'
import { findSentences } from '../../findings/segments/sentences.ts'
import type { FoundQuotation } from './find-quotations.ts'
import type { Attribution, AuditEvidence, AuditFinding, AuditKind } from './model.ts'
import type { ReportBlock } from './read-report.ts'
import type { AuditInterview } from './read-transcripts.ts'
import type { ReportLabels } from './report-labels.ts'

export interface AuditContext {
  corpus: ClaimCorpus
  labels: ReadonlyMap<string, Attribution>
  labelOf: ReadonlyMap<FoundQuotation, string | null>
  blocks: readonly ReportBlock[]
  /** What the report calls things. */
  names: ReportLabels
  turns: ReadonlyMap<string, AuditInterview['turns']>
}

export type Unnumbered = Omit<AuditFinding, 'id'>

export function startFinding(
  kind: AuditKind,
  { text, block }: { text: string; block: number },
  { blocks }: AuditContext,
): Pick<Unnumbered, 'kind' | 'text' | 'attribution' | 'place' | 'caution'> {
  const { page, heading } = blocks[block]!
  return { kind, text, attribution: null, caution: null, place: { block: block + 1, page, heading } }
}

const mostEvidence = 5

export function toEvidence(spans: readonly ClaimSpan[], { turns }: AuditContext): AuditEvidence[] {
  return spans.slice(0, mostEvidence).map(({ interviewId, turn, start, end, text }) => ({
    interviewId,
    turn,
    role: turns.get(interviewId)?.[turn]?.role ?? 'participant',
    start,
    end,
    text,
  }))
}

/** The sentences that a span stands in, with those after it that are asked for. */
export function inSentences<Span extends Omit<ClaimSpan, 'text'> & { text: string }>(
  span: Span,
  { turns }: AuditContext,
  more = 0,
): Span {
  const text = turns.get(span.interviewId)?.[span.turn]?.text ?? ''
  const sentences = findSentences(text, 'en')
  const first = sentences.find(({ end }) => end > span.start)
  const lastAt = sentences.findIndex(({ end }) => end >= span.end)
  const last = sentences[Math.min(sentences.length - 1, lastAt + more)]
  if (!first || !last || lastAt < 0) return span
  const start = Math.min(first.start, span.start)
  const end = Math.max(last.end, span.end)
  return { ...span, start, end, text: text.slice(start, end) }
}
