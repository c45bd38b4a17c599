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

export interface AgreementOptions extends BootstrapOptions {
  /** For how many each thing stands, where they were drawn with unequal chances; else each for itself. */
  weights?: readonly number[]
}

/**
 * Krippendorff's alpha for nominal values (K. Krippendorff 2004, Content Analysis, chapter 11), with a bootstrap
 * interval over units. With weights each thing's pairs come that often into the table of coincidences.
 */
export function krippendorffAlpha(units: readonly Unit[], options: AgreementOptions = {}): Agreement {
  const { weights, ...bootstrap } = options
  const pairable = units
    .map((unit, at) => ({ values: unit.filter((value) => value !== null), weight: weights?.[at] ?? 1 }))
    .filter(({ values, weight }) => values.length > 1 && weight > 0)
  const alpha = alphaOf(pairable)
  return {
    alpha,
    interval:
      alpha === null
        ? null
        : bootstrapInterval(pairable, (sample) => alphaOf(sample) ?? Number.NaN, {
            rounds: 1_000,
            ...bootstrap,
          }),
    units: pairable.length,
    agreed: pairable.length === 0 ? null : 1 - disagreement(pairable) / sum(pairable.map(codesOf)),
  }
}

interface Weighed {
  values: Unit
  weight: number
}

const codesOf = ({ values, weight }: Weighed) => weight * values.length

function alphaOf(weighed: readonly Weighed[]): number | null {
  // As many in all as there are: the correction for few things is by how many were coded.
  const scale = weighed.length / sum(weighed.map(({ weight }) => weight))
  const units = weighed.map(({ values, weight }) => ({ values, weight: weight * scale }))
  const totals = new Map<unknown, number>()
  for (const { values, weight } of units)
    for (const value of values) totals.set(value, (totals.get(value) ?? 0) + weight)
  const all = sum([...totals.values()])
  const expected = all * all - sum([...totals.values()].map((count) => count * count))
  if (all < 2 || totals.size < 2) return null
  return 1 - ((all - 1) * disagreement(units)) / expected
}

/** Ordered pairs of unequal values, each thing's divided by one less than its codes. */
function disagreement(units: readonly Weighed[]): number {
  return sum(
    units.map(({ values, weight }) => {
      const unequal = sum(values.map((value) => values.filter((other) => other !== value).length))
      return (weight * unequal) / (values.length - 1)
    }),
  )
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
