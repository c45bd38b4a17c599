/**
 * Projections of the log: turns, answers, exposures and the interview's own columns. Live ones are written with each
 * append; a rebuild from the whole log must give the same rows. Pure.
 */
import type { AnswerValue } from '../study/skip-rules.ts'
import type { EventType, InterviewEvent } from './events.ts'
import type { InterviewState, QuestionProgress, TurnReference } from './state.ts'

export interface TurnRow {
  turn: number
  turnRevision: number
  /** False when these events hold a later revision of it. */
  isCurrent: boolean
  role: TurnReference['role']
  kind: TurnReference['kind']
  questionKey: string | null
  contentId: string | null
  seq: number
  startMs: number | null
  endMs: number | null
  at: number
}

export interface AnswerRow {
  questionKey: string
  meaning: number
  state: 'answered' | 'volunteered' | 'skipped'
  skipReason: string | null
  value: AnswerValue | null
  turns: number[]
  updatedAt: number
}

export interface ExposureRow {
  questionKey: string
  meaning: number
  arm: string | null
  how: 'asked' | 'volunteered'
  at: number
}

export interface Projections {
  /** New turns and new revisions of old ones. */
  turns: TurnRow[]
  /** As they stand now, of every question that the events touched. */
  answers: AnswerRow[]
  /** Questions that have no answer any more: one that a correction took back, one that is asked after all. */
  noAnswers: string[]
  /** The first exposure of a question holds; later ones change nothing. */
  exposures: ExposureRow[]
}

/** About a question, without changing what was answered to it. */
const untouching: ReadonlySet<EventType> = new Set([
  'notice.said',
  'aside.received',
  'moment.flagged',
  'deletion.asked',
  'earlier.recalled',
  'steering.noted',
])

/** Rows that follow from `events`, which led to `state`. */
export function projectEvents(events: readonly InterviewEvent[], state: InterviewState): Projections {
  const touched = new Map<string, number>()
  const projections: Projections = { turns: [], answers: [], noAnswers: [], exposures: [] }
  for (const event of events) {
    projectTurn(event, projections.turns)
    projectExposure(event, projections.exposures)
    const key = 'questionKey' in event.payload ? event.payload.questionKey : null
    if (key !== null && !untouching.has(event.type)) touched.set(key, event.at)
    if (event.type === 'answer.corrected') {
      for (const other of takenBackBy(event.payload.turn, state)) touched.set(other, event.at)
    }
  }
  markOutdated(projections.turns)
  for (const [key, at] of touched) {
    const question = state.questions[key]
    const row = question && answerRow(key, question, at)
    if (row) projections.answers.push(row)
    else projections.noAnswers.push(key)
  }
  return projections
}

function takenBackBy(turn: number, { questions }: InterviewState): string[] {
  return Object.keys(questions).filter((key) => questions[key]!.takenBackIn.includes(turn))
}

/** The highest revision that is left of a turn holds; a second import may have taken back a higher one. */
function markOutdated(rows: TurnRow[]): void {
  const newest = new Map<number, number>()
  for (const { turn, turnRevision, isCurrent } of rows) {
    if (isCurrent) newest.set(turn, Math.max(newest.get(turn) ?? 0, turnRevision))
  }
  for (const row of rows) row.isCurrent = row.isCurrent && row.turnRevision === newest.get(row.turn)
}

function projectTurn(event: InterviewEvent, rows: TurnRow[]): void {
  const at = { seq: event.seq, at: event.at, turnRevision: 0, isCurrent: true, startMs: null, endMs: null }
  switch (event.type) {
    case 'question.asked':
      rows.push({ ...at, ...turnOf(event.payload), role: 'interviewer', kind: 'question' })
      return
    case 'probe.asked':
      rows.push({ ...at, ...turnOf(event.payload), role: 'interviewer', kind: 'probe' })
      return
    case 'notice.said':
      rows.push({ ...at, ...turnOf(event.payload), role: 'interviewer', kind: 'notice' })
      return
    case 'summary.shown':
      rows.push({
        ...at,
        ...turnOf({ ...event.payload, questionKey: null }),
        role: 'interviewer',
        kind: 'summary',
      })
      return
    case 'summary.corrected':
      rows.push({
        ...at,
        ...turnOf({ ...event.payload, questionKey: null }),
        role: 'participant',
        kind: 'correction',
      })
      return
    case 'answer.received':
      rows.push({ ...at, ...turnOf(event.payload), role: 'participant', kind: 'answer' })
      return
    case 'aside.received':
      rows.push({ ...at, ...turnOf(event.payload), role: 'participant', kind: 'aside' })
      return
    case 'answer.corrected':
      rows.push({
        ...at,
        ...turnOf(event.payload),
        turnRevision: event.payload.turnRevision,
        role: 'participant',
        kind: 'answer',
      })
      return
    case 'import.started':
      for (const row of rows) row.isCurrent = false
      return
    case 'turn.imported': {
      const { turn, turnRevision, role, startMs, endMs } = event.payload
      const imported: TurnRow = {
        ...at,
        ...turnOf(event.payload),
        turnRevision,
        role,
        kind: 'imported' as const,
        startMs,
        endMs,
      }
      // A second import brings unchanged turns again, as they were.
      const held = rows.findIndex((row) => row.turn === turn && row.turnRevision === turnRevision)
      if (held < 0) rows.push(imported)
      else rows[held] = { ...imported, seq: rows[held]!.seq, at: rows[held]!.at }
    }
  }
}

function turnOf(payload: { turn: number; contentId: string | null; questionKey: string | null }) {
  return { turn: payload.turn, contentId: payload.contentId, questionKey: payload.questionKey }
}

function projectExposure(event: InterviewEvent, rows: ExposureRow[]): void {
  if (event.type === 'question.asked') {
    const { questionKey, meaning, arm } = event.payload
    rows.push({ questionKey, meaning, arm, how: 'asked', at: event.at })
  } else if (event.type === 'answer.volunteered') {
    rows.push({
      questionKey: event.payload.questionKey,
      meaning: event.payload.meaning,
      arm: null,
      how: 'volunteered',
      at: event.at,
    })
  }
}

/** A question that was asked and waits has no answer row yet; while a volunteered answer is confirmed, it holds. */
function answerRow(questionKey: string, question: QuestionProgress, updatedAt: number): AnswerRow | null {
  const isConfirmed = question.state === 'asked' && question.volunteered.length > 0
  const state = isConfirmed ? 'volunteered' : question.state
  if (state === 'asked' || state === 'unasked') return null
  return {
    questionKey,
    meaning: question.meaning,
    state,
    skipReason: question.skipReason,
    value: question.value,
    turns: question.turns,
    updatedAt,
  }
}

export interface InterviewColumns {
  status: InterviewState['status']
  questionsAnswered: number
  currentQuestionKey: string | null
  participantWords: number
  lastActivityAt: number
  endedAt: number | null
}

/** The interview's own columns that follow from its state. */
export function projectInterview(state: InterviewState): InterviewColumns {
  return {
    status: state.status,
    questionsAnswered: Object.values(state.questions).filter(({ state }) => state === 'answered').length,
    currentQuestionKey: state.current?.questionKey ?? null,
    participantWords: state.participantWords,
    lastActivityAt: state.lastAt,
    endedAt: state.endedAt,
  }
}
