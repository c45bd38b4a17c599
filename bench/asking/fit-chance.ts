/**
 * Fits the chance that somebody who answers is among the first three who are shown, with the sign held that each figure must
 * have.
 */
import type { AnswerFeatures } from '../../src/findings/ask/answer-chance.ts'
import { confidenceOf } from '../../src/findings/ask/say.ts'
import { fitSigned } from './fit-signed.ts'

export interface MeasuredQuestion {
  features: AnswerFeatures
  /** That the surest person says what is asked. */
  likelihood: number
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

/** @returns the bias and a weight for each figure, in logits */
export function fitChance(questions: readonly MeasuredQuestion[]): Record<FigureName | 'bias', number> {
  const rows = questions.map(({ features }) =>
    names.map((name) => figures[name].sign * figures[name].of(features)),
  )
  const { bias, weights } = fitSigned(
    rows,
    questions.map(({ isRight }) => isRight),
  )
  const fitted = names.map((name, column) => [
    name,
    (figures[name].sign * weights[column]!) / (scales[name] ?? 1),
  ])
  return { bias, ...Object.fromEntries(fitted) } as Record<FigureName | 'bias', number>
}

/** Of the answers of each word of confidence how many there are and how many are right. */
export function measureConfidences(questions: readonly MeasuredQuestion[]) {
  const byMeasured = Map.groupBy(questions, ({ likelihood }) => confidenceOf('answered', likelihood).measured)
  return [...byMeasured].map(([measured, of]) => {
    const right = of.filter(({ isRight }) => isRight).length
    const share = Math.round((100 * right) / Math.max(1, of.length)) / 100
    return { stated: measured, questions: of.length, right, share }
  })
}
