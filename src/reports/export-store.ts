/** The only file of reports that queries the database. */
import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { ConsentPurpose } from '../audience/model.ts'
import { consents, participants } from '../audience/tables.ts'
import { revisionOfInterview } from '../findings/record-store.ts'
import type { InterviewStatus } from '../interview/events.ts'
import { answers, contents, interviews, turns } from '../interview/tables.ts'
import type { Tx } from '../platform/database/database.ts'
import type { AnswerValue } from '../study/skip-rules.ts'
import { studies } from '../study/tables.ts'

export interface ExportedInterview {
  interviewId: string
  participantId: string
  status: InterviewStatus
  origin: 'live' | 'import' | 'sample'
  source: string | null
  sourceIdentity: string | null
  language: string
  attributes: Record<string, string | number | boolean | null>
  startedAt: Date
  endedAt: Date | null
  /** By which it was held, or read where it is an import. */
  revisionId: string | null
}

export interface ExportedTurn {
  interviewId: string
  turn: number
  role: 'participant' | 'interviewer'
  kind: string
  questionKey: string | null
  /** Empty where a choice was made without words. */
  text: string
  startMs: number | null
  endMs: number | null
  at: Date
}

export interface ExportedAnswer {
  interviewId: string
  questionKey: string
  meaning: number
  state: 'answered' | 'volunteered' | 'skipped'
  value: AnswerValue | null
  turns: number[]
}

/** Interviews whose words are there, oldest first. */
export async function listExportedInterviews(
  tx: Tx,
  { studyId, statuses }: { studyId: string; statuses: InterviewStatus[] },
): Promise<ExportedInterview[]> {
  return tx
    .select({
      interviewId: interviews.interviewId,
      participantId: interviews.participantId,
      status: interviews.status,
      origin: interviews.origin,
      source: interviews.source,
      sourceIdentity: interviews.sourceIdentity,
      language: interviews.language,
      attributes: interviews.attributes,
      startedAt: interviews.startedAt,
      endedAt: interviews.endedAt,
      revisionId: revisionOfInterview,
    })
    .from(interviews)
    .where(
      and(eq(interviews.studyId, studyId), inArray(interviews.status, statuses), isNull(interviews.erasedAt)),
    )
    .orderBy(asc(interviews.startedAt), asc(interviews.interviewId))
}

/** Turns as they hold now, both speakers, in order. */
export async function listExportedTurns(tx: Tx, interviewIds: string[]): Promise<ExportedTurn[]> {
  if (interviewIds.length === 0) return []
  const rows = await tx
    .select({
      interviewId: turns.interviewId,
      turn: turns.turn,
      role: turns.role,
      kind: turns.kind,
      questionKey: turns.questionKey,
      text: contents.body,
      startMs: turns.startMs,
      endMs: turns.endMs,
      at: turns.at,
    })
    .from(turns)
    .leftJoin(contents, eq(contents.contentId, turns.contentId))
    .where(and(inArray(turns.interviewId, interviewIds), eq(turns.isCurrent, true)))
    .orderBy(asc(turns.interviewId), asc(turns.turn))
  return rows.map((row) => ({ ...row, text: row.text ?? '' }))
}

export async function listExportedAnswers(tx: Tx, interviewIds: string[]): Promise<ExportedAnswer[]> {
  if (interviewIds.length === 0) return []
  return tx
    .select({
      interviewId: answers.interviewId,
      questionKey: answers.questionKey,
      meaning: answers.meaning,
      state: answers.state,
      value: answers.value,
      turns: answers.turns,
    })
    .from(answers)
    .where(inArray(answers.interviewId, interviewIds))
}

/** Every question that somebody answered, with the kind of a value that was given. */
export async function listAnsweredQuestions(
  tx: Tx,
  studyId: string,
): Promise<{ questionKey: string; meaning: number; value: AnswerValue | null }[]> {
  return tx
    .selectDistinctOn([answers.questionKey, answers.meaning], {
      questionKey: answers.questionKey,
      meaning: answers.meaning,
      value: answers.value,
    })
    .from(answers)
    .where(eq(answers.studyId, studyId))
    .orderBy(asc(answers.questionKey), asc(answers.meaning))
}

export async function findStudyHead(tx: Tx, studyId: string) {
  const [row] = await tx
    .select({
      name: studies.name,
      question: studies.question,
      decision: studies.decision,
      isSample: studies.isSample,
    })
    .from(studies)
    .where(eq(studies.studyId, studyId))
  return row ?? null
}

export interface ExportedConsent {
  consentId: string
  purpose: ConsentPurpose
  granted: boolean
  at: Date
  language: string
  textVersion: string
  text: string
  participantId: string
  participantLabel: string | null
  studyName: string | null
  interviewId: string
}

/** Of the whole workspace, by purpose, then as they were given; `after` is the last one of the page before. */
export async function listExportedConsents(
  tx: Tx,
  query: {
    purpose: ConsentPurpose | null
    after: Pick<ExportedConsent, 'purpose' | 'at' | 'consentId'> | null
    limit: number
  },
): Promise<ExportedConsent[]> {
  const { purpose, after, limit } = query
  const isLater = after
    ? or(
        gt(consents.purpose, after.purpose),
        and(eq(consents.purpose, after.purpose), gt(consents.at, after.at)),
        and(
          eq(consents.purpose, after.purpose),
          eq(consents.at, after.at),
          gt(consents.consentId, after.consentId),
        ),
      )
    : undefined
  return tx
    .select({
      consentId: consents.consentId,
      purpose: consents.purpose,
      granted: consents.granted,
      at: consents.at,
      language: consents.language,
      textVersion: consents.textVersion,
      text: consents.text,
      participantId: consents.participantId,
      participantLabel: participants.label,
      studyName: studies.name,
      interviewId: consents.interviewId,
    })
    .from(consents)
    .leftJoin(participants, eq(participants.participantId, consents.participantId))
    .leftJoin(interviews, eq(interviews.interviewId, consents.interviewId))
    .leftJoin(studies, eq(studies.studyId, interviews.studyId))
    .where(and(purpose === null ? undefined : eq(consents.purpose, purpose), isLater))
    .orderBy(asc(consents.purpose), asc(consents.at), asc(consents.consentId))
    .limit(limit)
}
