/** Fits how likely a person's surest passage says what is asked, on questions of which every answer is known. */
import { most, type PersonFigures, type PersonWeights } from '../../src/findings/ask/likelihood.ts'
import { fitSigned } from './fit-signed.ts'

export interface MeasuredPerson {
  figures: PersonFigures
  isRight: boolean
}

/** The sign that each weight must have, and by what its figure is divided to be about 0 to 1. */
const scales: [keyof PersonFigures, 1 | -1, number][] = [
  ['beside', 1, 1],
  ['held', 1, 1],
  ['inInterview', 1, 1],
  ['score', 1, most.score],
  ['nearness', 1, most.nearness],
  ['behind', -1, most.behind],
  ['found', 1, 1],
]

export function fitLikelihood(people: readonly MeasuredPerson[]): PersonWeights {
  const { bias, weights } = fitSigned(
    people.map(({ figures }) => scales.map(([name, sign, scale]) => (sign * figures[name]) / scale)),
    people.map(({ isRight }) => isRight),
  )
  const named = scales.map(([name, sign, scale], at) => [name, (sign * weights[at]!) / scale])
  return { bias, ...Object.fromEntries(named) } as PersonWeights
}
