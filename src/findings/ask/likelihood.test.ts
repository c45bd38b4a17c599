import { expect, test } from 'vitest'
import { toThePointOf } from './likelihood.ts'

test('who may say it is to the point where the passage is near too, and not by words alone', () => {
  expect(toThePointOf(0.8, { nearness: 6 })).toBeGreaterThan(0.7)
  expect(toThePointOf(0.8, { nearness: 3 })).toBeLessThan(0.7)
  expect(toThePointOf(0.3, { nearness: 5 })).toBeLessThan(0.7)
})

test('a likelihood of nothing or of all is a chance still', () => {
  expect(toThePointOf(0, { nearness: 0 })).toBeGreaterThan(0)
  expect(toThePointOf(1, { nearness: 7 })).toBeLessThan(1)
})
