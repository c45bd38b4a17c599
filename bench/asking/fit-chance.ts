/**
 * Fits the chance that the interviews say what is asked, and that somebody who says it is among the first three who are shown,
 * with the sign held that each figure must have.
 */
import {
  type AnswerFeatures,
  figuresIn,
  figuresOfFound,
  figuresOfSaid,
  most,
  type Weights,
} from '../../src/findings/ask/answer-chance.ts'
import { confidenceOf } from '../../src/findings/ask/say.ts'
import { fitScaled, type Scale } from './fit-signed.ts'

export interface MeasuredQuestion {
  features: AnswerFeatures
  /** That somebody who says it is among the first three, as it was given. */
  chance: number
  /** Somebody says it. */
  isSaid: boolean
  /** Somebody who says it is among the first three who are shown. */
  isRight: boolean
}

/** Against an answer speak these; all others speak for it. */
const against: ReadonlySet<keyof AnswerFeatures> = new Set([
  'unused',
  'unsaid',
  'lacking',
  'lacksPremise',
  'isUndone',
  'lackingOfDefinite',
])
/** Brings a figure to about 0 to 1, so that one ridge does for all: cosines of one model lie close together. */
const spans: Partial<Record<keyof AnswerFeatures, [least: number, most: number]>> = {
  closest: [0.6, 0.9],
  closestStated: [0.6, 0.9],
  score: [0, most.score],
  standsOut: [0, most.standsOut],
  nearnessOfThree: [0, most.nearnessOfThree],
}

/** @returns the bias and a weight for each figure, in logits, for the figures as `answer-chance.ts` has them */
function fitChance<Figure extends keyof AnswerFeatures>(
  questions: readonly MeasuredQuestion[],
  figures: readonly Figure[],
  isTrue: (question: MeasuredQuestion) => boolean,
): Weights<Figure> {
  const scales = figures.map((name): Scale<Figure> => {
    const [least, greatest] = spans[name] ?? [0, 1]
    return { name, sign: against.has(name) ? -1 : 1, least, span: greatest - least }
  })
  const told = questions.map(({ features }) => figuresIn(features))
  return fitScaled(scales, told, questions.map(isTrue))
}

/** Both chances, of questions of which something was found. */
export function fitChances(questions: readonly MeasuredQuestion[]) {
  return {
    said: fitChance(questions, figuresOfSaid, ({ isSaid }) => isSaid),
    found: fitChance(questions, figuresOfFound, ({ isRight }) => isRight),
  }
}

/** Of the answers of each word of confidence how many there are and how many are right. */
export function measureConfidences(questions: readonly MeasuredQuestion[]) {
  const byMeasured = Map.groupBy(questions, ({ chance }) => confidenceOf('answered', chance).measured)
  return [...byMeasured].map(([measured, of]) => {
    const right = of.filter(({ isRight }) => isRight).length
    const share = Math.round((100 * right) / Math.max(1, of.length)) / 100
    return { stated: measured, questions: of.length, right, share }
  })
}
