/** Softmax regression over sentence vectors, by plain gradient descent: small data, one minimum, the same each time. */
import { chancesOf, type IntentHeads } from '../../src/interview/reading/intents/heads.ts'

const passes = 120
const rate = 4
/** Keeps the weights small, so that the chances are modest where the data is thin. */
const decay = 6e-3

export interface Labelled {
  vectors: readonly Float32Array[]
  /** Index of the kind. */
  labels: readonly number[]
}

export function trainHeads(data: Labelled, kinds: number): IntentHeads {
  const size = data.vectors[0]!.length
  const heads: IntentHeads = {
    weights: Array.from({ length: kinds }, () => Array.from({ length: size }, () => 0)),
    biases: Array.from({ length: kinds }, () => 0),
  }
  const shares = weigh(data.labels, kinds)
  for (let pass = 0; pass < passes; pass++) step(heads, data, shares)
  return heads
}

/** Rare kinds count more, by the root of how rare they are. */
function weigh(labels: readonly number[], kinds: number): number[] {
  const counts = Array.from({ length: kinds }, () => 0)
  for (const label of labels) counts[label]! += 1
  const each = labels.map((label) => 1 / Math.sqrt(counts[label]!))
  const sum = each.reduce((total, value) => total + value, 0)
  return each.map((value) => value / sum)
}

function step(heads: IntentHeads, { vectors, labels }: Labelled, shares: readonly number[]): void {
  const slopes = heads.weights.map((row) => row.map((value) => decay * value))
  const shifts = heads.biases.map(() => 0)
  for (const [at, vector] of vectors.entries()) {
    for (const [kind, chance] of chancesOf(heads, vector).entries()) {
      const error = (chance - (labels[at] === kind ? 1 : 0)) * shares[at]!
      shifts[kind]! += error
      const slope = slopes[kind]!
      for (let i = 0; i < vector.length; i++) slope[i]! += error * vector[i]! * 10
    }
  }
  for (const [kind, row] of heads.weights.entries()) {
    for (let i = 0; i < row.length; i++) row[i]! -= (rate / 10) * slopes[kind]![i]!
    heads.biases[kind]! -= rate * shifts[kind]!
  }
}
