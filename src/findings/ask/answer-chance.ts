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
  /** The cosine of the passages of the three nearest people; null where it is not known what it means. */
  closest: number | null
  /** The same of the question said as an answer would say it. */
  closestStated: number | null
  /** Where it speaks of something as known that only some know of: the share of the question that the surest passage lacks. */
  lackingOfDefinite: number
  /** Of the words that could tell one passage from another the share that stands in the quotation, of the three surest people. */
  heldByThree: number
  /** In standard deviations, on average over the three surest people. */
  nearnessOfThree: number
  /** The surest passage is of something else, or what is taken for granted is said by nobody. */
  lacksPremise: boolean
  /** It is asked whether anyone did it, and nobody says so of themselves. */
  isUndone: boolean
}

/** Of words alone. */
const figuresOfWords = [
  'beside',
  'score',
  'standsOut',
  'besideOfThree',
  'unsaid',
  'unused',
  'lacking',
  'exactOfThree',
  'people',
  'isParticular',
  'isOfFigure',
] as const
/** That it is said at all. */
export const figuresOfSaid = [
  'closest',
  'closestStated',
  'lackingOfDefinite',
  'exactOfThree',
  'lacking',
  'lacksPremise',
] as const
/** That those who say it were found. */
export const figuresOfFound = [
  'closest',
  'closestStated',
  'lackingOfDefinite',
  'score',
  'standsOut',
  'nearnessOfThree',
  'lacksPremise',
  'isUndone',
] as const

export type Weights<Figure extends keyof AnswerFeatures> = Record<Figure | 'bias', number>

/**
 * In logits: the chance that somebody who answers is among the first three who are shown. Fitted with a ridge of 1 and signs
 * held; `./earwitness bench ask --fit` prints them again from the questions in `bench/asking/questions.jsonl`
 * (docs/decisions/0073).
 */
const fitted: Weights<(typeof figuresOfWords)[number]> = {
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
/**
 * In logits. Of every other question of the eight files in `bench/asking` to 500 interviews; of the others it tells those with an answer from
 * those without in .88 of pairs, and by the first three figures alone in .82 (docs/decisions/0143).
 */
const fittedSaid: Weights<(typeof figuresOfSaid)[number]> = {
  bias: -12.319,
  closest: 7.401,
  closestStated: 11.048,
  lackingOfDefinite: -1.418,
  exactOfThree: 3.177,
  lacking: -1.553,
  lacksPremise: -0.947,
}
/** Of strangers' questions to 250 interviews, as `bench ask --first 250 --fit --spent` finds them (docs/decisions/0117). In logits. */
const fittedFound: Weights<(typeof figuresOfFound)[number]> = {
  bias: -7.857,
  closest: 2.877,
  closestStated: 4.049,
  lackingOfDefinite: -1.104,
  score: 0.075,
  standsOut: 0.167,
  nearnessOfThree: 0.295,
  lacksPremise: -0.461,
  isUndone: -0.473,
}

/** More than these tell no more. */
export const most = { score: 16, people: 20, standsOut: 6, nearnessOfThree: 6 }
const ofNames = 0.95

/** How much speaks for an answer, from 0 to 1. What it means is measured: `confidences`. */
export interface Chances {
  /** That the interviews say it at all. */
  said: number
  /** That somebody who says it is among the first three who are shown. */
  found: number
}

/** Null where it is not known how near the nearest are: then words alone decide. */
export function chancesOf(features: AnswerFeatures): Chances | null {
  const known = knownOf(features)
  if (known !== null) return { said: known, found: known }
  if (features.closest === null) return null
  return { said: weighed(features, fittedSaid), found: weighed(features, fittedFound) }
}

/** By words alone: how much speaks for it that somebody who answers is among the first three who are shown, 0 to 1. */
export function chanceOf(features: AnswerFeatures): number {
  return knownOf(features) ?? weighed(features, fitted)
}

/** What needs no weighing: a name that is said, and what nobody says. */
function knownOf({ isCountedName, isNameAlone, score }: AnswerFeatures): number | null {
  if (isCountedName) return ofNames
  if (score <= 0) return 0
  return isNameAlone ? ofNames : null
}

function weighed<Figure extends keyof AnswerFeatures>(
  features: AnswerFeatures,
  { bias, ...weights }: Weights<Figure>,
): number {
  const told = figuresIn(features)
  const sum = Object.entries<number>(weights).reduce(
    (all, [name, weight]) => all + weight * told[name as keyof AnswerFeatures],
    bias,
  )
  return 1 / (1 + Math.exp(-sum))
}

/** As they are weighed. */
export function figuresIn(features: AnswerFeatures): Record<keyof AnswerFeatures, number> {
  const told = {
    ...features,
    score: Math.min(most.score, features.score),
    standsOut: Math.min(most.standsOut, features.standsOut),
    nearnessOfThree: Math.min(most.nearnessOfThree, features.nearnessOfThree),
    people: Math.log1p(Math.min(most.people, features.people)),
  }
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, Number(value)])) as Record<
    keyof AnswerFeatures,
    number
  >
}
