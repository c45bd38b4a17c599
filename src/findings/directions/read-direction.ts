/** Which way a passage speaks, by its words and by where it lies in the embedding space. Pure. */
import type { Direction } from './model.ts'
import { readWords } from './read-words.ts'
import stored from './weights.json' with { type: 'json' }

export interface Leaning {
  direction: Direction
  /** How plainly it says so, 0 to 1: the plainest words are shown. */
  plainness: number
}

export interface Chances {
  good: number
  bad: number
}

/** A word for a side weighs as much as this part of the chance by the space; a second one as much again, further ones nothing. */
const wordWeight = 0.25
const mostWords = 2
/** From here on a side is told. Below it the program says that it cannot tell. */
const least = 0.75
/** Where no word says it, the space has to be this sure. */
const leastWithoutWords = 0.85

/** @param vector of the embedder by which the weights were trained (`weightsEmbedder`); null: words alone decide */
export function readDirection(text: string, vector: Float32Array | null): Leaning {
  return decideDirection(
    text,
    vector && vector.length === stored.good.weights.length ? chancesOf(vector) : null,
  )
}

/** @param chances by the embedding space; null: words alone decide */
export function decideDirection(text: string, chances: Chances | null): Leaning {
  const words = readWords(text)
  const { isWish } = words
  if (isWish && words.bad === 0) return { direction: { isGood: false, isBad: false, isWish }, plainness: 0 }
  const good = weigh(words.good, words.bad, chances?.good ?? null)
  const bad = weigh(words.bad, words.good, chances?.bad ?? null)
  const isGood = good >= least
  const isBad = bad >= least
  return {
    direction: { isGood, isBad, isWish },
    plainness: isGood === isBad ? 0 : Math.min(1, Math.max(good, bad) / 1.5),
  }
}

function weigh(own: number, other: number, chance: number | null): number {
  if (chance === null)
    return own > 0 && own >= other ? least + wordWeight * Math.min(mostWords, own - other) : 0
  if (own === 0) return chance >= leastWithoutWords && other === 0 ? chance : 0
  return chance + wordWeight * (Math.min(mostWords, own) - Math.min(mostWords, other))
}

/** The embedder whose vectors the weights are for. */
export const weightsEmbedder: string = stored.embedder

export function chancesOf(vector: Float32Array): Chances {
  return { good: chance(vector, stored.good), bad: chance(vector, stored.bad) }
}

function chance(vector: Float32Array, { bias, weights }: { bias: number; weights: number[] }): number {
  let sum = bias
  for (let at = 0; at < vector.length; at++) sum += vector[at]! * weights[at]!
  return 1 / (1 + Math.exp(-sum))
}
