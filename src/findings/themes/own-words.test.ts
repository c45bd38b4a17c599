import { expect, test } from 'vitest'
import { createRandom } from '../../statistics/random.ts'
import { coherenceOf, keepOwnWords } from './own-words.ts'
import { normaliseRows } from './vectors.ts'

/** Rows around one of three directions, and rows of chance. */
function rowsAround(kinds: number[]) {
  const random = createRandom(3)
  const data = Float32Array.from(
    kinds.flatMap((kind) =>
      Array.from({ length: 12 }, (_, column) => (column === kind ? 3 : 0) + random.next() - 0.5),
    ),
  )
  return normaliseRows({ data, count: kinds.length, dimensions: 12 })
}

test('a group is coherent when members of different people are near each other', () => {
  const kinds = Array.from({ length: 60 }, (_, at) => (at < 10 ? 0 : at < 20 ? 1 : -1))
  const vectors = rowsAround(kinds)
  const own = kinds.map((_, at) => at)
  const rows = (from: number) => Array.from({ length: 10 }, (_, at) => from + at)
  const [tight, chance] = coherenceOf(vectors, own, { groups: [rows(0), rows(40)], seed: 1 })
  expect(tight).toBeGreaterThan(1)
  expect(Math.abs(chance!)).toBeLessThan(0.6)
})

test('what only one person says holds nothing together', () => {
  const vectors = rowsAround(Array.from({ length: 30 }, (_, at) => (at < 10 ? 0 : -1)))
  const speakers = Array.from({ length: 30 }, (_, at) => (at < 10 ? 0 : at))
  const group = Array.from({ length: 10 }, (_, at) => at)
  expect(coherenceOf(vectors, speakers, { groups: [group], seed: 1 })).toEqual([0])
})

test('a member whose own words are about something else is left out', () => {
  const kinds = [0, 0, 0, 0, 1, 1, 1, 1, 1]
  const assignments = kinds.map((_, segment) => ({
    segment,
    theme: segment < 5 ? 0 : 1,
    strength: 0.8,
    isPrimary: true,
  }))
  const vectors = rowsAround(kinds)
  const turns = Int32Array.from(kinds, (_, row) => row)
  const kept = keepOwnWords({ vectors, turns }, assignments, 2).map((each) => each.segment)
  expect(kept).toEqual([0, 1, 2, 3, 5, 6, 7, 8])
})
