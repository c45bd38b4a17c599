/**
 * Single English words by meaning, without running a model.
 *
 * `english-words.txt` holds every single word of WordNet but names (68,000), `english-words.bin` the mean of their bge-small-en-v1.5 vectors, the
 * 128 directions in which they differ most, and a vector of bytes for each (`bench/asking/make-word-table.ts` makes it).
 * The words are WordNet's, under the licence beside them (`WORDNET-LICENSE`).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The vectors of the table may be compared with those of this embedder, and of no other. */
export const wordTableEmbedderId = 'bge-small-en-v1.5-q8'

const dimensions = 128
export const fullDimensions = 384

export interface WordTable {
  rows: ReadonlyMap<string, number>
  dimensions: number
  mean: Float32Array
  /** One after the other, `dimensions` of `fullDimensions` numbers. */
  directions: Float32Array
  /** A row a word, along the directions and without the mean, of length 1. */
  vectors: Float32Array
}

let loaded: WordTable | null = null

/** Read once. */
export function wordTable(): WordTable {
  loaded ??= load()
  return loaded
}

function load(): WordTable {
  const words = readFileSync(join(import.meta.dirname, 'english-words.txt'), 'utf8')
    .trim()
    .split('\n')
  const bytes = readFileSync(join(import.meta.dirname, 'english-words.bin'))
  const floats = new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 4 * fullDimensions * (1 + dimensions)),
  )
  const vectors = Float32Array.from(new Int8Array(bytes.buffer, bytes.byteOffset + floats.byteLength))
  for (let row = 0; row < words.length; row++)
    toUnit(vectors.subarray(row * dimensions, (row + 1) * dimensions))
  return {
    rows: new Map(words.map((word, row) => [word, row])),
    dimensions,
    mean: floats.subarray(0, fullDimensions),
    directions: floats.subarray(fullDimensions),
    vectors,
  }
}

export function toUnit(vector: Float32Array): Float32Array {
  let squares = 0
  for (const value of vector) squares += value * value
  const length = Math.sqrt(squares) || 1
  for (let at = 0; at < vector.length; at++) vector[at]! /= length
  return vector
}

/** Of table words only, and no more than the table has. */
const made = new Map<number, Float32Array>()

/**
 * About the vector that the embedder gives the word alone (mean cosine 0.93 over words of real answers), of length 1;
 * null for a word that the table does not hold, in the singular either. Lower case.
 */
export function wordVector(word: string): Float32Array | null {
  const row = rowOfForm(word)
  if (row === undefined) return null
  const known = made.get(row)
  if (known) return known
  const { mean, directions, vectors } = wordTable()
  const vector = Float32Array.from(mean)
  for (let direction = 0; direction < dimensions; direction++) {
    const share = vectors[row * dimensions + direction]! * spread()
    for (let at = 0; at < fullDimensions; at++)
      vector[at]! += share * directions[direction * fullDimensions + at]!
  }
  made.set(row, toUnit(vector))
  return vector
}

function rowOfForm(word: string): number | undefined {
  const { rows } = wordTable()
  const singular = [word.replace(/ies$/, 'y'), word.replace(/(?<!s)s$/, ''), word.replace(/es$/, '')]
  return [word, ...singular].map((form) => rows.get(form)).find((row) => row !== undefined)
}

let spreadOfWords = 0

/** How far a word lies from the mean along the directions that are kept: they hold nine tenths of it. */
function spread(): number {
  if (spreadOfWords === 0) {
    const { mean } = wordTable()
    const toMean = mean.reduce((sum, value) => sum + value * value, 0)
    spreadOfWords = 0.9 * Math.sqrt(1 - toMean)
  }
  return spreadOfWords
}
