import { expect, test } from 'vitest'
import type { AnswerFeatures } from '../../src/findings/ask/answer-chance.ts'
import { fitChances } from './fit-chance.ts'

const features = (over: Partial<AnswerFeatures>): AnswerFeatures => ({
  isCountedName: false,
  isNameAlone: false,
  beside: 0.5,
  score: 8,
  standsOut: 1,
  besideOfThree: 0.5,
  unsaid: 0,
  unused: 0,
  lacking: 0.2,
  exactOfThree: 0.3,
  people: 1,
  isParticular: false,
  isOfFigure: false,
  closest: 0.8,
  closestStated: 0.8,
  lackingOfDefinite: 0,
  heldByThree: 0.5,
  nearnessOfThree: 3,
  lacksPremise: false,
  isUndone: false,
  ...over,
})

const asked = (over: Partial<AnswerFeatures>, isSaid: boolean) => ({
  features: features(over),
  chance: 0.5,
  isSaid,
  isRight: isSaid,
})

test('what tells answers apart gets the weight, with its sign, and what does not gets none', () => {
  const questions = Array.from({ length: 40 }, (_, at) =>
    asked(
      {
        score: at % 2 === 0 ? 15 : 3,
        closest: at % 2 === 0 ? 0.8 : 0.7,
        lackingOfDefinite: at % 2 === 1 ? 0.8 : 0,
        closestStated: at % 4 < 2 ? 0.9 : 0.6,
      },
      at % 2 === 0,
    ),
  )
  const { said, found } = fitChances(questions)
  for (const weights of [said, found]) {
    expect(weights.closest).toBeGreaterThan(1)
    expect(weights.lackingOfDefinite).toBeLessThan(-0.5)
    expect(weights.closestStated).toBeCloseTo(0, 1)
  }
  expect(found.score).toBeGreaterThan(0.05)
})

test('a figure that points the wrong way gets no weight at all', () => {
  const questions = Array.from({ length: 40 }, (_, at) =>
    asked({ closestStated: at % 2 === 0 ? 0.6 : 0.9 }, at % 2 === 0),
  )
  expect(fitChances(questions).said.closestStated).toBe(0)
})

test('where a scale begins changes the bias and not the chance', () => {
  const questions = Array.from({ length: 40 }, (_, at) =>
    asked({ closest: at % 2 === 0 ? 0.85 : 0.7 }, at % 2 === 0),
  )
  const { bias, closest } = fitChances(questions).said
  const logit = (cosine: number) => bias + closest * cosine
  expect(logit(0.85)).toBeGreaterThan(0)
  expect(logit(0.7)).toBeLessThan(0)
})
