/** Exact nearest neighbours by cosine: rows have length 1. Quadratic in time, linear in memory. */
import { breathe } from './breathe.ts'
import type { Vectors } from './vectors.ts'

export interface Neighbours {
  /** `each` neighbours a row, the nearest first. */
  indexes: Int32Array
  cosines: Float32Array
  each: number
}

/** Rows compared at once: two blocks of vectors then stay in the processor's cache. */
const block = 128

/** Ties go to the lower row, so that the result does not depend on anything but the vectors. */
export async function findNeighbours(
  vectors: Vectors,
  wanted: number,
  signal?: AbortSignal,
): Promise<Neighbours> {
  const { data, count, dimensions } = vectors
  const each = Math.max(0, Math.min(wanted, count - 1))
  const indexes = new Int32Array(count * each).fill(-1)
  const cosines = new Float32Array(count * each).fill(-2)
  const keep = (row: number, other: number, cosine: number) => {
    let at = (row + 1) * each - 1
    if (!(cosine > cosines[at]!)) return
    const first = row * each
    for (; at > first && cosine > cosines[at - 1]!; at--) {
      cosines[at] = cosines[at - 1]!
      indexes[at] = indexes[at - 1]!
    }
    cosines[at] = cosine
    indexes[at] = other
  }
  if (each === 0) return { indexes, cosines, each }
  let breathedAt = performance.now()
  for (let blockA = 0; blockA < count; blockA += block) {
    if (performance.now() - breathedAt > 100) {
      await breathe(signal)
      breathedAt = performance.now()
    }
    const endA = Math.min(count, blockA + block)
    for (let blockB = blockA; blockB < count; blockB += block) {
      const endB = Math.min(count, blockB + block)
      for (let a = blockA; a < endA; a++) {
        const from = a * dimensions
        for (let b = Math.max(a + 1, blockB); b < endB; b++) {
          let cosine = 0
          for (let p = from, q = b * dimensions, end = from + dimensions; p < end; p++, q++) {
            cosine += data[p]! * data[q]!
          }
          keep(a, b, cosine)
          keep(b, a, cosine)
        }
      }
    }
  }
  return { indexes, cosines, each }
}
