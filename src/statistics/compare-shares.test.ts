import { describe, expect, it } from 'vitest'
import { adjustForLooks, differenceOf, upperTail } from './compare-shares.ts'
import { newcombeInterval, wilsonInterval } from './intervals.ts'

const wilsonAt = (count: number, of: number) => (z: number) => ({
  share: count / of,
  ...wilsonInterval(count, of, z),
})

describe('the difference of two shares', () => {
  it('with Wilson’s intervals is Newcombe’s of the published example: 56 of 70 less 48 of 80', () => {
    // Newcombe 1998, table II, example (a), method 10: 0.0524 to 0.3339.
    const found = differenceOf(wilsonAt(56, 70), wilsonAt(48, 80))
    expect(found.low).toBeCloseTo(0.0524, 4)
    expect(found.high).toBeCloseTo(0.3339, 4)
    expect(found.difference).toBeCloseTo(0.2, 12)
    expect(newcombeInterval({ count: 56, of: 70 }, { count: 48, of: 80 })).toMatchObject({
      low: expect.closeTo(found.low, 12),
      high: expect.closeTo(found.high, 12),
    })
  })

  it('has a p-value that agrees with its interval', () => {
    const apart = differenceOf(wilsonAt(56, 70), wilsonAt(48, 80))
    expect(apart.pValue).toBeLessThan(0.05)
    const near = differenceOf(wilsonAt(10, 20), wilsonAt(8, 20))
    expect(near.low).toBeLessThan(0)
    expect(near.pValue).toBeGreaterThan(0.05)
    expect(differenceOf(wilsonAt(5, 20), wilsonAt(5, 20)).pValue).toBe(1)
  })

  it('turns its sign with its sides', () => {
    const [one, other] = [wilsonAt(7, 30), wilsonAt(15, 40)]
    expect(differenceOf(one, other).low).toBeCloseTo(-differenceOf(other, one).high, 12)
    expect(differenceOf(one, other).pValue).toBeCloseTo(differenceOf(other, one).pValue, 9)
  })
})

it('the tail of the normal curve is that of the tables', () => {
  for (const [z, tail] of [
    [0, 0.5],
    [1, 0.158655254],
    [1.959963985, 0.025],
    [3, 0.001349898],
    [-1, 0.841344746],
  ] as const)
    expect(upperTail(z)).toBeCloseTo(tail, 7)
})

describe('false discoveries', () => {
  it('are controlled as in Benjamini and Hochberg’s own example: four of fifteen', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]
    const adjusted = adjustForLooks(p)
    expect(adjusted.filter((each) => each <= 0.05)).toHaveLength(4)
    // statsmodels 0.15.0, multipletests(p, method='fdr_bh').
    const expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765, 0.486, 0.58118182,
      0.714875, 0.75323077, 0.81321429, 1,
    ]
    for (const [at, value] of expected.entries()) expect(adjusted[at]!).toBeCloseTo(value, 7)
  })

  it('are told in the order given', () => {
    expect(adjustForLooks([0.5, 0.01])).toEqual([0.5, 0.02])
    expect(adjustForLooks([])).toEqual([])
  })
})
