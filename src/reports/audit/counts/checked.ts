/** What is found of one figure of a report. */
import type { AuditFinding } from '../model.ts'

export type Checked = Pick<AuditFinding, 'verdict' | 'reason' | 'say'>

export const supported = (say: string): Checked => ({ verdict: 'supported', reason: null, say })
export const refuted = (reason: AuditFinding['reason'], say: string): Checked => ({
  verdict: 'refuted',
  reason,
  say,
})
/** Nothing in the report or the transcripts decides it. */
export const leftOpen = (say: string): Checked => ({ verdict: 'unsupported', reason: 'no-rule', say })
