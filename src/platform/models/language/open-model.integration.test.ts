/** The providers that speak protocols of their own, each against a server that answers as they document. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ModelServer, startModelServer } from '../../../../test/support/model-server/model-server.ts'
import { callModel } from './call-model.ts'
import { openModel } from './open-model.ts'
import type { ProviderKind } from './provider-kinds.ts'
import { sampleRequest } from './sample-question.ts'

const question = 'What did you do when both stations were empty?'
const text = JSON.stringify({ question })

/** What each sends back, and by which header the key comes. */
const protocols: Partial<Record<ProviderKind, { keyHeader: string; answer: object }>> = {
  anthropic: {
    keyHeader: 'x-api-key',
    answer: {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: 'served-model',
      content: [{ type: 'text', text }],
      stop_reason: 'end_turn',
      stop_sequence: null,
      usage: { input_tokens: 90, output_tokens: 12 },
    },
  },
  google: {
    keyHeader: 'x-goog-api-key',
    answer: {
      candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason: 'STOP', index: 0 }],
      usageMetadata: { promptTokenCount: 90, candidatesTokenCount: 12, totalTokenCount: 102 },
      modelVersion: 'served-model',
    },
  },
}

let server: Server
let baseUrl: string
let answer: object
const received: { headers: NodeJS.Dict<string | string[]>; body: unknown }[] = []
let chat: ModelServer

beforeAll(async () => {
  server = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await json(request) })
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  chat = await startModelServer()
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await chat.close()
})

const noBuiltin = () => {
  throw new Error('not asked for')
}

test.each(['anthropic', 'google'] as const)('%s is asked with its key, and read', async (provider) => {
  const protocol = protocols[provider]!
  answer = protocol.answer
  const model = await openModel({ provider, modelId: 'a-model', baseUrl, key: 'k-1' }, noBuiltin)
  const { outcome, inputTokens, outputTokens } = await callModel(model, sampleRequest(10_000))
  expect(outcome).toEqual({ ok: true, value: { question } })
  expect([inputTokens, outputTokens]).toEqual([90, 12])
  const { headers, body } = received.at(-1)!
  expect(headers[protocol.keyHeader]).toBe('k-1')
  expect(JSON.stringify(body)).not.toContain('k-1')
})

test('the server for tests streams too, and breaks off when told', async () => {
  const model = await openModel({ provider: 'server', modelId: 'm', baseUrl: chat.url, key: null }, noBuiltin)
  const read = async () => {
    const { stream } = await model.doStream({
      prompt: [{ role: 'user', content: [{ type: 'text', text: 'Ask.' }] }],
    })
    let said = ''
    let failed = false
    try {
      for await (const part of stream as unknown as AsyncIterable<{ type: string; delta?: string }>) {
        if (part.type === 'text-delta') said += part.delta
        if (part.type === 'error') failed = true
      }
    } catch {
      failed = true
    }
    return { said, failed }
  }
  expect(await read()).toEqual({ said: 'What happened just before that?', failed: false })
  chat.behave('cut')
  expect((await read()).failed).toBe(true)
})
