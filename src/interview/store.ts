/** Interviews and their logs in the database: the path that every answer takes. Lists are in `list-store.ts`. */
import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { type Database, executeAsTenant, type Tx } from '../platform/database/database.ts'
import { executeKept, keepStatement } from '../platform/database/kept-plans.ts'
import type { Guide, GuideSource, LaunchTerms, StudyStatus } from '../study/model.ts'
import { guideRevisions, studies } from '../study/tables.ts'
import type { InterviewEvent } from './events.ts'
import type { InterviewColumns, Projections } from './project.ts'
import type { StoredEvent } from './read-event.ts'
import { answers, contents, exposures, interviewEvents, interviews, turns } from './tables.ts'

export interface InterviewRow {
  interviewId: string
  studyId: string
  revisionId: string | null
  participantId: string
  linkId: string | null
  origin: 'live' | 'import' | 'sample'
  lastSeq: number
  epoch: number
  leaseHolder: string | null
  snapshotSeq: number | null
  erasedAt: Date | null
  /** Names the texts of this interview in its log; erased with them. */
  evidenceKey: Uint8Array | null
}

const head = {
  interviewId: interviews.interviewId,
  studyId: interviews.studyId,
  revisionId: interviews.revisionId,
  participantId: interviews.participantId,
  linkId: interviews.linkId,
  origin: interviews.origin,
  lastSeq: interviews.lastSeq,
  epoch: interviews.epoch,
  leaseHolder: interviews.leaseHolder,
  snapshotSeq: interviews.snapshotSeq,
  erasedAt: interviews.erasedAt,
  evidenceKey: interviews.evidenceKey,
}

export async function findInterview(tx: Tx, interviewId: string): Promise<InterviewRow | null> {
  const [row] = await tx.select(head).from(interviews).where(eq(interviews.interviewId, interviewId))
  return row ?? null
}

export async function findSnapshot(tx: Tx, interviewId: string): Promise<Record<string, unknown> | null> {
  const [row] = await tx
    .select({ snapshot: interviews.snapshot })
    .from(interviews)
    .where(eq(interviews.interviewId, interviewId))
  return row?.snapshot ?? null
}

export async function insertInterview(tx: Tx, row: typeof interviews.$inferInsert): Promise<void> {
  await tx.insert(interviews).values(row)
}

/** The log after `afterSeq`, in order. */
export async function listEvents(
  tx: Tx,
  { interviewId, afterSeq = 0 }: { interviewId: string; afterSeq?: number },
): Promise<StoredEvent[]> {
  const rows = await tx
    .select()
    .from(interviewEvents)
    .where(and(eq(interviewEvents.interviewId, interviewId), gt(interviewEvents.seq, afterSeq)))
    .orderBy(asc(interviewEvents.seq))
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}

/** Words of an interview by content id; what was erased is not among them. */
export async function listContents(tx: Tx, interviewId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ contentId: contents.contentId, body: contents.body })
    .from(contents)
    .where(eq(contents.interviewId, interviewId))
  return new Map(rows.map((row) => [row.contentId, row.body]))
}

export async function findSeqByClientId(
  tx: Tx,
  { interviewId, clientId }: { interviewId: string; clientId: string },
): Promise<number | null> {
  const [row] = await tx
    .select({ seq: interviewEvents.seq })
    .from(interviewEvents)
    .where(and(eq(interviewEvents.interviewId, interviewId), eq(interviewEvents.clientId, clientId)))
  return row?.seq ?? null
}

export interface StoredRevision {
  guide: Guide
  terms: LaunchTerms
}

export async function findRevision(tx: Tx, revisionId: string): Promise<StoredRevision | null> {
  const [row] = await tx
    .select({ guide: guideRevisions.guide, terms: guideRevisions.terms })
    .from(guideRevisions)
    .where(eq(guideRevisions.revisionId, revisionId))
  return row ?? null
}

export interface StudyHead {
  studyId: string
  status: StudyStatus
  liveRevisionId: string | null
  isSample: boolean
}

export async function findStudyHead(tx: Tx, studyId: string): Promise<StudyHead | null> {
  const [row] = await tx
    .select({
      studyId: studies.studyId,
      status: studies.status,
      liveRevisionId: studies.liveRevisionId,
      isSample: studies.isSample,
    })
    .from(studies)
    .where(eq(studies.studyId, studyId))
  return row ?? null
}

export interface Append {
  workspaceId: string
  interviewId: string
  studyId: string
  revisionId: string | null
  /** What the writer believes; another last number or epoch means that somebody else wrote meanwhile. */
  expected: { lastSeq: number; epoch: number }
  lease: { holder: string; epoch: number }
  events: readonly InterviewEvent[]
  contents: readonly { contentId: string; body: string }[]
  columns: InterviewColumns
  projections: Projections
  snapshot: { seq: number; state: object } | null
}

const json = (rows: readonly object[]) => JSON.stringify(rows)
const iso = (ms: number) => new Date(ms).toISOString()

/**
 * Appends to the log and brings the projections up to date, in one statement: the update of the interview's row is
 * the lock and the test at once, and without it nothing else is written.
 *
 * @returns false when the row had moved on (nothing was written): reload and try again
 */
export async function appendToLog(tx: Tx, append: Append): Promise<boolean> {
  const [row] = await executeKept<Moved>(tx, appending, valuesOf(append))
  return row?.moved === 1
}

/** The same in a transaction of its own, which is committed when this resolves: one round trip. */
export async function appendToLogAlone(db: Database, append: Append): Promise<boolean> {
  const [row] = await executeAsTenant<Moved>(db, append.workspaceId, {
    statement: appending,
    values: valuesOf(append),
  })
  return row?.moved === 1
}

interface Moved {
  moved: number
}

function valuesOf(append: Append): Record<string, unknown> {
  const { expected, lease, columns, snapshot, projections } = append
  return {
    workspaceId: append.workspaceId,
    interviewId: append.interviewId,
    studyId: append.studyId,
    revisionId: append.revisionId,
    expectedSeq: expected.lastSeq,
    expectedEpoch: expected.epoch,
    lastSeq: expected.lastSeq + append.events.length,
    epoch: lease.epoch,
    leaseHolder: lease.holder,
    status: columns.status,
    questionsAnswered: columns.questionsAnswered,
    currentQuestionKey: columns.currentQuestionKey,
    participantWords: columns.participantWords,
    lastActivityAt: iso(columns.lastActivityAt),
    endedAt: columns.endedAt === null ? null : iso(columns.endedAt),
    snapshotSeq: snapshot?.seq ?? null,
    snapshot: snapshot ? JSON.stringify(snapshot.state) : null,
    events: json(append.events.map((event) => ({ ...event, at: iso(event.at) }))),
    contents: json(append.contents),
    turns: json(projections.turns.map((row) => ({ ...row, at: iso(row.at) }))),
    answers: json(projections.answers.map((row) => ({ ...row, updatedAt: iso(row.updatedAt) }))),
    noAnswers: JSON.stringify(projections.noAnswers),
    exposures: json(projections.exposures.map((row) => ({ ...row, at: iso(row.at) }))),
  }
}

const given = sql.placeholder

const appending = keepStatement(
  'append-to-log',
  sql`
    with moved as (
      update interviews set
        last_seq = ${given('lastSeq')}::int, epoch = ${given('epoch')}::int,
        lease_holder = ${given('leaseHolder')},
        status = ${given('status')}, questions_answered = ${given('questionsAnswered')}::int,
        current_question_key = ${given('currentQuestionKey')}, participant_words = ${given('participantWords')}::int,
        last_activity_at = ${given('lastActivityAt')}::timestamptz,
        ended_at = ${given('endedAt')}::timestamptz,
        snapshot_seq = coalesce(${given('snapshotSeq')}::int, snapshot_seq),
        snapshot = coalesce(${given('snapshot')}::jsonb, snapshot)
      where workspace_id = ${given('workspaceId')}::uuid and interview_id = ${given('interviewId')}::uuid
        and last_seq = ${given('expectedSeq')}::int and epoch = ${given('expectedEpoch')}::int
      returning workspace_id, interview_id
    ),
    new_events as (
      insert into interview_events
        (workspace_id, interview_id, seq, type, version, actor, client_id, epoch, engine_version, payload, at)
      select moved.workspace_id, moved.interview_id, e.seq, e.type, e.version, e.actor, e."clientId", e.epoch,
        e."engineVersion", e.payload, e.at
      from moved, jsonb_to_recordset(${given('events')}::jsonb) as e(seq int, type text, version int, actor text,
        "clientId" text, epoch int, "engineVersion" text, payload jsonb, at timestamptz)
    ),
    new_contents as (
      insert into contents (workspace_id, content_id, interview_id, body)
      select moved.workspace_id, c."contentId", moved.interview_id, c.body
      from moved, jsonb_to_recordset(${given('contents')}::jsonb) as c("contentId" uuid, body text)
    ),
    old_turns as (
      update turns set is_current = false from moved, jsonb_to_recordset(${given('turns')}::jsonb) as t(turn int, "turnRevision" int)
      where turns.workspace_id = moved.workspace_id and turns.interview_id = moved.interview_id
        and turns.turn = t.turn and turns.turn_revision < t."turnRevision"
    ),
    new_turns as (
      insert into turns (workspace_id, interview_id, turn, turn_revision, is_current, role, kind, question_key, content_id,
        seq, start_ms, end_ms, at)
      select moved.workspace_id, moved.interview_id, t.turn, t."turnRevision", t."isCurrent", t.role, t.kind,
        t."questionKey", t."contentId", t.seq, t."startMs", t."endMs", t.at
      from moved, jsonb_to_recordset(${given('turns')}::jsonb) as t(turn int, "turnRevision" int, "isCurrent" boolean, role text,
        kind text, "questionKey" text, "contentId" uuid, seq int, "startMs" float8, "endMs" float8, at timestamptz)
    ),
    new_answers as (
      insert into answers (workspace_id, interview_id, study_id, question_key, meaning, state, skip_reason, value,
        turns, updated_at)
      select moved.workspace_id, moved.interview_id, ${given('studyId')}::uuid, a."questionKey", a.meaning, a.state,
        a."skipReason", a.value, a.turns, a."updatedAt"
      from moved, jsonb_to_recordset(${given('answers')}::jsonb) as a("questionKey" text, meaning int, state text,
        "skipReason" text, value jsonb, turns jsonb, "updatedAt" timestamptz)
      on conflict (workspace_id, interview_id, question_key) do update set
        meaning = excluded.meaning, state = excluded.state, skip_reason = excluded.skip_reason,
        value = excluded.value, turns = excluded.turns, updated_at = excluded.updated_at
    ),
    old_answers as (
      delete from answers using moved, jsonb_array_elements_text(${given('noAnswers')}::jsonb) as n(key)
      where answers.workspace_id = moved.workspace_id and answers.interview_id = moved.interview_id
        and answers.question_key = n.key
    ),
    new_exposures as (
      insert into exposures (workspace_id, interview_id, study_id, question_key, meaning, revision_id, arm, how, at)
      select moved.workspace_id, moved.interview_id, ${given('studyId')}::uuid, x."questionKey", x.meaning,
        ${given('revisionId')}::uuid, x.arm, x.how, x.at
      from moved, jsonb_to_recordset(${given('exposures')}::jsonb) as x("questionKey" text, meaning int, arm text, how text,
        at timestamptz)
      on conflict (workspace_id, interview_id, question_key) do nothing
    )
    select count(*)::int as moved from moved`,
)

// --- coming in -------------------------------------------------------------------------------------------------

/** The interview that a personal link goes on with: the newest that was not erased. */
export async function findInterviewOfParticipant(
  tx: Tx,
  { studyId, participantId }: { studyId: string; participantId: string },
): Promise<string | null> {
  const [row] = await tx
    .select({ interviewId: interviews.interviewId })
    .from(interviews)
    .where(
      and(
        eq(interviews.studyId, studyId),
        eq(interviews.participantId, participantId),
        eq(interviews.origin, 'live'),
        isNull(interviews.erasedAt),
      ),
    )
    .orderBy(desc(interviews.startedAt))
    .limit(1)
  return row?.interviewId ?? null
}

/** Until the end of the transaction nobody else begins by the same key. */
export async function lockBeginning(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`begin:${key}`}, 0))`)
}

export async function findDraft(tx: Tx, studyId: string) {
  const [row] = await tx
    .select({
      draft: studies.draft,
      draftSource: studies.draftSource,
      draftTerms: studies.draftTerms,
      draftVersion: studies.draftVersion,
    })
    .from(studies)
    .where(eq(studies.studyId, studyId))
  return row ?? null
}

export async function findRevisionByNumber(
  tx: Tx,
  { studyId, number }: { studyId: string; number: number },
): Promise<string | null> {
  const [row] = await tx
    .select({ revisionId: guideRevisions.revisionId })
    .from(guideRevisions)
    .where(and(eq(guideRevisions.studyId, studyId), eq(guideRevisions.number, number)))
  return row?.revisionId ?? null
}

export interface TestRevision {
  workspaceId: string
  studyId: string
  revisionId: string
  number: number
  draft: Guide
  draftSource: GuideSource
  draftTerms: LaunchTerms
}

export async function insertTestRevision(tx: Tx, row: TestRevision): Promise<void> {
  const { workspaceId, studyId, revisionId, number } = row
  await tx
    .insert(guideRevisions)
    .values({
      workspaceId,
      studyId,
      revisionId,
      number,
      guide: row.draft,
      terms: row.draftTerms,
      source: row.draftSource,
      overrides: [],
      changes: [],
      publishedBy: 'test',
    })
    .onConflictDoNothing()
}

/** Writes the projections anew; the log is not touched. */
export async function replaceProjections(
  tx: Tx,
  rebuilt: Omit<Append, 'events' | 'contents'>,
): Promise<boolean> {
  const { interviewId } = rebuilt
  for (const table of [turns, answers, exposures]) {
    await tx.delete(table).where(eq(table.interviewId, interviewId))
  }
  return appendToLog(tx, { ...rebuilt, events: [], contents: [] })
}
