/**
 * What a person said, with the words nearest to each theme marked. Of every theme the nearest words are marked, whether
 * the machine gave it to this person or not: what a reader sees does not tell the machine's answer.
 */
import type { Tx } from '../../platform/database/database.ts'
import type { CodeOfAnalysis } from '../codebook/codes-of-analysis.ts'
import { listSaidTurns, type SaidTurn } from '../record-store.ts'
import { findVectors, listSegments, type SegmentRow } from '../segment-store.ts'
import { segmenterVersion } from '../segments/segment-turn.ts'
import { dot } from '../themes/vectors.ts'
import type { Passage } from './model.ts'

export interface PassagesQuery {
  interviewIds: readonly string[]
  codes: readonly CodeOfAnalysis[]
  embedderId: string
  /** How many of the nearest stretches for each theme; default as many as are marked for a reader. */
  each?: number
}

const markedEach = 2
/** So many members are enough to know where a theme is. */
const membersEach = 40

export async function findPassages(tx: Tx, query: PassagesQuery): Promise<Passage[]> {
  const turns = await listSaidTurns(tx, query.interviewIds, 'both')
  const nearest = await nearestSegments(tx, query)
  const marks = Map.groupBy(nearest, ({ interviewId, turn }) => `${interviewId} ${turn}`)
  return turns.flatMap((said, at): Passage[] => {
    if (said.role !== 'participant' || said.text === null) return []
    const own = marks.get(`${said.interviewId} ${said.turn}`) ?? []
    return [
      {
        interviewId: said.interviewId,
        turn: said.turn,
        questionText: questionBefore(turns, at),
        text: said.text,
        // Without vectors nothing is known to be near: then everything may be.
        isNear: nearest.length === 0 || own.length > 0,
        marks: own.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
      },
    ]
  })
}

function questionBefore(turns: readonly SaidTurn[], at: number): string | null {
  const before = turns[at - 1]
  return before?.role === 'interviewer' && before.interviewId === turns[at]!.interviewId ? before.text : null
}

/** The nearest to each theme, in the order of the record. */
export async function nearestSegments(
  tx: Tx,
  { interviewIds, codes, embedderId, each = markedEach }: PassagesQuery,
): Promise<SegmentRow[]> {
  if (codes.length === 0) return []
  const segments = await listSegments(tx, interviewIds, segmenterVersion)
  const members = codes.map((code) => code.members.slice(0, membersEach).map(({ segmentId }) => segmentId))
  const vectors = await findVectors(tx, embedderId, [
    ...new Set([...segments.map(({ segmentId }) => segmentId), ...members.flat()]),
  ])
  const near = new Set(members.flatMap((own) => nearestTo(own, { segments, vectors, each })))
  return segments.filter(({ segmentId }) => near.has(segmentId))
}

interface Candidates {
  segments: readonly Pick<SegmentRow, 'segmentId'>[]
  vectors: ReadonlyMap<string, Float32Array>
  each: number
}

/** Ids of the segments that lie nearest to the middle of some others, the nearest first; none where these have no vectors. Pure. */
export function nearestTo(members: readonly string[], { segments, vectors, each }: Candidates): string[] {
  const centre = meanOf(members.flatMap((segmentId) => vectors.get(segmentId) ?? []))
  if (!centre) return []
  return segments
    .flatMap(({ segmentId }) => {
      const vector = vectors.get(segmentId)
      return vector ? [{ segmentId, likeness: dot(vector, centre) }] : []
    })
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, each)
    .map(({ segmentId }) => segmentId)
}

function meanOf(vectors: readonly Float32Array[]): Float32Array | null {
  const first = vectors[0]
  if (!first) return null
  const sum = new Float32Array(first.length)
  for (const vector of vectors) for (let at = 0; at < sum.length; at++) sum[at] = sum[at]! + vector[at]!
  return sum
}
