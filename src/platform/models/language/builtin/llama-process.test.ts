import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, expect, test } from 'vitest'
import { grammarSchema } from './grammar-schema.ts'
import { LlamaProcess } from './llama-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'llama-'))
const file = join(folder, 'worker.mjs')
/** Does as the prompt says. */
writeFileSync(
  file,
  `process.on('disconnect', () => process.exit(0))
  let held
  process.on('message', (message) => {
    if ('cancel' in message) { process.send({ id: message.cancel, error: 'Aborted' }); held = undefined; return }
    const { id, prompt } = message
    if (prompt === 'die') process.exit(1)
    if (prompt === 'hang') { held = id; return }
    process.send({ id, text: prompt, finish: 'stop', inputTokens: 1, outputTokens: 1 })
  })
  process.send('ready')`,
)
let worker: LlamaProcess
const open = () => {
  worker = new LlamaProcess({ runtime: '', modelFile: '', threads: 1, contextTokens: 1 }, pathToFileURL(file))
  return (prompt: string, signal?: AbortSignal) =>
    worker.ask({ system: '', prompt, schema: null, maxTokens: 1, temperature: null }, signal)
}
afterEach(() => worker.close())
afterAll(() => rmSync(folder, { recursive: true }))

test('questions are answered one after the other', async () => {
  const ask = open()
  expect(await Promise.all(['a', 'b', 'c'].map((prompt) => ask(prompt)))).toMatchObject([
    { text: 'a' },
    { text: 'b' },
    { text: 'c' },
  ])
})

test('a worker that dies loses its question, and the next one gets a new worker', async () => {
  const ask = open()
  const [lost, next] = await Promise.allSettled([ask('die'), ask('b')])
  expect([lost.status, next]).toMatchObject(['rejected', { value: { text: 'b' } }])
})

test('one that only ever dies is left alone for a while', async () => {
  const ask = open()
  for (let time = 0; time < 2; time += 1) await expect(ask('die')).rejects.toThrow('does not run')
  await expect(ask('a')).rejects.toThrow('does not run')
})

test('who gives up is told at once, and keeps nobody waiting', async () => {
  const ask = open()
  await ask('warm')
  const stop = new AbortController()
  const given = ask('hang', stop.signal)
  const next = ask('b')
  stop.abort(new Error('nobody waits'))
  await expect(given).rejects.toThrow('nobody waits')
  expect(await next).toMatchObject({ text: 'b' })
})

test('a grammar gets what it can hold of a schema, and keeps properties by any name', () => {
  const schema = {
    $schema: 'x',
    type: 'object',
    properties: {
      minLength: { type: 'string', minLength: 3 },
      kind: { anyOf: [{ const: 'a' }, { type: 'null' }] },
    },
    required: ['minLength'],
  }
  expect(grammarSchema(schema)).toEqual({
    type: 'object',
    properties: { minLength: { type: 'string' }, kind: { oneOf: [{ const: 'a' }, { type: 'null' }] } },
    required: ['minLength'],
  })
})
