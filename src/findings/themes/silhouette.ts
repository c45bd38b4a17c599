/** How clearly groups stand apart. Pure. */
import type { Vectors } from './vectors.ts'

/** The silhouette is measured on so many rows at most. */
const rowsMeasured = 1500

/** Mean over the members of (own - next) / max distance, as cosine distances to centres; -1 to 1. */
export function silhouetteOf(vectors: Vectors, labels: Int32Array, count: number): number {
  const { data, dimensions } = vectors
  const sums = new Float64Array(count * dimensions)
  for (let row = 0, at = 0; row < vectors.count; row++) {
    const from = labels[row]! * dimensions
    for (let column = 0; column < dimensions; column++, at++) sums[from + column]! += data[at]!
  }
  const squares = new Float64Array(count)
  for (let at = 0; at < sums.length; at++) squares[Math.floor(at / dimensions)]! += sums[at]! * sums[at]!
  const step = Math.max(1, Math.floor(vectors.count / rowsMeasured))
  let total = 0
  let measured = 0
  for (let row = 0; row < vectors.count; row += step) {
    let own = 0
    let next = -1
    for (let label = 0; label < count; label++) {
      let link = 0
      for (
        let column = 0, p = row * dimensions, q = label * dimensions;
        column < dimensions;
        column++, p++, q++
      ) {
        link += data[p]! * sums[q]!
      }
      if (label === labels[row]) {
        const square = squares[label]! - 2 * link + 1
        own = square > 1e-9 ? (link - 1) / Math.sqrt(square) : 0
      } else if (squares[label]! > 1e-9) {
        next = Math.max(next, link / Math.sqrt(squares[label]!))
      }
    }
    total += (own - next) / Math.max(1 - own, 1 - next, 1e-9)
    measured++
  }
  return measured === 0 ? 0 : total / measured
}
