/** What search reads: turns that may hold the words, and the vectors of a study. */
import { and, eq, sql } from 'drizzle-orm'
import { contents, turns } from '../interview/tables.ts'
import type { Tx } from '../platform/database/database.ts'
import type { SaidTurn } from './record-store.ts'
import type { PlacedVectors } from './search/vector-cache.ts'
import { segmentEmbeddings, segments } from './tables.ts'

/** Combining marks; what is left of a letter with a diacritic after decomposition. */
const marks = '[\u0300-\u036f]'

/**
 * Participants' current turns of these interviews that hold every needle (lower case, no diacritics) somewhere. A
 * sieve only: the places are found in the text itself.
 */
export async function listTurnsHolding(
  tx: Tx,
  interviewIds: readonly string[],
  needles: readonly string[],
): Promise<SaidTurn[]> {
  if (interviewIds.length === 0) return []
  const plain = sql`regexp_replace(normalize(lower(normalize(${contents.body}, NFKC)), NFD), ${marks}, '', 'g')`
  return tx
    .select({
      interviewId: turns.interviewId,
      turn: turns.turn,
      turnRevision: turns.turnRevision,
      role: turns.role,
      kind: turns.kind,
      questionKey: turns.questionKey,
      text: contents.body,
      startMs: turns.startMs,
      at: turns.at,
    })
    .from(turns)
    .innerJoin(contents, eq(contents.contentId, turns.contentId))
    .where(
      and(
        sql`${turns.interviewId} = any(${sql.param(interviewIds)}::uuid[])`,
        eq(turns.isCurrent, true),
        eq(turns.role, 'participant'),
        ...needles.map((needle) => sql`strpos(${plain}, ${needle}) > 0`),
      ),
    )
    .orderBy(turns.interviewId, turns.turn)
}

/** Changes whenever vectors of the study come or go. */
export async function vectorsVersion(tx: Tx, studyId: string, embedderId: string): Promise<string> {
  const { rows } = await tx.execute<{ version: string }>(sql`
    select count(*) || ':' || coalesce(max(${segments.segmentId}::text), '') as version
    from ${segments} join ${segmentEmbeddings} on ${segmentEmbeddings.segmentId} = ${segments.segmentId}
    where ${segments.studyId} = ${studyId} and ${segmentEmbeddings.embedderId} = ${embedderId}`)
  return rows[0]?.version ?? '0:'
}

const rowsAtOnce = 5000

/** All vectors of a study's current turns, page by page. */
export async function readPlacedVectors(
  tx: Tx,
  { studyId, embedderId, dimensions }: { studyId: string; embedderId: string; dimensions: number },
): Promise<PlacedVectors> {
  const places: PlacedVectors['places'] = []
  const pages: Float32Array[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await tx
      .select({
        segmentId: segments.segmentId,
        interviewId: segments.interviewId,
        turn: segments.turn,
        turnRevision: segments.turnRevision,
        start: segments.start,
        end: segments.end,
        questionKey: turns.questionKey,
        vector: segmentEmbeddings.vector,
      })
      .from(segments)
      .innerJoin(segmentEmbeddings, eq(segmentEmbeddings.segmentId, segments.segmentId))
      .innerJoin(
        turns,
        and(
          eq(turns.interviewId, segments.interviewId),
          eq(turns.turn, segments.turn),
          eq(turns.turnRevision, segments.turnRevision),
          eq(turns.isCurrent, true),
        ),
      )
      .where(
        and(
          eq(segments.studyId, studyId),
          eq(segmentEmbeddings.embedderId, embedderId),
          sql`${segments.segmentId} > ${after}::uuid`,
        ),
      )
      .orderBy(segments.segmentId)
      .limit(rowsAtOnce)
    const page = new Float32Array(rows.length * dimensions)
    for (const [at, { vector, ...place }] of rows.entries()) {
      for (let column = 0; column < dimensions; column++) {
        page[at * dimensions + column] = vector.readFloatLE(column * 4)
      }
      places.push(place)
    }
    pages.push(page)
    if (rows.length < rowsAtOnce) break
    after = rows.at(-1)!.segmentId
  }
  return { vectors: { data: joined(pages), count: places.length, dimensions }, places }
}

function joined(pages: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(pages.reduce((sum, page) => sum + page.length, 0))
  let at = 0
  for (const page of pages) {
    all.set(page, at)
    at += page.length
  }
  return all
}
