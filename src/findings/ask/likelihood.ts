/**
 * How likely it is that a person's surest passage says what is asked. Where `chanceOf` is of the whole answer, this is of one
 * person: who is shown, and how many more there may be, follows from it. Pure.
 */
import type { Passage } from './find-passages.ts'

export interface PersonFigures {
  /** Of what is asked, what stands beside one another; 0 to 1. */
  beside: number
  /** Of the ranking, in logits. */
  score: number
  /** How far that is behind the surest passage of all, in logits. */
  behind: number
  /** In standard deviations. */
  nearness: number
}

export type PersonWeights = Record<keyof PersonFigures | 'bias', number>

/**
 * In logits, fitted on questions to 86 interviews of which every answer was written down, asked of 250:
 * `./earwitness bench ask --questions bench/asking/first-interviews.jsonl --known 86 --fit` fits the half to develop with, asked of
 * 500 (docs/decisions/0092).
 */
const fitted: PersonWeights = {
  bias: -2.22,
  beside: 1.92,
  score: 0.207,
  behind: -0.306,
  nearness: 0.213,
}
/** Beyond these they tell no more. */
export const most = { score: 16, behind: 10, nearness: 5 }

/** Without a model a passage that shares the words is as near as answers usually are. */
const unknownNearness = 2.5

export function figuresOf(passage: Passage, top: Passage, isMeaningKnown: boolean): PersonFigures {
  const { beside, score } = passage
  const nearness = isMeaningKnown ? passage.nearness : unknownNearness * beside
  return {
    beside,
    score: within(score, most.score),
    behind: within(top.score - score, most.behind),
    nearness: within(nearness, most.nearness),
  }
}

function within(value: number, limit: number): number {
  return Math.max(0, Math.min(limit, value))
}

export function likelihoodOf(figures: PersonFigures): number {
  const { bias, ...weights } = fitted
  const sum = Object.entries(weights).reduce(
    (all, [name, weight]) => all + weight * figures[name as keyof PersonFigures],
    bias,
  )
  return 1 / (1 + Math.exp(-sum))
}
