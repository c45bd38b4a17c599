import type { Located } from '../../../findings/model.ts'
import type { ReportNumber, StoredClaim } from '../model.ts'

/** What a check needs to know of the record. */
export interface ClaimRecord {
  /** A quotation in the words of participants; only in these interviews, where some are named. */
  locate(quotation: string): Promise<Located>
  /** The figure as it is counted now; null: it is no longer there. Without it the numbers of the claim stand. */
  recount?(number: ReportNumber): ReportNumber | null
  /** For claims in words about one person; null: nothing here can judge them. */
  verifyParaphrase?(claim: StoredClaim): Promise<StoredClaim | null>
}
