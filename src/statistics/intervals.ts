/** Intervals for proportions and their differences, and for means. Pure. */

/** Two-sided 95 %: the 0.975 quantile of the standard normal distribution. */
export const z95 = 1.959963984540054

export interface Interval {
  low: number
  high: number
}

/**
 * Wilson's score interval for a binomial proportion, without continuity correction (E. B. Wilson 1927; recommended
 * for small samples by Brown, Cai and DasGupta 2001). Never leaves [0, 1]; has width even at 0 and at all.
 *
 * @throws RangeError unless 0 <= count <= of and of >= 1
 */
export function wilsonInterval(count: number, of: number, z = z95): Interval {
  if (!(of >= 1) || !(count >= 0) || count > of) {
    throw new RangeError(`a proportion needs 0 <= count <= of and of >= 1, got ${count} of ${of}`)
  }
  const share = count / of
  const z2 = z * z
  const centre = share + z2 / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))
  const scale = 1 + z2 / of
  return {
    // At the ends the formula is exact in theory and off by rounding in practice.
    low: count === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: count === of ? 1 : Math.min(1, (centre + half) / scale),
  }
}

/**
 * Interval for the difference of two independent proportions, first minus second: Newcombe's hybrid score method
 * (R. G. Newcombe 1998, Statistics in Medicine 17, 873-890, method 10).
 */
export function newcombeInterval(
  first: { count: number; of: number },
  second: { count: number; of: number },
  z = z95,
): Interval & { difference: number } {
  const a = wilsonInterval(first.count, first.of, z)
  const b = wilsonInterval(second.count, second.of, z)
  const p = first.count / first.of
  const q = second.count / second.of
  return {
    difference: p - q,
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  }
}

/** 95 % interval of a mean by Student's t; null for fewer than two values. */
export function meanInterval(values: readonly number[]): Interval | null {
  const n = values.length
  if (n < 2) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  const half = studentT975(n - 1) * Math.sqrt(variance / n)
  return { low: mean - half, high: mean + half }
}

const t975 = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604,
  2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555,
  2.0518, 2.0484, 2.0452, 2.0423,
]

/**
 * The 0.975 quantile of Student's t: from the table up to 30 degrees of freedom, beyond that by the Cornish-Fisher
 * expansion around the normal quantile (Abramowitz and Stegun 26.7.5), which is then right to four digits.
 */
export function studentT975(degreesOfFreedom: number): number {
  const tabled = t975[degreesOfFreedom - 1]
  if (tabled !== undefined) return tabled
  const z = z95
  const n = degreesOfFreedom
  return (
    z +
    (z ** 3 + z) / (4 * n) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n * n) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3)
  )
}
