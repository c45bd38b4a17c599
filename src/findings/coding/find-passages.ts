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
}

/** Nearest stretches that are marked for each theme. */
const nearestEach = 2
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
  { interviewIds, codes, embedderId }: PassagesQuery,
): Promise<SegmentRow[]> {
  if (codes.length === 0) return []
  const segments = await listSegments(tx, interviewIds, segmenterVersion)
  const members = codes.map((code) => code.members.slice(0, membersEach).map(({ segmentId }) => segmentId))
  const vectors = await findVectors(tx, embedderId, [
    ...new Set([...segments.map(({ segmentId }) => segmentId), ...members.flat()]),
  ])
  const near = new Set<string>()
  for (const own of members) {
    const centre = meanOf(own.flatMap((segmentId) => vectors.get(segmentId) ?? []))
    if (!centre) continue
    const ranked = segments
      .flatMap(({ segmentId }) => {
        const vector = vectors.get(segmentId)
        return vector ? [{ segmentId, likeness: dot(vector, centre) }] : []
      })
      .sort((a, b) => b.likeness - a.likeness)
    for (const { segmentId } of ranked.slice(0, nearestEach)) near.add(segmentId)
  }
  return segments.filter(({ segmentId }) => near.has(segmentId))
}

function meanOf(vectors: readonly Float32Array[]): Float32Array | null {
  const first = vectors[0]
  if (!first) return null
  const sum = new Float32Array(first.length)
  for (const vector of vectors) for (let at = 0; at < sum.length; at++) sum[at] = sum[at]! + vector[at]!
  return sum
}
