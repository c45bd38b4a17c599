/**
 * How near single English words are in meaning: "burial" to "funeral", "walkout" to "strike".
 *
 * `english-words.txt` holds 18,000 words of WordNet, `english-words.bin` the mean of their bge-small-en-v1.5 vectors, the
 * 128 directions in which they differ most, and a vector of bytes for each. Without the mean every word is near every
 * other; taking it off first is what tells synonyms from strangers (Mu and Viswanath 2018, "All-but-the-Top").
 * Nothing is embedded when a study is first asked, and nothing needs the model to be here.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordIndex } from './record-index.ts'
import { stemOf } from './stems.ts'

const dimensions = 128
const fullDimensions = 384

interface Table {
  rows: Map<string, number>
  /** By stem, for forms that the table lacks. */
  stems: Map<string, number>
  mean: Float32Array
  directions: Float32Array
  /** Of length 1. */
  vectors: Float32Array
}

let loaded: Table | null = null

function table(): Table {
  loaded ??= load()
  return loaded
}

function load(): Table {
  const words = readFileSync(join(import.meta.dirname, 'english-words.txt'), 'utf8')
    .trim()
    .split('\n')
  const bytes = readFileSync(join(import.meta.dirname, 'english-words.bin'))
  const floats = new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 4 * fullDimensions * (1 + dimensions)),
  )
  const codes = new Int8Array(bytes.buffer, bytes.byteOffset + floats.byteLength)
  const vectors = Float32Array.from(codes)
  const stems = new Map<string, number>()
  for (const [row, word] of words.entries()) {
    unit(vectors.subarray(row * dimensions, (row + 1) * dimensions))
    const stem = stemOf(word)
    if (!stems.has(stem)) stems.set(stem, row)
  }
  return {
    rows: new Map(words.map((word, row) => [word, row])),
    stems,
    mean: floats.subarray(0, fullDimensions),
    directions: floats.subarray(fullDimensions),
    vectors,
  }
}

/** Null for a word that the table does not hold: `placeWord` takes its vector from the model. */
export function meaningOfWord(word: string): Float32Array | null {
  const { vectors } = table()
  const row = rowOf(word)
  return row === undefined ? null : vectors.subarray(row * dimensions, (row + 1) * dimensions)
}

/** @param vector of the word alone, from bge-small-en-v1.5 */
export function placeWord(vector: Float32Array): Float32Array {
  const { mean, directions } = table()
  const placed = new Float32Array(dimensions)
  for (let at = 0; at < dimensions; at++) {
    let sum = 0
    for (let column = 0; column < fullDimensions; column++)
      sum += directions[at * fullDimensions + column]! * (vector[column]! - mean[column]!)
    placed[at] = sum
  }
  return unit(placed)
}

/** Of a word's meaning to each stem of the record, -1 to 1; 0 for stems that the table does not hold. */
export function nearnessToStems(meaning: Float32Array, index: RecordIndex): Float32Array {
  const { vectors } = table()
  return Float32Array.from(rowsOfStems(index), (row) => {
    if (row < 0) return 0
    let sum = 0
    for (let at = 0; at < dimensions; at++) sum += meaning[at]! * vectors[row * dimensions + at]!
    return sum
  })
}

const rowsByIndex = new WeakMap<RecordIndex, Int32Array>()

function rowsOfStems(index: RecordIndex): Int32Array {
  const known = rowsByIndex.get(index)
  if (known) return known
  const rows = Int32Array.from(index.commonWords, (word) => rowOf(word) ?? -1)
  rowsByIndex.set(index, rows)
  return rows
}

function rowOf(word: string): number | undefined {
  const { rows, stems } = table()
  return rows.get(word) ?? stems.get(stemOf(word))
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1
  for (let at = 0; at < vector.length; at++) vector[at]! /= length
  return vector
}
