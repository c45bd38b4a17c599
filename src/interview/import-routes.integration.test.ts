import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { eraseInterview } from './erase-interview.ts'
import { createEngine } from './live-interview.ts'
import { rebuildProjections } from './rebuild-projections.ts'

const database = testDatabase()
const house = testApp(database)

const talk = (id: string, answer: string) =>
  JSON.stringify({
    id,
    turns: [
      { role: 'ai', text: 'Why?' },
      { role: 'user', text: answer },
    ],
  })

function form(content: string | Uint8Array, options: unknown = {}, fileName = 'talks.jsonl'): FormData {
  const data = new FormData()
  data.set('options', typeof options === 'string' ? options : JSON.stringify(options))
  data.set('file', new File([content as BlobPart], fileName))
  return data
}

async function newStudy() {
  const workspace = await house.workspace()
  const studyId = await insertTestStudy(database.db, workspace.workspaceId)
  return { ...workspace, studyId, path: `/api/v1/studies/${studyId}/imports` }
}

const rowsOf = (workspaceId: string, query: string) =>
  withTenant(database.db, workspaceId, async (tx) => (await tx.execute(query)).rows)

describe('importing through the door', () => {
  it('asks for new findings where the fieldwork is over: no interview ends any more that would', async () => {
    const { as, path, studyId, workspaceId } = await newStudy()
    const asked = async () => {
      const { rows } = await database.db.execute(
        sql`select 1 from pgboss.job where name = 'findings-refresh-study' and data->>'studyId' = ${studyId}`,
      )
      return rows.length
    }
    await as('researcher').post(path, form(talk('a', 'Price.')))
    expect(await asked()).toBe(0)
    await withTenant(database.db, workspaceId, (tx) =>
      tx.execute(sql`update studies set status = 'closed' where study_id = ${studyId}`),
    )
    await as('researcher').post(path, form(talk('b', 'Time.'), { dryRun: true }))
    await as('researcher').post(path, form(talk('a', 'Price.')))
    expect(await asked()).toBe(0)
    expect((await as('researcher').post(path, form(talk('b', 'Time.')))).body.imported).toBe(1)
    expect(await asked()).toBe(1)
  })

  it('answers with a report, keeps no copy of the file, and lists what was taken in', async () => {
    const { as, path } = await newStudy()
    const dry = await as('researcher').post(path, form(talk('a', 'Price.'), { dryRun: true }))
    expect([dry.status, dry.body.imported, dry.body.dryRun]).toEqual([200, 1, true])
    const real = await as('researcher').post(path, form(`${talk('a', 'Price.')}\n${talk('b', 'Time.')}`))
    expect(real.body).toMatchObject({
      fileName: 'talks.jsonl',
      source: 'talks',
      imported: 2,
      speakers: [{ label: 'ai' }, { label: 'user' }],
    })
    const listed = await as('viewer').get(path)
    expect(listed.body.files).toMatchObject([{ fileName: 'talks.jsonl', counts: { imported: 2 } }])
    expect(await readdir(join(house.config.dataDirectory, 'tmp'))).toEqual([])
  })

  it('counts interviews held elsewhere beside those held here, so that no target and no soft launch is reached', async () => {
    const { as, path, studyId } = await newStudy()
    await as('researcher').post(path, form(`${talk('a', 'Price.')}\n${talk('b', 'Time.')}`))
    const { body } = await as('viewer').get(`/api/v1/studies/${studyId}`)
    expect(body.study).toMatchObject({ heard: 0, imported: 2 })
  })

  it('says what is wrong by line, and imports nothing of it', async () => {
    const { as, path, workspaceId } = await newStudy()
    const reply = await as('researcher').post(path, form(`${talk('a', 'Fine.')}\n{"id":`))
    expect([reply.status, reply.body.error.code]).toEqual([400, 'invalid_input'])
    expect(reply.body.error.details).toMatchObject([{ where: expect.stringMatching(/^talks\.jsonl:2/) }])
    expect(await rowsOf(workspaceId, 'select 1 from interviews')).toEqual([])
    expect(await readdir(join(house.config.dataDirectory, 'tmp'))).toEqual([])
  })

  it('refuses viewers, strangers, and studies of another workspace', async () => {
    const { as, path } = await newStudy()
    expect((await as('viewer').post(path, form(talk('a', 'x')))).status).toBe(403)
    expect((await house.client().post(path, form(talk('a', 'x')))).status).toBe(401)
    const other = await newStudy()
    expect((await other.as('owner').post(path, form(talk('a', 'x')))).status).toBe(404)
    expect((await other.as('owner').get(path)).status).toBe(404)
  })

  it('refuses what is not a form with a file and valid options', async () => {
    const { as, path } = await newStudy()
    const client = as('researcher')
    expect((await client.post(path, { file: 'x' })).status).toBe(415)
    expect((await client.post(path, form('x', '{not json'))).status).toBe(400)
    const wrong = await client.post(path, form('x', { roles: { Ana: 'boss' } }))
    expect([wrong.status, wrong.body.error.details[0].where]).toEqual([400, 'roles.Ana'])
    const empty = new FormData()
    empty.set('options', '{}')
    expect((await client.post(path, empty)).status).toBe(400)
    const cut = await client.request('POST', path, {
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    expect(cut.status).toBe(400)
  })

  it('names the speakers that nobody knows', async () => {
    const { as, path } = await newStudy()
    const text = 'Ana: Hello.\nBen: Good day.\nAna: Yes.\nBen: No.'
    const reply = await as('researcher').post(path, form(text, {}, 'talk.txt'))
    expect(reply.body.error.details.map(({ where }: { where: string }) => where)).toEqual(['Ana', 'Ben'])
    const options = { roles: { Ana: 'participant', Ben: 'interviewer' } }
    expect((await as('researcher').post(path, form(text, options, 'talk.txt'))).body.imported).toBe(1)
  })
})

describe('what was imported', () => {
  const projections = `select interview_id, turn, turn_revision, is_current, role, kind, question_key, content_id, seq
    from turns order by turn, turn_revision`
  const answers = 'select question_key, turns, value, state from answers order by question_key'

  it('can be made anew from the log, also after it was replaced', async () => {
    const { as, path, workspaceId } = await newStudy()
    const table = (answer: string, more = '') => `id,Why?,Seats\n1,${answer},3\n${more}`
    await as('researcher').post(path, form(table('Price'), {}, 'a.csv'))
    await as('researcher').post(path, form(table('Time').replace(',3', ','), { update: true }, 'a.csv'))
    const before = [await rowsOf(workspaceId, projections), await rowsOf(workspaceId, answers)]
    const [{ interview_id: id }] = before[0] as [{ interview_id: string }]
    const engine = createEngine({ db: database.db, embedder: house.deps.embedder, serverId: 'test' })
    await rebuildProjections({ ...engine, workspaceId }, id)
    expect([await rowsOf(workspaceId, projections), await rowsOf(workspaceId, answers)]).toEqual(before)
    expect(before[1]).toMatchObject([{ question_key: 'why', turns: [1] }])
  })

  it('stays deleted when the same file comes again', async () => {
    const { as, path, workspaceId } = await newStudy()
    await as('researcher').post(path, form(talk('a', 'My secret.')))
    const [row] = (await rowsOf(workspaceId, 'select interview_id from interviews')) as [
      { interview_id: string },
    ]
    const engine = createEngine({ db: database.db, embedder: house.deps.embedder, serverId: newId() })
    await eraseInterview({ ...engine, workspaceId }, row.interview_id, 'participant')
    const again = await as('researcher').post(path, form(talk('a', 'My secret.'), { update: true }))
    expect(again.body).toMatchObject({ imported: 0, changed: 0, updated: 0, erased: 1 })
    expect(await rowsOf(workspaceId, 'select body from contents')).toEqual([])
  })
})
