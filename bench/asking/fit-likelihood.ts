/** Fits how likely a person's surest passage says what is asked, on questions of which every answer is known. */
import { most, type PersonFigures, type PersonWeights } from '../../src/findings/ask/likelihood.ts'
import { fitScaled } from './fit-signed.ts'

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
  return fitScaled(
    scales.map(([name, sign, span]) => ({ name, sign, least: 0, span })),
    people.map(({ figures }) => figures),
    people.map(({ isRight }) => isRight),
  )
}
