/** Interviews as rows of the record, for tests of the rooms behind the interview room. */
import { randomBytes } from 'node:crypto'
import { participants } from '../../src/audience/tables.ts'
import type { InterviewStatus } from '../../src/interview/events.ts'
import { answers, contents, exposures, interviews, turns } from '../../src/interview/tables.ts'
import { type Database, withTenant } from '../../src/platform/database/database.ts'
import { newId } from '../../src/platform/ids.ts'
import type { AnswerValue } from '../../src/study/skip-rules.ts'

export interface SaidSketch {
  role: 'participant' | 'interviewer'
  text: string
  questionKey?: string
}

export interface AnswerSketch {
  questionKey: string
  value?: AnswerValue
  meaning?: number
  state?: 'answered' | 'volunteered' | 'skipped'
  skipReason?: string
  turns?: number[]
}

export interface InterviewSketch {
  /** Two interviews with one participant are one person. */
  participantId?: string
  label?: string
  status?: InterviewStatus
  origin?: 'live' | 'import' | 'sample'
  attributes?: Record<string, string | number | boolean | null>
  /** None where it matters to nobody. */
  revisionId?: string
  said?: SaidSketch[]
  answers?: AnswerSketch[]
  /** Question keys; a pair names a meaning. */
  exposed?: (string | [string, number])[]
}

/** Inserts interviews of a study and returns their ids in order. */
export async function insertRecord(
  db: Database,
  { workspaceId, studyId }: { workspaceId: string; studyId: string },
  sketches: readonly InterviewSketch[],
): Promise<string[]> {
  const ids: string[] = []
  const known = new Set<string>()
  const rows = {
    people: [] as (typeof participants.$inferInsert)[],
    interviews: [] as (typeof interviews.$inferInsert)[],
    contents: [] as (typeof contents.$inferInsert)[],
    turns: [] as (typeof turns.$inferInsert)[],
    answers: [] as (typeof answers.$inferInsert)[],
    exposures: [] as (typeof exposures.$inferInsert)[],
  }
  const at = new Date('2026-03-01T10:00:00Z')
  // Ids in the order of the sketches, a millisecond apart: what is drawn by a seed from people in the order of
  // their ids is the same people in every run.
  const first = Date.now() - sketches.length
  for (const [number, sketch] of sketches.entries()) {
    const interviewId = newId(first + number)
    const participantId = sketch.participantId ?? newId(first + number)
    ids.push(interviewId)
    if (!known.has(participantId))
      rows.people.push({ workspaceId, participantId, label: sketch.label ?? null })
    known.add(participantId)
    rows.interviews.push({
      workspaceId,
      interviewId,
      studyId,
      participantId,
      origin: sketch.origin ?? 'live',
      status: sketch.status ?? 'complete',
      attributes: sketch.attributes ?? {},
      revisionId: sketch.revisionId ?? null,
      evidenceKey: randomBytes(32),
      startedAt: new Date(at.getTime() + number * 60_000),
    })
    for (const [turn, { role, text, questionKey }] of (sketch.said ?? []).entries()) {
      const contentId = newId()
      rows.contents.push({ workspaceId, contentId, interviewId, body: text })
      rows.turns.push({
        workspaceId,
        interviewId,
        turn,
        role,
        kind: role === 'participant' ? 'answer' : 'question',
        questionKey: questionKey ?? null,
        contentId,
        seq: turn + 1,
        at,
      })
    }
    for (const { questionKey, value, meaning, state, skipReason, turns: of } of sketch.answers ?? []) {
      rows.answers.push({
        workspaceId,
        interviewId,
        studyId,
        questionKey,
        meaning: meaning ?? 1,
        state: state ?? 'answered',
        skipReason: skipReason ?? null,
        value: value ?? { kind: 'open' },
        turns: of ?? [],
        updatedAt: at,
      })
    }
    for (const exposure of sketch.exposed ?? []) {
      const [questionKey, meaning] = typeof exposure === 'string' ? [exposure, 1] : exposure
      rows.exposures.push({ workspaceId, interviewId, studyId, questionKey, meaning, how: 'asked', at })
    }
  }
  await withTenant(db, workspaceId, async (tx) => {
    const insertAll = async (table: Parameters<typeof tx.insert>[0], all: object[]) => {
      for (let from = 0; from < all.length; from += 1000) {
        await tx.insert(table).values(all.slice(from, from + 1000))
      }
    }
    await insertAll(participants, rows.people)
    await insertAll(interviews, rows.interviews)
    await insertAll(contents, rows.contents)
    await insertAll(turns, rows.turns)
    await insertAll(answers, rows.answers)
    await insertAll(exposures, rows.exposures)
  })
  return ids
}
