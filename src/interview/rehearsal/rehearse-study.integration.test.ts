import { describe, expect, it } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { comparingBudgetMs } from '../../../test/support/limits.ts'
import { insertLiveStudy } from '../../../test/support/live-study.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { insertTestStudy } from '../../../test/support/test-study.ts'
import { withTenant } from '../../platform/database/database.ts'
import { createHashedLexicalEmbedder } from '../../platform/models/lexical/lexical-embedder.ts'
import { createEngine } from '../live-interview.ts'
import { runScript } from '../run-script.ts'

const database = testDatabase()
const house = testApp(database)

async function newStudy() {
  const workspace = await house.workspace()
  const studyId = await insertTestStudy(database.db, workspace.workspaceId)
  return { ...workspace, studyId, path: `/api/v1/studies/${studyId}/rehearsals` }
}

const countRows = (workspaceId: string) =>
  withTenant(database.db, workspaceId, async (tx) => {
    const { rows } = await tx.execute<{ n: number }>(
      'select (select count(*) from interviews) + (select count(*) from interview_events) + (select count(*) from contents) as n',
    )
    return Number(rows[0]!.n)
  })

function talks(count: number): FormData {
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      id: `p${at}`,
      turns: [
        { role: 'ai', text: 'Why did you begin?' },
        {
          role: 'user',
          text: `I began because the bus number ${at} stopped. My sister showed me the ferry.`,
        },
      ],
    }),
  )
  const data = new FormData()
  data.set('options', '{}')
  data.set('file', new File([lines.join('\n')], 'talks.jsonl'))
  return data
}

/** Interviews of people who said yes, or no, to reuse. */
async function hold(workspaceId: string, people: { reuse: boolean }[]): Promise<void> {
  const { slug } = await insertLiveStudy(database.db, { workspaceId, terms: { askConsentFor: ['reuse'] } })
  const engine = createEngine({
    db: database.db,
    embedder: createHashedLexicalEmbedder(),
    serverId: 'test',
    comparingBudgetMs,
  })
  for (const { reuse } of people) {
    await runScript(engine, {
      token: slug,
      script: {
        answers: { why: 'The ferry was cancelled twice in October, so I bought a bicycle.' },
        otherwise: 'No, that was all.',
        consent: reuse ? ['interview', 'reuse'] : ['interview'],
      },
    })
  }
}

describe('rehearsing a study', () => {
  it('with nobody heard yet invents people, says so, and stores nothing', async () => {
    const { as, path, workspaceId } = await newStudy()
    const before = await countRows(workspaceId)
    const { status, body } = await as('viewer').post(path, { participants: 6 })
    expect(status).toBe(200)
    expect(body).toMatchObject({ isRehearsal: true, participants: { count: 6, origin: 'invented' } })
    expect(body.questions).toMatchObject([{ questionKey: 'why', asked: 6 }])
    expect(await countRows(workspaceId)).toBe(before)
  })

  it('takes the interviews imported into it', async () => {
    const { as, path, studyId } = await newStudy()
    await as('researcher').post(`/api/v1/studies/${studyId}/imports`, talks(5))
    const { body } = await as('researcher').post(path, {})
    expect(body).toMatchObject({
      participants: { count: 5, origin: 'study_interviews' },
      questions: [{ questionKey: 'why', nothingNew: { count: 0, of: 5 }, isDead: false }],
    })
    expect(JSON.stringify(body)).not.toMatch(/ferry|bus/)
  })

  it('takes people of the workspace only where they agreed to reuse', async () => {
    const { as, path, workspaceId } = await newStudy()
    await hold(workspaceId, [{ reuse: true }, { reuse: true }, { reuse: true }, { reuse: true }])
    await hold(workspaceId, [{ reuse: false }, { reuse: false }])
    expect((await as('researcher').post(path, {})).body.participants.origin).toBe('invented')
    await hold(workspaceId, [{ reuse: true }])
    expect((await as('researcher').post(path, {})).body.participants).toEqual({
      count: 5,
      origin: 'workspace_interviews',
    })
  })

  it('refuses what is no number of people', async () => {
    const { as, path } = await newStudy()
    for (const participants of [0, 51, 2.5]) {
      expect((await as('researcher').post(path, { participants })).status).toBe(400)
    }
  })
})
