/** Differences of two shares that were estimated apart, and false discoveries among many of them. Pure. */
import { type Interval, z95 } from './intervals.ts'

/** A share with its interval at a given two-sided quantile of the standard normal distribution. */
export type ShareAt = (z: number) => Interval & { share: number }

export interface Difference extends Interval {
  difference: number
  /** Two-sided: the level at which the interval touches 0, so that it and the interval never contradict each other. */
  pValue: number
}

/**
 * First minus second, by squaring and adding the distances from each share to its limits (Newcombe 1998, method 10; for
 * any interval G. Y. Zou and A. Donner 2008, Statistics in Medicine 27, 1693-1702). With Wilson's intervals it is
 * `newcombeInterval`.
 */
export function differenceOf(first: ShareAt, second: ShareAt, z = z95): Difference {
  return { ...differenceAt(first(z), second(z)), pValue: pValueOf(first, second) }
}

/** The same of two shares whose intervals are known already; its interval is of their level. */
export function differenceAt(
  a: Interval & { share: number },
  b: Interval & { share: number },
): Interval & { difference: number } {
  const difference = a.share - b.share
  return {
    difference,
    low: Math.max(-1, difference - Math.hypot(a.share - a.low, b.high - b.share)),
    high: Math.min(1, difference + Math.hypot(a.high - a.share, b.share - b.low)),
  }
}

const farthestZ = 12

/** The interval widens with z: the z at which it first holds 0 is found by halving. */
function pValueOf(first: ShareAt, second: ShareAt): number {
  const holdsNone = (z: number) => {
    const { low, high } = differenceAt(first(z), second(z))
    return low <= 0 && high >= 0
  }
  if (first(0).share === second(0).share) return 1
  let [out, inside] = [0, farthestZ]
  if (!holdsNone(inside)) return 2 * upperTail(farthestZ)
  for (let round = 0; round < 50; round++) {
    const middle = (out + inside) / 2
    if (holdsNone(middle)) inside = middle
    else out = middle
  }
  return 2 * upperTail(inside)
}

/** Above z under the standard normal curve, to 1e-7 relative (Numerical Recipes' Chebyshev fit of erfc). */
export function upperTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.5 * x)
  const series = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ]
  const exponent = series.reduceRight((sum, coefficient) => sum * t + coefficient, 0)
  const tail = 0.5 * t * Math.exp(-x * x + exponent)
  return z >= 0 ? tail : 1 - tail
}

/**
 * Benjamini and Hochberg's adjusted p-values (1995, JRSS B 57, 289-300), in the order given: calling what is at or under
 * q a difference keeps the expected part of false ones among them under q. Give all that were looked at.
 */
export function adjustForLooks(pValues: readonly number[]): number[] {
  const order = [...pValues.keys()].sort((a, b) => pValues[b]! - pValues[a]!)
  const adjusted = new Array<number>(pValues.length)
  let least = 1
  for (const [at, index] of order.entries()) {
    const rank = pValues.length - at
    least = Math.min(least, (pValues[index]! * pValues.length) / rank)
    adjusted[index] = least
  }
  return adjusted
}
