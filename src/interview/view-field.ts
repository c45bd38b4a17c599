import { type Tx, withTenant } from '../platform/database/database.ts'
import type { UseCaseContext } from '../platform/http/dependencies.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { type Guide, listQuestions, textIn } from '../study/model.ts'
import { studyNotFound } from '../study/study-errors.ts'
import type { Field, InterviewLine } from './field-model.ts'
import {
  countByQuestion,
  countWithAnswer,
  findStudyGuide,
  type InterviewLineRow,
  listDurations,
  listInterviewLines,
  listLastWords,
  listPaused,
  type QuestionCounts,
} from './list-store.ts'

type Call = Pick<UseCaseContext, 'db' | 'workspaceId'>

/** Everybody who was here, newest first. @throws AppError `not_found` */
export function listInterviews(call: Call, studyId: string): Promise<InterviewLine[]> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    await guideOf(tx, studyId)
    const rows = await listInterviewLines(tx, studyId)
    return describeLines(rows).sort((a, b) => b.lastActivityAt.localeCompare(a.lastActivityAt))
  })
}

/** Who is talking, how far people come, and where they leave. @throws AppError `not_found` */
export function viewField(call: Call, studyId: string): Promise<Field> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    const guide = await guideOf(tx, studyId)
    const rows = await listInterviewLines(tx, studyId)
    const questions = await countByQuestion(tx, studyId)
    return {
      total: rows.length,
      byStatus: countStatuses(rows),
      talking: await listTalking(tx, rows, guide),
      funnel: describeFunnel(rows, await countWithAnswer(tx, studyId)),
      questions: describeQuestions(guide, questions),
      softLaunch: await describeSoftLaunch(tx, { studyId, rows, questions }),
    }
  })
}

async function guideOf(tx: Tx, studyId: string): Promise<Guide> {
  const guide = await findStudyGuide(tx, studyId)
  if (!guide) throw studyNotFound()
  return guide
}

/** A person without a name is called by their number within the study, in order of first interview. */
export function describeLines(rows: readonly InterviewLineRow[]): InterviewLine[] {
  const numbers = new Map<string, number>()
  for (const { participantId } of rows) {
    if (!numbers.has(participantId)) numbers.set(participantId, numbers.size + 1)
  }
  return rows.map((row) => ({
    interviewId: row.interviewId,
    participantId: row.participantId,
    participantLabel: row.label?.trim() || `Participant ${numbers.get(row.participantId)}`,
    status: row.status,
    origin: row.origin,
    // How much was said is part of what was deleted.
    questionsAnswered: row.erasedAt === null ? row.questionsAnswered : 0,
    participantWords: row.erasedAt === null ? row.participantWords : 0,
    startedAt: row.startedAt.toISOString(),
    lastActivityAt: row.lastActivityAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    isErased: row.erasedAt !== null,
  }))
}

function countStatuses(rows: readonly InterviewLineRow[]): Field['byStatus'] {
  const counts: Field['byStatus'] = {}
  for (const { status, erasedAt } of rows) {
    // A deleted interview is held under "set aside"; nobody set it aside.
    if (erasedAt === null) counts[status] = (counts[status] ?? 0) + 1
  }
  return counts
}

async function listTalking(
  tx: Tx,
  rows: readonly InterviewLineRow[],
  guide: Guide,
): Promise<Field['talking']> {
  const talking = rows.filter(({ status, endedAt }) => status === 'in_progress' && endedAt === null)
  const ids = talking.map((row) => row.interviewId)
  const words = await listLastWords(tx, ids)
  const paused = await listPaused(tx, ids)
  const texts = new Map(
    listQuestions(guide).map(({ question }) => [question.key, textIn(question.text, guide.language)]),
  )
  const labels = new Map(describeLines(rows).map((line) => [line.interviewId, line.participantLabel]))
  return talking
    .sort((a, b) => b.lastActivityAt.getTime() - a.lastActivityAt.getTime())
    .map((row) => ({
      interviewId: row.interviewId,
      participantLabel: labels.get(row.interviewId)!,
      isPaused: paused.has(row.interviewId),
      lastWords: words.get(row.interviewId) ?? null,
      questionText: texts.get(row.currentQuestionKey ?? '') ?? null,
      answered: row.questionsAnswered,
      lastActivityAt: row.lastActivityAt.toISOString(),
    }))
}

/** Interviews held here, without tests and deleted ones: those from elsewhere never came through the door. */
function heldHere(rows: readonly InterviewLineRow[]): InterviewLineRow[] {
  return rows.filter(
    ({ origin, status, erasedAt }) => origin !== 'import' && status !== 'test' && erasedAt === null,
  )
}

function describeFunnel(rows: readonly InterviewLineRow[], withAnswer: number): Field['funnel'] {
  const held = heldHere(rows)
  return [
    { key: 'began', label: 'Agreed and began', people: held.length },
    { key: 'answered', label: 'Answered', people: withAnswer },
    {
      key: 'ended',
      label: 'Came to the end',
      people: held.filter(({ status }) => status === 'complete').length,
    },
  ]
}

function describeQuestions(guide: Guide, counts: readonly QuestionCounts[]): Field['questions'] {
  const byKey = new Map(counts.map((count) => [count.questionKey, count]))
  return listQuestions(guide).map(({ question }, index) => {
    const { asked = 0, left = 0, skipped = 0, notUnderstood = 0 } = byKey.get(question.key) ?? {}
    const text = textIn(question.text, guide.language)
    return { questionKey: question.key, number: index + 1, text, asked, left, skipped, notUnderstood }
  })
}

interface SoftLaunchInput {
  studyId: string
  rows: readonly InterviewLineRow[]
  questions: readonly QuestionCounts[]
}

async function describeSoftLaunch(
  tx: Tx,
  { studyId, rows, questions }: SoftLaunchInput,
): Promise<Field['softLaunch']> {
  const held = heldHere(rows)
  const left = held.filter(({ status }) => status === 'partial' || status === 'abandoned').length
  const ended = held.filter(({ endedAt }) => endedAt !== null).length
  const durations = (await listDurations(tx, studyId)).sort((a, b) => a - b)
  return {
    completes: held.filter(({ status }) => status === 'complete').length,
    medianMs: durations[durations.length >> 1] ?? null,
    left: {
      count: left,
      of: ended,
      share: ended === 0 ? null : left / ended,
      ...(ended === 0 ? { low: null, high: null } : wilsonInterval(left, ended)),
      level: 0.95,
      method: 'wilson',
      basis: 'events',
    },
    notUnderstood: questions.reduce((sum, question) => sum + question.notUnderstood, 0),
  }
}
