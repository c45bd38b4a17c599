/**
 * Whether a sentence tells of what calls for care now, in words that no list has: a logistic regression on its sentence vector
 * and its words, trained on invented messages of which half call for it and half only sound like it (`bench/sensitive`). Beside
 * the word lists, never instead of them. Its bounds stand with its weights: both are written by `bench sensitive --write`.
 */
import { chancesOf, type Heads, logitOf } from '../../../platform/models/heads/heads.ts'
import { placeWords } from '../../../platform/models/heads/words.ts'
import { round } from '../focus.ts'
import { type CareChance, type CareKind, careKinds } from './kinds.ts'
import stored from './weights.json' with { type: 'json' }

export type CareChances = Partial<Record<CareChance, number>>

export interface CareModel {
  /** That it calls for care. */
  calls: { weights: readonly number[]; bias: number }
  /** Of what calls for it, which kind. */
  kinds: Heads
  /** From here on it is heard, and from there on nothing is dug for. */
  bounds: { heard: number; perhaps: number }
}

export const careModel: CareModel & { embedder: string } = stored

/** Only where it is clear what is said of it. */
const leastKind = 0.5
/** On the scale of a place in a sentence vector of length 1. */
const wordWeight = 0.2

/** A sentence vector with its words behind it. */
export function withWords(vector: Float32Array, text: string): Float32Array {
  const places = placeWords(text.replaceAll('’', "'"))
  const all = new Float32Array(vector.length + places.length)
  all.set(vector)
  for (const [at, value] of places.entries()) all[vector.length + at] = value * wordWeight
  return all
}

/** Empty where it is nothing, and for vectors of another embedder than the one that the weights were made with. */
export function careIn(vector: Float32Array, text: string, embedderId: string): CareChances {
  return embedderId === careModel.embedder ? careBy(careModel, withWords(vector, text)) : {}
}

export function careBy({ calls, kinds, bounds }: CareModel, features: Float32Array): CareChances {
  const care = chanceOfCare(calls, features)
  if (care < bounds.perhaps) return {}
  const shares = chancesOf(kinds, features).map(round)
  const clear = careKinds.flatMap((kind, at): [CareChance, number][] =>
    shares[at]! > leastKind ? [[`care_${kind}`, shares[at]!]] : [],
  )
  return Object.fromEntries([['care', care], ...clear])
}

export function chanceOfCare({ weights, bias }: CareModel['calls'], features: Float32Array): number {
  return round(1 / (1 + Math.exp(-logitOf(weights, bias, features))))
}

export interface ReadCare {
  isHeard: boolean
  /** Nothing is said about it, but nothing is dug for either. */
  isPerhaps: boolean
  /** Null where it is not heard, or not clear which. */
  kind: CareKind | null
}

/** Of a message by its pieces: what any of them tells. */
export function careOf(pieces: readonly { intents: CareChances }[]): ReadCare {
  const chance = ({ intents }: { intents: CareChances }) => intents.care ?? 0
  const best = [...pieces].sort((a, b) => chance(b) - chance(a))[0]
  const most = best ? chance(best) : 0
  const isHeard = most >= careModel.bounds.heard
  const kind = careKinds.find((each) => best?.intents[`care_${each}`] !== undefined) ?? null
  return { isHeard, isPerhaps: most >= careModel.bounds.perhaps, kind: isHeard ? kind : null }
}
