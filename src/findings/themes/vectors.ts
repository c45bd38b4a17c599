/** Many vectors in one block of memory, and the few things that are done with all of them. Pure. */

export interface Vectors {
  /** Row by row. */
  data: Float32Array
  count: number
  dimensions: number
}

/** A view of one row: writing to it writes to the block. */
export function rowOf(vectors: Vectors, row: number): Float32Array {
  return vectors.data.subarray(row * vectors.dimensions, (row + 1) * vectors.dimensions)
}

/** A copy of some rows, in the order given. */
export function selectRows(vectors: Vectors, rows: ArrayLike<number>): Vectors {
  const { dimensions } = vectors
  const data = new Float32Array(rows.length * dimensions)
  for (let at = 0; at < rows.length; at++) data.set(rowOf(vectors, rows[at]!), at * dimensions)
  return { data, count: rows.length, dimensions }
}

/** A copy of the first columns, rows scaled to length 1 again. */
export function leadingOf(vectors: Vectors, columns: number): Vectors {
  const dimensions = Math.min(columns, vectors.dimensions)
  const data = new Float32Array(vectors.count * dimensions)
  for (let row = 0; row < vectors.count; row++) {
    data.set(rowOf(vectors, row).subarray(0, dimensions), row * dimensions)
  }
  return normaliseRows({ data, count: vectors.count, dimensions })
}

export function meanOf(vectors: Vectors): Float64Array {
  const { data, count, dimensions } = vectors
  const mean = new Float64Array(dimensions)
  for (let row = 0, at = 0; row < count; row++) {
    for (let column = 0; column < dimensions; column++, at++) mean[column]! += data[at]!
  }
  if (count > 0) for (let column = 0; column < dimensions; column++) mean[column]! /= count
  return mean
}

/** Scales every row to length 1; a row of zeros stays. */
export function normaliseRows(vectors: Vectors): Vectors {
  const { data, count, dimensions } = vectors
  for (let row = 0; row < count; row++) {
    const from = row * dimensions
    let square = 0
    for (let at = from; at < from + dimensions; at++) square += data[at]! * data[at]!
    if (square === 0) continue
    const scale = 1 / Math.sqrt(square)
    for (let at = from; at < from + dimensions; at++) data[at]! *= scale
  }
  return vectors
}

/** The scalar product of each row with one vector: one loop over the block, several times as fast as `dot` row by row. */
export function productsWith({ data, count, dimensions }: Vectors, vector: ArrayLike<number>): Float64Array {
  const other = Float64Array.from(vector)
  const products = new Float64Array(count)
  for (let row = 0, at = 0; row < count; row++) {
    let sum = 0
    for (let column = 0; column < dimensions; column++, at++) sum += data[at]! * other[column]!
    products[row] = sum
  }
  return products
}

/** Scalar product. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}

/** Scalar product of a row of `a` and a row of `b`: the cosine where rows have length 1. */
export function product(
  a: Vectors,
  rowA: number,
  { vectors: b, row }: { vectors: Vectors; row: number },
): number {
  const { dimensions } = a
  let sum = 0
  for (let column = 0, p = rowA * dimensions, q = row * dimensions; column < dimensions; column++, p++, q++) {
    sum += a.data[p]! * b.data[q]!
  }
  return sum
}
