/** Logistic regression by Adam in small batches, always in the same order: much data, little time, the same each time. */
import { scale } from '../../src/platform/models/heads/heads.ts'
import { createRandom } from '../../src/statistics/random.ts'

export interface Example {
  features: Float32Array
  is: boolean
  weight: number
}

const [passes, rate, decay, batch] = [10, 0.01, 4e-3, 64]
const [first, second] = [0.9, 0.999]

export function trainLogistic(examples: readonly Example[]): { weights: number[]; bias: number } {
  const size = examples[0]!.features.length
  const rows = examples.map(({ features }) => rowOf(features))
  const mean = examples.reduce((sum, { weight }) => sum + weight, 0) / examples.length
  // The bias stands last.
  const weights = new Float64Array(size + 1)
  const moved = new Float64Array(size + 1)
  const spread = new Float64Array(size + 1)
  const slope = new Float64Array(size + 1)
  const order = examples.map((_, at) => at)
  const random = createRandom(1)
  let step = 0
  for (let pass = 0; pass < passes; pass++) {
    random.shuffle(order)
    const pace = rate * (1 - pass / passes)
    for (let from = 0; from < order.length; from += batch) {
      const part = order.slice(from, from + batch)
      slope.fill(0)
      for (const at of part) {
        const { is, weight } = examples[at]!
        const { places, values } = rows[at]!
        let sum = weights[size]!
        for (let i = 0; i < places.length; i++) sum += weights[places[i]!]! * values[i]!
        const error = ((1 / (1 + Math.exp(-sum)) - Number(is)) * weight) / mean / part.length
        slope[size]! += error
        for (let i = 0; i < places.length; i++) slope[places[i]!]! += error * values[i]!
      }
      step += 1
      const [ofMoved, ofSpread] = [1 - first ** step, 1 - second ** step]
      for (let i = 0; i <= size; i++) {
        const down = slope[i]! + (i < size ? decay * weights[i]! : 0)
        moved[i] = first * moved[i]! + (1 - first) * down
        spread[i] = second * spread[i]! + (1 - second) * down * down
        weights[i]! -= (pace * (moved[i]! / ofMoved)) / (Math.sqrt(spread[i]! / ofSpread) + 1e-8)
      }
    }
  }
  const short = (value: number) => Math.round(value * 1e3) / 1e3
  return { weights: [...weights.subarray(0, size)].map(short), bias: short(weights[size]!) }
}

/** Most places of the words are empty. */
function rowOf(features: Float32Array): { places: number[]; values: number[] } {
  const places: number[] = []
  const values: number[] = []
  for (const [at, value] of features.entries()) {
    if (value === 0) continue
    places.push(at)
    values.push(value * scale)
  }
  return { places, values }
}
