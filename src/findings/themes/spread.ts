/** Where values lie and how far apart, by the middle one: what is far off does not lift it as it lifts mean and standard deviation. Pure. */

/** From a median absolute deviation to a standard deviation, where values are normal. */
const asDeviation = 1.4826

/** The value in the middle, of an even number the upper one, and the deviation from it; 0 and 0 of none. */
export function spreadOf(values: Float32Array | Float64Array): { middle: number; deviation: number } {
  const middle = middleOfSorted(values.toSorted())
  const spread = middleOfSorted(values.map((value) => Math.abs(value - middle)).toSorted())
  return { middle, deviation: asDeviation * spread }
}

export function middleOfSorted(values: Float32Array | Float64Array): number {
  return values[values.length >> 1] ?? 0
}
