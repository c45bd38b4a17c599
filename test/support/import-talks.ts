/** Files of invented talks, imported into a study of their own, and what the database holds of them afterwards. */
import { beforeEach, expect } from 'vitest'
import type { ImportReport } from '../../src/interview/import/model.ts'
import { type ImportInput, importInterviews } from '../../src/interview/import-interviews.ts'
import { readEvent } from '../../src/interview/read-event.ts'
import { reduce } from '../../src/interview/reduce.ts'
import { type Tx, withTenant } from '../../src/platform/database/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { writeTemporary } from './import-files.ts'
import type { TestDatabase } from './postgres.ts'
import { insertTestStudy } from './test-study.ts'

interface Said {
  turn: number
  turnRevision: number
  role: string
  body: string
  questionKey: string | null
}

/** At the top of a test file: each test has a workspace and a study of its own. */
export function importTalks(database: TestDatabase) {
  const place = { workspaceId: '', studyId: '' }
  beforeEach(async () => {
    place.workspaceId = newId()
    place.studyId = await insertTestStudy(database.db, place.workspaceId)
  })

  async function take(
    content: string | Uint8Array | { path: string },
    options: Partial<ImportInput> = {},
  ): Promise<ImportReport> {
    const fileName = options.fileName ?? 'talks.jsonl'
    const isPath = typeof content === 'object' && 'path' in content
    const path = isPath ? content.path : await writeTemporary(fileName.split('/').at(-1)!, content)
    return importInterviews(
      { db: database.db, workspaceId: place.workspaceId, actor: 'user:test' },
      { studyId: place.studyId, path, fileName, ...options },
    )
  }

  const rows = <T = Record<string, unknown>>(query: string): Promise<T[]> =>
    withTenant(database.db, place.workspaceId, async (tx: Tx) => (await tx.execute(query)).rows as T[])

  async function count(table: string): Promise<number> {
    return Number((await rows<{ count: string }>(`select count(*) from ${table}`))[0]!.count)
  }

  function current(): Promise<Said[]> {
    return rows<Said>(
      `select t.turn, t.turn_revision as "turnRevision", t.role, c.body, t.question_key as "questionKey"
       from turns t join contents c using (content_id) join interviews i on i.interview_id = t.interview_id
       where t.is_current order by i.source_identity, t.turn`,
    )
  }

  /** Every interview's rows must be what its log says. */
  async function expectProjectionsToFollowTheLog(): Promise<void> {
    const stored = await rows<{ interview_id: string; last_seq: number; participant_words: number }>(
      'select interview_id, last_seq, participant_words from interviews',
    )
    for (const { interview_id: id, last_seq: lastSeq, participant_words: words } of stored) {
      const log = await rows<Record<string, never>>(
        `select seq, type, version, actor, client_id as "clientId", epoch, engine_version as "engineVersion",
         payload, extract(epoch from at) * 1000 as at from interview_events where interview_id = '${id}' order by seq`,
      )
      const state = reduce(log.map((event) => readEvent({ ...event, at: Number(event.at) } as never)))
      const held = await rows<{ turn: number; turn_revision: number; content_id: string; role: string }>(
        `select turn, turn_revision, content_id, role from turns where interview_id = '${id}' and is_current order by turn`,
      )
      expect([state.seq, state.status, state.participantWords]).toEqual([lastSeq, 'complete', words])
      expect(state.turns.map((t) => [t.turn, t.turnRevision, t.contentId, t.role])).toEqual(
        held.map((t) => [t.turn, t.turn_revision, t.content_id, t.role]),
      )
      const answers = await rows<{ question_key: string; turns: number[]; value: unknown }>(
        `select question_key, turns, value from answers where interview_id = '${id}' order by question_key`,
      )
      const expected = Object.entries(state.questions).sort(([a], [b]) => (a < b ? -1 : 1))
      expect(answers).toEqual(
        expected.map(([key, q]) => ({ question_key: key, turns: q.turns, value: q.value })),
      )
    }
  }

  return { place, take, rows, count, current, expectProjectionsToFollowTheLog }
}

export const talk = (id: string | undefined, ...texts: string[]) =>
  `${JSON.stringify({ id, turns: texts.map((text, i) => ({ role: i % 2 ? 'participant' : 'interviewer', text })), attributes: { plan: 'pro' } })}\n`
