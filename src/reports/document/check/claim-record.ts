import type { ClaimReason, ClaimVerdict, EvidencePlace, ReportNumber } from '../model.ts'

/** What the record says of words that are ascribed to people. */
export interface RecordVerdict {
  verdict: ClaimVerdict
  reason: ClaimReason | null
  /** Where it was said, or what stands nearest. */
  places: EvidencePlace[]
}

/** What a check needs to know of the record. */
export interface ClaimRecord {
  /** Words in quotation marks; whoever said them. */
  quotation(text: string): Promise<RecordVerdict>
  /** A sentence in other words about what one person said; null: whoever it is. */
  paraphrase(text: string, interviewId: string | null): Promise<RecordVerdict>
  /** The figure as it is counted now; null: it is no longer there. Without it the numbers of the claim stand. */
  recount?(number: ReportNumber): ReportNumber | null
}
