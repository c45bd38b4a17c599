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

export type Weights = Record<Exclude<keyof AnswerFeatures, 'isCountedName' | 'isNameAlone'> | 'bias', number>

/**
 * In logits: the chance that somebody who answers is among the first three who are shown. Fitted with a ridge of 1 and signs
 * held; `./earwitness bench ask --fit` prints them again from the questions in `bench/asking/questions.jsonl`
 * (docs/decisions/0073).
 */
const fitted: Weights = {
  bias: -2.009,
  beside: 0.22,
  besideOfThree: 0.529,
  exactOfThree: 1.29,
  score: 0.1317,
  standsOut: 0,
  people: 0.1598,
  unsaid: 0,
  unused: -0.286,
  lacking: -0.249,
  isParticular: 0,
  isOfFigure: 0,
}
/** More than these tell no more. */
const most = { score: 16, people: 20 }
const ofNames = 0.95

/** From 0 to 1: how much speaks for it that the interviews answer this. What it means is measured: `confidences`. */
export function chanceOf(features: AnswerFeatures, weighing: Weights = fitted): number {
  if (features.isCountedName) return ofNames
  if (features.score <= 0) return 0
  if (features.isNameAlone) return ofNames
  const told = {
    ...features,
    score: Math.min(most.score, features.score),
    people: Math.log1p(Math.min(most.people, features.people)),
  }
  const { bias, ...weights } = weighing
  const sum = Object.entries(weights).reduce(
    (all, [name, weight]) => all + weight * Number(told[name as keyof typeof weights]),
    bias,
  )
  return logistic(sum)
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
