/** Plain summaries of numbers. Pure; empty input gives null. */

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Sample standard deviation (n - 1). */
export function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null
  const centre = mean(values)!
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1))
}

/**
 * Sample quantile with linear interpolation between order statistics: type 7 of Hyndman and Fan (1996), the default
 * of R and NumPy.
 *
 * @throws RangeError unless 0 <= share <= 1
 */
export function quantile(values: readonly number[], share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a quantile needs a share from 0 to 1, got ${share}`)
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (high - low) * (place - below)
}

export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5)
}

export interface Bin {
  /** Inclusive. */
  from: number
  /** Exclusive, but for the last bin. */
  to: number
  count: number
}

/**
 * Bins with round edges (1, 2 or 5 times a power of ten), about as many as Sturges' rule asks for.
 */
export function roundBins(values: readonly number[]): Bin[] {
  if (values.length === 0) return []
  const least = Math.min(...values)
  const most = Math.max(...values)
  if (least === most) return [{ from: least, to: most, count: values.length }]
  const wanted = Math.ceil(Math.log2(values.length) + 1)
  const step = roundStep((most - least) / wanted)
  // A range below what a double can divide has no edges between its ends.
  if (!(step > Number.EPSILON * Math.max(Math.abs(least), Math.abs(most), Number.MIN_VALUE / Number.EPSILON)))
    return [{ from: least, to: most, count: values.length }]
  const first = Math.floor(least / step)
  const bins: Bin[] = []
  for (let at = first; at * step <= most; at++) {
    bins.push({ from: tidy(at * step), to: tidy((at + 1) * step), count: 0 })
  }
  for (const value of values) {
    const bin = bins[Math.min(bins.length - 1, Math.floor(value / step + 1e-9) - first)]
    if (bin) bin.count++
  }
  return bins
}

function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  const lead = raw / power
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power
}

/** Takes off what binary fractions add: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
