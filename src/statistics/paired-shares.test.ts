import { expect, test } from 'vitest'
import { mcNemarExact } from './paired-shares.ts'

test.each([
  // R: binom.test(min, n)$p.value
  [0, 0, 1],
  [3, 3, 1],
  [1, 0, 1],
  [0, 5, 0.0625],
  [0, 6, 0.03125],
  [2, 10, 0.03857421875],
  [10, 2, 0.03857421875],
])('%i against %i: p = %f', (first, second, p) => {
  expect(mcNemarExact(first, second)).toBeCloseTo(p, 10)
})

test('does not run out of numbers with thousands of people', () => {
  expect(mcNemarExact(2500, 2500)).toBe(1)
  // The normal approximation with continuity: z = (200 - 1) / sqrt(5000) = 2.814.
  expect(mcNemarExact(2400, 2600)).toBeCloseTo(0.0049, 4)
})

test('refuses what is no count', () => {
  expect(() => mcNemarExact(-1, 2)).toThrow(RangeError)
  expect(() => mcNemarExact(0.5, 2)).toThrow(RangeError)
})
