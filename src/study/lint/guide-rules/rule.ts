import type { Question } from '../../model.ts'
import type { Fault } from '../model.ts'
import type { GuidePack } from '../packs/guide-pack.ts'

export interface GuideRuleInput {
  /** The words to judge: of the question, or of one of its fixed follow-ups. */
  text: string
  /** The question they belong to. */
  question: Question
  language: string
  pack: GuidePack
  /** Stems or words that recruiting has established: participants know these terms. */
  known: string
}

/** A fault of wording that only a guide is judged by: what was said live cannot be reworded any more. */
export type GuideRule = (input: GuideRuleInput) => Omit<Fault, 'code'>[]
