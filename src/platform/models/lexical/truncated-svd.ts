import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import type { Sparse } from './ngrams.ts'

/** Columns beyond the wanted rank, and rounds of subspace iteration (Halko et al. 2011, section 4.5). */
const oversampling = 12
const rounds = 2

/**
 * The leading right singular vectors of a sparse matrix (rows are texts, `width` columns), by randomised
 * subspace iteration: Halko, Martinsson and Tropp (2011), SIAM Review 53(2), algorithm 4.4. The dense step is a
 * small symmetric eigenproblem (ml-matrix), so that neither side of the matrix is ever decomposed whole.
 *
 * Returns a row-major `width` x `rank` matrix; `rank` is at most `wanted` and at most the rank of the data.
 * Deterministic for the same rows.
 */
export function leadingSingularVectors(
  rows: readonly Sparse[],
  width: number,
  wanted: number,
): { vectors: Float64Array; rank: number } {
  const start = Math.min(wanted + oversampling, rows.length)
  if (start === 0) return { vectors: new Float64Array(0), rank: 0 }
  let basis = orthonormalise(
    multiplyTransposed(rows, { data: randomSigns(rows.length * start), columns: start }, width),
    width,
  )
  for (let round = 0; round < rounds; round += 1) {
    basis = orthonormalise(multiplyTransposed(rows, multiply(rows, basis), width), width)
  }
  const { data, columns } = rotateToSingular(basis, multiply(rows, basis), { width, wanted })
  return { vectors: fixSigns(data, width, columns), rank: columns }
}

/** A dense row-major matrix; the number of rows follows from the length. */
interface Dense {
  data: Float64Array
  columns: number
}

/** A x M. */
function multiply(rows: readonly Sparse[], right: Dense): Dense {
  const { columns } = right
  const data = new Float64Array(rows.length * columns)
  for (const [index, row] of rows.entries()) {
    const target = index * columns
    for (let entry = 0; entry < row.values.length; entry += 1) {
      const value = row.values[entry]!
      const source = row.buckets[entry]! * columns
      for (let column = 0; column < columns; column += 1)
        data[target + column]! += value * right.data[source + column]!
    }
  }
  return { data, columns }
}

/** Transposed A x M. */
function multiplyTransposed(rows: readonly Sparse[], right: Dense, width: number): Dense {
  const { columns } = right
  const data = new Float64Array(width * columns)
  for (const [index, row] of rows.entries()) {
    const source = index * columns
    for (let entry = 0; entry < row.values.length; entry += 1) {
      const value = row.values[entry]!
      const target = row.buckets[entry]! * columns
      for (let column = 0; column < columns; column += 1)
        data[target + column]! += value * right.data[source + column]!
    }
  }
  return { data, columns }
}

/**
 * An orthonormal basis of the columns, directions of no weight left out: M W / sqrt(eigenvalue) with the
 * eigenvectors W of transposed M x M. Unlike QR it is told the rank by the eigenvalues.
 */
function orthonormalise(matrix: Dense, height: number): Dense {
  const { vectors, values } = eigen(gram(matrix, height))
  const largest = values[0] ?? 0
  const kept = values.filter((value) => value > largest * 1e-12 && value > 0).length
  const scaled = scaleColumns(vectors, values, kept)
  return multiplySmall(matrix, scaled, kept)
}

function rotateToSingular(
  basis: Dense,
  projected: Dense,
  { width, wanted }: { width: number; wanted: number },
): Dense {
  const { vectors, values } = eigen(gram(projected, projected.data.length / Math.max(1, projected.columns)))
  const largest = values[0] ?? 0
  const kept = Math.min(wanted, values.filter((value) => value > largest * 1e-10 && value > 0).length)
  const rotation = new Float64Array(basis.columns * kept)
  for (let row = 0; row < basis.columns; row += 1) {
    for (let column = 0; column < kept; column += 1) rotation[row * kept + column] = vectors.get(row, column)
  }
  return multiplySmall(
    { data: basis.data.subarray(0, width * basis.columns), columns: basis.columns },
    rotation,
    kept,
  )
}

/** Transposed M x M, as the symmetric matrix it is. */
function gram({ data, columns }: Dense, height: number): Matrix {
  const sums = new Float64Array(columns * columns)
  for (let row = 0; row < height; row += 1) {
    const offset = row * columns
    for (let left = 0; left < columns; left += 1) {
      const value = data[offset + left]!
      if (value === 0) continue
      const target = left * columns
      for (let right = left; right < columns; right += 1)
        sums[target + right]! += value * data[offset + right]!
    }
  }
  const matrix = Matrix.zeros(columns, columns)
  for (let left = 0; left < columns; left += 1) {
    for (let right = left; right < columns; right += 1) {
      matrix.set(left, right, sums[left * columns + right]!)
      matrix.set(right, left, sums[left * columns + right]!)
    }
  }
  return matrix
}

/** Eigenvalues in falling order with their vectors in columns. */
function eigen(symmetric: Matrix): { vectors: Matrix; values: number[] } {
  if (symmetric.rows === 0) return { vectors: symmetric, values: [] }
  const decomposition = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true })
  const order = decomposition.realEigenvalues.map((value, index) => ({ value, index }))
  order.sort((a, b) => b.value - a.value)
  const vectors = decomposition.eigenvectorMatrix.subMatrixColumn(order.map(({ index }) => index))
  return { vectors, values: order.map(({ value }) => value) }
}

function scaleColumns(vectors: Matrix, values: number[], kept: number): Float64Array {
  const scaled = new Float64Array(vectors.rows * kept)
  for (let row = 0; row < vectors.rows; row += 1) {
    for (let column = 0; column < kept; column += 1) {
      scaled[row * kept + column] = vectors.get(row, column) / Math.sqrt(values[column]!)
    }
  }
  return scaled
}

function multiplySmall(left: Dense, right: Float64Array, columns: number): Dense {
  const height = left.data.length / Math.max(1, left.columns)
  const data = new Float64Array(height * columns)
  for (let row = 0; row < height; row += 1) {
    for (let inner = 0; inner < left.columns; inner += 1) {
      const value = left.data[row * left.columns + inner]!
      if (value === 0) continue
      for (let column = 0; column < columns; column += 1) {
        data[row * columns + column]! += value * right[inner * columns + column]!
      }
    }
  }
  return { data, columns }
}

/** A singular vector is known up to its sign: the largest entry is made positive. */
function fixSigns(data: Float64Array, height: number, columns: number): Float64Array {
  for (let column = 0; column < columns; column += 1) {
    let largest = 0
    for (let row = 0; row < height; row += 1) {
      const value = data[row * columns + column]!
      if (Math.abs(value) > Math.abs(largest)) largest = value
    }
    if (largest >= 0) continue
    for (let row = 0; row < height; row += 1) data[row * columns + column]! *= -1
  }
  return data
}

/** A fixed sequence of +1 and -1 (mulberry32). */
function randomSigns(count: number): Float64Array {
  let state = 0x9e3779b9
  return Float64Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) & 1 ? 1 : -1
  })
}
