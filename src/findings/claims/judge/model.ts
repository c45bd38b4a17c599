/**
 * The role `judge`: does this passage entail this statement? What it answers is checked by the program before it counts:
 * a verdict of the closed list, and words of the passage that stand there.
 */
import type { ClaimReason, ClaimSpan } from '../model.ts'

export const judgeVerdicts = ['entailed', 'contradicted', 'not_said'] as const
export type JudgeVerdict = (typeof judgeVerdicts)[number]

/** What a judge may name where a passage contradicts. */
export const contradictions = ['polarity', 'modality', 'quantity', 'actor', 'time', 'cause'] as const
export type Contradiction = (typeof contradictions)[number]

export interface JudgedStatement {
  verdict: JudgeVerdict
  /** Where it is contradicted and the judge can tell. */
  reason: Contradiction | null
  /** Words of the passages that the verdict rests on, as the judge gave them. */
  rationale: string[]
}

export interface Judge {
  /** Which model, for the record. */
  id: string
  kind: 'cross-encoder' | 'language-model' | 'scripted'
  /** Null: no answer (out of time, out of budget, not to be read). Never throws. */
  judge(statement: string, passages: readonly ClaimSpan[]): Promise<JudgedStatement | null>
  close(): Promise<void>
}

export interface KeptRationale {
  judgeId: string
  verdict: JudgeVerdict
  reason: ClaimReason | null
  spans: ClaimSpan[]
}
