/**
 * Principal components: takes out what all share (the study's own subject lies in the mean) and the noise of the
 * smallest directions. The decomposition is ml-matrix's.
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { meanOf, normaliseRows, rowOf, type Vectors } from './vectors.ts'

/** Rows that the covariance is computed from; more change the leading directions little and cost time. */
const mostRows = 6000

export interface Basis {
  /** Orthonormal directions, the strongest first; each has `dimensions` numbers. */
  directions: Float64Array[]
  dimensions: number
}

/** The `wanted` leading principal directions. Fewer rows than directions give fewer. */
export function findBasis(vectors: Vectors, wanted: number): Basis {
  const { count, dimensions } = vectors
  const most = Math.min(wanted, dimensions, Math.max(1, count - 1))
  const directions =
    count < dimensions ? directionsOfFew(vectors, most) : leadingVectors(covarianceOf(vectors), most).vectors
  return { directions, dimensions }
}

function leadingVectors(matrix: Matrix, most: number): { vectors: Float64Array[]; values: number[] } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  })
  const order = realEigenvalues.map((_, at) => at).sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!)
  const kept = order.slice(0, most)
  return {
    vectors: kept.map((column) => Float64Array.from(eigenvectorMatrix.getColumn(column))),
    values: kept.map((column) => realEigenvalues[column]!),
  }
}

/** Of fewer rows than columns the products of the rows are the smaller matrix, and lead to the same directions. */
function directionsOfFew(vectors: Vectors, most: number): Float64Array[] {
  const { count, dimensions } = vectors
  const mean = meanOf(vectors)
  const rows = Array.from({ length: count }, (_, row) =>
    Float64Array.from(rowOf(vectors, row), (value, column) => value - mean[column]!),
  )
  const products = Matrix.zeros(count, count)
  for (let a = 0; a < count; a++) {
    for (let b = a; b < count; b++) {
      const product = rows[a]!.reduce((sum, value, column) => sum + value * rows[b]![column]!, 0)
      products.set(a, b, product)
      products.set(b, a, product)
    }
  }
  const { vectors: weights, values } = leadingVectors(products, most)
  return weights.flatMap((weight, at) => {
    if (values[at]! <= 1e-9) return at === 0 ? [new Float64Array(dimensions)] : []
    const direction = new Float64Array(dimensions)
    for (const [row, values] of rows.entries()) {
      for (let column = 0; column < dimensions; column++) direction[column]! += weight[row]! * values[column]!
    }
    const length = Math.sqrt(values[at]!)
    return [direction.map((value) => value / length)]
  })
}

function covarianceOf(vectors: Vectors): Matrix {
  const { data, count, dimensions } = vectors
  const mean = meanOf(vectors)
  const sums = new Float64Array(dimensions * dimensions)
  const centred = new Float64Array(dimensions)
  const step = Math.max(1, Math.floor(count / mostRows))
  for (let row = 0; row < count; row += step) {
    for (let column = 0; column < dimensions; column++) {
      centred[column] = data[row * dimensions + column]! - mean[column]!
    }
    for (let a = 0; a < dimensions; a++) {
      const value = centred[a]!
      for (let b = a, at = a * dimensions + a; b < dimensions; b++, at++) sums[at]! += value * centred[b]!
    }
  }
  const used = Math.max(1, Math.ceil(count / step))
  const matrix = Matrix.zeros(dimensions, dimensions)
  for (let a = 0; a < dimensions; a++) {
    for (let b = a; b < dimensions; b++) {
      matrix.set(a, b, sums[a * dimensions + b]! / used)
      matrix.set(b, a, sums[a * dimensions + b]! / used)
    }
  }
  return matrix
}

/** Centres on these rows' own mean, projects on the basis and scales each row to length 1. */
export function project(vectors: Vectors, basis: Basis): Vectors {
  const { data, count, dimensions } = vectors
  const mean = meanOf(vectors)
  const width = basis.directions.length
  const projected = new Float32Array(count * width)
  const offsets = basis.directions.map((direction) =>
    direction.reduce((sum, v, at) => sum + v * mean[at]!, 0),
  )
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < width; column++) {
      const direction = basis.directions[column]!
      let sum = -offsets[column]!
      for (let at = 0, p = row * dimensions; at < dimensions; at++, p++) sum += data[p]! * direction[at]!
      projected[row * width + column] = sum
    }
  }
  return normaliseRows({ data: projected, count, dimensions: width })
}
