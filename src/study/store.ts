/** The only file of this room that queries the database. Rows of other workspaces are not there (row-level security). */
import { and, desc, eq, gt, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Tx } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { GuideRevision, Study, StudyContext, StudyStatus } from './model.ts'
import { guideRevisions, studies, studyHistory, workspaceContexts } from './tables.ts'

export type StudyRow = Study & {
  pausedReason: PausedReason | null
  statusBeforeArchive: StudyStatus | null
  softLaunchDone: boolean
  createdBy: string
}
export type PausedReason = 'person' | 'soft_launch' | 'target_reached' | 'close_date'

// --- studies -------------------------------------------------------------------------------------------------

export type NewStudy = typeof studies.$inferInsert

export async function insertStudy(tx: Tx, study: NewStudy): Promise<StudyRow> {
  const [row] = await tx.insert(studies).values(study).returning()
  return row!
}

export async function findStudy(tx: Tx, studyId: string): Promise<StudyRow | null> {
  const [row] = await tx.select().from(studies).where(eq(studies.studyId, studyId))
  return row ?? null
}

/** The same, held against other writers until the transaction ends. */
export async function lockStudy(tx: Tx, studyId: string): Promise<StudyRow | null> {
  const [row] = await tx.select().from(studies).where(eq(studies.studyId, studyId)).for('update')
  return row ?? null
}

/**
 * Its status now, null where it is gone. It is not deleted, nor its status changed by hand, until the transaction ends: what
 * is written for it is written for a study that is there. Others may hold it so at the same time.
 */
export async function holdStudy(tx: Tx, studyId: string): Promise<Pick<StudyRow, 'status'> | null> {
  const [row] = await tx
    .select({ status: studies.status })
    .from(studies)
    .where(eq(studies.studyId, studyId))
    .for('key share')
  return row ?? null
}

/** Two imports into one study wait for each other until the end of the transaction. */
export async function lockStudyForImport(tx: Tx, studyId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${importKey(studyId)})`)
}

/** False while an import into it is under way; else none begins until the end of the transaction. */
export async function keepImportsAway(tx: Tx, studyId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(${importKey(studyId)}) as locked`,
  )
  return rows[0]!.locked
}

/** Until the end of the transaction `isStaying` answers no. Who was told yes is waited for. */
export async function markGoing(tx: Tx, studyId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${deletionKey(studyId)})`)
}

/** Whether nobody is deleting it; if so, nobody begins to until the end of the transaction. Waits for nothing. */
export async function isStaying(tx: Tx, studyId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock_shared(${deletionKey(studyId)}) as locked`,
  )
  return rows[0]!.locked
}

const importKey = (studyId: string) => sql`hashtextextended(${`import:${studyId}`}, 0)`
const deletionKey = (studyId: string) => sql`hashtextextended(${`delete:${studyId}`}, 0)`

/** Last touched first; what was archived is out of the way, at the end. */
export async function listStudies(tx: Tx): Promise<StudyRow[]> {
  const isArchived = sql`${studies.status} = 'archived'`
  return tx.select().from(studies).orderBy(isArchived, desc(studies.updatedAt), desc(studies.studyId))
}

export type StudyChange = Partial<Omit<NewStudy, 'workspaceId' | 'studyId' | 'createdAt' | 'createdBy'>>

export async function updateStudy(tx: Tx, studyId: string, change: StudyChange): Promise<StudyRow | null> {
  const [row] = await tx
    .update(studies)
    .set({ ...change, updatedAt: sql`now()` })
    .where(eq(studies.studyId, studyId))
    .returning()
  return row ?? null
}

/** Studies that take answers although their last revision's close date has passed. */
export async function findDueStudies(tx: Tx, now: Date): Promise<StudyRow[]> {
  const closesAt = sql`(${guideRevisions.terms} ->> 'closesAt')::timestamptz`
  const rows = await tx
    .select({ study: studies })
    .from(studies)
    .innerJoin(guideRevisions, eq(guideRevisions.revisionId, studies.liveRevisionId))
    .where(
      and(inArray(studies.status, ['live', 'paused']), isNotNull(studies.liveRevisionId), lte(closesAt, now)),
    )
  return rows.map(({ study }) => study)
}

/** Images that the draft or any revision shows: of one study, or of all in the workspace. */
export async function listImagesShown(tx: Tx, studyId: string | null): Promise<string[]> {
  const ofStudy = (column: typeof studies.studyId | typeof guideRevisions.studyId) =>
    studyId === null ? sql`true` : eq(column, studyId)
  const { rows } = await tx.execute<{ media_id: string }>(sql`
    select distinct jsonb_path_query(guide, '$.sections[*].stimulus.mediaId') #>> '{}' as media_id
    from (
      select ${studies.draft} as guide from ${studies} where ${ofStudy(studies.studyId)}
      union all
      select ${guideRevisions.guide} from ${guideRevisions} where ${ofStudy(guideRevisions.studyId)}
    ) guides`)
  return rows.map((row) => row.media_id)
}

export async function deleteStudyRows(tx: Tx, studyId: string): Promise<void> {
  await tx.delete(studyHistory).where(eq(studyHistory.studyId, studyId))
  await tx.delete(guideRevisions).where(eq(guideRevisions.studyId, studyId))
  await tx.delete(studies).where(eq(studies.studyId, studyId))
}

// --- revisions -----------------------------------------------------------------------------------------------

export async function insertRevision(tx: Tx, revision: GuideRevision): Promise<GuideRevision> {
  const [row] = await tx.insert(guideRevisions).values(revision).returning()
  return row!
}

export async function findRevision(tx: Tx, revisionId: string): Promise<GuideRevision | null> {
  const [row] = await tx.select().from(guideRevisions).where(eq(guideRevisions.revisionId, revisionId))
  return row ?? null
}

/** What was published, newest first. A number below zero is a draft that somebody tried (`test-revision.ts`). */
export async function listRevisions(tx: Tx, studyId: string): Promise<GuideRevision[]> {
  return tx
    .select()
    .from(guideRevisions)
    .where(and(eq(guideRevisions.studyId, studyId), gt(guideRevisions.number, 0)))
    .orderBy(desc(guideRevisions.number))
}

// --- history -------------------------------------------------------------------------------------------------

export interface HistoryEntry {
  workspaceId: string
  studyId: string
  /** Noun and verb: `guide.published`. */
  action: string
  actor: string
  reason?: string | null
  details?: Record<string, unknown>
}

export async function insertHistory(tx: Tx, entry: HistoryEntry): Promise<void> {
  await tx.insert(studyHistory).values({ entryId: newId(), ...entry })
}

/** Newest first. */
export async function listHistory(tx: Tx, studyId: string) {
  return tx
    .select({
      action: studyHistory.action,
      actor: studyHistory.actor,
      reason: studyHistory.reason,
      details: studyHistory.details,
      at: studyHistory.at,
    })
    .from(studyHistory)
    .where(eq(studyHistory.studyId, studyId))
    .orderBy(desc(studyHistory.at), desc(studyHistory.entryId))
}

export async function hasHistory(tx: Tx, action: string): Promise<boolean> {
  const rows = await tx
    .select({ found: sql`1` })
    .from(studyHistory)
    .where(eq(studyHistory.action, action))
    .limit(1)
  return rows.length > 0
}

// --- workspace context -----------------------------------------------------------------------------------------

export async function findContext(tx: Tx): Promise<StudyContext | null> {
  const [row] = await tx.select({ context: workspaceContexts.context }).from(workspaceContexts)
  return row?.context ?? null
}

export async function upsertContext(tx: Tx, workspaceId: string, context: StudyContext): Promise<void> {
  await tx
    .insert(workspaceContexts)
    .values({ workspaceId, context })
    .onConflictDoUpdate({ target: workspaceContexts.workspaceId, set: { context, updatedAt: sql`now()` } })
}
