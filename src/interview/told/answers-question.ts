/**
 * How well a sentence answers a question, from the vectors of both: their cosine and a bilinear term of low rank, U q . V s, fitted so that
 * of the questions of an interview the one that an answer was given to comes first (a softmax over the questions of each guide, as in
 * Karpukhin et al. 2020, Dense passage retrieval). A cosine tells that both are about the same matter; the term adds what kinds of
 * sentences answer what kinds of questions. On interviews that were not in the fit the question of an answer comes first in 54 of 100
 * instead of 43. For the product's own embedder only, with the question embedded as a search. `bench/told --fit` fits weights of the same kind; these are of an earlier fit.
 */
import { similarity } from '../../platform/models/embedder.ts'
import stored from './answer-weights.json' with { type: 'json' }

export const answersEmbedderId: string = stored.embedder

const ofQuestion = projectingBy(unpacked(stored.question))
const ofSentence = projectingBy(unpacked(stored.sentence))

/** Both of length 1; about -1 to 2. */
export function answersQuestion(sentence: Float32Array, question: Float32Array): number {
  return similarity(sentence, question) + similarity(ofSentence(sentence), ofQuestion(question))
}

function unpacked({ scale, bytes }: { scale: number; bytes: string }): Float32Array {
  return Float32Array.from(
    new Int8Array(Uint8Array.from(Buffer.from(bytes, 'base64')).buffer),
    (byte) => byte * scale,
  )
}

/** What was projected once is not projected again while its vector lives. */
function projectingBy(weights: Float32Array): (vector: Float32Array) => Float32Array {
  const known = new WeakMap<Float32Array, Float32Array>()
  return (vector) => {
    const made = known.get(vector) ?? project(weights, vector)
    known.set(vector, made)
    return made
  }
}

/** By weights of as many rows as the projection has places. */
export function project(weights: Float32Array, vector: Float32Array): Float32Array {
  return Float32Array.from({ length: weights.length / vector.length }, (_, row) =>
    similarity(weights.subarray(row * vector.length, (row + 1) * vector.length), vector),
  )
}
