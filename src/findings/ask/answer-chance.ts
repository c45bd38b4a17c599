/** How often an answer with this much behind it was right. Pure. */

export interface AnswerFeatures {
  /** Names of the machines themselves, counted in the whole record, stand for nothing else. */
  isCountedName: boolean
  /** Who is asked about by name alone is spoken of where the name stands. */
  isNameAlone: boolean
  /** Of the surest passage: the share of what is asked that stands in one sentence or beside it. */
  beside: number
  /** Of the surest passage, in logits; 0 where there is none. */
  score: number
  /** By how much it is surer than the sixth person's, in logits. */
  standsOut: number
}

/** Fitted on 140 questions, 42 of them without an answer, checked across halves (docs/decisions/0072). In logits. */
const fitted = { bias: -2.83, beside: 1.91, score: 0.07, standsOut: 0.13 }
const ofNames = 0.9

/** The chance that the person who is shown first says what is asked. */
export function chanceOf(features: AnswerFeatures): number {
  const { isCountedName, isNameAlone, beside, score, standsOut } = features
  if (isCountedName) return ofNames
  if (score <= 0) return 0
  if (isNameAlone) return ofNames
  return logistic(fitted.bias + fitted.beside * beside + fitted.score * score + fitted.standsOut * standsOut)
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
