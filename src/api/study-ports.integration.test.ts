import { getTableName, is, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { beginInterview, insertLiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { seedTenant, type Tenant } from '../../test/support/tenants.ts'
import { withTenant } from '../platform/database/database.ts'
import { tenantTables } from '../platform/database/policies.ts'
import * as schema from '../platform/database/schema.ts'
import { newId } from '../platform/ids.ts'
import { deleteStudy } from '../study/delete-study.ts'
import { studyPorts } from './study-ports.ts'

const database = testDatabase()
const house = testApp(database)

/** Read from the schema, so that a new table is held to it too. */
const ofStudies = Object.values<unknown>(schema)
  .filter((value) => is(value, PgTable))
  .filter((table) => getTableConfig(table).columns.some(({ name }) => name === 'study_id'))
  .map((table) => getTableName(table))

/** What a workspace keeps when a study goes: what it did, what it has set up, its own pictures. */
const ofWorkspace = ['audit_entries', 'language_ladders', 'language_models', 'media', 'workspace_contexts']

async function listFilled({ workspaceId }: Tenant, names: readonly string[]): Promise<string[]> {
  return withTenant(database.db, workspaceId, async (tx) => {
    const filled: string[] = []
    for (const name of names) {
      const { rows } = await tx.execute(
        sql`select 1 from ${sql.identifier(name)} where workspace_id = ${workspaceId}::uuid limit 1`,
      )
      if (rows.length > 0) filled.push(name)
    }
    return filled.sort()
  })
}

test('after a study is deleted no table holds anything of it', async () => {
  const tenant = await seedTenant(database.db, newId())
  const { workspaceId, ids, mark } = tenant
  expect(await listFilled(tenant, ofStudies)).toEqual(ofStudies.toSorted())
  await deleteStudy(
    { db: database.db, workspaceId, actor: 'user:test', ...studyPorts },
    { studyId: ids.studyId!, name: mark },
  )
  expect(await listFilled(tenant, ofStudies)).toEqual([])
  expect(await listFilled(tenant, tenantTables)).toEqual(ofWorkspace)
})

describe('who took part in a deleted study', () => {
  /** Ada, called so in study A, where she answers; and a study B of the same workspace. */
  async function invitedToA() {
    const { workspaceId, as } = await house.workspace()
    const [a, b] = [
      await insertLiveStudy(database.db, { workspaceId, terms: { askConsentFor: ['reuse'] } }),
      await insertLiveStudy(database.db, { workspaceId }),
    ]
    const invite = async (studyId: string, body: object) => {
      const made = await as('researcher').post(`/api/v1/studies/${studyId}/links`, {
        kind: 'personal',
        ...body,
      })
      expect(made.status).toBe(201)
      return made.body.url.split('/').at(-1)
    }
    const token = await invite(a.studyId, { name: 'Ada', attributes: { plan: 'pro' } })
    const people = await rowsOf(workspaceId, sql`select participant_id from participants`)
    const ada = { token, participantId: people[0]!.participant_id }
    const remove = (studyId: string) =>
      deleteStudy(
        { db: database.db, workspaceId, actor: 'user:test', ...studyPorts },
        { studyId, name: 'A live study' },
      )
    return { as, workspaceId, a, b, invite, ada, remove }
  }

  const rowsOf = async (workspaceId: string, query: ReturnType<typeof sql>) =>
    (await withTenant(database.db, workspaceId, (tx) => tx.execute(query))).rows

  test('keeps name, profile and consents where they have answered another', async () => {
    const { as, workspaceId, a, b, invite, ada, remove } = await invitedToA()
    const held = await beginInterview(house, ada.token, { consent: ['interview', 'reuse'] })
    const again = await invite(b.studyId, { participantId: ada.participantId })
    await beginInterview(house, again)
    await remove(b.studyId)
    const list = await as('viewer').get(`/api/v1/studies/${a.studyId}/interviews`)
    expect(list.body.interviews).toMatchObject([{ interviewId: held.interviewId, participantLabel: 'Ada' }])
    const page = await as('viewer').get(`/api/v1/interviews/${held.interviewId}`)
    expect(page.status).toBe(200)
    expect(page.body.consents).toHaveLength(2)
    expect(await rowsOf(workspaceId, sql`select fact_key from profile_facts`)).toHaveLength(1)
    expect(await rowsOf(workspaceId, sql`select 1 from consents`)).toHaveLength(2)
  })

  test('is there for the study that they are invited to and have not begun', async () => {
    const { as, workspaceId, a, b, invite, ada, remove } = await invitedToA()
    await beginInterview(house, ada.token)
    const again = await invite(b.studyId, { participantId: ada.participantId })
    await remove(a.studyId)
    expect(await rowsOf(workspaceId, sql`select 1 from consents`)).toEqual([])
    await beginInterview(house, again)
    const list = await as('viewer').get(`/api/v1/studies/${b.studyId}/interviews`)
    expect(list.body.interviews).toMatchObject([{ participantLabel: 'Ada' }])
    await remove(b.studyId)
    expect(await rowsOf(workspaceId, sql`select 1 from participants`)).toEqual([])
    expect(await rowsOf(workspaceId, sql`select 1 from profile_facts`)).toEqual([])
  })

  const knownOf = async (workspaceId: string) => ({
    labels: await rowsOf(workspaceId, sql`select label from participants`),
    facts: await rowsOf(workspaceId, sql`select fact_key from profile_facts`),
    linkNames: await rowsOf(workspaceId, sql`select name from links where kind = 'personal' and name <> ''`),
  })

  test('loses name and profile where all that is left is an interview that they deleted', async () => {
    const { as, workspaceId, a, b, invite, ada, remove } = await invitedToA()
    await beginInterview(house, ada.token)
    const again = await invite(b.studyId, { participantId: ada.participantId })
    const inB = await beginInterview(house, again)
    expect((await inB.erase()).status).toBe(204)
    expect((await knownOf(workspaceId)).labels).toEqual([{ label: 'Ada' }])
    await remove(a.studyId)
    expect(await knownOf(workspaceId)).toEqual({ labels: [{ label: null }], facts: [], linkNames: [] })
    const list = await as('viewer').get(`/api/v1/studies/${b.studyId}/interviews`)
    expect(list.body.interviews).toMatchObject([{ isErased: true, participantLabel: 'Participant 1' }])
    await remove(b.studyId)
    expect(await rowsOf(workspaceId, sql`select 1 from participants`)).toEqual([])
  })

  test('keeps name and profile for a third study that they are invited to', async () => {
    const { workspaceId, a, b, invite, ada, remove } = await invitedToA()
    const c = await insertLiveStudy(database.db, { workspaceId })
    await beginInterview(house, ada.token)
    const inB = await beginInterview(house, await invite(b.studyId, { participantId: ada.participantId }))
    await invite(c.studyId, { participantId: ada.participantId })
    await inB.erase()
    await remove(a.studyId)
    expect(await knownOf(workspaceId)).toMatchObject({
      labels: [{ label: 'Ada' }],
      facts: [{ fact_key: 'plan' }],
    })
    await remove(c.studyId)
    expect(await knownOf(workspaceId)).toEqual({ labels: [{ label: null }], facts: [], linkNames: [] })
  })

  test('who was taken away by an earlier deletion does not hide the interview that is left', async () => {
    const { as, workspaceId, a, ada } = await invitedToA()
    const { interviewId } = await beginInterview(house, ada.token)
    await rowsOf(workspaceId, sql`delete from participants`)
    const list = await as('viewer').get(`/api/v1/studies/${a.studyId}/interviews`)
    expect(list.body.interviews).toMatchObject([{ interviewId, participantLabel: 'Participant 1' }])
    expect((await as('viewer').get(`/api/v1/interviews/${interviewId}`)).status).toBe(200)
  })
})
