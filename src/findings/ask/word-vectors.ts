/**
 * Vectors of single words, by which "funeral" is known to be near "burial". Made in the background when a record is
 * first asked, kept in memory for all records: a question asked meanwhile goes by the dictionary and what is there.
 */
import type { Embedder } from '../../platform/models/embedder.ts'
import type { WordNearness } from './concepts.ts'
import type { RecordIndex } from './record-index.ts'

export interface WordVectors {
  /** Begins to embed the record's words, unless that is done; resolves when all are there. */
  prepare(index: RecordIndex): Promise<void>
  /** Whether all words of the record are there: until then an answer may be missed. */
  isReady(index: RecordIndex): boolean
  /** Resolves when nothing is being embedded any more. */
  settled(): Promise<void>
  /** How near the record's stems are to these words. */
  nearnessTo(words: ReadonlyMap<string, Float32Array>, index: RecordIndex): WordNearness
}

/** Enough for several large studies; about 50 MB. */
const mostWords = 30_000
const atOnce = 64

/** @param embedder a lexical one knows no meanings: then nothing is near */
export function createWordVectors(embedder: Embedder): WordVectors {
  const known = new Map<string, Float32Array>()
  const running = new WeakMap<RecordIndex, Promise<void>>()
  const ready = new WeakSet<RecordIndex>()
  let last: Promise<void> = Promise.resolve()

  async function embed(words: readonly string[]): Promise<void> {
    const missing = words.filter((word) => !known.has(word))
    for (let at = 0; at < missing.length; at += atOnce) {
      const batch = missing.slice(at, at + atOnce)
      const vectors = await embedder.embed(batch)
      for (const [offset, vector] of vectors.entries()) known.set(batch[offset]!, vector)
    }
    for (const word of known.keys()) {
      if (known.size <= mostWords) break
      known.delete(word)
    }
  }

  return {
    prepare(index) {
      if (embedder.kind !== 'model') return Promise.resolve()
      const begun = running.get(index)
      if (begun) return begun
      // Short words together: a batch costs as much as its longest.
      const words = index.commonWords.toSorted((a, b) => a.length - b.length)
      const made = embed(words).then(
        () => void ready.add(index),
        // Without a model for the moment: the next question tries again.
        () => void running.delete(index),
      )
      running.set(index, made)
      last = made
      return made
    },
    isReady: (index) => embedder.kind !== 'model' || ready.has(index),
    settled: () => last,
    nearnessTo(words, index) {
      if (embedder.kind !== 'model') return () => null
      const near = new Map([...words].map(([word, vector]) => [word, nearnessOfStems(vector, index, known)]))
      return (word) => near.get(word) ?? null
    },
  }
}

function nearnessOfStems(
  vector: Float32Array,
  index: RecordIndex,
  known: ReadonlyMap<string, Float32Array>,
): Float32Array {
  return Float32Array.from(index.commonWords, (word) => {
    const other = known.get(word)
    if (!other) return 0
    let sum = 0
    for (let at = 0; at < vector.length; at++) sum += vector[at]! * other[at]!
    return sum
  })
}
