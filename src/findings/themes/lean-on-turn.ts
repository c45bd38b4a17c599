/**
 * A sentence leans on what stands around it: "I am not worried about that" is about the skills of the sentence before.
 * Each vector is moved a little towards the mean of the same turn's other segments.
 */
import { normaliseRows, type Vectors } from './vectors.ts'

/** Judged by reading the themes of 500 real interviews and of a small study: at 0 they split by wording alone. */
const leaning = 0.4

/** Changes the vectors in place: a large study's are not copied once more. */
export function leanOnTurn(vectors: Vectors, turns: Int32Array): Vectors {
  const { dimensions } = vectors
  const rowsOf = new Map<number, number[]>()
  for (const [row, turn] of turns.entries()) {
    const rows = rowsOf.get(turn)
    if (rows) rows.push(row)
    else rowsOf.set(turn, [row])
  }
  const { data } = vectors
  for (const rows of rowsOf.values()) {
    if (rows.length < 2) continue
    const sum = new Float64Array(dimensions)
    for (const row of rows) {
      for (let column = 0; column < dimensions; column++) sum[column]! += data[row * dimensions + column]!
    }
    for (const row of rows) {
      for (let at = row * dimensions, column = 0; column < dimensions; column++, at++) {
        data[at]! += (leaning * (sum[column]! - data[at]!)) / (rows.length - 1)
      }
    }
  }
  return normaliseRows(vectors)
}
