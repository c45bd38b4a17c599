/**
 * What a message wants of the interviewer, read from its sentence vector, from how it is written and from its words: a
 * softmax regression trained on invented messages (`bench/intents`), for the product's own embedder only. It stands beside the word lists and never alone
 * where a wrong reading would cost an answer: each use has its own threshold (`../intent-signals.ts`).
 */

import { chancesOf, type Heads } from '../../../platform/models/heads/heads.ts'
import { type CareChances, careIn } from '../care/read-care.ts'
import { withFeatures } from './features.ts'
import { type IntentKind, intentKinds } from './kinds.ts'
import stored from './weights.json' with { type: 'json' }

/** And beside it whether what it tells calls for care. */
export type Intents = Partial<Record<IntentKind, number>> & CareChances

const heads: Heads = stored

/** Chances below this say nothing, and are not kept in the log. */
const leastChance = 0.1
/** Of what calls for care a small chance counts too. */
const leastCare = 0.04

/** Null for vectors of another embedder than the one that the weights were made with. */
export function intentsOf(vector: Float32Array, text: string, embedderId: string): Intents | null {
  if (embedderId !== stored.embedder) return null
  const chances = chancesOf(heads, withFeatures(vector, text))
  const wants = Object.fromEntries(
    intentKinds.flatMap((kind, at) => {
      const chance = Math.round(chances[at]! * 1e4) / 1e4
      const least = kind === 'distress' || kind === 'loss' ? leastCare : leastChance
      return chance >= least ? [[kind, chance]] : []
    }),
  )
  return { ...wants, ...careIn(vector, text, embedderId) }
}
