/** What researchers look at: lists, counts, one interview whole. Every query reads within the tenant. */
import { and, asc, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { AttributeChanges } from '../audience/store.ts'
import { participants } from '../audience/tables.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Guide } from '../study/model.ts'
import { guideRevisions, studies } from '../study/tables.ts'
import type { InterviewStatus } from './events.ts'
import type { StoredEvent } from './read-event.ts'
import { contents, interviewEvents, interviewFlags, interviews, turns } from './tables.ts'

export interface InterviewLineRow {
  interviewId: string
  participantId: string
  label: string | null
  status: InterviewStatus
  origin: 'live' | 'import' | 'sample'
  questionsAnswered: number
  participantWords: number
  currentQuestionKey: string | null
  startedAt: Date
  lastActivityAt: Date
  endedAt: Date | null
  erasedAt: Date | null
}

const line = {
  interviewId: interviews.interviewId,
  participantId: interviews.participantId,
  label: participants.label,
  status: interviews.status,
  origin: interviews.origin,
  questionsAnswered: interviews.questionsAnswered,
  participantWords: interviews.participantWords,
  currentQuestionKey: interviews.currentQuestionKey,
  startedAt: interviews.startedAt,
  lastActivityAt: interviews.lastActivityAt,
  endedAt: interviews.endedAt,
  erasedAt: interviews.erasedAt,
}

/** All interviews of a study, in the order in which they began; also of somebody of whom nothing is known any more. */
export async function listInterviewLines(tx: Tx, studyId: string): Promise<InterviewLineRow[]> {
  return tx
    .select(line)
    .from(interviews)
    .leftJoin(
      participants,
      and(
        eq(participants.workspaceId, interviews.workspaceId),
        eq(participants.participantId, interviews.participantId),
      ),
    )
    .where(eq(interviews.studyId, studyId))
    .orderBy(asc(interviews.startedAt), asc(interviews.interviewId))
}

/** The newest words of each participant, by interview. */
export async function listLastWords(tx: Tx, interviewIds: string[]): Promise<Map<string, string>> {
  if (interviewIds.length === 0) return new Map()
  const { rows } = await tx.execute<{ interviewId: string; body: string }>(sql`
    select i.interview_id as "interviewId", last.body
    from interviews i cross join lateral (
      select c.body from turns t join contents c using (workspace_id, content_id)
      where t.workspace_id = i.workspace_id and t.interview_id = i.interview_id
        and t.role = 'participant' and t.is_current
      order by t.turn desc limit 1
    ) last
    where ${inArray(sql`i.interview_id`, interviewIds)}`)
  return new Map(rows.map((row) => [row.interviewId, row.body]))
}

/** Interviews that were paused and in which nothing was answered or resumed since. */
export async function listPaused(tx: Tx, interviewIds: string[]): Promise<Set<string>> {
  if (interviewIds.length === 0) return new Set()
  const { rows } = await tx.execute<{ interviewId: string }>(sql`
    select p.interview_id as "interviewId" from (
      select workspace_id, interview_id, max(seq) as seq from interview_events
      where type = 'interview.paused' and ${inArray(sql`interview_id`, interviewIds)}
      group by workspace_id, interview_id
    ) p
    where not exists (
      select from interview_events e
      where e.workspace_id = p.workspace_id and e.interview_id = p.interview_id and e.seq > p.seq
        and e.type in ('interview.resumed', 'answer.received')
    )`)
  return new Set(rows.map((row) => row.interviewId))
}

export interface QuestionCounts {
  questionKey: string
  asked: number
  skipped: number
  notUnderstood: number
  /** Interviews that ended early with this as the last question they were asked. */
  left: number
}

/** Exposure and drop-off by question, tests left out. */
export async function countByQuestion(tx: Tx, studyId: string): Promise<QuestionCounts[]> {
  const result = await tx.execute<QuestionCounts & Record<string, unknown>>(sql`
    with held as (
      select workspace_id, interview_id, status from interviews
      where study_id = ${studyId}::uuid and origin <> 'import' and status <> 'test' and erased_at is null
    ),
    asked as (
      select x.question_key, count(*)::int as n from exposures x join held using (workspace_id, interview_id)
      where x.study_id = ${studyId}::uuid group by 1
    ),
    skipped as (
      select a.question_key, count(*)::int as n from answers a join held using (workspace_id, interview_id)
      where a.study_id = ${studyId}::uuid and a.state = 'skipped' group by 1
    ),
    unclear as (
      select e.payload->>'questionKey' as question_key, count(distinct e.interview_id)::int as n
      from interview_events e join held using (workspace_id, interview_id)
      where e.type = 'question.not_understood' group by 1
    ),
    last_asked as (
      select last.question_key from held cross join lateral (
        select x.question_key from exposures x
        where x.workspace_id = held.workspace_id and x.interview_id = held.interview_id
        order by x.at desc limit 1
      ) last
      where held.status in ('partial', 'abandoned')
    ),
    left_at as (select question_key, count(*)::int as n from last_asked group by 1),
    keys as (
      select question_key from asked union select question_key from skipped union select question_key from unclear
    )
    select keys.question_key as "questionKey", coalesce(asked.n, 0) as asked, coalesce(skipped.n, 0) as skipped,
      coalesce(unclear.n, 0) as "notUnderstood", coalesce(left_at.n, 0) as "left"
    from keys left join asked using (question_key) left join skipped using (question_key)
      left join unclear using (question_key) left join left_at using (question_key)`)
  return result.rows
}

/** Interviews in which at least one question was answered. */
export async function countWithAnswer(tx: Tx, studyId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(interviews)
    .where(
      and(
        eq(interviews.studyId, studyId),
        ne(interviews.origin, 'import'),
        ne(interviews.status, 'test'),
        isNull(interviews.erasedAt),
        sql`${interviews.questionsAnswered} > 0`,
      ),
    )
  return row?.count ?? 0
}

/** Under way, and silent since before `before`. */
export async function listSilent(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx
    .select({ interviewId: interviews.interviewId })
    .from(interviews)
    .where(
      and(
        inArray(interviews.status, ['in_progress', 'test']),
        eq(interviews.origin, 'live'),
        isNull(interviews.endedAt),
        lt(interviews.lastActivityAt, before),
      ),
    )
    .limit(1000)
  return rows.map((row) => row.interviewId)
}

/** Kept for as long as their own revision says, in the order of their ids; the sample and imports are not among them. */
export async function listExpired(
  tx: Tx,
  { now, after, limit }: { now: Date; after: string | null; limit: number },
): Promise<string[]> {
  const keptSince = sql`coalesce(${interviews.endedAt}, ${interviews.lastActivityAt})`
  const keptFor = sql`make_interval(days => (${guideRevisions.terms}->>'retentionDays')::int)`
  const rows = await tx
    .select({ interviewId: interviews.interviewId })
    .from(interviews)
    .innerJoin(
      guideRevisions,
      and(
        eq(guideRevisions.workspaceId, interviews.workspaceId),
        eq(guideRevisions.revisionId, interviews.revisionId),
      ),
    )
    .innerJoin(
      studies,
      and(eq(studies.workspaceId, interviews.workspaceId), eq(studies.studyId, interviews.studyId)),
    )
    .where(
      and(
        eq(interviews.origin, 'live'),
        eq(studies.isSample, false),
        isNull(interviews.erasedAt),
        after === null ? undefined : gt(interviews.interviewId, after),
        sql`${keptSince} + ${keptFor} <= ${now.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(asc(interviews.interviewId))
    .limit(limit)
  return rows.map((row) => row.interviewId)
}

export interface TurnLine {
  turn: number
  turnRevision: number
  isCurrent: boolean
  role: 'participant' | 'interviewer'
  kind: string
  questionKey: string | null
  /** Null: it had no words (a click), or they were erased. */
  text: string | null
  at: Date
  seq: number
}

/** Every revision of every turn, in order, with its words. */
export async function listTurns(tx: Tx, interviewId: string): Promise<TurnLine[]> {
  return tx
    .select({
      turn: turns.turn,
      turnRevision: turns.turnRevision,
      isCurrent: turns.isCurrent,
      role: turns.role,
      kind: turns.kind,
      questionKey: turns.questionKey,
      text: contents.body,
      at: turns.at,
      seq: turns.seq,
    })
    .from(turns)
    .leftJoin(
      contents,
      and(eq(contents.workspaceId, turns.workspaceId), eq(contents.contentId, turns.contentId)),
    )
    .where(eq(turns.interviewId, interviewId))
    .orderBy(asc(turns.turn), asc(turns.turnRevision))
}

/** Events of some interviews in which researchers and participants spoke about the interview itself, in order. */
export async function listSideEvents(tx: Tx, interviewIds: string[]): Promise<Map<string, StoredEvent[]>> {
  if (interviewIds.length === 0) return new Map()
  const { payload, type } = interviewEvents
  const isNoted = sql`${type} = 'probe.asked' and ${payload} ->> 'noteId' is not null`
  const rows = await tx
    .select()
    .from(interviewEvents)
    .where(
      and(
        inArray(interviewEvents.interviewId, interviewIds),
        or(inArray(type, ['steering.noted', 'tap.given']), isNoted),
      ),
    )
    .orderBy(asc(interviewEvents.interviewId), asc(interviewEvents.seq))
  return Map.groupBy(
    rows.map((row) => ({ ...row, at: row.at.getTime() })),
    (row) => row.interviewId,
  )
}

/** Words by content id, of those that are left. */
export async function listWords(tx: Tx, contentIds: string[]): Promise<Map<string, string>> {
  if (contentIds.length === 0) return new Map()
  const rows = await tx
    .select({ contentId: contents.contentId, body: contents.body })
    .from(contents)
    .where(inArray(contents.contentId, contentIds))
  return new Map(rows.map((row) => [row.contentId, row.body]))
}

export interface EndedByRevision {
  interviewId: string
  /** Null for interviews held elsewhere. */
  revision: number | null
}

/** Interviews held here that ended and were not deleted, each with its revision's number; tests left out. */
export async function listEnded(tx: Tx, studyId: string): Promise<EndedByRevision[]> {
  return tx
    .select({ interviewId: interviews.interviewId, revision: guideRevisions.number })
    .from(interviews)
    .leftJoin(
      guideRevisions,
      and(
        eq(guideRevisions.workspaceId, interviews.workspaceId),
        eq(guideRevisions.revisionId, interviews.revisionId),
      ),
    )
    .where(
      and(
        eq(interviews.studyId, studyId),
        inArray(interviews.status, ['complete', 'partial', 'screened_out', 'over_quota']),
        ne(interviews.origin, 'import'),
        isNull(interviews.erasedAt),
      ),
    )
}

export async function insertFlag(tx: Tx, flag: typeof interviewFlags.$inferInsert): Promise<void> {
  await tx.insert(interviewFlags).values(flag)
}

export async function resolveFlags(
  tx: Tx,
  { interviewId, kind }: { interviewId: string; kind: string },
): Promise<void> {
  await tx
    .update(interviewFlags)
    .set({ resolvedAt: new Date() })
    .where(
      and(
        eq(interviewFlags.interviewId, interviewId),
        eq(interviewFlags.kind, kind),
        isNull(interviewFlags.resolvedAt),
      ),
    )
}

export async function listFlags(tx: Tx, interviewId: string) {
  return tx
    .select({
      kind: interviewFlags.kind,
      reason: interviewFlags.reason,
      by: interviewFlags.by,
      at: interviewFlags.at,
      resolvedAt: interviewFlags.resolvedAt,
    })
    .from(interviewFlags)
    .where(eq(interviewFlags.interviewId, interviewId))
    .orderBy(asc(interviewFlags.at))
}

/** Time from beginning to end of the interviews that came to the end, in milliseconds. */
export async function listDurations(tx: Tx, studyId: string): Promise<number[]> {
  const rows = await tx
    .select({ startedAt: interviews.startedAt, endedAt: interviews.endedAt })
    .from(interviews)
    .where(
      and(
        eq(interviews.studyId, studyId),
        eq(interviews.status, 'complete'),
        ne(interviews.origin, 'import'),
      ),
    )
  return rows.flatMap(({ startedAt, endedAt }) => (endedAt ? [endedAt.getTime() - startedAt.getTime()] : []))
}

/** The guide that its field is read by: the published one, else the draft. */
export async function findStudyGuide(tx: Tx, studyId: string): Promise<Guide | null> {
  const [row] = await tx
    .select({ draft: studies.draft, live: guideRevisions.guide })
    .from(studies)
    .leftJoin(
      guideRevisions,
      and(
        eq(guideRevisions.workspaceId, studies.workspaceId),
        eq(guideRevisions.revisionId, studies.liveRevisionId),
      ),
    )
    .where(eq(studies.studyId, studyId))
  return row ? (row.live ?? row.draft) : null
}

/** In the interviews that somebody has given; a deleted one keeps nothing of them. */
export async function updateAttributes(
  tx: Tx,
  { participantId, gone, changed }: AttributeChanges,
): Promise<void> {
  if (gone.length === 0 && Object.keys(changed).length === 0) return
  await tx
    .update(interviews)
    .set({
      attributes: sql`(${interviews.attributes} - ${sql.param(gone)}::text[]) || ${JSON.stringify(changed)}::jsonb`,
    })
    .where(and(eq(interviews.participantId, participantId), isNull(interviews.erasedAt)))
}
