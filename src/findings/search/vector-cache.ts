/**
 * A study's vectors in memory while somebody searches it: read once, compared exactly. Bounded in number and time;
 * what is found is always read from the record again, so that nothing erased is ever shown.
 */
import { VersionedMemory } from '../../platform/short-memory.ts'
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

/** Its versions change when anything was added to or taken from the vectors. */
export type VectorCache = VersionedMemory<PlacedVectors>

export function createVectorCache(): VectorCache {
  return new VersionedMemory({ most: 4, keptMs: 10 * 60_000 })
}
