/** The seam's promises, each against a server that breaks the thing that it promises. */
import type { LanguageModelV4 } from '@ai-sdk/provider'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { BehaviourName } from '../../../../test/support/model-server/behaviours.ts'
import { type ModelServer, startModelServer } from '../../../../test/support/model-server/model-server.ts'
import { callModel, type ModelQuestion } from './call-model.ts'
import { openModel } from './open-model.ts'
import type { ProviderKind } from './provider-kinds.ts'

let server: ModelServer
// One each: what was given up in one test may reach its server late.
beforeEach(async () => {
  server = await startModelServer()
})
afterEach(() => server.close())

const question: ModelQuestion<{ question: string }> = {
  system: 'You word questions.',
  prompt: 'Participant: "The gate sticks."',
  schema: z.object({ question: z.string() }),
  schemaName: 'question',
  deadlineMs: 10_000,
  maxOutputTokens: 100,
}

function open(provider: ProviderKind = 'server', baseUrl = server.url) {
  const none = () => {
    throw new Error('no model in process')
  }
  return openModel({ provider, modelId: 'small', baseUrl, key: provider === 'server' ? null : 'k' }, none)
}

const ask = async (
  more: Partial<typeof question> = {},
  model: LanguageModelV4 | Promise<LanguageModelV4> = open(),
) => callModel(await model, { ...question, ...more })

describe('a good answer', () => {
  test('comes as an object with what the server says of it', async () => {
    const { outcome, ...about } = await ask()
    expect(outcome).toEqual({ ok: true, value: { question: 'What happened just before that?' } })
    expect(about).toMatchObject({
      modelServed: 'small-served',
      inputTokens: expect.any(Number),
      outputTokens: expect.any(Number),
    })
    expect(server.requests[0]!.body).toMatchObject({
      max_tokens: 100,
      response_format: { type: 'json_schema', json_schema: { name: 'question' } },
    })
  })

  test('is had from OpenAI and Mistral by the same protocol, with the key that was set', async () => {
    for (const provider of ['openai', 'mistral'] as const) {
      const { outcome } = await ask({}, open(provider))
      expect([provider, outcome.ok]).toEqual([provider, true])
      expect(server.requests.at(-1)!.headers.authorization).toBe('Bearer k')
    }
  })

  test('comes over a connection that stays open for the next one', async () => {
    for (let call = 0; call < 6; call += 1) await ask()
    // A second one opens where a call begins before the last one's connection is free again.
    expect(new Set(server.requests.map(({ connection }) => connection)).size).toBeLessThanOrEqual(2)
  })
})

describe('a server without structured output', () => {
  test('is asked again in plain words, with the shape in them, and from then on at once', async () => {
    server.behave('no_structured_output')
    const model = open()
    expect((await ask({}, model)).outcome.ok).toBe(true)
    expect((await ask({}, model)).outcome.ok).toBe(true)
    expect(server.requests.map(({ body }) => body.response_format !== undefined)).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('what goes wrong is said in one word', () => {
  test.each<[BehaviourName, string]>([
    ['server_error', 'server_error'],
    ['wrong_key', 'refused'],
    ['refusal', 'refused'],
    ['cut', 'cut'],
    ['invalid_json', 'invalid_json'],
    ['not_json_at_all', 'invalid_json'],
    ['empty', 'empty'],
    ['ten_thousand_tokens', 'too_long'],
  ])('%s: %s', async (behaviour, reason) => {
    server.behave(behaviour)
    expect((await ask()).outcome).toMatchObject({ ok: false, reason })
  })

  test('an object of another shape: schema', async () => {
    server.behave({ text: '{"answer": "It sticks."}' })
    expect((await ask()).outcome).toMatchObject({ ok: false, reason: 'schema' })
  })

  test('nobody at the address: unreachable', async () => {
    const gone = await startModelServer()
    await gone.close()
    expect((await ask({}, open('server', gone.url))).outcome).toMatchObject({ reason: 'unreachable' })
  })

  test('more bytes than any answer has: too_long, without reading them all', async () => {
    server.behave({ text: 'x'.repeat(5_000_000) })
    expect((await ask()).outcome).toMatchObject({ ok: false, reason: 'too_long' })
  })

  test('a redirect is not followed, so that a key goes to nobody else', async () => {
    const { createServer } = await import('node:http')
    const elsewhere = createServer((_, response) =>
      response.writeHead(307, { location: `${server.url}/chat/completions` }).end(),
    )
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const { port } = elsewhere.address() as { port: number }
    expect((await ask({}, open('openai', `http://127.0.0.1:${port}/v1`))).outcome.ok).toBe(false)
    expect(server.requests).toEqual([])
    elsewhere.closeAllConnections()
    elsewhere.close()
  })

  test('nothing of the prompt, the answer or the key is in what comes back', async () => {
    for (const behaviour of ['server_error', 'wrong_key', 'cut', 'not_json_at_all'] as const) {
      server.behave(behaviour)
      const { outcome } = await ask({}, open('openai'))
      expect(Object.keys(outcome).sort()).toEqual(['ok', 'reason', 'retryAfterMs', 'status'])
    }
  })
})

describe('the deadline', () => {
  test.each<BehaviourName>(['time_out', 'hang_after_headers'])(
    'ends a call in spite of %s',
    async (behaviour) => {
      server.behave(behaviour)
      expect((await ask({ deadlineMs: 150 })).outcome).toMatchObject({ ok: false, reason: 'deadline' })
    },
  )

  test('ends a model that does not heed its signal', async () => {
    const deaf = { ...(await open()), doGenerate: () => new Promise<never>(() => {}) }
    expect((await ask({ deadlineMs: 50 }, deaf)).outcome).toMatchObject({ reason: 'deadline' })
  })

  test('is also over when nobody waits any more, before or during the call', async () => {
    server.behave('time_out')
    const before = await ask({ signal: AbortSignal.abort() })
    expect([before.outcome, server.requests.length]).toMatchObject([{ reason: 'deadline' }, 0])
    const stop = new AbortController()
    const during = ask({ signal: stop.signal })
    await expect.poll(() => server.requests.length).toBe(1)
    stop.abort()
    expect((await during).outcome).toMatchObject({ reason: 'deadline' })
  })
})

describe('a server that wants to be left alone', () => {
  test('is asked again when it said, inside the deadline', async () => {
    server.behave({ retryAfterSeconds: 0.05 }, 'good')
    expect((await ask()).outcome.ok).toBe(true)
    expect(server.requests).toHaveLength(2)
  })

  test('is not waited for where its time ends too late for an answer', async () => {
    server.behave({ retryAfterSeconds: 60 }, 'good')
    expect((await ask()).outcome).toMatchObject({ reason: 'rate_limited', status: 429, retryAfterMs: 60_000 })
    expect(server.requests).toHaveLength(1)
  })

  test('is given up when it says so again and again', async () => {
    server.behave({ retryAfterSeconds: 0.01 })
    expect((await ask()).outcome).toMatchObject({ reason: 'rate_limited' })
    expect(server.requests).toHaveLength(3)
  })
})
