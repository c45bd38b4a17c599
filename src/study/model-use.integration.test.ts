import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestClient, type TestWorkspace, testApp } from '../../test/support/app.ts'
import { beginInterview, insertLiveStudy } from '../../test/support/live-study.ts'
import { type ModelServer, startModelServer } from '../../test/support/model-server/model-server.ts'
import { testDatabase } from '../../test/support/postgres.ts'

const database = testDatabase()
const house = testApp(database)
let server: ModelServer
let workspace: TestWorkspace
let us: TestClient
let studyId: string

beforeAll(async () => {
  server = await startModelServer()
  workspace = await house.workspace()
  us = workspace.as('researcher')
  studyId = (await insertLiveStudy(database.db, { workspaceId: workspace.workspaceId })).studyId
  const price = { input: 100, output: 100, currency: 'EUR' }
  const body = { provider: 'server', modelId: 'm', baseUrl: server.url, label: 'paid', price }
  await workspace.as('owner').post('/api/v1/language-models', body)
})
afterAll(() => server.close())

const path = () => `/api/v1/studies/${studyId}/model-budget`

async function call(interviewId?: string) {
  const { workspaceId } = workspace
  const [rung] = await house.deps.languageModels.rungsFor(workspaceId, 'interviewer')
  return house.deps.languageModels.generate(workspaceId, rung!, {
    call: {
      role: 'interviewer',
      purpose: 'test',
      promptVersion: '1',
      studyId,
      ...(interviewId === undefined ? {} : { interviewId }),
    },
    system: '',
    prompt: '=cmd',
    schema: z.object({ question: z.string() }),
    schemaName: 'q',
    deadlineMs: 10_000,
    maxOutputTokens: 50,
  })
}

test('a study without a budget says what was spent, and that there is none', async () => {
  await call()
  const { body } = await us.get(path())
  expect(body).toMatchObject({ budget: null, left: null, isSpent: false, spending: { calls: 1 } })
  expect(body.spending.costs).toEqual([{ currency: 'EUR', amount: expect.any(Number) }])
})

test('a budget says what is left, until it is spent; then only free local models are offered', async () => {
  const { spending } = (await us.get(path())).body
  const spent = spending.costs[0].amount
  const set = await us.put(path(), { budget: { amount: spent + 1, unit: 'EUR' } })
  expect(set.body.left).toBeCloseTo(1, 9)
  const small = await us.put(path(), { budget: { amount: spent / 2, unit: 'EUR' } })
  expect(small.body).toMatchObject({ left: 0, isSpent: true })
  expect(await house.deps.languageModels.rungsFor(workspace.workspaceId, 'interviewer', studyId)).toEqual([])
  expect((await us.put(path(), { budget: null })).body).toMatchObject({ budget: null, isSpent: false })
})

test.each([{ amount: -1, unit: 'EUR' }, { amount: 1, unit: 'euro' }, { amount: 1 }])(
  '%j is no budget',
  async (budget) => {
    expect((await us.put(path(), { budget })).status).toBe(400)
  },
)

test('a viewer may look and not set', async () => {
  const viewer = workspace.as('viewer')
  expect((await viewer.get(path())).status).toBe(200)
  expect((await viewer.put(path(), { budget: null })).status).toBe(403)
})

test('calls are listed page by page and exported with their cost', async () => {
  await call()
  await call()
  const first = (await us.get(`/api/v1/studies/${studyId}/model-calls?limit=2`)).body
  expect(first).toMatchObject({
    calls: [{ label: 'paid', outcome: 'ok', currency: 'EUR' }, {}],
    next: expect.any(String),
  })
  const second = (await us.get(`/api/v1/studies/${studyId}/model-calls?limit=2&before=${first.next}`)).body
  expect(second).toMatchObject({ calls: [{}], next: null })
  const { body, headers } = await us.get(`/api/v1/studies/${studyId}/export?format=model-calls`)
  expect(headers.get('content-disposition')).toContain('.model-calls.csv')
  const rows: Record<string, string>[] = parse(body, { columns: true, bom: true })
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({
    model: 'paid',
    outcome: 'ok',
    currency: 'EUR',
    made: expect.stringContaining('question'),
  })
})

test('what was made from an erased interview is gone, at every door', async () => {
  const study = await insertLiveStudy(database.db, { workspaceId: workspace.workspaceId })
  studyId = study.studyId
  const { interviewId, erase } = await beginInterview(house, study.slug)
  await call(interviewId)
  const calls = async () => (await us.get(`/api/v1/studies/${studyId}/model-calls`)).body.calls
  expect(await calls()).toMatchObject([
    { interviewId, made: expect.any(String), inputHash: expect.any(String) },
  ])
  expect((await erase()).status).toBeLessThan(300)
  expect(await calls()).toMatchObject([
    { interviewId, made: null, inputHash: null, cost: expect.any(Number) },
  ])
  expect(await call(interviewId)).toMatchObject({ ok: false, reason: 'refused', callId: null })
})
