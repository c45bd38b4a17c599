import { createHash } from 'node:crypto'
import { DeadlinePassed, type Embedder, type EmbedOptions } from '../embedder.ts'
import { buckets, countNgrams, inverseFrequencies, type Sparse, weigh } from './ngrams.ts'
import { leadingSingularVectors } from './truncated-svd.ts'

/** The vectors are learned from at most so many texts, taken at even steps; all texts give frequencies. */
const mostFittedTexts = 4000

/**
 * Compares texts by their spelling: character n-grams, TF-IDF, truncated SVD (latent semantic analysis,
 * Deerwester et al. 1990) fitted on the texts that will be compared. Serves where no model is; finds shared
 * words and word families, not shared meaning. Deterministic: the same texts, in whatever order, give the same id and vectors.
 */
export function fitLexicalEmbedder(texts: readonly string[], wantedDimensions = 128): Embedder {
  const corpus = [...texts].sort()
  const counts = corpus.map(countNgrams)
  const frequencies = inverseFrequencies(counts)
  const step = Math.max(1, Math.ceil(counts.length / mostFittedTexts))
  const fitted = counts.filter((_, index) => index % step === 0).map((text) => weigh(text, frequencies))
  const { vectors, rank } = leadingSingularVectors(fitted, buckets, wantedDimensions)
  const fingerprint = createHash('sha256').update(JSON.stringify(corpus)).digest('hex').slice(0, 12)
  return lexicalEmbedder(`lexical-svd-${rank}-${fingerprint}`, rank, (text) =>
    project(weigh(countNgrams(text), frequencies), vectors, rank),
  )
}

const hashedDimensions = 512

/**
 * The same n-grams without a corpus: each is added to one of 512 dimensions with a sign of its own (feature
 * hashing, Weinberger et al. 2009). For the live interview while no model is there; needs no fitting and is
 * the same on every machine.
 */
export function createHashedLexicalEmbedder(): Embedder {
  const flat = new Float64Array(buckets).fill(1)
  return lexicalEmbedder(`lexical-hash-${hashedDimensions}`, hashedDimensions, (text) =>
    fold(weigh(countNgrams(text), flat)),
  )
}

function lexicalEmbedder(id: string, dimensions: number, toVector: (text: string) => Float32Array): Embedder {
  return {
    id,
    dimensions,
    kind: 'lexical',
    async embed(texts, options: EmbedOptions = {}) {
      const start = performance.now()
      const vectors: Float32Array[] = []
      for (const [index, text] of texts.entries()) {
        if (index % 64 === 63) await new Promise((resolve) => setImmediate(resolve))
        options.signal?.throwIfAborted()
        const { deadlineMs } = options
        if (deadlineMs !== undefined && performance.now() - start > deadlineMs)
          throw new DeadlinePassed(deadlineMs)
        vectors.push(toVector(text))
      }
      return vectors
    },
    warmUp: async () => {},
    close: async () => {},
  }
}

function project(text: Sparse, vectors: Float64Array, rank: number): Float32Array {
  const sums = new Float64Array(rank)
  for (const [entry, value] of text.values.entries()) {
    const row = text.buckets[entry]! * rank
    for (let column = 0; column < rank; column += 1) sums[column]! += value * vectors[row + column]!
  }
  return toUnit(sums)
}

function fold(text: Sparse): Float32Array {
  const sums = new Float64Array(hashedDimensions)
  for (const [entry, value] of text.values.entries()) {
    const bucket = text.buckets[entry]!
    const sign = (bucket / hashedDimensions) & 1 ? -1 : 1
    sums[bucket % hashedDimensions]! += sign * value
  }
  return toUnit(sums)
}

function toUnit(sums: Float64Array): Float32Array {
  const length = Math.hypot(...sums)
  return Float32Array.from(sums, (value) => (length > 1e-9 ? value / length : 0))
}
