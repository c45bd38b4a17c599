/**
 * A measure of nearness that evens out what a record has in common (whitening; Su et al. 2021, "Whitening Sentence
 * Representations"). All interviews of a study are about one thing, so by the plain cosine all are near to a question on
 * it; where they differ little a difference tells more. Pure.
 */
import { EigenvalueDecomposition } from 'ml-matrix'
import { covarianceOf } from '../themes/reduce-dimensions.ts'
import { dot, meanOf, type Vectors } from '../themes/vectors.ts'

export interface Whitening {
  mean: Float64Array
  /** Directions in which the record varies most, each of length 1. */
  directions: Float64Array[]
  /** What a product along each of them is worth, and along all others. */
  worth: Float64Array
  restWorth: number
}

/** Of so many rows at most the spread is found; they are taken at even steps. */
const mostSampled = 3000
/** Beyond these the spread is so even that one figure serves. */
const mostDirections = 48
/** So many times the mean spread is added to each direction: the small ones are noise. */
const ridge = 5

export function whiteningOf(vectors: Vectors): Whitening {
  const { dimensions, count } = vectors
  const mean = meanOf(vectors)
  const spread = covarianceOf(vectors, { mean, step: Math.max(1, Math.ceil(count / mostSampled)) })
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(spread, {
    assumeSymmetric: true,
  })
  // The library gives the smallest first. From few rows nothing is learnt of most directions, so these count less.
  const sure = count / (count + dimensions)
  const found = realEigenvalues.map((value) => Math.max(0, value)).reverse()
  const spreads = found.map((each) => sure * each)
  const kept = Math.min(mostDirections, dimensions)
  const added = (ridge * found.reduce((sum, each) => sum + each, 0)) / dimensions || 1
  const rest = spreads.slice(kept).reduce((sum, each) => sum + each, 0) / Math.max(1, dimensions - kept)
  return {
    mean,
    directions: Array.from({ length: kept }, (_, at) =>
      Float64Array.from(eigenvectorMatrix.getColumn(dimensions - 1 - at)),
    ),
    worth: Float64Array.from(spreads.slice(0, kept), (each) => added / (each + added)),
    restWorth: added / (rest + added),
  }
}

export function centred(vector: ArrayLike<number>, mean: Float64Array): Float64Array {
  return mean.map((value, at) => vector[at]! - value)
}

/** The vector by which centred ones are multiplied to be compared with `vector`. */
export function weighed({ directions, worth, restWorth }: Whitening, vector: Float64Array): Float64Array {
  const result = vector.map((value) => value * restWorth)
  for (const [at, direction] of directions.entries()) {
    const share = (worth[at]! - restWorth) * dot(direction, vector)
    for (let column = 0; column < result.length; column++) result[column]! += share * direction[column]!
  }
  return result
}

export function lengthIn({ directions, worth, restWorth }: Whitening, vector: Float64Array): number {
  let square = restWorth * dot(vector, vector)
  for (const [at, direction] of directions.entries())
    square += (worth[at]! - restWorth) * dot(direction, vector) ** 2
  return Math.sqrt(Math.max(0, square)) || 1
}
