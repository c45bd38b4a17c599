import { expect, test } from 'vitest'
import { scaleEnd } from './scale-end.ts'

test.each([
  [[0.1, 0.25], 0.25],
  [[0.1, 0.2501], 0.5],
  [[0.5], 0.5],
  [[0.2, 0.64], 1],
  [[1], 1],
  [[], 0.25],
])('a scale for upper bounds of %j ends at %d', (highs, end) => {
  expect(scaleEnd(highs.map((high) => ({ high, share: high / 2 })))).toBe(end)
})

test('where there is no interval, the share itself is held', () => {
  expect(scaleEnd([{ high: null, share: 0.6 }])).toBe(1)
})
