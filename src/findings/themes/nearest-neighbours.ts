/** Exact nearest neighbours by cosine: rows have length 1. Quadratic in time, linear in memory. */
import { breathe } from './breathe.ts'
import type { Vectors } from './vectors.ts'

export interface Neighbours {
  /** `each` neighbours a row, the nearest first. */
  indexes: Int32Array
  cosines: Float32Array
  each: number
}

export interface NeighbourOptions {
  signal?: AbortSignal | undefined
  onProgress?: ((share: number) => Promise<void>) | undefined
}

/** Rows compared at once: two blocks of vectors then stay in the processor's cache. */
const block = 128
const breatheEveryMs = 100

/** Ties go to the lower row, so that the result does not depend on anything but the vectors. */
export async function findNeighbours(
  vectors: Vectors,
  wanted: number,
  { signal, onProgress }: NeighbourOptions = {},
): Promise<Neighbours> {
  const { count } = vectors
  const each = Math.max(0, Math.min(wanted, count - 1))
  const found: Neighbours = {
    indexes: new Int32Array(count * each).fill(-1),
    cosines: new Float32Array(count * each).fill(-2),
    each,
  }
  if (each === 0) return found
  let breathedAt = performance.now()
  for (let rowsA = 0; rowsA < count; rowsA += block) {
    if (performance.now() - breathedAt > breatheEveryMs) {
      await breathe(signal)
      // Row after row, there is less left to compare with.
      await onProgress?.(1 - (1 - rowsA / count) ** 2)
      breathedAt = performance.now()
    }
    for (let rowsB = rowsA; rowsB < count; rowsB += block) compareBlocks(vectors, { rowsA, rowsB }, found)
  }
  return found
}

/** Four rows of `b` at a time: one load of a number of `a` serves four products, which is nearly twice as fast. */
function compareBlocks(
  { data, count, dimensions }: Vectors,
  { rowsA, rowsB }: { rowsA: number; rowsB: number },
  found: Neighbours,
): void {
  const endA = Math.min(count, rowsA + block)
  const endB = Math.min(count, rowsB + block)
  for (let a = rowsA; a < endA; a++) {
    const from = a * dimensions
    const to = from + dimensions
    let b = Math.max(a + 1, rowsB)
    for (; b + 3 < endB; b += 4) {
      let first = 0
      let second = 0
      let third = 0
      let fourth = 0
      for (let p = from, q = b * dimensions; p < to; p++, q++) {
        const value = data[p]!
        first += value * data[q]!
        second += value * data[q + dimensions]!
        third += value * data[q + 2 * dimensions]!
        fourth += value * data[q + 3 * dimensions]!
      }
      keepBoth(found, { a, b }, first)
      keepBoth(found, { a, b: b + 1 }, second)
      keepBoth(found, { a, b: b + 2 }, third)
      keepBoth(found, { a, b: b + 3 }, fourth)
    }
    for (; b < endB; b++) {
      let cosine = 0
      for (let p = from, q = b * dimensions; p < to; p++, q++) cosine += data[p]! * data[q]!
      keepBoth(found, { a, b }, cosine)
    }
  }
}

function keepBoth(found: Neighbours, { a, b }: { a: number; b: number }, cosine: number): void {
  keep(found, { row: a, other: b }, cosine)
  keep(found, { row: b, other: a }, cosine)
}

function keep(
  { indexes, cosines, each }: Neighbours,
  { row, other }: { row: number; other: number },
  cosine: number,
): void {
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
