/** Servers on one test database, and people who begin an interview on them. */
import { randomUUID } from 'node:crypto'
import type { SQL } from 'drizzle-orm'
import { openDoor } from '../../src/interview/door.ts'
import {
  createEngine,
  type InterviewContext,
  type InterviewEngine,
} from '../../src/interview/live-interview.ts'
import { describeIntro } from '../../src/interview/room-texts.ts'
import { startInterview } from '../../src/interview/start-interview.ts'
import { withTenant } from '../../src/platform/database/database.ts'
import { createHashedLexicalEmbedder } from '../../src/platform/models/lexical/lexical-embedder.ts'
import { guideOf, type QuestionSketch } from './guides.ts'
import { comparingBudgetMs } from './limits.ts'
import type { LiveStudy } from './live-study.ts'
import type { testDatabase } from './postgres.ts'

export const none: QuestionSketch['probing'] = { mode: 'adaptive', depth: 'none', fixedProbes: [], notes: '' }

let serverNumber = 0

export function interviewServers(database: ReturnType<typeof testDatabase>) {
  return {
    server: (more: Partial<Pick<InterviewEngine, 'clock' | 'ports'>> = {}): InterviewEngine =>
      createEngine({
        db: database.db,
        embedder: createHashedLexicalEmbedder(),
        serverId: `server-${serverNumber++}`,
        comparingBudgetMs,
        ...more,
      }),
    rowsOf: (workspaceId: string, query: SQL): Promise<Record<string, unknown>[]> =>
      withTenant(database.db, workspaceId, async (tx) => (await tx.execute(query)).rows),
  }
}

export const within = (
  engine: InterviewEngine,
  { workspaceId }: { workspaceId: string },
): InterviewContext & { actor: string } => ({
  ...engine,
  workspaceId,
  actor: 'user:test',
})

export async function begin(engine: InterviewEngine, study: LiveStudy) {
  const { live } = await start(engine, study)
  return live.row.interviewId
}

export async function start(engine: InterviewEngine, study: LiveStudy) {
  const { revision } = await openDoor(engine, study.slug)
  const { consentTextVersion } = describeIntro(revision!, { language: 'en', isTest: false })
  return startInterview(engine, {
    token: study.slug,
    consent: ['interview'],
    consentTextVersion,
    clientId: randomUUID(),
  })
}

export const threeQuestions = guideOf([
  { key: 'a', probing: none, text: 'What did you cook last?' },
  { key: 'b', probing: none, text: 'Who was at the table?' },
  { key: 'c', probing: none, text: 'What was left over?' },
])
