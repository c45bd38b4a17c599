import { expect, test } from 'vitest'
import { createRandom } from '../../statistics/random.ts'
import { dot } from '../themes/vectors.ts'
import { centred, lengthIn, weighed, whiteningOf } from './whiten.ts'

/** All rows vary along the first direction most; the second tells two kinds apart, a little. */
const dimensions = 64
const random = createRandom(5)
const rows = Array.from({ length: 400 }, (_, at) => {
  const row = Float32Array.from({ length: dimensions }, () => 0.02 * (random.next() - 0.5))
  row[0] = random.next() - 0.5
  row[1] = at % 2 === 0 ? 0.06 : -0.06
  return row
})
const data = new Float32Array(rows.length * dimensions)
for (const [at, row] of rows.entries()) data.set(row, at * dimensions)
const whitening = whiteningOf({ data, count: rows.length, dimensions })

const nearness = (a: Float32Array, b: Float32Array) => {
  const [left, right] = [centred(a, whitening.mean), centred(b, whitening.mean)]
  return dot(weighed(whitening, left), right) / (lengthIn(whitening, left) * lengthIn(whitening, right))
}

test('a vector is as near to itself as can be', () => {
  expect(nearness(rows[3]!, rows[3]!)).toBeCloseTo(1, 5)
})

test('where all differ much a difference tells less, where they differ little it tells more', () => {
  const query = Float32Array.from({ length: dimensions }, (_, at) => (at < 2 ? [0.3, 0.06][at]! : 0))
  const alike = Float32Array.from({ length: dimensions }, (_, at) => (at < 2 ? [-0.05, 0.06][at]! : 0))
  const other = Float32Array.from({ length: dimensions }, (_, at) => (at < 2 ? [0.1, -0.06][at]! : 0))
  const plain = (a: Float32Array, b: Float32Array) => dot(a, b) / (Math.hypot(...a) * Math.hypot(...b))
  expect(plain(query, other)).toBeGreaterThan(plain(query, alike))
  expect(nearness(query, alike)).toBeGreaterThan(nearness(query, other))
})

test('from few vectors little is learnt of directions, and nothing breaks on none', () => {
  const few = whiteningOf({ data: data.slice(0, 3 * dimensions), count: 3, dimensions })
  expect(Math.min(...few.worth)).toBeGreaterThan(0.3)
  const none = whiteningOf({ data: new Float32Array(0), count: 0, dimensions })
  expect([...none.worth].every(Number.isFinite)).toBe(true)
})
