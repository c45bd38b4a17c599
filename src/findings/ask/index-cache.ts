/**
 * The indexes of studies in memory while somebody asks: made once, kept a while, no words in them but a list of those
 * that occur. What is shown is read from the record again, so that nothing erased is ever shown.
 */
import type { RecordIndex } from './record-index.ts'

const mostStudies = 6
const keptMs = 15 * 60_000

export interface IndexCache {
  /** @param version changes when anything was said, corrected or erased */
  get(key: string, version: string, make: () => Promise<RecordIndex>): Promise<RecordIndex>
}

export function createIndexCache(now: () => number = Date.now): IndexCache {
  const entries = new Map<string, { version: string; until: number; made: Promise<RecordIndex> }>()
  return {
    async get(key, version, make) {
      const time = now()
      for (const [other, entry] of entries) if (entry.until < time) entries.delete(other)
      const known = entries.get(key)
      entries.delete(key)
      // Two who ask at once wait for one index.
      const made = known?.version === version ? known.made : make()
      entries.set(key, { version, until: time + keptMs, made })
      while (entries.size > mostStudies) entries.delete(entries.keys().next().value!)
      made.catch(() => entries.delete(key))
      return made
    },
  }
}
