import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from './intervals.ts'
import { type CodedCell, checkedShare, codingRule, estimateShare } from './prediction-powered.ts'

const cell = (
  stratum: number,
  predicted: boolean,
  [size, coded, having]: [number, number, number],
): CodedCell => ({
  stratum,
  predicted,
  size,
  coded,
  having,
})

// 50 checked with the machine's yes (40 have it), 150 with its no (8 have it); 800 more unchecked, 220 of them yes.
const simple = [cell(0, true, [270, 50, 40]), cell(0, false, [730, 150, 8])]

describe('the share from some people checked and all coded by a machine', () => {
  // ppi-python 0.2.3, ppi_mean_pointestimate and ppi_mean_ci on the same people. Its lambda is ours times N / (n + N).
  it.each([
    [0, 0.24, 0.29918961 - 0.18081039],
    [0.5, 0.2525, 0.29670489 - 0.20829511],
    [0.5676712, 0.25419178, 0.29800393 - 0.21037963],
  ])('is that of ppi-python at its lambda %s', (theirs, share, width) => {
    const found = estimateShare(simple, theirs * (1000 / 800))
    expect(found.share).toBeCloseTo(share, 6)
    expect(2 * 1.959964 * Math.sqrt(found.variance)).toBeCloseTo(width, 2)
  })

  it('is close to that of ppi-python where lambda is tuned: the slope is taken among the checked', () => {
    const found = checkedShare(simple, { ...codingRule, borrowed: 0 })!
    // ppi_mean_ci with lam=None: 0.21037963 to 0.29800393 around 0.25419178.
    expect(Math.abs(found.share - 0.25419178)).toBeLessThan(0.001)
    expect(found.high - found.low).toBeCloseTo(0.29800393 - 0.21037963, 2)
    expect(found.method).toBe('ppi++')
  })

  it('is the stratified mean where strata are the labels, whatever lambda is', () => {
    const cells = [cell(0, true, [100, 20, 15]), cell(1, false, [300, 30, 3])]
    expect(estimateShare(cells, 0).share).toBeCloseTo(0.25 * 0.75 + 0.75 * 0.1, 12)
    expect(estimateShare(cells, 1)).toEqual(estimateShare(cells, 0))
    const within =
      (0.25 ** 2 * (1 / 20 - 1 / 100) * 20 * 0.75 * 0.25) / 19 +
      (0.75 ** 2 * (1 / 30 - 1 / 300) * 30 * 0.1 * 0.9) / 29
    expect(estimateShare(cells, 0).variance).toBeCloseTo(within + (0.2625 * 0.7375) / 400, 12)
  })

  it('with everybody checked is Wilson’s', () => {
    const found = checkedShare([cell(0, true, [30, 30, 24]), cell(1, false, [70, 70, 6])])!
    const wilson = wilsonInterval(30, 100)
    expect(found.share).toBeCloseTo(0.3, 12)
    expect(found.low).toBeCloseTo(wilson.low, 2)
    expect(found.high).toBeCloseTo(wilson.high, 2)
    expect(found.effectiveSize).toBeGreaterThan(95)
  })

  it('gains from a machine that is right, and is little worse with one that guesses', () => {
    const wilson = wilsonInterval(20, 50)
    const width = ({ low, high }: { low: number; high: number }) => high - low
    const right = checkedShare([cell(0, true, [160, 25, 24]), cell(1, false, [240, 25, 1])])!
    const guess = checkedShare([cell(0, true, [160, 25, 10]), cell(1, false, [240, 25, 10])])!
    expect(width(right)).toBeLessThan(0.6 * width(wilson))
    expect(width(guess)).toBeLessThan(1.05 * width(wilson))
  })
})

describe('the rule', () => {
  it('says nothing of fewer than five', () => {
    expect(checkedShare([cell(0, true, [40, 2, 1]), cell(0, false, [60, 2, 0])])).toBeNull()
    expect(checkedShare([cell(0, true, [40, 2, 1]), cell(0, false, [60, 3, 0])])).not.toBeNull()
  })

  it('asks for ten who have it and ten who lack it before it leans on the machine', () => {
    const at = (having: number) =>
      checkedShare([cell(0, true, [80, 20, having]), cell(0, false, [120, 20, 0])])!.method
    expect([at(9), at(10)]).toEqual(['wilson', 'ppi++'])
  })

  it('gives width where everybody checked gave one answer', () => {
    const none = checkedShare([cell(0, true, [40, 10, 0]), cell(1, false, [60, 10, 0])])!
    expect(none).toMatchObject({ share: 0, low: 0, method: 'wilson' })
    expect(none.high).toBeGreaterThan(0.1)
    const all = checkedShare([cell(0, true, [40, 10, 10]), cell(1, false, [60, 10, 10])])!
    expect(all.low).toBeCloseTo(1 - none.high, 12)
  })

  it('is wider towards a rare answer', () => {
    const rare = [cell(0, true, [40, 15, 2]), cell(1, false, [60, 15, 0])]
    expect(checkedShare(rare)!.low).toBeLessThan(
      checkedShare(rare, { ...codingRule, rareQuantile: 1.96 })!.low,
    )
  })

  it('treats having and lacking alike', () => {
    const found = checkedShare([cell(0, true, [40, 12, 9]), cell(1, false, [60, 18, 2])])!
    const turned = checkedShare([cell(0, false, [40, 12, 3]), cell(1, true, [60, 18, 16])])!
    expect(turned.share).toBeCloseTo(1 - found.share, 12)
    expect(turned.low).toBeCloseTo(1 - found.high, 12)
  })

  it('refuses counts that contradict each other, and a stratum that nobody checked', () => {
    expect(() => checkedShare([cell(0, true, [10, 12, 3])])).toThrow(RangeError)
    expect(() => checkedShare([cell(0, true, [10, 6, 3]), cell(1, false, [10, 0, 0])])).toThrow(RangeError)
  })

  it('never leaves 0 to 1 and always holds its share', () => {
    const side = fc
      .tuple(fc.nat(40), fc.nat(40), fc.nat(40))
      .map(([a, b, c]) => [a + b + c, b + c, c] as [number, number, number])
    fc.assert(
      fc.property(fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 3 }), (strata) => {
        const cells = strata.flatMap(([yes, no], at) => [cell(at, true, yes), cell(at, false, no)])
        const hasAll = strata.every(([yes, no]) => yes[0] + no[0] === 0 || yes[1] + no[1] > 0)
        if (!hasAll) return
        const found = checkedShare(cells)
        if (!found) return
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.high).toBeLessThanOrEqual(1)
        expect(found.low).toBeLessThanOrEqual(found.share + 1e-9)
        expect(found.high).toBeGreaterThanOrEqual(found.share - 1e-9)
        expect(found.high).toBeGreaterThan(found.low)
      }),
    )
  })
})
