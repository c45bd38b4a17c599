import { expect, it } from 'vitest'
import { bootstrapInterval } from './bootstrap.ts'
import { mean } from './describe.ts'
import { meanInterval } from './intervals.ts'
import { createRandom } from './random.ts'

const { next } = createRandom(4)
const values = Array.from({ length: 200 }, () => next() + next() + next())
const meanOf = (sample: readonly number[]) => mean(sample)!

it('for a mean it is about what Student’s t gives', () => {
  const [boot, exact] = [bootstrapInterval(values, meanOf)!, meanInterval(values)!]
  expect(Math.abs(boot.low - exact.low)).toBeLessThan(0.01)
  expect(Math.abs(boot.high - exact.high)).toBeLessThan(0.01)
})

it('the same seed gives the same interval, another one nearly the same', () => {
  const of = (seed: number) => bootstrapInterval(values, meanOf, { seed })!
  expect(of(1)).toEqual(of(1))
  expect(of(2)).not.toEqual(of(1))
  expect(of(2).low).toBeCloseTo(of(1).low, 1)
})

it('without spread there is no width', () => {
  expect(bootstrapInterval([3, 3, 3], meanOf)).toEqual({ low: 3, high: 3 })
})

it('is not given where it would say nothing', () => {
  expect(bootstrapInterval([], meanOf)).toBeNull()
  expect(bootstrapInterval([1], meanOf)).toBeNull()
  expect(bootstrapInterval([1, 2], () => Number.NaN)).toBeNull()
})

it('resamples whose statistic is no number are left out', () => {
  const ratio = (sample: readonly number[]) => 1 / sample.filter((value) => value === 1).length
  expect(bootstrapInterval([1, 0, 0], ratio)!.high).toBe(1)
})
