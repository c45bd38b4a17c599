import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mean, median, quantile, roundBins, standardDeviation } from './describe.ts'
import { createRandom } from './random.ts'

test('nothing has no mean, no spread, no quantile and no bins', () => {
  expect([mean([]), standardDeviation([]), quantile([], 0.5), roundBins([])]).toEqual([null, null, null, []])
  expect(standardDeviation([4])).toBeNull()
})

test('a quantile is interpolated as in R and NumPy, and does not reorder its input', () => {
  const values = [15, 3, 9, 7]
  expect(quantile(values, 0.25)).toBe(6)
  expect(median(values)).toBe(8)
  expect(quantile(values, 1)).toBe(15)
  expect(values).toEqual([15, 3, 9, 7])
  expect(() => quantile(values, 1.1)).toThrow(RangeError)
})

describe('round bins', () => {
  test('have round edges', () => {
    expect(roundBins([3, 8, 12, 19, 27, 33]).map((bin) => [bin.from, bin.to])).toEqual([
      [0, 10],
      [10, 20],
      [20, 30],
      [30, 40],
    ])
  })

  test('hold every value once', () => {
    const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(numbers, (values) => {
        const bins = roundBins(values)
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length)
        expect(bins.length).toBeLessThan(30)
      }),
    )
  })
})

describe('a seeded generator', () => {
  test('gives the same numbers for the same seed, and others for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed).next)
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })

  test('is the published algorithm', () => {
    // Mulberry32 from seed 1, computed by the reference implementation in C.
    const { next } = createRandom(1)
    expect([next(), next()].map((value) => Math.round(value * 2 ** 32))).toEqual([2693262067, 11749833])
  })

  test('is even over a range, and shuffles every order alike', () => {
    const random = createRandom(3)
    const counts = new Map<string, number>()
    for (let run = 0; run < 6000; run++) {
      const order = random.shuffle(['a', 'b', 'c']).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})
