/** Reads the interview room's record for findings: who was heard, what they said, what they were asked. Never writes. */
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { participants } from '../audience/tables.ts'
import type { InterviewStatus } from '../interview/events.ts'
import { answers, contents, exposures, interviews, turns } from '../interview/tables.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Guide, StudyContext } from '../study/model.ts'
import { type OptionsApart, tellOptionsApart } from '../study/options-apart.ts'
import { guideRevisions, studies } from '../study/tables.ts'
import { optionsInWords } from './results/options-in-words.ts'
import type { QuestionsElsewhere } from './results/study-questions.ts'

export interface StudyRecord {
  studyId: string
  name: string
  question: string
  context: StudyContext
  isSample: boolean
  draft: Guide
  /** Newest first; an option has the key by which answers say that it was chosen. */
  revisions: Revision[]
}

interface Revision {
  revisionId: string
  number: number
  guide: Guide
}

export interface AnsweredStudy extends StudyRecord {
  /** Of interviews held elsewhere; null where none of them answered a question. */
  elsewhere: QuestionsElsewhere | null
}

export async function findStudyRecord(tx: Tx, studyId: string): Promise<StudyRecord | null> {
  const [study] = await tx
    .select({
      studyId: studies.studyId,
      name: studies.name,
      question: studies.question,
      context: studies.context,
      isSample: studies.isSample,
      draft: studies.draft,
    })
    .from(studies)
    .where(eq(studies.studyId, studyId))
  if (!study) return null
  const { revisions } = await findOptionsApart(tx, studyId)
  return { ...study, revisions }
}

/** What was published of a study, newest first, and its options as their answers are counted. */
export async function findOptionsApart(tx: Tx, studyId: string): Promise<OptionsApart<Revision>> {
  const revisions = await tx
    .select({
      revisionId: guideRevisions.revisionId,
      number: guideRevisions.number,
      guide: guideRevisions.guide,
    })
    .from(guideRevisions)
    // Drafts that were tried have numbers below one; they are no part of what was published.
    .where(and(eq(guideRevisions.studyId, studyId), gt(guideRevisions.number, 0)))
    .orderBy(sql`${guideRevisions.number} desc`)
  return tellOptionsApart(revisions)
}

/** The revision by which an interview was held; of an import the one by which it was read: the newest of that time. */
export const revisionOfInterview = sql<string | null>`coalesce(${interviews.revisionId}, (
  select r.revision_id from ${guideRevisions} r
  where r.study_id = ${interviews.studyId} and r.number > 0 and r.published_at <= ${interviews.startedAt}
  order by r.number desc limit 1))`

/** The same with what only the answers know of its questions, for whoever lists these: every imported answer is read for it. */
export async function findAnsweredStudy(tx: Tx, studyId: string): Promise<AnsweredStudy | null> {
  const study = await findStudyRecord(tx, studyId)
  return study && { ...study, elsewhere: await findQuestionsElsewhere(tx, studyId) }
}

/** Null where no interview from elsewhere says which question it answers: then nothing is read. */
async function findQuestionsElsewhere(tx: Tx, studyId: string): Promise<QuestionsElsewhere | null> {
  const isElsewhere = and(eq(answers.studyId, studyId), eq(interviews.origin, 'import'))
  const [any] = await tx
    .select({ interviewId: answers.interviewId })
    .from(answers)
    .innerJoin(interviews, eq(interviews.interviewId, answers.interviewId))
    .where(isElsewhere)
    .limit(1)
  if (!any) return null
  const chosen = await tx
    .select({ questionKey: answers.questionKey, value: answers.value, text: contents.body, times: count() })
    .from(answers)
    .innerJoin(interviews, eq(interviews.interviewId, answers.interviewId))
    .innerJoin(
      turns,
      and(
        eq(turns.interviewId, answers.interviewId),
        eq(turns.isCurrent, true),
        sql`${turns.turn} = (${answers.turns}->>0)::int`,
      ),
    )
    .innerJoin(contents, eq(contents.contentId, turns.contentId))
    .where(and(isElsewhere, sql`${answers.value}->>'kind' in ('single_choice', 'multiple_choice')`))
    .groupBy(answers.questionKey, answers.value, contents.body)
    .orderBy(sql`count(*) desc`, asc(contents.body))
  return { wordings: await listWordingsElsewhere(tx, studyId), options: optionsInWords(chosen) }
}

export type AttributeValue = string | number | boolean | null

export interface HeardInterview {
  interviewId: string
  studyId: string
  participantId: string
  /** What the researcher calls them, else their number within the study in order of first interview. */
  participantLabel: string
  status: InterviewStatus
  origin: 'live' | 'import' | 'sample'
  language: string
  attributes: Record<string, AttributeValue>
  /** Numbered by revision: answers of different meanings are told apart by it. */
  revisionId: string | null
}

/** All interviews of a study, of every status, in the order in which they began. */
export async function listHeardInterviews(tx: Tx, studyId: string): Promise<HeardInterview[]> {
  const rows = await tx
    .select({
      interviewId: interviews.interviewId,
      studyId: interviews.studyId,
      participantId: interviews.participantId,
      label: participants.label,
      status: interviews.status,
      origin: interviews.origin,
      language: interviews.language,
      attributes: interviews.attributes,
      revisionId: interviews.revisionId,
      erasedAt: interviews.erasedAt,
    })
    .from(interviews)
    .leftJoin(participants, eq(participants.participantId, interviews.participantId))
    .where(eq(interviews.studyId, studyId))
    .orderBy(asc(interviews.startedAt), asc(interviews.interviewId))
  const numbers = new Map<string, number>()
  return rows.flatMap(({ label, erasedAt, ...row }) => {
    if (!numbers.has(row.participantId)) numbers.set(row.participantId, numbers.size + 1)
    // Deleted: counted in the numbers by which people are called, and nowhere else.
    if (erasedAt !== null) return []
    return [{ ...row, participantLabel: label?.trim() || `Participant ${numbers.get(row.participantId)}` }]
  })
}

/** How questions were worded in interviews held elsewhere, by their key: one wording each. */
async function listWordingsElsewhere(tx: Tx, studyId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectDistinctOn([turns.questionKey], { questionKey: turns.questionKey, text: contents.body })
    .from(turns)
    .innerJoin(contents, eq(contents.contentId, turns.contentId))
    .innerJoin(interviews, eq(interviews.interviewId, turns.interviewId))
    .where(
      and(
        eq(interviews.studyId, studyId),
        eq(turns.role, 'interviewer'),
        eq(turns.kind, 'imported'),
        isNotNull(turns.questionKey),
      ),
    )
    .orderBy(asc(turns.questionKey), asc(contents.body))
  return new Map(rows.flatMap(({ questionKey, text }) => (questionKey === null ? [] : [[questionKey, text]])))
}

export async function findInterviewStudy(tx: Tx, interviewId: string): Promise<string | null> {
  const [row] = await tx
    .select({ studyId: interviews.studyId })
    .from(interviews)
    .where(eq(interviews.interviewId, interviewId))
  return row?.studyId ?? null
}

export interface SaidTurn {
  interviewId: string
  turn: number
  turnRevision: number
  role: 'participant' | 'interviewer'
  kind: string
  questionKey: string | null
  /** Null: the words were erased. */
  text: string | null
  startMs: number | null
  at: Date
}

/** Current turns of these interviews in order; participants' only, unless both are wanted. */
export async function listSaidTurns(
  tx: Tx,
  interviewIds: readonly string[],
  who: 'participant' | 'both' = 'participant',
): Promise<SaidTurn[]> {
  if (interviewIds.length === 0) return []
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
    .leftJoin(contents, eq(contents.contentId, turns.contentId))
    .where(
      and(
        inArray(turns.interviewId, [...interviewIds]),
        eq(turns.isCurrent, true),
        who === 'participant' ? eq(turns.role, 'participant') : undefined,
      ),
    )
    .orderBy(asc(turns.interviewId), asc(turns.turn))
}

/** How many of these interviews are there and not erased. */
export function countKept(tx: Tx, interviewIds: readonly string[]): Promise<number> {
  return tx.$count(
    interviews,
    and(
      sql`${interviews.interviewId} = any(${sql.param(interviewIds)}::uuid[])`,
      isNull(interviews.erasedAt),
    ),
  )
}

/** The key of each interview's evidence hashes; one that was erased has none. */
export async function listEvidenceKeys(
  tx: Tx,
  interviewIds: readonly string[],
): Promise<Map<string, Buffer>> {
  const rows = await tx
    .select({ interviewId: interviews.interviewId, key: interviews.evidenceKey })
    .from(interviews)
    .where(inArray(interviews.interviewId, [...interviewIds]))
  return new Map(rows.flatMap((row) => (row.key ? [[row.interviewId, row.key] as const] : [])))
}

/**
 * The same, with the interviews held until the transaction ends: an erasure waits for what is being kept of them and then
 * finds it.
 */
export async function holdEvidenceKeys(
  tx: Tx,
  interviewIds: readonly string[],
): Promise<Map<string, Buffer>> {
  await tx
    .select({ interviewId: interviews.interviewId })
    .from(interviews)
    .where(inArray(interviews.interviewId, [...interviewIds]))
    .orderBy(asc(interviews.interviewId))
    .for('share')
  return listEvidenceKeys(tx, interviewIds)
}

/**
 * A fingerprint of who said what in which revision, over interviews of these statuses: tells, without reading a
 * word, whether an analysis is still of the record as it is.
 */
export async function hashRecord(
  tx: Tx,
  studyId: string,
  statuses: readonly InterviewStatus[],
): Promise<string> {
  const { rows } = await tx.execute<{ hash: string | null }>(sql`
    select encode(sha256(convert_to(string_agg(
      ${turns.interviewId}::text || ':' || ${turns.turn} || ':' || ${turns.turnRevision} || ':' || (${turns.contentId} is null),
      ',' order by ${turns.interviewId}, ${turns.turn}), 'UTF8')), 'hex') as hash
    from ${turns} join ${interviews} on ${interviews.interviewId} = ${turns.interviewId}
    where ${interviews.studyId} = ${studyId} and ${inArray(interviews.status, [...statuses])}
      and ${turns.isCurrent} and ${turns.role} = 'participant'`)
  return rows[0]?.hash ?? 'nothing'
}

export type AnswerRow = Pick<
  typeof answers.$inferSelect,
  'interviewId' | 'questionKey' | 'meaning' | 'state' | 'skipReason' | 'value' | 'turns'
>

/**
 * What was chosen is said by the keys that the options of `findStudyRecord` have.
 *
 * @param interviewIds only of these
 */
export async function listAnswers(
  tx: Tx,
  studyId: string,
  interviewIds?: readonly string[],
): Promise<AnswerRow[]> {
  const { countedValue } = await findOptionsApart(tx, studyId)
  const rows = await tx
    .select({
      interviewId: answers.interviewId,
      questionKey: answers.questionKey,
      meaning: answers.meaning,
      state: answers.state,
      skipReason: answers.skipReason,
      value: answers.value,
      turns: answers.turns,
      revisionId: revisionOfInterview,
    })
    .from(answers)
    .innerJoin(interviews, eq(interviews.interviewId, answers.interviewId))
    .where(
      and(
        eq(answers.studyId, studyId),
        interviewIds && sql`${answers.interviewId} = any(${sql.param(interviewIds)}::uuid[])`,
      ),
    )
    .orderBy(asc(answers.interviewId), asc(answers.questionKey))
  return rows.map(({ revisionId, ...row }) => ({ ...row, value: countedValue({ ...row, revisionId }) }))
}

export interface ExposureRow {
  interviewId: string
  questionKey: string
  meaning: number
  how: 'asked' | 'volunteered'
}

export async function listExposures(tx: Tx, studyId: string): Promise<ExposureRow[]> {
  return tx
    .select({
      interviewId: exposures.interviewId,
      questionKey: exposures.questionKey,
      meaning: exposures.meaning,
      how: exposures.how,
    })
    .from(exposures)
    .where(eq(exposures.studyId, studyId))
}

export interface TurnPlace {
  interviewId: string
  turn: number
  turnRevision: number
}

export interface TurnWords extends TurnPlace {
  text: string
  questionKey: string | null
  startMs: number | null
}

/** The words of these turns in these revisions; what was erased is not in the map. Keyed by `placeKey`. */
export async function findTurnWords(tx: Tx, places: readonly TurnPlace[]): Promise<Map<string, TurnWords>> {
  if (places.length === 0) return new Map()
  const { rows } = await tx.execute<{
    interview_id: string
    turn: number
    turn_revision: number
    body: string
    question_key: string | null
    start_ms: number | null
  }>(sql`
    select ${turns.interviewId} as interview_id, ${turns.turn} as turn, ${turns.turnRevision} as turn_revision,
      ${contents.body} as body, ${turns.questionKey} as question_key, ${turns.startMs} as start_ms
    from unnest(
      ${sql.param(places.map((place) => place.interviewId))}::uuid[],
      ${sql.param(places.map((place) => place.turn))}::int[],
      ${sql.param(places.map((place) => place.turnRevision))}::int[]
    ) as wanted(interview_id, turn, turn_revision)
    join ${turns} on ${turns.interviewId} = wanted.interview_id and ${turns.turn} = wanted.turn
      and ${turns.turnRevision} = wanted.turn_revision
    join ${contents} on ${contents.contentId} = ${turns.contentId}`)
  return new Map(
    rows.map((row) => {
      const place = { interviewId: row.interview_id, turn: row.turn, turnRevision: row.turn_revision }
      return [
        placeKey(place),
        { ...place, text: row.body, questionKey: row.question_key, startMs: row.start_ms },
      ]
    }),
  )
}

export function placeKey({ interviewId, turn, turnRevision }: TurnPlace): string {
  return `${interviewId}:${turn}:${turnRevision}`
}

export async function findStudyStatus(tx: Tx, studyId: string): Promise<string | null> {
  const [row] = await tx.select({ status: studies.status }).from(studies).where(eq(studies.studyId, studyId))
  return row?.status ?? null
}

/** How many people of this workspace have answered within the last so many seconds and are still being interviewed. */
export async function countTalking(tx: Tx, withinSeconds: number): Promise<number> {
  const since = sql`now() - make_interval(secs => ${withinSeconds})`
  const isTalking = and(eq(interviews.status, 'in_progress'), gt(interviews.lastActivityAt, since))
  return tx.$count(interviews, isTalking)
}

/** Of these interviews those whose words a model elsewhere may be shown: people were told of it, or were invented. */
export async function listToldOfAnalysis(tx: Tx, interviewIds: readonly string[]): Promise<Set<string>> {
  if (interviewIds.length === 0) return new Set()
  const rows = await tx
    .select({ interviewId: interviews.interviewId })
    .from(interviews)
    .leftJoin(guideRevisions, eq(guideRevisions.revisionId, interviews.revisionId))
    .where(
      and(
        inArray(interviews.interviewId, [...interviewIds]),
        sql`(${interviews.origin} = 'sample' or (${guideRevisions.terms}->>'tellsOfModelAnalysis')::boolean)`,
      ),
    )
  return new Set(rows.map(({ interviewId }) => interviewId))
}
