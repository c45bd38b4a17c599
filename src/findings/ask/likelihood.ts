/**
 * How likely it is that a person's surest passage says what is asked. Where `chanceOf` is of the whole answer, this is of one
 * person: who is shown, and how many more there may be, follows from it. Pure.
 */
import type { Passage } from './find-passages.ts'

export interface PersonFigures {
  /** Of what is asked, what stands beside one another; 0 to 1. */
  beside: number
  /** Of the words that could tell one passage from another the share that the quotation holds; 0 to 1. */
  held: number
  /** Of what is asked, what stands anywhere in the interview; 0 to 1. */
  inInterview: number
  /** Of the ranking, in logits. */
  score: number
  /** In standard deviations. */
  nearness: number
  /** How far that is behind the nearest passage of all. */
  behind: number
  /** Whether somebody who says it was found at all, 0 to 1: where that is doubtful, so is everybody. */
  found: number
}

export type PersonWeights = Record<keyof PersonFigures | 'bias', number>

/**
 * In logits, fitted on questions of which everybody who answers is known: those to the first 86 interviews, and of those to 250 the
 * ones of how many and whether anyone, and those without an answer (docs/decisions/0117): `./earwitness bench ask --fit`.
 */
const fitted: PersonWeights = {
  bias: -6.64,
  beside: 0.732,
  held: 1.514,
  inInterview: 1.687,
  score: 0.096,
  nearness: 0.036,
  behind: -0.567,
  found: 4.662,
}
/** Beyond these they tell no more. */
export const most = { score: 16, nearness: 7, behind: 6 }

/** Without a model a passage that shares the words is as near as answers usually are. */
const unknownNearness = 2.5

export interface Compared {
  /** Of the quotation, as `PersonFigures.held`. */
  held: number
  /** Of the nearest passage of all. */
  nearest: number
  found: number
  isMeaningKnown: boolean
}

export function figuresOf(
  { beside, inInterview, score, nearness }: Passage,
  { held, nearest, found, isMeaningKnown }: Compared,
): PersonFigures {
  return {
    beside,
    held,
    inInterview,
    score: within(score, most.score),
    nearness: within(isMeaningKnown ? nearness : unknownNearness * beside, most.nearness),
    behind: isMeaningKnown ? within(nearest - nearness, most.behind) : 0,
    found,
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
