import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meanInterval, newcombeInterval, studentT975, wilsonInterval } from './intervals.ts'

describe('the Wilson interval', () => {
  test.each([
    [-1, 10],
    [11, 10],
    [0, 0],
    [Number.NaN, 10],
  ])('refuses %d of %d', (count, of) => {
    expect(() => wilsonInterval(count, of)).toThrow(RangeError)
  })

  // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is the published one', (...[count, of, low, high]) => {
    const interval = wilsonInterval(count, of)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('has width at none and at all, and stays within 0 and 1', () => {
    expect(wilsonInterval(0, 1)).toEqual({ low: 0, high: expect.closeTo(0.7935, 4) })
    expect(wilsonInterval(5, 5)).toEqual({ low: expect.closeTo(0.5655, 4), high: 1 })
  })

  test('holds the share, and turns over with it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, part) => {
          const count = Math.round(of * part)
          const { low, high } = wilsonInterval(count, of)
          expect(low).toBeLessThanOrEqual(count / of)
          expect(high).toBeGreaterThanOrEqual(count / of)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          const turned = wilsonInterval(of - count, of)
          expect(turned.low).toBeCloseTo(1 - high, 10)
          expect(turned.high).toBeCloseTo(1 - low, 10)
        },
      ),
    )
  })
})

describe('the Newcombe interval of a difference', () => {
  // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %d/%d and %d/%d is the published one', (...[a, n, b, m, low, high]) => {
    const interval = newcombeInterval({ count: a, of: n }, { count: b, of: m })
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })
})

describe('the t interval of a mean', () => {
  test('needs two values', () => {
    expect(meanInterval([])).toBeNull()
    expect(meanInterval([3])).toBeNull()
  })

  test('is the textbook one', () => {
    // Mean 5, standard deviation 2.1381, standard error .75593, t(7) 2.3646.
    const interval = meanInterval([2, 4, 4, 4, 5, 5, 7, 9])!
    expect(interval.low).toBeCloseTo(3.2125, 3)
    expect(interval.high).toBeCloseTo(6.7875, 3)
  })

  test.each([
    [1, 12.7062],
    [30, 2.0423],
    [31, 2.0395],
    [60, 2.0003],
    [120, 1.9799],
    [1000, 1.9623],
  ])('uses the quantile of t with %d degrees of freedom', (degrees, value) => {
    expect(studentT975(degrees)).toBeCloseTo(value, 3)
  })
})
