/** Searching by meaning: exact cosines to every vector, and which of them stand out. Pure. */
import { rowOf, type Vectors } from '../themes/vectors.ts'

/** Below this nothing is near, however far the rest may be. */
const leastCosine = 0.5
/** So many standard deviations above the mean of all stretches counts as found ... */
const deviations = 2.5
/** ... and so does what is nearly as near as the nearest: a quarter of a study may speak of what is asked for. */
const nearlyAsNear = 0.1
const mostFound = 500

export interface MeaningHit {
  row: number
  cosine: number
}

/**
 * The rows that are unusually near to the query, nearest first. The threshold follows the study: where everybody
 * speaks of one subject, all are near and only those count that are nearer still.
 */
export function farAboveTheRest(vectors: Vectors, query: Float32Array): MeaningHit[] {
  const cosines = new Float64Array(vectors.count)
  let sum = 0
  let squares = 0
  for (let row = 0; row < vectors.count; row++) {
    const vector = rowOf(vectors, row)
    let cosine = 0
    for (let column = 0; column < vector.length; column++) cosine += vector[column]! * query[column]!
    cosines[row] = cosine
    sum += cosine
    squares += cosine * cosine
  }
  const mean = sum / Math.max(1, vectors.count)
  const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, vectors.count) - mean * mean))
  const nearest = cosines.reduce((most, cosine) => Math.max(most, cosine), -1)
  const threshold = Math.max(leastCosine, Math.min(mean + deviations * deviation, nearest - nearlyAsNear))
  const found: MeaningHit[] = []
  for (const [row, cosine] of cosines.entries()) if (cosine >= threshold) found.push({ row, cosine })
  return found.sort((a, b) => b.cosine - a.cosine || a.row - b.row).slice(0, mostFound)
}
