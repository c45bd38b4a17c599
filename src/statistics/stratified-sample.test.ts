import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from './random.ts'
import { drawStrata, planStrata } from './stratified-sample.ts'

describe('a plan', () => {
  it('of one theme has its yes and its no as strata, by the square roots of their sizes', () => {
    const strata = planStrata(
      [
        { labels: [true], size: 40 },
        { labels: [false], size: 360 },
      ],
      40,
    )
    expect(strata).toEqual([
      { patterns: [1], size: 360, take: 30 },
      { patterns: [0], size: 40, take: 10 },
    ])
  })

  it('of several themes takes more of those whose labels are rare', () => {
    const strata = planStrata(
      [
        { labels: [false, true], size: 180 },
        { labels: [false, false], size: 180 },
        { labels: [true, false], size: 20 },
        { labels: [true, true], size: 20 },
      ],
      60,
    )
    const chance = strata.map(({ take, size }) => take / size)
    expect(strata.at(-1)!.patterns.sort()).toEqual([2, 3])
    expect(chance.at(-1)!).toBeGreaterThan(2 * chance[0]!)
  })

  it('takes everybody where fewer are there', () => {
    const strata = planStrata(
      [
        { labels: [true], size: 3 },
        { labels: [false], size: 5 },
      ],
      30,
    )
    expect(strata.map(({ take }) => take)).toEqual([5, 3])
  })

  it('without themes is one stratum', () => {
    expect(planStrata([{ labels: [], size: 50 }], 10)).toEqual([{ patterns: [0], size: 50, take: 10 }])
  })

  it('refuses a size that is none', () => {
    expect(() => planStrata([], 0)).toThrow(RangeError)
    expect(() => planStrata([], 2.5)).toThrow(RangeError)
  })

  it('holds everybody once, never takes more than there are, and takes as many as wanted', () => {
    const pattern = fc.record({ labels: fc.tuple(fc.boolean(), fc.boolean()), size: fc.nat(60) })
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 12 }), fc.integer({ min: 1, max: 90 }), (patterns, take) => {
        const strata = planStrata(patterns, take)
        const everybody = patterns.reduce((sum, { size }) => sum + size, 0)
        expect(strata.reduce((sum, { size }) => sum + size, 0)).toBe(everybody)
        expect(strata.reduce((sum, each) => sum + each.take, 0)).toBe(Math.min(take, everybody))
        for (const each of strata) expect(each.take).toBeLessThanOrEqual(each.size)
      }),
    )
  })
})

describe('a draw', () => {
  const members = [
    Array.from({ length: 30 }, (_, at) => `a${at}`),
    Array.from({ length: 10 }, (_, at) => `b${at}`),
  ]

  it('is the same for a seed, and has as many of each stratum as planned', () => {
    const draw = (seed: number) => drawStrata(members, [12, 4], createRandom(seed))
    expect(draw(3)).toEqual(draw(3))
    expect(draw(4)).not.toEqual(draw(3))
    expect(draw(3).filter(({ stratum }) => stratum === 1)).toHaveLength(4)
    expect(new Set(draw(3).map(({ member }) => member)).size).toBe(16)
  })

  it('gives everybody in a stratum the same chance', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 4000; seed++) {
      for (const { member } of drawStrata(members, [12, 4], createRandom(seed * 7919))) {
        times.set(member, (times.get(member) ?? 0) + 1)
      }
    }
    for (const [member, count] of times) {
      expect(Math.abs(count / 4000 - 0.4), member).toBeLessThan(0.045)
    }
  })

  it('has every beginning in about the planned proportion', () => {
    const half = drawStrata(members, [12, 4], createRandom(9)).slice(0, 8)
    expect(half.filter(({ stratum }) => stratum === 1)).toHaveLength(2)
  })
})
