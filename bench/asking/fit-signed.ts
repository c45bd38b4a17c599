/**
 * A logistic model with a ridge whose weights are none below 0, by descent with steps that stay within bounds: what speaks for
 * it never speaks against it. So few questions would else fit their own accidents. Figures are to be about 0 to 1, each
 * with the sign that it must have.
 */
const ridge = 1
const rounds = 3000
const step = 0.03
/** A step for so many rows: more rows pull harder. */
const usualRows = 60

/** How a figure is brought to about 0 to 1, and the sign that its weight must have. */
export interface Scale<Name extends string> {
  name: Name
  sign: 1 | -1
  least: number
  span: number
}

/** Weights for figures of any range, as they come. */
export function fitScaled<Name extends string>(
  scales: readonly Scale<Name>[],
  figures: readonly Readonly<Record<Name, number>>[],
  labels: readonly boolean[],
): Record<Name | 'bias', number> {
  const rows = figures.map((told) =>
    scales.map(({ name, sign, least, span }) => (sign * (told[name] - least)) / span),
  )
  const { bias, weights } = fitSigned(rows, labels)
  const fitted = scales.map(({ name, sign, span }, at) => [name, (sign * weights[at]!) / span] as const)
  const moved = scales.reduce(
    (sum, { sign, least, span }, at) => sum - (sign * weights[at]! * least) / span,
    bias,
  )
  return { bias: moved, ...Object.fromEntries(fitted) } as Record<Name | 'bias', number>
}

export function fitSigned(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
): { bias: number; weights: Float64Array } {
  const weights = new Float64Array(rows[0]?.length ?? 0)
  const pace = step * Math.min(1, usualRows / Math.max(1, rows.length))
  let bias = 0
  for (let round = 0; round < rounds; round++) {
    const slope = Float64Array.from(weights, (weight) => ridge * weight)
    let biasSlope = 0
    for (const [at, row] of rows.entries()) {
      const logit = row.reduce((sum, value, column) => sum + value * weights[column]!, bias)
      const miss = 1 / (1 + Math.exp(-logit)) - Number(labels[at]!)
      for (const [column, value] of row.entries()) slope[column]! += miss * value
      biasSlope += miss
    }
    for (const column of weights.keys())
      weights[column] = Math.max(0, weights[column]! - pace * slope[column]!)
    bias -= pace * biasSlope
  }
  return { bias, weights }
}
