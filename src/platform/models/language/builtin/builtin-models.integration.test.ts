import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { prepareSmallModel, type SmallModel } from '../../../../../test/support/small-model.ts'
import { callModel } from '../call-model.ts'
import { sampleRequest } from '../sample-question.ts'
import { createBuiltinModels } from './builtin-models.ts'

const name = 'smollm2-135m-instruct'
let small: SmallModel

beforeAll(async () => {
  small = await prepareSmallModel()
}, 400_000)
afterAll(async () => {
  if ('close' in small) await small.close()
})

describe('the small model in a process of ours', () => {
  test('asks a question in the shape that was asked for', { timeout: 240_000 }, async ({ skip }) => {
    if ('reason' in small) return skip(small.reason)
    const called = await callModel(small.open(name), { ...sampleRequest(200_000), temperature: 0 })
    expect(called.outcome).toEqual({ ok: true, value: { question: expect.stringMatching(/\w/) } })
    expect(called).toMatchObject({ modelServed: name, inputTokens: expect.any(Number) })
    expect(called.outputTokens).toBeGreaterThan(3)
  })

  test('keeps to alternatives and lists by its grammar, weak as it is', { timeout: 240_000 }, async ({
    skip,
  }) => {
    if ('reason' in small) return skip(small.reason)
    const schema = z.object({ kind: z.enum(['probe', 'close']), scores: z.array(z.int()).length(2) })
    const question = { ...sampleRequest(200_000), temperature: 0 }
    const { outcome } = await callModel(small.open(name), { ...question, schema })
    expect(outcome).toMatchObject({ ok: true })
  })

  test('refuses a prompt that is longer than it can read', { timeout: 240_000 }, async ({ skip }) => {
    if ('reason' in small) return skip(small.reason)
    const prompt = 'It was empty again. '.repeat(2000)
    const { outcome } = await callModel(small.open(name), { ...sampleRequest(200_000), prompt })
    expect(outcome).toMatchObject({ ok: false, reason: 'too_long' })
  })

  test('is back at the deadline, and answers the next one', { timeout: 240_000 }, async ({ skip }) => {
    if ('reason' in small) return skip(small.reason)
    const model = small.open(name)
    const late = await callModel(model, { ...sampleRequest(1), maxOutputTokens: 400 })
    expect(late.outcome).toMatchObject({ ok: false, reason: 'deadline' })
    expect((await callModel(model, { ...sampleRequest(200_000), temperature: 0 })).outcome.ok).toBe(true)
  })
})

test('without runtime or model there is a reason and no call', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'builtin-'))
  const models = createBuiltinModels({ models: { folder: dataDirectory }, dataDirectory, threads: 1 })
  const { outcome } = await callModel(models.open(name), sampleRequest(60_000))
  expect(outcome).toMatchObject({ ok: false, reason: 'unreachable' })
  await models.close()
  rmSync(dataDirectory, { recursive: true })
})
