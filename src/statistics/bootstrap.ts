import { quantile } from './describe.ts'
import type { Interval } from './intervals.ts'
import { createRandom } from './random.ts'

export interface BootstrapOptions {
  /** Of the resampling: the same seed gives the same interval. */
  seed?: number
  rounds?: number
}

/**
 * 95 % percentile interval of any statistic over units that are drawn with replacement (Efron 1979, Annals of
 * Statistics 7, 1-26). The unit is what is independent: a person, never a person's answer. A resample in which the
 * statistic is not a number (0 in a denominator) is left out. Null for fewer than two units.
 *
 * @param statistic of a sample as long as `units`
 */
export function bootstrapInterval<Unit>(
  units: readonly Unit[],
  statistic: (sample: readonly Unit[]) => number,
  { seed = 1, rounds = 2_000 }: BootstrapOptions = {},
): Interval | null {
  if (units.length < 2) return null
  const random = createRandom(seed)
  const values: number[] = []
  for (let round = 0; round < rounds; round++) {
    const value = statistic(Array.from(units, () => units[random.below(units.length)]!))
    if (Number.isFinite(value)) values.push(value)
  }
  return values.length === 0 ? null : { low: quantile(values, 0.025)!, high: quantile(values, 0.975)! }
}
