/**
 * Fits the chance that somebody who answers is among the first three who are shown: a logistic model with a ridge whose weights keep the sign that
 * their figure must have (what speaks for an answer never speaks against it), by descent with steps that stay within
 * bounds. So few questions would else fit their own accidents.
 */
import { type AnswerFeatures, chanceOf } from '../../src/findings/ask/answer-chance.ts'
import { confidenceOf, confidences } from '../../src/findings/ask/say.ts'

export interface MeasuredQuestion {
  features: AnswerFeatures
  /** Somebody who answers is among the first three who are shown. */
  isRight: boolean
}

interface Figure {
  sign: 1 | -1
  of(features: AnswerFeatures): number
}

/** How each figure is brought to about 0 to 1, and the sign of its weight. */
const figures = {
  beside: { sign: 1, of: ({ beside }) => beside },
  besideOfThree: { sign: 1, of: ({ besideOfThree }) => besideOfThree },
  exactOfThree: { sign: 1, of: ({ exactOfThree }) => exactOfThree },
  score: { sign: 1, of: ({ score }) => Math.min(16, score) / 10 },
  standsOut: { sign: 1, of: ({ standsOut }) => standsOut / 5 },
  people: { sign: 1, of: ({ people }) => Math.log1p(Math.min(20, people)) / 3 },
  unsaid: { sign: -1, of: ({ unsaid }) => unsaid },
  unused: { sign: -1, of: ({ unused }) => unused },
  lacking: { sign: -1, of: ({ lacking }) => lacking },
  isParticular: { sign: -1, of: ({ isParticular }) => Number(isParticular) },
  isOfFigure: { sign: -1, of: ({ isOfFigure }) => Number(isOfFigure) },
} satisfies Record<string, Figure>

type FigureName = keyof typeof figures
const names = Object.keys(figures) as FigureName[]
/** The weights are given for the figures as `answer-chance.ts` has them. */
const scales: Partial<Record<FigureName, number>> = { score: 10, standsOut: 5, people: 3 }

const ridge = 1
const rounds = 3000
const step = 0.03

/** @returns the bias and a weight for each figure, in logits */
export function fitChance(questions: readonly MeasuredQuestion[]): Record<FigureName | 'bias', number> {
  const rows = questions.map(({ features }) =>
    names.map((name) => figures[name].sign * figures[name].of(features)),
  )
  const weights = new Float64Array(names.length)
  let bias = 0
  for (let round = 0; round < rounds; round++) {
    const slope = Float64Array.from(weights, (weight) => ridge * weight)
    let biasSlope = 0
    for (const [at, row] of rows.entries()) {
      const logit = row.reduce((sum, value, column) => sum + value * weights[column]!, bias)
      const miss = 1 / (1 + Math.exp(-logit)) - Number(questions[at]!.isRight)
      for (const [column, value] of row.entries()) slope[column]! += miss * value
      biasSlope += miss
    }
    for (const column of weights.keys())
      weights[column] = Math.max(0, weights[column]! - step * slope[column]!)
    bias -= step * biasSlope
  }
  const fitted = names.map((name, column) => [
    name,
    (figures[name].sign * weights[column]!) / (scales[name] ?? 1),
  ])
  return { bias, ...Object.fromEntries(fitted) } as Record<FigureName | 'bias', number>
}

/** For each question the chance by the weights that were fitted on all others, so that no question vouches for itself. */
export function chancesLeftOut(questions: readonly MeasuredQuestion[]): number[] {
  return questions.map(({ features }, left) =>
    chanceOf(features, fitChance(questions.filter((_, at) => at !== left))),
  )
}

/** Of the questions of each word of confidence how many there are and how many are right, by chances that were left out. */
export function measureConfidences(questions: readonly MeasuredQuestion[]) {
  const chances = chancesLeftOut(questions)
  return confidences.map(({ word }) => {
    const of = questions.filter((_, at) => confidenceOf(chances[at]!) === word)
    const right = of.filter(({ isRight }) => isRight).length
    return {
      word,
      questions: of.length,
      right,
      share: Math.round((100 * right) / Math.max(1, of.length)) / 100,
    }
  })
}
