import { expect, test } from 'vitest'
import { bothSides } from './choose-quotes.ts'

test('what some affirm and some deny is shown from both sides, the nearest of each first', () => {
  const stances = ['denied', 'denied', 'said', null, 'denied', 'said'] as const
  expect(bothSides([0, 1, 2, 3, 4, 5], (row) => stances[row]!)).toEqual([2, 0, 5, 1, 4, 3])
  expect(bothSides([3, 0], (row) => stances[row]!)).toEqual([0, 3])
})
