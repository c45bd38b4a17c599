import { expect, test } from 'vitest'
import { groupThemes } from './group-themes.ts'

/** Near where the whole numbers of a hundred are the same. */
const near = (values: readonly number[]) => (a: number, b: number) =>
  Math.floor(values[a]! / 100) === Math.floor(values[b]! / 100) ? 0.7 : 0.1

test('themes that are near each other are in one group, and one that is near none is in none', () => {
  const values = [100, 200, 101, 201, 102, 300, 202, 301, 900]
  expect(groupThemes(values.length, near(values))).toEqual([
    [0, 2, 4],
    [1, 3, 6],
    [5, 7],
  ])
})

test('a handful of themes, and themes that are all alike, have no second level', () => {
  expect(groupThemes(7, near([1, 1, 1, 200, 200, 200, 200]))).toEqual([])
  expect(groupThemes(12, () => 0.2)).toEqual([])
  expect(groupThemes(0, () => 0)).toEqual([])
})
