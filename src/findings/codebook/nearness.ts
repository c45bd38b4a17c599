/**
 * Which segments are near to examples. Pure.
 *
 * Sentence embeddings of one study all point into one direction; with their mean taken out, unrelated segments are
 * about orthogonal and cosines mean something. How near is near is told by the examples themselves: each compared with
 * the middle of the others (Rocchio's classifier with its threshold from leave-one-out).
 */
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
/** From a median absolute deviation to a standard deviation, where values are normal. */
const asDeviation = 1.4826
const mostByChance = 0.5
/** With a single example or only a definition there is nothing to measure by. */
const leastToOne = 0.5

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

/** Segments that are as near to the examples as these are to each other; the examples themselves are always among them. */
export function gatherNear(
  space: NearnessSpace,
  rows: readonly number[],
  texts: readonly Float32Array[],
): { row: number; strength: number }[] {
  if (rows.length + texts.length === 0) return []
  const cosines = cosinesTo(space, middleOf(space, rows, texts))
  const least = Math.max(chanceLevel(cosines), leastOfExamples(space, rows, texts))
  const examples = new Set(rows)
  const found: { row: number; strength: number }[] = []
  for (const [row, strength] of cosines.entries()) {
    if (examples.has(row) || strength >= least) found.push({ row, strength: Math.max(0, strength) })
  }
  return found.sort((a, b) => b.strength - a.strength || a.row - b.row)
}

/**
 * Above what most segments reach: the middle and three times the middle deviation from it, which a theme of many people
 * does not lift as it lifts mean and standard deviation.
 */
function chanceLevel(cosines: Float32Array): number {
  if (cosines.length < 30) return leastToOne
  const middle = middleOfSorted(cosines.toSorted())
  const spread = middleOfSorted(cosines.map((value) => Math.abs(value - middle)).toSorted())
  return Math.min(mostByChance, middle + deviations * asDeviation * spread)
}

function middleOfSorted(values: Float32Array): number {
  return values[Math.floor(values.length / 2)] ?? 0
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
