/** Softmax regression by gradient descent with momentum: small data, one minimum, the same each time. */
import { type Heads, scale } from '../../src/platform/models/heads/heads.ts'

const rate = 0.35
const momentum = 0.9

export interface Labelled {
  vectors: readonly Float32Array[]
  /** Index of the kind. */
  labels: readonly number[]
}

export interface Training {
  passes: number
  /** Keeps the weights small, so that the chances are modest where the data is thin. */
  decay: number
}

/** As they are written into the program: rounded to three decimals. */
export function storedHeads<Kind>(
  { weights, biases }: Heads,
  given: { embedder: string; kinds: readonly Kind[] },
) {
  const short = (value: number) => Math.round(value * 1e3) / 1e3
  return { ...given, weights: weights.map((row) => row.map(short)), biases: biases.map(short) }
}

const usual: Training = { passes: 80, decay: 3e-3 }

export function trainHeads(
  { vectors, labels }: Labelled,
  kinds: number,
  { passes, decay }: Training = usual,
): Heads {
  const size = vectors[0]!.length
  const rows = vectors.map((vector) => Float64Array.from(vector, (value) => value * scale))
  const shares = weigh(labels, kinds)
  const weights = Array.from({ length: kinds }, () => new Float64Array(size))
  const biases = new Float64Array(kinds)
  const moved = { weights: weights.map(() => new Float64Array(size)), biases: new Float64Array(kinds) }
  for (let pass = 0; pass < passes; pass++) {
    const slopes = weights.map((row) => row.map((value) => decay * value))
    const shifts = new Float64Array(kinds)
    for (const [at, row] of rows.entries()) {
      const errors = chancesOf({ weights, biases }, row)
      errors[labels[at]!]! -= 1
      for (let kind = 0; kind < kinds; kind++) {
        const error = errors[kind]! * shares[at]!
        if (Math.abs(error) < 1e-10) continue
        shifts[kind]! += error
        const slope = slopes[kind]!
        for (let i = 0; i < size; i++) slope[i]! += error * row[i]!
      }
    }
    for (let kind = 0; kind < kinds; kind++) {
      moved.biases[kind] = momentum * moved.biases[kind]! + shifts[kind]!
      biases[kind]! -= rate * moved.biases[kind]!
      const [row, move, slope] = [weights[kind]!, moved.weights[kind]!, slopes[kind]!]
      for (let i = 0; i < size; i++) {
        move[i] = momentum * move[i]! + slope[i]!
        row[i]! -= rate * move[i]!
      }
    }
  }
  return { weights: weights.map((row) => [...row]), biases: [...biases] }
}

function chancesOf(
  { weights, biases }: { weights: readonly Float64Array[]; biases: Float64Array },
  row: Float64Array,
): Float64Array {
  const logits = Float64Array.from(biases)
  for (const [kind, weightsOfKind] of weights.entries()) {
    for (let i = 0; i < row.length; i++) logits[kind]! += weightsOfKind[i]! * row[i]!
  }
  const top = Math.max(...logits)
  let total = 0
  for (let kind = 0; kind < logits.length; kind++) {
    logits[kind] = Math.exp(logits[kind]! - top)
    total += logits[kind]!
  }
  return logits.map((power) => power / total)
}

/** Rare kinds count more, by the root of how rare they are. */
function weigh(labels: readonly number[], kinds: number): number[] {
  const counts = Array.from({ length: kinds }, () => 0)
  for (const label of labels) counts[label]! += 1
  const each = labels.map((label) => 1 / Math.sqrt(counts[label]!))
  const sum = each.reduce((total, value) => total + value, 0)
  return each.map((value) => value / sum)
}
