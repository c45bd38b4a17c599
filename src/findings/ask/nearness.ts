/** How near every sentence's stretch is to the question, against all stretches of the record. Pure. */
import type { PlacedVectors } from '../search/vector-cache.ts'
import { rowOf } from '../themes/vectors.ts'
import type { RecordIndex } from './record-index.ts'

const known = new WeakMap<RecordIndex, { placed: PlacedVectors; rows: Int32Array }>()

/** The same for the same index and vectors: found once. */
export function rowsOfSentences(index: RecordIndex, placed: PlacedVectors): Int32Array {
  const held = known.get(index)
  if (held?.placed === placed) return held.rows
  const rows = findRows(index, placed)
  known.set(index, { placed, rows })
  return rows
}

/** For each sentence the row of the stretch that holds it, -1 where none was embedded. */
function findRows(index: RecordIndex, placed: PlacedVectors): Int32Array {
  const byTurn = Map.groupBy(
    placed.places.map((place, row) => ({ ...place, row })),
    ({ interviewId, turn, turnRevision }) => `${interviewId}:${turn}:${turnRevision}`,
  )
  return Int32Array.from(index.sentences, (sentence) => {
    const { person, turn, turnRevision } = index.turns[sentence.turn]!
    const stretches = byTurn.get(`${index.people[person]!.interviewId}:${turn}:${turnRevision}`) ?? []
    return stretches.find(({ start, end }) => start < sentence.end && sentence.start < end)?.row ?? -1
  })
}

/** In standard deviations from the mean: what is unusually near stands out, whatever everybody speaks of. */
export function nearnessOf(rows: Int32Array, { vectors }: PlacedVectors, query: Float32Array): Float32Array {
  const cosines = new Float64Array(vectors.count)
  let sum = 0
  let squares = 0
  for (let row = 0; row < vectors.count; row++) {
    const vector = rowOf(vectors, row)
    let cosine = 0
    for (let column = 0; column < vector.length; column++) cosine += vector[column]! * query[column]!
    cosines[row] = cosine
    sum += cosine
    squares += cosine * cosine
  }
  const mean = sum / Math.max(1, vectors.count)
  const deviation = Math.sqrt(Math.max(1e-9, squares / Math.max(1, vectors.count) - mean * mean))
  return Float32Array.from(rows, (row) => (row < 0 ? 0 : (cosines[row]! - mean) / deviation))
}
