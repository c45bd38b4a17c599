/** Segments and their vectors. Both are kept by identity, so that a later run makes only what is missing. */
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { interviews, turns } from '../interview/tables.ts'
import type { Tx } from '../platform/database/database.ts'
import { askedQuestions } from './ask/tables.ts'
import { deleteClaimsOfStudy } from './claims/study/store.ts'
import { deleteCodebookOfStudy } from './codebook/store.ts'
import { annotations, clips } from './codebook/tables.ts'
import { deleteCodingOfInterview, deleteCodingOfStudy } from './coding/store.ts'
import { analyses, segmentEmbeddings, segments, themeSegments, themes } from './tables.ts'

export interface SegmentRow {
  segmentId: string
  interviewId: string
  turn: number
  turnRevision: number
  start: number
  end: number
  questionKey: string | null
  /** Keyed hash of its words. */
  textHash: string
}

export interface NewSegment extends SegmentRow {
  workspaceId: string
  studyId: string
  segmenterVersion: number
}

/** Segments of the current revision of these interviews' turns, in order. */
export async function listSegments(
  tx: Tx,
  interviewIds: readonly string[],
  segmenterVersion: number,
): Promise<SegmentRow[]> {
  if (interviewIds.length === 0) return []
  return tx
    .select({
      segmentId: segments.segmentId,
      interviewId: segments.interviewId,
      turn: segments.turn,
      turnRevision: segments.turnRevision,
      start: segments.start,
      end: segments.end,
      questionKey: turns.questionKey,
      textHash: segments.textHash,
    })
    .from(segments)
    .innerJoin(
      turns,
      and(
        eq(turns.interviewId, segments.interviewId),
        eq(turns.turn, segments.turn),
        eq(turns.turnRevision, segments.turnRevision),
      ),
    )
    .where(
      and(
        inArray(segments.interviewId, [...interviewIds]),
        eq(segments.segmenterVersion, segmenterVersion),
        eq(turns.isCurrent, true),
      ),
    )
    .orderBy(segments.interviewId, segments.turn, segments.start)
}

/** Which interviews of a study have segments of this version. */
export async function listSegmented(tx: Tx, studyId: string, segmenterVersion: number): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ interviewId: segments.interviewId })
    .from(segments)
    .where(and(eq(segments.studyId, studyId), eq(segments.segmenterVersion, segmenterVersion)))
  return new Set(rows.map(({ interviewId }) => interviewId))
}

/** To the end of the transaction nobody else cuts what was said in these studies: each turn is cut once. */
export async function holdSegmenting(tx: Tx, studyIds: readonly string[]): Promise<void> {
  for (const studyId of [...studyIds].sort()) {
    const key = `segments:${studyId}`
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
  }
}

const rowsAtOnce = 2000
const deletedAtOnce = 10_000

export async function insertSegments(tx: Tx, rows: readonly NewSegment[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx.insert(segments).values(rows.slice(at, at + rowsAtOnce))
  }
}

export interface SegmentVector {
  segmentId: string
  vector: Float32Array
}

/**
 * Sent as arrays: one statement for a batch, whatever its size. A vector that is there already stays. None is kept of a
 * segment that was erased since its words were read, or is being erased: the segments are held until these are written.
 */
export async function insertVectors(
  tx: Tx,
  of: { workspaceId: string; embedderId: string },
  rows: readonly SegmentVector[],
): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map((row) => row.segmentId)
  const vectors = rows.map((row) => toBytes(row.vector))
  await tx.execute(sql`
    insert into ${segmentEmbeddings} (workspace_id, segment_id, embedder_id, vector)
    select ${of.workspaceId}::uuid, held.segment_id, ${of.embedderId}, given.vector
    from (
      select segment_id from ${segments} where segment_id = any(${sql.param(ids)}::uuid[])
      for key share skip locked
    ) as held
    join unnest(${sql.param(ids)}::uuid[], ${sql.param(vectors)}::bytea[]) as given(segment_id, vector) using (segment_id)
    on conflict do nothing`)
}

/** Vectors of these segments by this embedder; those that are missing are not in the map. */
export async function findVectors(
  tx: Tx,
  embedderId: string,
  segmentIds: readonly string[],
): Promise<Map<string, Float32Array>> {
  if (segmentIds.length === 0) return new Map()
  const { rows } = await tx.execute<{ segment_id: string; vector: Buffer }>(sql`
    select segment_id, vector from ${segmentEmbeddings}
    where embedder_id = ${embedderId} and segment_id = any(${sql.param(segmentIds)}::uuid[])`)
  return new Map(rows.map((row) => [row.segment_id, fromBytes(row.vector)]))
}

/** Everything that findings hold of an interview: what the interview room calls when a person is erased. */
export async function deleteFindingsOfInterview(tx: Tx, interviewId: string): Promise<void> {
  await deleteWithVectors(tx, eq(segments.interviewId, interviewId))
  await tx.delete(annotations).where(eq(annotations.interviewId, interviewId))
  await tx.delete(clips).where(eq(clips.interviewId, interviewId))
  await deleteCodingOfInterview(tx, interviewId)
}

/** The same for a whole study, with its analyses, what is claimed of it and the questions put to it. */
export async function deleteFindingsOfStudy(tx: Tx, studyId: string): Promise<void> {
  const runs = tx.select({ id: analyses.analysisId }).from(analyses).where(eq(analyses.studyId, studyId))
  await tx.delete(themeSegments).where(inArray(themeSegments.analysisId, runs))
  await tx.delete(themes).where(eq(themes.studyId, studyId))
  await deleteWithVectors(tx, eq(segments.studyId, studyId))
  await tx.delete(analyses).where(eq(analyses.studyId, studyId))
  await tx.delete(annotations).where(eq(annotations.studyId, studyId))
  await tx.delete(clips).where(eq(clips.studyId, studyId))
  await deleteClaimsOfStudy(tx, studyId)
  await deleteCodebookOfStudy(tx, studyId)
  await deleteCodingOfStudy(tx, studyId)
  await tx.delete(askedQuestions).where(eq(askedQuestions.studyId, studyId))
}

/** Segments whose interview is gone or whose turn was corrected since; no analysis of the future uses them. */
export async function deleteStaleSegments(tx: Tx, studyId: string, segmenterVersion: number): Promise<void> {
  const stale = sql`
    select ${segments.segmentId} from ${segments}
    left join ${turns} on ${turns.interviewId} = ${segments.interviewId} and ${turns.turn} = ${segments.turn}
      and ${turns.turnRevision} = ${segments.turnRevision} and ${turns.isCurrent}
    left join ${interviews} on ${interviews.interviewId} = ${segments.interviewId}
    where ${segments.studyId} = ${studyId}
      and (${turns.turn} is null or ${interviews.interviewId} is null or ${segments.segmenterVersion} <> ${segmenterVersion})`
  await deleteWithVectors(tx, sql`${segments.segmentId} in (${stale})`)
}

/** With their vectors and what themes hold of them. */
export async function deleteSegments(tx: Tx, segmentIds: readonly string[]): Promise<void> {
  if (segmentIds.length === 0) return
  await deleteWithVectors(tx, sql`${segments.segmentId} = any(${sql.param(segmentIds)}::uuid[])`)
}

/**
 * The segments first: vectors that are being written hold theirs, and only a statement that begins when they are written
 * sees them.
 */
async function deleteWithVectors(tx: Tx, which: SQL): Promise<void> {
  const gone = await tx.delete(segments).where(which).returning({ segmentId: segments.segmentId })
  for (let at = 0; at < gone.length; at += deletedAtOnce) {
    const ids = gone.slice(at, at + deletedAtOnce).map(({ segmentId }) => segmentId)
    const own = sql`any(${sql.param(ids)}::uuid[])`
    await tx.delete(themeSegments).where(sql`${themeSegments.segmentId} = ${own}`)
    await tx.delete(segmentEmbeddings).where(sql`${segmentEmbeddings.segmentId} = ${own}`)
  }
}

/** Float32, little endian, whatever the machine. */
function toBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(vector.length * 4)
  for (let at = 0; at < vector.length; at++) bytes.writeFloatLE(vector[at]!, at * 4)
  return bytes
}

function fromBytes(bytes: Buffer): Float32Array {
  const vector = new Float32Array(bytes.length / 4)
  for (let at = 0; at < vector.length; at++) vector[at] = bytes.readFloatLE(at * 4)
  return vector
}
