/** From a prepared interview to rows: the log first, and the projections that follow from it. Pure. */
import { randomBytes } from 'node:crypto'
import type { participants, profileFacts } from '../../audience/tables.ts'
import { newId } from '../../platform/ids.ts'
import { type EventPayload, type EventType, engineVersion, eventVersion } from '../events.ts'
import type { answers, contents, interviewEvents, interviews, turns } from '../tables.ts'
import type { PreparedInterview, PreparedTurn } from './prepare-interview.ts'

export interface ImportRows {
  participants: (typeof participants.$inferInsert)[]
  facts: (typeof profileFacts.$inferInsert)[]
  interviews: (typeof interviews.$inferInsert)[]
  contents: (typeof contents.$inferInsert)[]
  events: (typeof interviewEvents.$inferInsert)[]
  turns: (typeof turns.$inferInsert)[]
  answers: (typeof answers.$inferInsert)[]
}

export interface RowsContext {
  workspaceId: string
  studyId: string
  format: string
  language: string
  at: Date
  /** Somebody said of which source the ids are; a file's own name is none beyond its study. */
  isSourceNamed: boolean
}

/** What an interview that is there already holds. */
export interface StoredInterview {
  interviewId: string
  participantId: string
  sourceIdentity: string
  contentHash: string | null
  lastSeq: number
  epoch: number
  /** Its words were deleted: they are not taken in again. */
  isErased: boolean
}

export interface StoredTurn {
  turn: number
  turnRevision: number
  isCurrent: boolean
  role: PreparedTurn['role']
  questionKey: string | null
  startMs: number | null
  endMs: number | null
  contentId: string | null
  body: string | null
}

export function emptyRows(): ImportRows {
  return { participants: [], facts: [], interviews: [], contents: [], events: [], turns: [], answers: [] }
}

/** Which interview of its study a record is. */
export function interviewIdentity({ source, sourceIdentity }: PreparedInterview): string {
  return `${source}:${sourceIdentity}`
}

/**
 * Which person of the workspace: only within a source that was named the same id is the same person in another
 * study. Two files called `answers.csv` have nothing in common.
 */
export function personIdentity(
  interview: PreparedInterview,
  { studyId, isSourceNamed }: Pick<RowsContext, 'studyId' | 'isSourceNamed'>,
): string {
  const isNamed = isSourceNamed && !interview.source.startsWith('sha256:')
  return `${isNamed ? '' : `study:${studyId}/`}${interviewIdentity(interview)}`
}

/** What the file says of a person, beside what they said themselves. */
function addFacts(
  rows: ImportRows,
  { attributes, source }: PreparedInterview,
  { workspaceId, at, participantId }: RowsContext & { participantId: string },
): void {
  const from = { kind: 'import' as const, source, at: at.toISOString() }
  for (const [factKey, value] of Object.entries(attributes)) {
    rows.facts.push({ workspaceId, participantId, factKey, value, source: from, at })
  }
}

/** Adds the rows of a new interview. `knownParticipantId`: the same person took part in another study. */
export function addNewInterview(
  rows: ImportRows,
  interview: PreparedInterview,
  context: RowsContext & { knownParticipantId: string | undefined },
): void {
  const { workspaceId, studyId, language, at } = context
  const participantId = context.knownParticipantId ?? newId()
  if (context.knownParticipantId === undefined) {
    rows.participants.push({
      workspaceId,
      participantId,
      label: interview.source.startsWith('sha256:') ? null : interview.sourceIdentity,
      sourceIdentity: personIdentity(interview, context),
    })
  }
  addFacts(rows, interview, { ...context, participantId })
  const interviewId = newId()
  const log = writeLog(rows, interview, { ...context, interviewId, epoch: 1, lastSeq: 0, before: [] })
  rows.interviews.push({
    workspaceId,
    interviewId,
    studyId,
    participantId,
    origin: 'import',
    source: interview.source,
    sourceIdentity: interview.sourceIdentity,
    contentHash: interview.contentHash,
    status: 'complete',
    language,
    attributes: interview.attributes,
    evidenceKey: randomBytes(32),
    startedAt: at,
    lastActivityAt: at,
    endedAt: at,
    ...log,
  })
}

export interface Replacement {
  /** Columns of the interview that change. */
  interview: { interviewId: string } & Partial<typeof interviews.$inferInsert>
  /** Turns that no longer hold as they were. */
  outdated: { turn: number; turnRevision: number }[]
  /** Whose facts of this source are replaced, too. */
  person: { participantId: string; source: string }
}

/**
 * Adds the rows that replace what an earlier import brought. Turns that are as they were keep their revision, so
 * that evidence in them stays valid; others get a new one.
 */
export function addReplacement(
  rows: ImportRows,
  interview: PreparedInterview,
  context: RowsContext & { stored: StoredInterview; before: StoredTurn[] },
): Replacement {
  const { stored, before, at } = context
  const { interviewId, participantId, epoch, lastSeq } = stored
  addFacts(rows, interview, { ...context, participantId })
  const log = writeLog(rows, interview, { ...context, interviewId, epoch, lastSeq })
  const held = new Set(log.kept)
  const outdated = before.filter((turn) => turn.isCurrent && !held.has(turn.turn))
  const { kept: _, ...counts } = log
  return {
    interview: {
      interviewId,
      contentHash: interview.contentHash,
      attributes: interview.attributes,
      lastActivityAt: at,
      snapshot: null,
      snapshotSeq: null,
      ...counts,
    },
    person: { participantId, source: interview.source },
    outdated: outdated.map(({ turn, turnRevision }) => ({ turn, turnRevision })),
  }
}

interface LogContext extends RowsContext {
  interviewId: string
  epoch: number
  lastSeq: number
  before: StoredTurn[]
}

/** Writes `import.started` and a `turn.imported` for each turn, with the words, turns and answers beside them. */
function writeLog(rows: ImportRows, interview: PreparedInterview, context: LogContext) {
  const { workspaceId, interviewId, epoch, format, at } = context
  let seq = context.lastSeq
  const append = <T extends EventType>(type: T, payload: EventPayload<T>) => {
    seq += 1
    const versions = { version: eventVersion, engineVersion }
    rows.events.push({
      workspaceId,
      interviewId,
      seq,
      type,
      actor: 'import',
      epoch,
      payload,
      at,
      ...versions,
    })
  }
  append('import.started', { format })
  const kept: number[] = []
  for (const [turn, said] of interview.turns.entries()) {
    const place = placeOf(
      said,
      context.before.filter((other) => other.turn === turn),
    )
    const { role, questionKey, startMs, endMs, value, words } = said
    const { turnRevision, contentId } = place
    append('turn.imported', {
      turn,
      turnRevision,
      contentId,
      role,
      questionKey,
      value,
      words,
      startMs,
      endMs,
    })
    if (place.isKept) {
      kept.push(turn)
      continue
    }
    rows.contents.push({ workspaceId, contentId, interviewId, body: said.text })
    const row = {
      workspaceId,
      interviewId,
      turn,
      turnRevision,
      role,
      kind: 'imported',
      questionKey,
      contentId,
    }
    rows.turns.push({ ...row, seq, startMs, endMs, at })
  }
  const answered = answersOf(interview, context)
  rows.answers.push(...answered)
  const participantWords = interview.turns.reduce((sum, { words }) => sum + words, 0)
  return { lastSeq: seq, participantWords, questionsAnswered: answered.length, kept }
}

function placeOf(said: PreparedTurn, before: StoredTurn[]) {
  const current = before.find((turn) => turn.isCurrent)
  if (current?.contentId && isSame(said, current)) {
    return { turnRevision: current.turnRevision, contentId: current.contentId, isKept: true }
  }
  const turnRevision = Math.max(-1, ...before.map((turn) => turn.turnRevision)) + 1
  return { turnRevision, contentId: newId(), isKept: false }
}

function isSame(said: PreparedTurn, stored: StoredTurn): boolean {
  const facts = ['role', 'questionKey', 'startMs', 'endMs'] as const
  return said.text === stored.body && facts.every((fact) => said[fact] === stored[fact])
}

function answersOf(interview: PreparedInterview, context: LogContext): ImportRows['answers'] {
  const { workspaceId, interviewId, studyId, at } = context
  const found = new Map<string, ImportRows['answers'][number] & { turns: number[] }>()
  for (const [turn, { role, questionKey, meaning, value }] of interview.turns.entries()) {
    if (role !== 'participant' || questionKey === null) continue
    const answer = found.get(questionKey)
    if (answer) {
      answer.turns.push(turn)
      answer.value = value ?? answer.value
    } else {
      const state = { state: 'answered' as const, value: value ?? { kind: 'open' as const }, turns: [turn] }
      found.set(questionKey, {
        workspaceId,
        interviewId,
        studyId,
        questionKey,
        meaning,
        ...state,
        updatedAt: at,
      })
    }
  }
  return [...found.values()]
}
