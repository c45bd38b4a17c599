import type { ClaimReason, ClaimVerdict } from '../model.ts'

/** What a check says of a sentence. */
export interface Checked {
  verdict: ClaimVerdict
  reason: ClaimReason | null
}

export const supported: Checked = { verdict: 'supported', reason: null }
export const refuted = (reason: ClaimReason): Checked => ({ verdict: 'refuted', reason })
export const unsupported = (reason: ClaimReason): Checked => ({ verdict: 'unsupported', reason })

export const judgement: Checked = { verdict: 'judgement', reason: null }
