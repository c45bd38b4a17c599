/** What everybody talks of: words that stand in so many turns that they tell nothing apart. */
import type { PreparedRecord } from '../../evidence/record.ts'
import { keyOf } from './terms.ts'

const ofTurns = 0.3
/** In fewer turns nothing can be called common. */
const leastTurns = 40

const cache = new WeakMap<PreparedRecord, ReadonlySet<string>>()

export function backgroundOf(record: PreparedRecord): ReadonlySet<string> {
  const known = cache.get(record)
  if (known) return known
  const turns = record.turns.length
  const common = [...record.index].filter(([, list]) => turns >= leastTurns && list.length >= ofTurns * turns)
  const background = new Set(common.map(([word]) => keyOf(word)))
  cache.set(record, background)
  return background
}
