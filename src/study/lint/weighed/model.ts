/**
 * Faults that no one wording tells are weighed: named features of a turn, each a number, and a logistic regression over
 * them (Hosmer & Lemeshow 2000, "Applied Logistic Regression"). The weights lie beside in a file that
 * `earwitness bench lint-weights --write` makes from the development labels; every weight has the name of its feature.
 */
import type { FaultCode, Similarity } from '../model.ts'
import type { RuleInput } from '../rule.ts'
import type { Piece } from '../text.ts'

export type Features = Readonly<Record<string, number>>

export interface WeighedReading {
  features: Features
  /** What a fault of this turn would mark. */
  place: Pick<Piece, 'start' | 'end'>
  /** The word that they have not said, where one word is to blame. */
  word?: string | undefined
}

/** How a code is weighed. `read` gives null where the turn has nothing that could be this fault. */
export interface WeighedCode {
  code: FaultCode
  read(input: RuleInput): WeighedReading | null
}

export interface Weights {
  bias: number
  /** From this chance on it is reported; 1 where the rule alone did best, which leaves no weights. */
  least: number
  /** `possible` where in interviews that did not train it a report was not surely more often right than wrong. */
  reports: 'fault' | 'possible'
  weights: Record<string, number>
}

export type WeightsByKind = Record<Similarity['kind'], Partial<Record<FaultCode, Weights>>>
