/** One row of weights a kind, over a sentence vector of length 1 and what stands behind it; the outputs are chances that sum to 1. */
export interface Heads {
  weights: readonly number[][]
  biases: number[]
}

/** Vectors of length 1 are small in each place: scaled, the weights stay near 1. */
export const scale = 10

/** Of one row: how far it speaks for its kind, before it is made a chance. */
export function logitOf(row: readonly number[], bias: number, vector: Float32Array): number {
  let sum = 0
  for (let i = 0; i < vector.length; i++) sum += row[i]! * vector[i]!
  return sum * scale + bias
}

export function chancesOf({ weights, biases }: Heads, vector: Float32Array): number[] {
  const logits = weights.map((row, kind) => logitOf(row, biases[kind]!, vector))
  const top = Math.max(...logits)
  const powers = logits.map((logit) => Math.exp(logit - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
