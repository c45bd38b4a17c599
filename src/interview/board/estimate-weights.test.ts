import { describe, expect, it } from 'vitest'
import { estimateWeights, fewestPicks, type JudgedPair, strengthsOf, weightsOf } from './estimate-weights.ts'

const pair = (
  interview: number,
  picked: JudgedPair['picked'],
  more: Partial<JudgedPair> = {},
): JudgedPair => ({
  interviewId: `i${interview}`,
  leftTechnique: 'example',
  rightTechnique: 'elaborate',
  leftScore: 0.5,
  rightScore: 0.52,
  picked,
  ...more,
})

/** The technique that is ranked a little lower is always preferred. */
const clear = Array.from({ length: 30 }, (_, i) => pair(i % 6, 'left'))

describe('learning from picks', () => {
  it('estimates what the weights would have done on pairs that had no part in them', () => {
    const estimate = estimateWeights(clear, {})!
    expect(estimate).toMatchObject({ pairs: 30, interviews: 6, now: 0, weighted: 1, difference: 1 })
  })

  it('promises nothing where picks follow nothing: the interval holds 0', () => {
    const random = Array.from({ length: 60 }, (_, i) => pair(i % 10, (i * 7) % 4 < 2 ? 'left' : 'right'))
    const { low, high } = estimateWeights(random, {})!
    expect(low).toBeLessThanOrEqual(0)
    expect(high).toBeGreaterThanOrEqual(0)
  })

  it('compares with what is in force, not with nothing', () => {
    const inForce = weightsOf(strengthsOf(clear))
    expect(estimateWeights(clear, inForce)).toMatchObject({ now: 1, weighted: 1, difference: 0 })
  })

  it('says nothing with too few picks, or when all come from one interview', () => {
    expect(estimateWeights(clear.slice(0, fewestPicks - 1), {})).toBeNull()
    expect(
      estimateWeights(
        clear.map((each) => ({ ...each, interviewId: 'i0' })),
        {},
      ),
    ).toBeNull()
    expect(
      estimateWeights(
        clear.map((each) => ({ ...each, picked: 'neither' as const })),
        {},
      ),
    ).toBeNull()
  })

  it('tips the balance and no more: weights stay within bounds, rounded', () => {
    for (const weight of Object.values(weightsOf(strengthsOf(clear)))) {
      expect(weight).toBeGreaterThanOrEqual(0.7)
      expect(weight).toBeLessThanOrEqual(1.4)
      expect(Math.round(weight * 1e4) / 1e4).toBe(weight)
    }
  })
})
