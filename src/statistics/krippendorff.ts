/** How far people who coded the same things agree, beyond chance. Pure. */
import { type BootstrapOptions, bootstrapInterval } from './bootstrap.ts'
import type { Interval } from './intervals.ts'

/** What each coder said of one thing; null: did not code it. */
export type Unit = readonly (string | number | boolean | null)[]

export interface Agreement {
  /** 1: full agreement, 0: as by chance. Null: nobody disagreed and only one value was ever given, or too few. */
  alpha: number | null
  /** 95 %, over things drawn with replacement; null where there is none. */
  interval: Interval | null
  /** Things that two or more coded. */
  units: number
  /** Of the pairs of codes on the same thing, those that are equal. */
  agreed: number | null
}

/**
 * Krippendorff's alpha for nominal values (K. Krippendorff 2004, Content Analysis, chapter 11), with a bootstrap
 * interval over units.
 */
export function krippendorffAlpha(units: readonly Unit[], options: BootstrapOptions = {}): Agreement {
  const pairable = units
    .map((unit) => unit.filter((value) => value !== null))
    .filter((values) => values.length > 1)
  const alpha = alphaOf(pairable)
  return {
    alpha,
    interval:
      alpha === null
        ? null
        : bootstrapInterval(pairable, (sample) => alphaOf(sample) ?? Number.NaN, {
            rounds: 1_000,
            ...options,
          }),
    units: pairable.length,
    agreed:
      pairable.length === 0 ? null : 1 - disagreement(pairable) / sum(pairable.map((each) => each.length)),
  }
}

type Values = readonly (string | number | boolean | null)[]

function alphaOf(units: readonly Values[]): number | null {
  const totals = new Map<unknown, number>()
  for (const value of units.flat()) totals.set(value, (totals.get(value) ?? 0) + 1)
  const all = sum([...totals.values()])
  const expected = all * all - sum([...totals.values()].map((count) => count * count))
  if (all < 2 || expected === 0) return null
  return 1 - ((all - 1) * disagreement(units)) / expected
}

/** Ordered pairs of unequal values, each thing's divided by one less than its codes. */
function disagreement(units: readonly Values[]): number {
  return sum(
    units.map((values) => {
      const unequal = sum(values.map((value) => values.filter((other) => other !== value).length))
      return unequal / (values.length - 1)
    }),
  )
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
