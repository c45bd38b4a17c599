import { expect, it } from 'vitest'
import { estimateUnseen, metInPeople } from './unseen-kinds.ts'

const kinds = (counts: Record<number, number>) =>
  Object.entries(counts).flatMap(([met, count]) => new Array<number>(count).fill(Number(met)))

it('is Chao’s estimate: seen + (m - 1)/m * once² / (2 twice)', () => {
  // 10 met once, 5 twice, 15 more often, in 40 people: 30 + 39/40 * 100 / 10 = 39.75.
  const found = estimateUnseen(kinds({ 1: 10, 2: 5, 8: 15 }), 40)
  expect(found.estimate).toBeCloseTo(39.75, 12)
  // Variance: 5 * (.975/2 * 4 + .975² * 8 + .975²/4 * 16) = 66.79; K = exp(1.96 sqrt(log(1 + 66.79 / 9.75²))).
  const k = Math.exp(1.959963984540054 * Math.sqrt(Math.log(1 + 66.7875 / 9.75 ** 2)))
  expect(found.interval.low).toBeCloseTo(30 + 9.75 / k, 9)
  expect(found.interval.high).toBeCloseTo(30 + 9.75 * k, 9)
})

it('is bias-corrected where nothing was met twice', () => {
  expect(estimateUnseen(kinds({ 1: 4, 3: 6 }), 20).estimate).toBeCloseTo(10 + (19 / 20) * 6, 12)
  expect(estimateUnseen(kinds({ 1: 1, 3: 6 }), 20)).toMatchObject({ estimate: 7 })
})

it('says that nothing is missing where nothing was met only once', () => {
  expect(estimateUnseen(kinds({ 2: 3, 5: 4 }), 30)).toEqual({
    seen: 7,
    estimate: 7,
    interval: { low: 7, high: 7 },
    coverage: 1,
  })
})

it('the sample’s coverage is that of Chao and Jost (2012): 1 - once/mentions * (m-1) once / ((m-1) once + 2 twice)', () => {
  const found = estimateUnseen(kinds({ 1: 10, 2: 5, 8: 15 }), 40)
  expect(found.coverage).toBeCloseTo(1 - (10 / 140) * ((39 * 10) / (39 * 10 + 10)), 12)
})

it('of nothing is nothing, and what cannot be is refused', () => {
  expect(estimateUnseen([], 5)).toMatchObject({ seen: 0, estimate: 0, coverage: 0 })
  expect(() => estimateUnseen([6], 5)).toThrow(RangeError)
  expect(() => estimateUnseen([], 0)).toThrow(RangeError)
})

it('rarefaction: in half of four people a kind met in one is expected half, one met in two five times in six', () => {
  expect(metInPeople([1], 4, 2)).toBeCloseTo(0.5, 12)
  expect(metInPeople([2], 4, 2)).toBeCloseTo(5 / 6, 12)
  expect(metInPeople([1, 2, 4], 4, 4)).toBe(3)
  expect(metInPeople([1, 2, 4], 4, 0)).toBe(0)
  expect(() => metInPeople([1], 4, 5)).toThrow(RangeError)
})
