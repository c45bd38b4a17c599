import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bradleyTerry, type PairedComparison, preferenceOf } from './bradley-terry.ts'

const times = (count: number, [left, right]: [string, string], won: number): PairedComparison[] =>
  Array.from({ length: count }, () => ({ left, right, won }))

const logOf = (strengths: ReturnType<typeof bradleyTerry>) =>
  Object.fromEntries(strengths.map(({ item, logStrength }) => [item, logStrength]))

describe('Bradley-Terry strengths', () => {
  it('of two items are half the log odds of the wins, when the prior is next to nothing', () => {
    const found = bradleyTerry([...times(30, ['a', 'b'], 1), ...times(10, ['a', 'b'], 0)], { prior: 1e-9 })
    expect(logOf(found).a).toBeCloseTo(Math.log(3) / 2, 6)
    expect(logOf(found).b).toBeCloseTo(-Math.log(3) / 2, 6)
    // Variance of the log odds is 1/30 + 1/10; half the log odds has a quarter of it.
    const half = 1.959963984540054 * Math.sqrt((1 / 30 + 1 / 10) / 4)
    expect(found[0]!.interval.high - found[0]!.logStrength).toBeCloseTo(half, 6)
  })

  it('of baseball 1987 are those of Agresti (2002), table 10.10: Milwaukee over Detroit over Boston', () => {
    // Wins of the row over the column, American League East, 13 games a pair.
    const teams = ['Milwaukee', 'Detroit', 'Toronto', 'New York', 'Boston', 'Cleveland', 'Baltimore']
    const wins = [
      [0, 7, 9, 7, 7, 9, 11],
      [6, 0, 7, 5, 11, 9, 9],
      [4, 6, 0, 7, 7, 8, 12],
      [6, 8, 6, 0, 6, 7, 10],
      [6, 2, 6, 7, 0, 7, 12],
      [4, 4, 5, 6, 6, 0, 6],
      [2, 4, 1, 3, 1, 7, 0],
    ]
    const games = wins.flatMap((row, i) => row.flatMap((won, j) => times(won, [teams[i]!, teams[j]!], 1)))
    const found = logOf(bradleyTerry(games, { prior: 1e-9 }))
    // Published against Baltimore = 0: 1.58, 1.44, 1.29, 1.25, 1.11, 0.68.
    const published = {
      Milwaukee: 1.58,
      Detroit: 1.44,
      Toronto: 1.29,
      'New York': 1.25,
      Boston: 1.11,
      Cleveland: 0.68,
    }
    for (const [team, log] of Object.entries(published))
      expect(found[team]! - found.Baltimore!, team).toBeCloseTo(log, 2)
  })

  it('exist where one won everything, with an interval that says how little that is', () => {
    const [first, second] = bradleyTerry(times(3, ['a', 'b'], 1))
    expect(first!.item).toBe('a')
    expect(first!.logStrength).toBeGreaterThan(0)
    expect(first!.logStrength).toBeLessThan(3)
    expect(first!.interval.low).toBeLessThan(0)
    expect(second!.logStrength).toBeCloseTo(-first!.logStrength, 9)
  })

  it('of items that were never compared with each other, even over others, are not told apart for sure', () => {
    const found = bradleyTerry([...times(4, ['a', 'b'], 1), ...times(4, ['c', 'd'], 1)])
    expect(logOf(found).a).toBeCloseTo(logOf(found).c!, 9)
  })

  it('count a tie as half a win each', () => {
    const found = bradleyTerry(times(5, ['a', 'b'], 0.5))
    expect(logOf(found)).toEqual({ a: expect.closeTo(0, 9), b: expect.closeTo(0, 9) })
    expect(found[0]).toMatchObject({ comparisons: 5, wins: 2.5 })
  })

  it('of nothing are none; of an item against itself, an error', () => {
    expect(bradleyTerry([])).toEqual([])
    expect(() => bradleyTerry(times(1, ['a', 'a'], 1))).toThrow(RangeError)
    expect(() => bradleyTerry(times(1, ['a', 'b'], 2))).toThrow(RangeError)
    expect(() => bradleyTerry([], { prior: 0 })).toThrow(RangeError)
  })

  it('sum to nothing, do not depend on sides or order, and lie within their intervals', () => {
    const item = fc.constantFrom('a', 'b', 'c', 'd')
    const game = fc
      .record({ left: item, right: item, won: fc.constantFrom(0, 0.5, 1) })
      .filter(({ left, right }) => left !== right)
    fc.assert(
      fc.property(fc.array(game, { minLength: 1, maxLength: 30 }), (games) => {
        const found = bradleyTerry(games)
        const turned = games
          .toReversed()
          .map(({ left, right, won }) => ({ left: right, right: left, won: 1 - won }))
        const again = logOf(bradleyTerry(turned))
        for (const { item, logStrength, interval } of found) {
          expect(again[item]).toBeCloseTo(logStrength, 6)
          expect(interval.low).toBeLessThan(logStrength)
          expect(interval.high).toBeGreaterThan(logStrength)
        }
        expect(found.reduce((total, { logStrength }) => total + logStrength, 0)).toBeCloseTo(0, 6)
      }),
      { numRuns: 60 },
    )
  })

  it('give the share in which one is preferred', () => {
    expect(preferenceOf(Math.log(3), 0)).toBeCloseTo(0.75, 9)
  })
})
