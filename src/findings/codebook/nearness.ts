/**
 * Which segments are near to examples. Pure.
 *
 * Sentence embeddings of one study all point into one direction; with their mean taken out, unrelated segments are
 * about orthogonal and cosines mean something. How near is near is told by the examples themselves: each compared with
 * the middle of the others (Rocchio's classifier with its threshold from leave-one-out).
 */
import { middleOfSorted, spreadOf } from '../themes/spread.ts'
import { normaliseRows, type Vectors } from '../themes/vectors.ts'

export interface NearnessSpace {
  vectors: Vectors
  mean: Float32Array
}

/*
 * Where precision and recall balance on rows of Banking77's training set, with 1, 3 and 10 examples a category
 * (`earwitness bench codebook --gather`).
 */

/** A segment joins when it is this near, compared with the middle example. */
const shareOfExamples = 0.9
/** Nearer than all but about one in a thousand segments would be by chance. */
const deviations = 3
const mostByChance = 0.5
/** With a single example or only a definition there is nothing to measure by. */
const leastToOne = 0.5
/** Of fewer segments no chance can be told. */
const fewestToMeasure = 30

export function nearnessSpaceOf({ data, count, dimensions }: Vectors): NearnessSpace {
  const mean = new Float32Array(dimensions)
  for (let at = 0; at < data.length; at++) mean[at % dimensions]! += data[at]! / Math.max(1, count)
  const centred = data.map((value, at) => value - mean[at % dimensions]!)
  return { vectors: normaliseRows({ data: centred, count, dimensions }), mean }
}

/** The direction in which these segments and texts lie, of length 1. */
export function middleOf(
  { vectors, mean }: NearnessSpace,
  rows: readonly number[],
  texts: readonly Float32Array[] = [],
): Float32Array {
  const { data, dimensions } = vectors
  const sum = new Float32Array(dimensions)
  for (const row of rows) for (let at = 0; at < dimensions; at++) sum[at]! += data[row * dimensions + at]!
  for (const text of texts) {
    const centred = normaliseRows({ data: text.map((value, at) => value - mean[at]!), count: 1, dimensions })
    for (let at = 0; at < dimensions; at++) sum[at]! += centred.data[at]!
  }
  return normaliseRows({ data: sum, count: 1, dimensions }).data
}

export function cosinesTo({ vectors }: NearnessSpace, middle: Float32Array): Float32Array {
  const { data, count, dimensions } = vectors
  const cosines = new Float32Array(count)
  for (let row = 0, p = 0; row < count; row++) {
    let cosine = 0
    for (let at = 0; at < dimensions; at++) cosine += data[p++]! * middle[at]!
    cosines[row] = cosine
  }
  return cosines
}

/** What a code is held against: segments and texts that are examples of it, and what it says of itself. */
export interface Described {
  rows: readonly number[]
  examples: readonly Float32Array[]
  parts: readonly Float32Array[]
}

/** So many deviations above the middle passage of the study a passage says what a part of a definition says. */
const deviationsOfPart = 4

/**
 * How far each segment is on the way from the middle passage of the study, 0, to what belongs by its meaning alone, 1: by the
 * examples, which tell themselves how near is near, or by whichever part of the definition it is nearest to.
 */
export function placeNear(space: NearnessSpace, { rows, examples, parts }: Described): Float32Array {
  const ways = new Float32Array(space.vectors.count).fill(-1)
  const take = (cosines: Float32Array, least: number, middle: number) => {
    const length = Math.max(1e-6, least - middle)
    for (const [row, cosine] of cosines.entries())
      ways[row] = Math.max(ways[row]!, (cosine - middle) / length)
  }
  if (rows.length + examples.length > 0) {
    const cosines = cosinesTo(space, middleOf(space, rows, examples))
    const least = Math.max(chanceLevel(cosines), leastOfExamples(space, rows, examples))
    take(cosines, least, middleOfSorted(cosines.toSorted()))
  }
  if (parts.length > 0) {
    const nearest = new Float32Array(space.vectors.count).fill(-1)
    for (const part of parts)
      for (const [row, cosine] of cosinesTo(space, middleOf(space, [], [part])).entries())
        nearest[row] = Math.max(nearest[row]!, cosine)
    const { middle, deviation } = spreadOf(nearest)
    const isFew = nearest.length < fewestToMeasure
    take(nearest, isFew ? leastToOne : middle + deviationsOfPart * deviation, isFew ? 0 : middle)
  }
  return ways
}

/**
 * Above what most segments reach: the middle and three times the middle deviation from it, which a theme of many people
 * does not lift as it lifts mean and standard deviation.
 */
function chanceLevel(cosines: Float32Array): number {
  if (cosines.length < fewestToMeasure) return leastToOne
  const { middle, deviation } = spreadOf(cosines)
  return Math.min(mostByChance, middle + deviations * deviation)
}

function leastOfExamples(
  space: NearnessSpace,
  rows: readonly number[],
  texts: readonly Float32Array[],
): number {
  if (rows.length < 2) return leastToOne
  const { data, dimensions } = space.vectors
  const own = rows.map((row) => {
    const others = middleOf(
      space,
      rows.filter((each) => each !== row),
      texts,
    )
    let cosine = 0
    for (let at = 0; at < dimensions; at++) cosine += data[row * dimensions + at]! * others[at]!
    return cosine
  })
  own.sort((a, b) => a - b)
  return shareOfExamples * own[Math.floor(own.length / 2)]!
}
