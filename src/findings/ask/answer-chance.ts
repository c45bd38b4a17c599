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
  /** `beside` on average over the three surest people. */
  besideOfThree: number
  /** The weight of the heaviest word asked that nobody says in any form or near one: its share of what is asked. */
  unsaid: number
  /** The weight of the heaviest word asked that nobody uses itself: its share of what is asked. */
  unused: number
  /** Of the surest passage: the weight of the heaviest word asked that it lacks. */
  lacking: number
  /** What is asked in its own words, on average over the three surest people. */
  exactOfThree: number
  /** People who say nearly all of it in one place. */
  people: number
  isParticular: boolean
  isOfFigure: boolean
}

/**
 * In logits. Fitted by `./earwitness bench ask --fit` with a ridge of 1 and signs held, on 65 questions (21 without an
 * answer) by a writer who had not seen the code; 65 more were looked at for figures only (docs/decisions/0072).
 */
const fitted = {
  bias: -0.5,
  beside: 1.13,
  besideOfThree: 0.64,
  exactOfThree: 0.61,
  score: 0.066,
  standsOut: 0.146,
  people: 0.258,
  unsaid: -0.83,
  unused: -1.17,
  lacking: -0.38,
  isParticular: -0.44,
  isOfFigure: -1.12,
}
/** More than these tell no more. */
const most = { score: 16, people: 20 }
const ofNames = 0.95

/** From 0 to 1: how much speaks for it that the interviews answer this. What it means is measured: `confidences`. */
export function chanceOf(features: AnswerFeatures): number {
  if (features.isCountedName) return ofNames
  if (features.score <= 0) return 0
  if (features.isNameAlone) return ofNames
  const told = {
    ...features,
    score: Math.min(most.score, features.score),
    people: Math.log1p(Math.min(most.people, features.people)),
  }
  const { bias, ...weights } = fitted
  const sum = Object.entries(weights).reduce(
    (all, [name, weight]) => all + weight * Number(told[name as keyof typeof weights]),
    bias,
  )
  return logistic(sum)
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
