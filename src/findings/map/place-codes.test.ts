import { expect, test } from 'vitest'
import { placeCodes } from './place-codes.ts'

const vectorsOf = (rows: number[][]) => ({
  data: Float32Array.from(rows.flat()),
  count: rows.length,
  dimensions: rows[0]!.length,
})
/** Two alike subjects and one of its own. */
const rows = [
  ...[
    [1, 0.1, 0, 0],
    [1, 0.2, 0, 0],
    [0.9, 0, 0.3, 0],
    [0.9, 0.1, 0.3, 0],
  ],
  ...[
    [0, 0, 0, 1],
    [0, 0.1, 0, 1],
  ],
]
const members = [
  [0, 1],
  [2, 3],
  [4, 5],
]
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y)

test('codes that are alike stand near each other, and a code stands amid its segments', () => {
  const { codes, segments, shown } = placeCodes(vectorsOf(rows), members)
  expect(distance(codes[0]!, codes[1]!)).toBeLessThan(distance(codes[0]!, codes[2]!))
  for (const [code, own] of members.entries()) {
    for (const row of own) {
      const distances = codes.map((each) => distance(each, segments[row]!))
      expect(distances.indexOf(Math.min(...distances))).toBe(code)
    }
  }
  expect(shown).toBeGreaterThan(0.9)
})

test('positions are the same each time', () => {
  expect(placeCodes(vectorsOf(rows), members)).toEqual(placeCodes(vectorsOf(rows), members))
})

test('a single code, or none, stands in the middle', () => {
  expect(placeCodes(vectorsOf(rows), [[0, 1]]).codes).toEqual([{ x: 0, y: 0 }])
  expect(placeCodes(vectorsOf(rows), []).codes).toEqual([])
})
