/** The only file of imports that queries the database. */
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, notLike, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { participants, profileFacts } from '../../audience/tables.ts'
import type { Tx } from '../../platform/database/database.ts'
import { type Guide, listQuestions, type Question } from '../../study/model.ts'
import { guideRevisions, studies } from '../../study/tables.ts'
import { answers, contents, importFiles, interviewEvents, interviews, turns } from '../tables.ts'
import type { ImportRows, Replacement, StoredInterview, StoredTurn } from './import-rows.ts'

/**
 * Forgets how this connection's statements are planned. The look-up behind a foreign key is planned once, by the
 * table's size at that moment: planned on a near-empty table it reads through all interviews for each event, and a
 * long transaction outgrows it (450,000 turns: 437 s, 90 s with this after each doubling).
 */
export async function forgetPlans(tx: Tx): Promise<void> {
  await tx.execute(sql`discard plans`)
}

export async function listImportFiles(tx: Tx, studyId: string) {
  return tx.select().from(importFiles).where(eq(importFiles.studyId, studyId)).orderBy(desc(importFiles.at))
}

/** How many interviews of other sources have one of these identities, by source. */
export async function countElsewhere(
  tx: Tx,
  { studyId, source, identities }: { studyId: string; source: string; identities: string[] },
): Promise<{ source: string | null; interviews: number }[]> {
  if (identities.length === 0) return []
  return tx
    .select({ source: interviews.source, interviews: count() })
    .from(interviews)
    .where(
      and(
        eq(interviews.studyId, studyId),
        ne(interviews.source, source),
        inArray(interviews.sourceIdentity, identities),
        // Of a record without an id the place in its file stands there, which is nobody's name.
        notLike(interviews.source, 'sha256:%'),
      ),
    )
    .groupBy(interviews.source)
}

/** What of a study's guide answers are read with: the published one, else the draft; null for no such study. */
/** Nobody is interviewed in it any more, so that no end of an interview asks for new findings. */
export async function isClosed(tx: Tx, studyId: string): Promise<boolean> {
  const [row] = await tx.select({ status: studies.status }).from(studies).where(eq(studies.studyId, studyId))
  return row?.status === 'closed'
}

export async function findStudyQuestions(
  tx: Tx,
  studyId: string,
): Promise<{ questions: Question[]; language: string } | null> {
  const [row] = await tx
    .select({ draft: studies.draft, live: guideRevisions.guide })
    .from(studies)
    .leftJoin(guideRevisions, eq(guideRevisions.revisionId, studies.liveRevisionId))
    .where(eq(studies.studyId, studyId))
  if (!row) return null
  const guide: Guide = row.live ?? row.draft
  return { questions: listQuestions(guide).map(({ question }) => question), language: guide.language }
}

export async function findImportedInterviews(
  tx: Tx,
  wanted: { studyId: string; source: string; identities: string[] },
): Promise<StoredInterview[]> {
  if (wanted.identities.length === 0) return []
  const rows = await tx
    .select({
      interviewId: interviews.interviewId,
      participantId: interviews.participantId,
      sourceIdentity: interviews.sourceIdentity,
      contentHash: interviews.contentHash,
      lastSeq: interviews.lastSeq,
      epoch: interviews.epoch,
      erasedAt: interviews.erasedAt,
    })
    .from(interviews)
    .where(
      and(
        eq(interviews.studyId, wanted.studyId),
        eq(interviews.source, wanted.source),
        inArray(interviews.sourceIdentity, wanted.identities),
      ),
    )
  return rows.map(({ erasedAt, sourceIdentity, ...row }) => ({
    ...row,
    sourceIdentity: sourceIdentity ?? '',
    isErased: erasedAt !== null,
  }))
}

/** What is left of the identities of the study's interviews whose words were deleted. */
export async function listErasedIdentities(tx: Tx, studyId: string): Promise<string[]> {
  const rows = await tx
    .select({ left: interviews.sourceIdentity })
    .from(interviews)
    .where(
      and(
        eq(interviews.studyId, studyId),
        eq(interviews.status, 'set_aside'),
        isNull(interviews.source),
        isNotNull(interviews.sourceIdentity),
      ),
    )
  return rows.flatMap(({ left }) => left ?? [])
}

/**
 * Participants of the whole workspace, by `personIdentity`: the same person may be in several studies. Until the end of the
 * transaction they are not deleted.
 */
export async function findParticipantsBySource(tx: Tx, identities: string[]): Promise<Map<string, string>> {
  if (identities.length === 0) return new Map()
  const rows = await tx
    .select({ id: participants.participantId, identity: participants.sourceIdentity })
    .from(participants)
    .where(inArray(participants.sourceIdentity, identities))
    .orderBy(participants.participantId)
    .for('key share')
  return new Map(rows.map(({ id, identity }) => [identity ?? '', id]))
}

/** Every revision of every turn of an interview, with the words. */
export async function listStoredTurns(tx: Tx, interviewId: string): Promise<StoredTurn[]> {
  return tx
    .select({
      turn: turns.turn,
      turnRevision: turns.turnRevision,
      isCurrent: turns.isCurrent,
      role: turns.role,
      questionKey: turns.questionKey,
      startMs: turns.startMs,
      endMs: turns.endMs,
      contentId: turns.contentId,
      body: contents.body,
    })
    .from(turns)
    .leftJoin(contents, eq(contents.contentId, turns.contentId))
    .where(eq(turns.interviewId, interviewId))
    .orderBy(asc(turns.turn), asc(turns.turnRevision))
}

/** Parents before children. */
export async function insertImportRows(tx: Tx, rows: ImportRows): Promise<void> {
  await insertAll(tx, participants, rows.participants)
  await insertAll(tx, interviews, rows.interviews)
  await insertAll(tx, contents, rows.contents)
  await insertAll(tx, interviewEvents, rows.events)
  await insertAll(tx, turns, rows.turns)
  await insertAll(tx, answers, rows.answers)
  await upsertFacts(tx, rows.facts)
}

/** The newest import holds; what a researcher, a link or an answer said of somebody is not overruled by a file. */
async function upsertFacts(tx: Tx, facts: ImportRows['facts']): Promise<void> {
  for (let start = 0; start < facts.length; start += rowsAtOnce) {
    const { workspaceId, participantId, factKey, source } = profileFacts
    await tx
      .insert(profileFacts)
      .values(facts.slice(start, start + rowsAtOnce))
      .onConflictDoUpdate({
        target: [workspaceId, participantId, factKey],
        set: { value: sql`excluded.value`, source: sql`excluded.source`, at: sql`excluded.at` },
        setWhere: sql`${source}->>'kind' = 'import'`,
      })
  }
}

/** Takes back what a replaced interview no longer says; the log keeps all of it. Before the new rows. */
export async function clearReplaced(tx: Tx, { interview, outdated, person }: Replacement): Promise<void> {
  const { interviewId, ...changes } = interview
  await tx.update(interviews).set(changes).where(eq(interviews.interviewId, interviewId))
  await tx.delete(answers).where(eq(answers.interviewId, interviewId))
  await tx
    .delete(profileFacts)
    .where(
      and(
        eq(profileFacts.participantId, person.participantId),
        sql`${profileFacts.source}->>'kind' = 'import'`,
        sql`${profileFacts.source}->>'source' = ${person.source}`,
      ),
    )
  if (outdated.length === 0) return
  const numbers = outdated.map(({ turn }) => turn)
  await tx
    .update(turns)
    .set({ isCurrent: false })
    .where(and(eq(turns.interviewId, interviewId), inArray(turns.turn, numbers), eq(turns.isCurrent, true)))
}

export async function insertImportFile(tx: Tx, file: typeof importFiles.$inferInsert): Promise<void> {
  await tx.insert(importFiles).values(file)
}

/** A statement takes 65,535 values at most; beyond some thousand rows it gains nothing. */
const rowsAtOnce = 1000

async function insertAll<T extends PgTable>(tx: Tx, table: T, rows: T['$inferInsert'][]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await tx.insert(table).values(rows.slice(start, start + rowsAtOnce))
  }
}
