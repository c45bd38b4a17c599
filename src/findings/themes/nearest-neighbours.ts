/**
 * Exact nearest neighbours by cosine along the leading directions, for several numbers of directions in one pass: the
 * products along the first 64 are a part of those along the first 96. Quadratic in time, linear in memory.
 */
import { breathe } from './breathe.ts'
import type { Vectors } from './vectors.ts'

export interface Neighbours {
  /** `each` neighbours a row, the nearest first. */
  indexes: Int32Array
  cosines: Float32Array
  each: number
}

export interface NeighbourOptions {
  /** Neighbours a row. */
  wanted: number
  /** Numbers of leading columns, ascending; else all of them. */
  widths?: readonly number[]
  signal?: AbortSignal | undefined
  onProgress?: ((share: number) => Promise<void>) | undefined
}

/** What is found along one number of columns. */
interface Look extends Neighbours {
  width: number
  /** For each row, one over its length along these columns. */
  scales: Float64Array
}

/** Rows compared at once: two blocks of vectors then stay in the processor's cache. */
const block = 128
const breatheEveryMs = 100

/** One result for each width. Ties go to the lower row, so that the result depends on nothing but the vectors. */
export async function findNeighbours(
  vectors: Vectors,
  { wanted, widths = [vectors.dimensions], signal, onProgress }: NeighbourOptions,
): Promise<Neighbours[]> {
  const { count } = vectors
  const each = Math.max(0, Math.min(wanted, count - 1))
  const looks: Look[] = widths.map((width) => ({
    width,
    scales: scalesOf(vectors, width),
    indexes: new Int32Array(count * each).fill(-1),
    cosines: new Float32Array(count * each).fill(-2),
    each,
  }))
  if (each === 0) return looks
  let breathedAt = performance.now()
  for (let rowsA = 0; rowsA < count; rowsA += block) {
    if (performance.now() - breathedAt > breatheEveryMs) {
      await breathe(signal)
      // Row after row, there is less left to compare with.
      await onProgress?.(1 - (1 - rowsA / count) ** 2)
      breathedAt = performance.now()
    }
    for (let rowsB = rowsA; rowsB < count; rowsB += block) compareBlocks(vectors, { rowsA, rowsB }, looks)
  }
  return looks
}

function scalesOf({ data, count, dimensions }: Vectors, width: number): Float64Array {
  return Float64Array.from({ length: count }, (_, row) => {
    let square = 0
    for (let at = row * dimensions; at < row * dimensions + width; at++) square += data[at]! * data[at]!
    return square > 0 ? 1 / Math.sqrt(square) : 0
  })
}

/** Four rows of `b` at a time: one load of a number of `a` serves four products, which is nearly twice as fast. */
function compareBlocks(
  { data, count, dimensions }: Vectors,
  { rowsA, rowsB }: { rowsA: number; rowsB: number },
  looks: readonly Look[],
): void {
  const endA = Math.min(count, rowsA + block)
  const endB = Math.min(count, rowsB + block)
  for (let a = rowsA; a < endA; a++) {
    const from = a * dimensions
    let b = Math.max(a + 1, rowsB)
    for (; b + 3 < endB; b += 4) {
      let first = 0
      let second = 0
      let third = 0
      let fourth = 0
      let p = from
      let q = b * dimensions
      for (const look of looks) {
        for (const to = from + look.width; p < to; p++, q++) {
          const value = data[p]!
          first += value * data[q]!
          second += value * data[q + dimensions]!
          third += value * data[q + 2 * dimensions]!
          fourth += value * data[q + 3 * dimensions]!
        }
        keepBoth(look, { a, b }, first)
        keepBoth(look, { a, b: b + 1 }, second)
        keepBoth(look, { a, b: b + 2 }, third)
        keepBoth(look, { a, b: b + 3 }, fourth)
      }
    }
    for (; b < endB; b++) {
      let product = 0
      let p = from
      let q = b * dimensions
      for (const look of looks) {
        for (const to = from + look.width; p < to; p++, q++) product += data[p]! * data[q]!
        keepBoth(look, { a, b }, product)
      }
    }
  }
}

function keepBoth(look: Look, { a, b }: { a: number; b: number }, product: number): void {
  // Rounded as it will be kept: what differs in the last place only is a tie.
  const cosine = Math.fround(product * look.scales[a]! * look.scales[b]!)
  keep(look, a, { other: b, cosine })
  keep(look, b, { other: a, cosine })
}

function keep(
  { indexes, cosines, each }: Look,
  row: number,
  { other, cosine }: { other: number; cosine: number },
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
