import { expect, test } from 'vitest'
import type { AnswerFeatures } from '../../src/findings/ask/answer-chance.ts'
import { fitChance } from './fit-chance.ts'

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
  ...over,
})

test('what tells answers apart gets the weight, with its sign, and what does not gets none', () => {
  const questions = Array.from({ length: 40 }, (_, at) => ({
    features: features({
      beside: at % 2 === 0 ? 0.9 : 0.2,
      isOfFigure: at % 2 === 1,
      unsaid: at % 4 < 2 ? 0.3 : 0,
    }),
    likelihood: 0.5,
    isRight: at % 2 === 0,
  }))
  const weights = fitChance(questions)
  expect(weights.beside).toBeGreaterThan(1)
  expect(weights.isOfFigure).toBeLessThan(-0.5)
  expect(weights.unsaid).toBeCloseTo(0, 1)
})

test('a figure that points the wrong way gets no weight at all', () => {
  const questions = Array.from({ length: 40 }, (_, at) => ({
    features: features({ beside: at % 2 === 0 ? 0.1 : 0.9 }),
    likelihood: 0.5,
    isRight: at % 2 === 0,
  }))
  expect(fitChance(questions).beside).toBe(0)
})
