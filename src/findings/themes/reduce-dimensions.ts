/**
 * Principal components: takes out what all share (the study's own subject lies in the mean) and the noise of the
 * smallest directions. The decomposition is ml-matrix's.
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { meanOf, normaliseRows, type Vectors } from './vectors.ts'

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
  const directions = count < dimensions ? directionsOfFew(vectors, most) : directionsOfMany(vectors, most)
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
  const centred = Matrix.zeros(count, dimensions)
  for (let row = 0; row < count; row++) {
    for (let column = 0, at = row * dimensions; column < dimensions; column++, at++)
      centred.set(row, column, vectors.data[at]! - mean[column]!)
  }
  const { vectors: weights, values } = leadingVectors(centred.mmul(centred.transpose()), most)
  return weights.flatMap((weight, at) => {
    if (values[at]! <= 1e-9) return at === 0 ? [new Float64Array(dimensions)] : []
    const direction = Matrix.rowVector(weight).mmul(centred).getRow(0)
    const length = Math.sqrt(values[at]!)
    return [Float64Array.from(direction, (value) => value / length)]
  })
}

function directionsOfMany(vectors: Vectors, most: number): Float64Array[] {
  const step = Math.max(1, Math.floor(vectors.count / mostRows))
  return leadingVectors(covarianceOf(vectors, { mean: meanOf(vectors), step }), most).vectors
}

/** Of the rows at even steps, about the mean that is given: `dimensions` by `dimensions`. */
export function covarianceOf(vectors: Vectors, { mean, step }: { mean: Float64Array; step: number }): Matrix {
  const { data, count, dimensions } = vectors
  const sums = new Float64Array(dimensions * dimensions)
  const group = Array.from({ length: 4 }, () => new Float64Array(dimensions))
  const used = Math.ceil(count / step)
  for (let first = 0; first < used; first += group.length) {
    for (const [at, centred] of group.entries()) {
      const row = (first + at) * step
      for (let column = 0; column < dimensions; column++) {
        centred[column] = row < count ? data[row * dimensions + column]! - mean[column]! : 0
      }
    }
    addProducts(sums, group, dimensions)
  }
  const matrix = Matrix.zeros(dimensions, dimensions)
  for (let a = 0; a < dimensions; a++) {
    for (let b = a; b < dimensions; b++) {
      matrix.set(a, b, sums[a * dimensions + b]! / Math.max(1, used))
      matrix.set(b, a, sums[a * dimensions + b]! / Math.max(1, used))
    }
  }
  return matrix
}

/** Four rows at a time: each sum is read and written once for all of them. */
function addProducts(sums: Float64Array, group: readonly Float64Array[], dimensions: number): void {
  const [first, second, third, fourth] = group as [Float64Array, Float64Array, Float64Array, Float64Array]
  for (let a = 0; a < dimensions; a++) {
    const one = first[a]!
    const two = second[a]!
    const three = third[a]!
    const four = fourth[a]!
    for (let b = a, at = a * dimensions + a; b < dimensions; b++, at++) {
      sums[at]! += one * first[b]! + two * second[b]! + three * third[b]! + four * fourth[b]!
    }
  }
}

/** Centres on these rows' own mean, projects on the basis and scales each row to length 1. */
export function project(vectors: Vectors, basis: Basis): Vectors {
  const { data, count, dimensions } = vectors
  const mean = meanOf(vectors)
  const width = basis.directions.length
  const projected = new Float32Array(count * width)
  const own = new Float64Array(dimensions)
  for (let row = 0; row < count; row++) {
    for (let at = 0, p = row * dimensions; at < dimensions; at++, p++) own[at] = data[p]! - mean[at]!
    for (let column = 0; column < width; column++) {
      projected[row * width + column] = productOf(own, basis.directions[column]!)
    }
  }
  return normaliseRows({ data: projected, count, dimensions: width })
}

/** Four sums at a time, so that none waits for the one before it. */
function productOf(a: Float64Array, b: Float64Array): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  let at = 0
  for (; at + 3 < a.length; at += 4) {
    first += a[at]! * b[at]!
    second += a[at + 1]! * b[at + 1]!
    third += a[at + 2]! * b[at + 2]!
    fourth += a[at + 3]! * b[at + 3]!
  }
  for (; at < a.length; at++) first += a[at]! * b[at]!
  return first + second + third + fourth
}
