/** How clearly groups stand apart. Pure. */
import type { Vectors } from './vectors.ts'

/** The silhouette is measured on so many rows at most. */
const rowsMeasured = 1500

/** Mean over the members of (own - next) / max distance, as cosine distances to centres; -1 to 1. */
export function silhouetteOf(vectors: Vectors, labels: Int32Array, count: number): number {
  const { data, dimensions } = vectors
  const sums = sumsOf(vectors, labels, count)
  const squares = Float64Array.from({ length: count }, (_, label) => {
    let square = 0
    for (let at = label * dimensions; at < (label + 1) * dimensions; at++) square += sums[at]! * sums[at]!
    return square
  })
  const scales = squares.map((square) => (square > 1e-9 ? 1 / Math.sqrt(square) : 0))
  const step = Math.max(1, Math.floor(vectors.count / rowsMeasured))
  const row = new Float64Array(dimensions)
  const links = new Float64Array(count)
  let total = 0
  let measured = 0
  for (let at = 0; at < vectors.count; at += step) {
    row.set(data.subarray(at * dimensions, (at + 1) * dimensions))
    multiply(sums, row, links)
    const home = labels[at]!
    // The row itself is left out of its own centre.
    const square = squares[home]! - 2 * links[home]! + 1
    const own = square > 1e-9 ? (links[home]! - 1) / Math.sqrt(square) : 0
    let next = -1
    for (let label = 0; label < count; label++) {
      if (label !== home && scales[label]! > 0) next = Math.max(next, links[label]! * scales[label]!)
    }
    total += (own - next) / Math.max(1 - own, 1 - next, 1e-9)
    measured++
  }
  return measured === 0 ? 0 : total / measured
}

function sumsOf({ data, count: rows, dimensions }: Vectors, labels: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count * dimensions)
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0, to = labels[row]! * dimensions; column < dimensions; column++) {
      sums[to++]! += data[at++]!
    }
  }
  return sums
}

/** The product of each row of a matrix with one vector. */
function multiply(matrix: Float64Array, vector: Float64Array, products: Float64Array): void {
  for (let row = 0, at = 0; row < products.length; row++) {
    let sum = 0
    for (let column = 0; column < vector.length; column++) sum += matrix[at++]! * vector[column]!
    products[row] = sum
  }
}
