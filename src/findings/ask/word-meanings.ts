/**
 * How near single English words are in meaning: "burial" to "funeral", "walkout" to "strike".
 *
 * By the table of words, whose vectors stand without their mean. Without the mean every word is near every
 * other; taking it off first is what tells synonyms from strangers (Mu and Viswanath 2018, "All-but-the-Top").
 * Nothing is embedded when a study is first asked, and nothing needs the model to be here.
 */
import { fullDimensions, toUnit, wordTable } from '../../platform/models/words/word-table.ts'
import type { RecordIndex } from './record-index.ts'
import { stemOf } from './stems.ts'

let byStem: Map<string, number> | null = null

/** For forms that the table lacks. */
function stems(): Map<string, number> {
  if (byStem) return byStem
  byStem = new Map()
  for (const [word, row] of wordTable().rows) {
    const stem = stemOf(word)
    if (!byStem.has(stem)) byStem.set(stem, row)
  }
  return byStem
}

/** Null for a word that the table does not hold: `placeWord` takes its vector from the model. */
export function meaningOfWord(word: string): Float32Array | null {
  const { vectors, dimensions } = wordTable()
  const row = rowOf(word)
  return row === undefined ? null : vectors.subarray(row * dimensions, (row + 1) * dimensions)
}

/** @param vector of the word alone, from bge-small-en-v1.5 */
export function placeWord(vector: Float32Array): Float32Array {
  const { mean, directions, dimensions } = wordTable()
  const placed = new Float32Array(dimensions)
  for (let at = 0; at < dimensions; at++) {
    let sum = 0
    for (let column = 0; column < fullDimensions; column++)
      sum += directions[at * fullDimensions + column]! * (vector[column]! - mean[column]!)
    placed[at] = sum
  }
  return toUnit(placed)
}

/** Of a word's meaning to each stem of the record, -1 to 1; 0 for stems that the table does not hold. */
export function nearnessToStems(meaning: Float32Array, index: RecordIndex): Float32Array {
  const { vectors, dimensions } = wordTable()
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
  return wordTable().rows.get(word) ?? stems().get(stemOf(word))
}
