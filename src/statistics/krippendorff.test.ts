import { expect, it } from 'vitest'
import { krippendorffAlpha } from './krippendorff.ts'

const by = (...coders: (number | null)[][]) => coders[0]!.map((_, at) => coders.map((coder) => coder[at]!))
const _ = null

it('alpha is that of the published example with missing codes (Krippendorff 2011, three coders)', () => {
  const units = by(
    [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
    [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
    [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
  )
  // The Python package krippendorff 0.9.0: 0.691358024691358.
  expect(krippendorffAlpha(units).alpha).toBeCloseTo(0.691358024691358, 12)
})

it('alpha of yes and no by two coders is that of the Python package', () => {
  const found = krippendorffAlpha(by([1, 1, 0, 0, 1, 0, 0, 1, 0, 1], [1, 0, 0, 0, 1, 0, 1, 1, 0, 1]))
  expect(found.alpha).toBeCloseTo(0.62, 12)
  expect(found).toMatchObject({ units: 10, agreed: expect.closeTo(0.8, 12) })
  expect(found.interval!.low).toBeLessThan(0.62)
  expect(found.interval!.high).toBeLessThanOrEqual(1)
})

it('the same seed gives the same interval', () => {
  const units = by([1, 1, 0, 0, 1, 0], [1, 0, 0, 0, 1, 1])
  expect(krippendorffAlpha(units, { seed: 2 })).toEqual(krippendorffAlpha(units, { seed: 2 }))
})

it('full agreement is 1, and where only one value was ever given there is none', () => {
  expect(krippendorffAlpha(by([1, 0, 1], [1, 0, 1])).alpha).toBe(1)
  expect(krippendorffAlpha(by([0, 0, 0], [0, 0, 0]))).toMatchObject({
    alpha: null,
    interval: null,
    agreed: 1,
  })
  expect(krippendorffAlpha(by([1, 0], [_, _]))).toMatchObject({ alpha: null, units: 0, agreed: null })
})
