import { beforeAll, describe, expect, test } from 'vitest'
import { type TestClient, type TestWorkspace, testApp } from '../../test/support/app.ts'
import { comparingBudgetMs } from '../../test/support/limits.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { createEngine } from '../interview/live-interview.ts'
import { withTenant } from '../platform/database/database.ts'
import { updateStudy } from '../study/store.ts'
import { loadSample } from './load-sample.ts'

const database = testDatabase()
const house = testApp(database)
let workspace: TestWorkspace
let us: TestClient

beforeAll(async () => {
  workspace = await house.workspace()
  us = workspace.as('owner')
})

function load({ workspaceId }: TestWorkspace = workspace) {
  const { db, embedder, jobs } = house.deps
  const engine = createEngine({ db, embedder, serverId: 'test', comparingBudgetMs })
  return loadSample({ db, workspaceId, engine, jobs })
}

async function theSample(client = us) {
  const { studies } = (await client.get('/api/v1/studies')).body
  return studies.filter((study: { isSample: boolean }) => study.isSample)
}

describe('the sample study', () => {
  test('is a whole study', async () => {
    expect(await load()).toBe('loaded')
    const [study] = await theSample()
    expect(study).toMatchObject({
      name: 'Why riders leave Kestrel',
      status: 'live',
      heard: 23,
      inProgress: 0,
    })
    const { interviews } = (await us.get(`/api/v1/studies/${study.studyId}/interviews`)).body
    expect(interviews).toHaveLength(24)
    const statuses = interviews.map((interview: { status: string }) => interview.status)
    expect(statuses.filter((status: string) => status === 'partial')).toHaveLength(1)
  })

  test('is made once', async () => {
    expect(await load()).toBe('there')
    expect(await theSample()).toHaveLength(1)
  })

  test('leaves the context of the workspace to its own studies', async () => {
    expect((await us.get('/api/v1/workspace-context')).body.company).toBe('')
  })

  test('a load that was cut off is begun again', async () => {
    const other = await house.workspace()
    await load(other)
    const [study] = await theSample(other.as('owner'))
    await withTenant(database.db, other.workspaceId, async (tx) => {
      await tx.execute(`delete from study_history where action = 'sample.loaded'`)
      await updateStudy(tx, study.studyId, { status: 'draft' })
    })
    expect(await load(other)).toBe('loaded')
    const samples = await theSample(other.as('owner'))
    expect(samples).toEqual([expect.objectContaining({ heard: 23, status: 'live' })])
    expect(samples[0].studyId).not.toBe(study.studyId)
  })

  test('once deleted it stays deleted', async () => {
    const [study] = await theSample()
    const path = `/api/v1/studies/${study.studyId}`
    expect((await us.request('DELETE', path, { body: { name: study.name } })).status).toBe(204)
    expect(await load()).toBe('deleted')
    expect(await theSample()).toEqual([])
  })
})
