/** Models as a workspace sets them up, through the door; ladders, budgets and the record of calls behind it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestWorkspace, testApp } from '../../../../test/support/app.ts'
import { type ModelServer, startModelServer } from '../../../../test/support/model-server/model-server.ts'
import { testDatabase } from '../../../../test/support/postgres.ts'
import { type Tx, withTenant } from '../../database/database.ts'
import { ownMigrationsFolder } from '../../database/migration-state.ts'
import { newId } from '../../ids.ts'
import { findServers } from './found-servers.ts'
import type { GenerateRequest } from './language-models.ts'
import { eraseCallsOfInterview, listCalls, readSpending, upsertBudget } from './store.ts'

const database = testDatabase()
const house = testApp(database)
let server: ModelServer
let workspace: TestWorkspace

beforeAll(async () => {
  server = await startModelServer({ models: ['llama3.2', 'qwen'] })
})
afterAll(() => server.close())
beforeEach(async () => {
  workspace = await house.workspace()
  server.behave('good')
  server.requests.length = 0
})

const path = '/api/v1/language-models'
const words = 'The gate sticks on Mondays.'
const key = 'sk-never-shown-0123456789'

async function add(more: object = {}) {
  const body = { provider: 'server', modelId: 'llama3.2', baseUrl: server.url, ...more }
  const { status, body: reply } = await workspace.as('owner').post(path, body)
  expect([status, reply]).toMatchObject([201, { model: expect.anything() }])
  return reply.model
}

function request(
  call: Partial<GenerateRequest<unknown>['call']> = {},
): GenerateRequest<{ question: string }> {
  return {
    call: { role: 'interviewer', purpose: 'test.question', promptVersion: 'test-1', ...call },
    system: 'You word questions.',
    prompt: `Participant: "${words}"`,
    schema: z.object({ question: z.string() }),
    schemaName: 'question',
    deadlineMs: 10_000,
    maxOutputTokens: 100,
  }
}

const inside = <T>(run: (tx: Tx) => Promise<T>) => withTenant(database.db, workspace.workspaceId, run)

const rungs = (studyId?: string) =>
  house.deps.languageModels.rungsFor(workspace.workspaceId, 'interviewer', studyId)

async function ask(call: Partial<GenerateRequest<unknown>['call']> = {}) {
  const [rung] = await rungs()
  return house.deps.languageModels.generate(workspace.workspaceId, rung!, request(call))
}

const calls = (studyId: string) => inside((tx) => listCalls(tx, { studyId, limit: 10 }))

describe('setting up', () => {
  test('a server of one’s own needs an address and no key', async () => {
    expect(await add()).toMatchObject({
      label: expect.stringMatching(/\/llama3.2$/),
      isLocal: true,
      hasKey: false,
    })
    const reply = await workspace.as('owner').post(path, { provider: 'server', modelId: 'x' })
    expect([reply.status, reply.body.error.details[0].where]).toEqual([400, 'baseUrl'])
  })

  test('a provider needs a key, which is never shown again, not even in the database', async () => {
    const without = await workspace.as('owner').post(path, { provider: 'anthropic', modelId: 'x' })
    expect([without.status, without.body.error.details[0].where]).toEqual([400, 'key'])
    await add({ provider: 'openai', modelId: 'small', key })
    const { body } = await workspace.as('owner').get(path)
    expect(body.models[0]).toMatchObject({ label: 'openai/small', hasKey: true })
    expect(JSON.stringify(body)).not.toContain(key)
    const stored = await inside(async (tx) => (await tx.execute(sql`select * from language_models`)).rows)
    expect(JSON.stringify(stored)).not.toContain(key)
    await ask()
    expect(server.requests[0]!.headers.authorization).toBe(`Bearer ${key}`)
  })

  test('a second model of the same provider and address takes the key that is there', async () => {
    await add({ provider: 'openai', modelId: 'small', key })
    await add({ provider: 'openai', modelId: 'large' })
    const reply = await workspace
      .as('owner')
      .post(path, { provider: 'openai', modelId: 'x', baseUrl: 'http://127.0.0.1:9/v1' })
    expect([reply.status, reply.body.error.details[0].where]).toEqual([400, 'key'])
  })

  test('a key does not follow to another address', async () => {
    const model = await add({ provider: 'openai', key })
    const moved = { baseUrl: 'http://127.0.0.1:9/v1' }
    const refused = await workspace.as('owner').patch(`${path}/${model.languageModelId}`, moved)
    expect([refused.status, refused.body.error.details[0].where]).toEqual([400, 'key'])
    const taken = await workspace
      .as('owner')
      .patch(`${path}/${model.languageModelId}`, { ...moved, key: 'other' })
    expect(taken.body.model).toMatchObject(moved)
  })

  test.each([
    ['ftp://127.0.0.1/v1', 'baseUrl'],
    ['http://ana:secret@127.0.0.1/v1', 'baseUrl'],
    ['nonsense', 'baseUrl'],
  ])('an address like %s is refused, and not repeated', async (baseUrl, where) => {
    const { status, body } = await workspace
      .as('owner')
      .post(path, { provider: 'server', modelId: 'x', baseUrl })
    expect([status, body.error.details[0].where]).toEqual([400, where])
    expect(JSON.stringify(body)).not.toContain('secret')
  })

  test('two models are not called the same', async () => {
    await add()
    const { status } = await workspace
      .as('owner')
      .post(path, { provider: 'server', modelId: 'llama3.2', baseUrl: server.url })
    expect(status).toBe(409)
  })

  test.each(['viewer', 'researcher'] as const)('is not for a %s, who may look', async (role) => {
    const model = await add()
    const who = workspace.as(role)
    const replies = [
      await who.post(path, { provider: 'server', modelId: 'x', baseUrl: server.url }),
      await who.patch(`${path}/${model.languageModelId}`, { label: 'x' }),
      await who.delete(`${path}/${model.languageModelId}`),
      await who.post(`${path}/${model.languageModelId}/test`),
      await who.put('/api/v1/language-model-ladders', { interviewer: [], analyst: [], judge: [] }),
      await who.get('/api/v1/language-model-servers'),
    ]
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
    expect((await who.get(path)).body.models).toHaveLength(1)
  })
})

describe('a ladder', () => {
  test('holds what was added, in the order that was saved, each role its own', async () => {
    const [one, two] = [await add(), await add({ modelId: 'qwen' })]
    expect((await rungs()).map((rung) => rung.modelId)).toEqual(['llama3.2', 'qwen'])
    const ladders = { interviewer: [two.languageModelId], analyst: [one.languageModelId], judge: [] }
    expect((await workspace.as('owner').put('/api/v1/language-model-ladders', ladders)).status).toBe(200)
    expect((await rungs()).map((rung) => rung.label)).toEqual([two.label])
    expect(await house.deps.languageModels.rungsFor(workspace.workspaceId, 'judge')).toEqual([])
  })

  test('names each model once, and none of another workspace', async () => {
    const { languageModelId: id } = await add()
    for (const interviewer of [[id, id], [newId()]]) {
      const body = { interviewer, analyst: [], judge: [] }
      expect((await workspace.as('owner').put('/api/v1/language-model-ladders', body)).status).toBe(400)
    }
  })

  test('loses what is removed, and follows what is changed', async () => {
    const model = await add()
    await workspace.as('owner').patch(`${path}/${model.languageModelId}`, { modelId: 'qwen', label: 'mine' })
    expect(await rungs()).toMatchObject([{ label: 'mine', modelId: 'qwen' }])
    expect((await workspace.as('owner').delete(`${path}/${model.languageModelId}`)).status).toBe(204)
    expect(await rungs()).toEqual([])
  })
})

describe('a test', () => {
  test('shows a real question and how long it took', async () => {
    const model = await add()
    const { status, body } = await workspace.as('owner').post(`${path}/${model.languageModelId}/test`)
    expect([status, body]).toMatchObject([
      200,
      { question: 'What happened just before that?', tookMs: expect.any(Number), reason: null, say: null },
    ])
    expect(body.exchange.answer).not.toBe('')
  })

  test.each([
    ['wrong_key', 'refused', /key was not accepted/],
    ['server_error', 'server_error', /500/],
    ['invalid_json', 'invalid_json', /no question could be read/],
  ] as const)('says what is wrong: %s', async (behaviour, reason, say) => {
    server.behave(behaviour)
    const model = await add()
    const { body } = await workspace.as('owner').post(`${path}/${model.languageModelId}/test`)
    expect(body).toMatchObject({ question: null, reason, say: expect.stringMatching(say) })
  })
})

describe('a call', () => {
  test('is recorded with everything but words, and what it made beside it', async () => {
    const studyId = newId()
    await add({ price: { input: 2, output: 10, currency: 'EUR' } })
    const made = await ask({ studyId })
    expect(made).toMatchObject({ ok: true, value: { question: 'What happened just before that?' } })
    const [call, ...others] = await calls(studyId)
    expect(others).toEqual([])
    expect(call).toMatchObject({
      callId: made.callId,
      role: 'interviewer',
      purpose: 'test.question',
      promptVersion: 'test-1',
      provider: 'server',
      modelId: 'llama3.2',
      modelServed: 'llama3.2-served',
      isLocal: true,
      inputHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      outcome: 'ok',
      made: '{"question":"What happened just before that?"}',
    })
    expect(call!.cost).toBeCloseTo((call!.inputTokens! * 2 + call!.outputTokens! * 10) / 1e6, 12)
    expect(JSON.stringify({ ...call, made: null })).not.toContain('gate')
  })

  test('with what the database cannot hold is recorded without it', async () => {
    const studyId = newId()
    await add()
    server.behave({ text: '{"question":"Why\\u0000?"}\u0000' })
    expect(await ask({ studyId })).toMatchObject({ ok: true })
    expect(await calls(studyId)).toMatchObject([{ outcome: 'ok', made: '{"question":"Why\\u0000?"}' }])
  })

  test('that was turned away cost nothing', async () => {
    const studyId = newId()
    await add({ price: { input: 2, output: 10, currency: 'EUR' } })
    server.behave('wrong_key')
    await ask({ studyId })
    expect(await calls(studyId)).toMatchObject([{ outcome: 'refused', cost: 0, currency: 'EUR' }])
  })

  test('that fails is recorded too, with the reason', async () => {
    const studyId = newId()
    await add()
    server.behave('server_error')
    expect(await ask({ studyId })).toMatchObject({ ok: false, reason: 'server_error' })
    expect(await calls(studyId)).toMatchObject([{ outcome: 'server_error', made: null }])
  })

  test('costs nobody knows what where no price was set, and nothing on this computer', async () => {
    const studyId = newId()
    await add()
    await ask({ studyId })
    expect(await calls(studyId)).toMatchObject([{ cost: 0, currency: null }])
    const [rung] = await rungs()
    await house.deps.languageModels.generate(
      workspace.workspaceId,
      { ...rung!, isLocal: false },
      request({ studyId }),
    )
    expect((await inside((tx) => readSpending(tx, studyId))).callsOfUnknownCost).toBe(1)
  })

  test('keeps nothing of a person whose interview is erased, before, during or after it', async () => {
    const [studyId, interviewId] = [newId(), newId()]
    await add()
    await ask({ studyId, interviewId })
    await ask({ studyId })
    await inside((tx) => eraseCallsOfInterview(tx, { interviewId, studyId }))
    expect(await calls(studyId)).toMatchObject([
      { made: null, inputHash: null, outcome: 'ok' },
      { made: null, inputHash: null, outcome: 'ok' },
    ])
    server.behave('time_out')
    const [rung] = await rungs()
    const stop = new AbortController()
    const call = request({ studyId, interviewId })
    const during = house.deps.languageModels.generate(workspace.workspaceId, rung!, {
      ...call,
      signal: stop.signal,
    })
    await expect.poll(() => server.requests.length).toBe(3)
    await inside((tx) => eraseCallsOfInterview(tx, { interviewId, studyId }))
    stop.abort()
    await during
    expect((await calls(studyId))[0]).toMatchObject({ made: null, inputHash: null, outcome: 'deadline' })
  })

  const keptOfNoStudy = async () => {
    const { rows } = await inside((tx) =>
      tx.execute(sql`select outcome, output_tokens > 0 as counted, input_hash, body from model_calls
        left join model_outputs using (workspace_id, call_id)
        where model_calls.study_id is null and model_calls.interview_id is null`),
    )
    return rows
  }
  const nothingKept = [{ outcome: 'ok', counted: true, input_hash: null, body: null }]

  test('for no study keeps nothing that it made: nobody’s erasure would find it', async () => {
    await add()
    server.behave({ text: JSON.stringify({ question: words }) })
    expect(await ask()).toMatchObject({ ok: true, value: { question: words } })
    expect(await keptOfNoStudy()).toEqual(nothingKept)
  })

  test('for no study, of an earlier version, loses it when the database is brought up to this one', async () => {
    const studyId = newId()
    await add()
    await ask()
    await ask({ studyId })
    await inside((tx) =>
      tx.execute(sql`insert into model_outputs (workspace_id, call_id, body)
        select workspace_id, call_id, ${words} from model_calls where study_id is null`),
    )
    await inside((tx) => tx.execute(sql`update model_calls set input_hash = 'hash' where study_id is null`))
    const migration = join(ownMigrationsFolder, '0014_words_of_no_study.sql')
    await database.owner.query(readFileSync(migration, 'utf8'))
    expect(await keptOfNoStudy()).toEqual(nothingKept)
    expect(await calls(studyId)).toMatchObject([
      { made: expect.any(String), inputHash: expect.any(String), outcome: 'ok' },
    ])
  })
})

describe('a budget', () => {
  const budget = (studyId: string, amount: number, unit: string) =>
    inside((tx) =>
      upsertBudget(tx, { workspaceId: workspace.workspaceId, studyId, amount, unit, setBy: 'cli' }),
    )

  test('in money ends the paid rungs when it is spent, and leaves the free local ones', async () => {
    const studyId = newId()
    await add({ label: 'paid', price: { input: 1, output: 1, currency: 'EUR' } })
    await add({ label: 'free' })
    await budget(studyId, 0.000_001, 'EUR')
    expect((await rungs(studyId)).map(({ label }) => label)).toEqual(['paid', 'free'])
    expect(await ask({ studyId })).toMatchObject({ ok: true, rung: 'paid' })
    expect((await rungs(studyId)).map(({ label }) => label)).toEqual(['free'])
    expect(await ask({ studyId })).toMatchObject({ ok: false, reason: 'budget', callId: null, rung: 'paid' })
    expect(await calls(studyId)).toHaveLength(1)
    expect((await rungs(newId())).map(({ label }) => label)).toEqual(['paid', 'free'])
  })

  test('in tokens counts what was not free', async () => {
    const studyId = newId()
    await add({ label: 'paid', price: { input: 1, output: 1, currency: 'USD' } })
    await budget(studyId, 1, 'tokens')
    await ask({ studyId })
    expect(await rungs(studyId)).toEqual([])
  })

  test.each([
    ['tokens', 100],
    ['USD', 0.0001],
  ])('in %s is charged the estimate where a call broke off uncounted', async (unit, amount) => {
    const studyId = newId()
    await add({ label: 'paid', price: { input: 1, output: 1, currency: 'USD' } })
    await budget(studyId, amount, unit)
    server.behave('server_error')
    expect(await ask({ studyId })).toMatchObject({ ok: false, reason: 'server_error' })
    expect((await calls(studyId))[0]).toMatchObject({ cost: null, inputTokens: null })
    const spending = await inside((tx) => readSpending(tx, studyId))
    expect(spending).toMatchObject({ callsOfUnknownCost: 1, paidTokens: expect.any(Number) })
    expect(spending.paidTokens).toBeGreaterThan(100)
    expect(await rungs(studyId)).toEqual([])
  })

  test('is not charged for a call that was turned away', async () => {
    const studyId = newId()
    await add({ label: 'paid', price: { input: 1, output: 1, currency: 'USD' } })
    await budget(studyId, 100, 'tokens')
    server.behave('rate_limited')
    expect(await ask({ studyId })).toMatchObject({ ok: false, reason: 'rate_limited' })
    expect(await rungs(studyId)).toHaveLength(1)
  })

  test('in money offers no model whose price is in another currency', async () => {
    const studyId = newId()
    await add({ label: 'dollars', price: { input: 1, output: 1, currency: 'USD' } })
    await budget(studyId, 100, 'EUR')
    expect(await rungs(studyId)).toEqual([])
  })
})

test('servers on this computer are found with their models', async () => {
  expect(await findServers([server.url, 'http://127.0.0.1:9/v1'])).toEqual([
    { name: new URL(server.url).host, baseUrl: server.url, models: ['llama3.2', 'qwen'] },
  ])
})
