/**
 * A study's vectors in memory while somebody searches it: read once, compared exactly. Bounded in number and time;
 * what is found is always read from the record again, so that nothing erased is ever shown.
 */
import type { Vectors } from '../themes/vectors.ts'

export interface PlacedVectors {
  vectors: Vectors
  places: {
    segmentId: string
    interviewId: string
    turn: number
    turnRevision: number
    start: number
    end: number
    questionKey: string | null
  }[]
}

const mostStudies = 4
const keptMs = 10 * 60_000

export interface VectorCache {
  /** @param version changes when anything was added to or taken from the vectors */
  get(key: string, version: string, read: () => Promise<PlacedVectors>): Promise<PlacedVectors>
}

export function createVectorCache(now: () => number = Date.now): VectorCache {
  const entries = new Map<string, { version: string; until: number; value: PlacedVectors }>()
  return {
    async get(key, version, read) {
      const time = now()
      for (const [other, entry] of entries) if (entry.until < time) entries.delete(other)
      const known = entries.get(key)
      entries.delete(key)
      const value = known?.version === version ? known.value : await read()
      entries.set(key, { version, until: time + keptMs, value })
      while (entries.size > mostStudies) entries.delete(entries.keys().next().value!)
      return value
    },
  }
}
