/**
 * The indexes of studies in memory while somebody asks: made once, kept a while, no words in them but a list of those
 * that occur. What is shown is read from the record again, so that nothing erased is ever shown.
 */
import { VersionedMemory } from '../../platform/short-memory.ts'
import type { RecordIndex } from './record-index.ts'

/** Its versions change when anything was said, corrected or erased. */
export type IndexCache = VersionedMemory<RecordIndex>

export function createIndexCache(): IndexCache {
  return new VersionedMemory({ most: 6, keptMs: 15 * 60_000 })
}
