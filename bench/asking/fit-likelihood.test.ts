import { expect, test } from 'vitest'
import { fitLikelihood } from './fit-likelihood.ts'

test('what tells those who say it apart gets the weight, with its sign, and what does not gets none', () => {
  const people = Array.from({ length: 60 }, (_, at) => ({
    figures: {
      beside: at % 2 === 0 ? 0.9 : 0.1,
      held: 0.5,
      inInterview: 0.8,
      score: 8,
      nearness: at % 3,
      behind: at % 2 === 0 ? 0 : 6,
      found: 0.7,
    },
    isRight: at % 2 === 0,
  }))
  const weights = fitLikelihood(people)
  expect(weights.beside).toBeGreaterThan(1)
  expect(weights.behind).toBeLessThan(0)
  expect(weights.nearness).toBeCloseTo(0, 1)
})
