import { expect, test } from 'vitest'
import { adjustedRandIndex, normalisedMutualInformation } from './compare-partitions.ts'

test('the same partition under other labels agrees fully', () => {
  expect(adjustedRandIndex([0, 0, 1, 1, 2], [7, 7, 3, 3, 5])).toBe(1)
  expect(normalisedMutualInformation([0, 0, 1, 1, 2], [7, 7, 3, 3, 5])).toBeCloseTo(1, 12)
})

test('figures are those of the published example (Hubert and Arabie, as scikit-learn computes them)', () => {
  expect(adjustedRandIndex([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.5714285714, 9)
  expect(normalisedMutualInformation([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.8, 9)
})

test('unrelated partitions agree no better than chance', () => {
  const a = Array.from({ length: 600 }, (_, at) => at % 3)
  const b = Array.from({ length: 600 }, (_, at) => Math.floor(at / 3) % 4)
  expect(Math.abs(adjustedRandIndex(a, b))).toBeLessThan(0.02)
  expect(normalisedMutualInformation(a, b)).toBeLessThan(0.02)
})

test('partitions without a choice count as the same', () => {
  expect(adjustedRandIndex([1, 1, 1], [2, 2, 2])).toBe(1)
  expect(adjustedRandIndex([], [])).toBe(1)
  expect(normalisedMutualInformation([1, 1], [2, 2])).toBe(1)
})
