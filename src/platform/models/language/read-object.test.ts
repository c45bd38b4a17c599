import { expect, test } from 'vitest'
import { z } from 'zod'
import { readObject } from './read-object.ts'
import { createRecordedLanguageModels } from './recorded-language-models.ts'

const schema = z.object({ question: z.string().min(3) })
const read = (text: string) => readObject(text, schema)
const why = { ok: true, value: { question: 'Why?' } }

test.each([
  ['bare', '{"question":"Why?"}'],
  ['in a code fence', 'Sure:\n```json\n{"question":"Why?"}\n```\nAnything else?'],
  ['between sentences', 'Here it is {"question": "Why?"} as asked.'],
  ['behind thoughts that hold braces', '<think>{"question":"Perhaps not"}</think>{"question":"Why?"}'],
  ['with a comma too many', '{"question":"Why?",}'],
  ['after an echo of the shape', '{"type":"object"} {"question":"Why?"}'],
  ['inside a list', '[{"question":"Why?"}]'],
])('an object is read %s', (_, text) => {
  expect(read(text)).toEqual(why)
})

test('words that hold braces, quotes and commas before brackets stay as they are', () => {
  const value = { question: 'What of {this}, "that",] and \\ those?' }
  expect(read(`So: ${JSON.stringify(value)}`)).toEqual({ ok: true, value })
})

test('the character that no database holds is left out of every string', () => {
  expect(read('{"question":"Why\\u0000?"}')).toEqual(why)
})

test.each([
  ['empty', ''],
  ['empty', ' \n '],
  ['empty', '<think>hmm'],
  ['invalid_json', 'What made you leave?'],
  ['invalid_json', '{"question":"What made you le'],
  ['invalid_json', '{{{{{{{{'],
  ['schema', '{"answer":"Why?"}'],
  ['schema', '{"question":""}'],
  ['schema', '42'],
])('there is no object, for the reason %s, in %j', (reason, text) => {
  expect(read(text)).toEqual({ ok: false, reason })
})

test('half an object is never completed, however much of it is there', () => {
  const whole = '{"question":"What happened just before that?"}'
  for (let length = 1; length < whole.length; length += 1)
    expect(read(whole.slice(0, length)).ok, whole.slice(0, length)).toBe(false)
})

test('a text of many braces is given up', () => {
  expect(read('{'.repeat(200_000))).toEqual({ ok: false, reason: 'invalid_json' })
})

test('recorded models answer in turn, are read like real ones, and keep what they were asked', async () => {
  const models = createRecordedLanguageModels([
    { label: 'small', answers: [{ text: 'no' }, { value: { question: 'Why?' } }, { reason: 'deadline' }] },
    { label: 'judge', roles: ['judge'], answers: [] },
  ])
  const [rung, ...others] = await models.rungsFor('w', 'interviewer')
  expect(others).toEqual([])
  const ask = () =>
    models.generate('w', rung!, {
      call: { role: 'interviewer', purpose: 'test', promptVersion: '1' },
      system: 's',
      prompt: 'p',
      schema,
      schemaName: 'question',
      deadlineMs: 1000,
      maxOutputTokens: 50,
    })
  expect(await ask()).toMatchObject({ ok: false, reason: 'invalid_json', rung: 'small' })
  expect(await ask()).toMatchObject(why)
  expect(await ask()).toMatchObject({ ok: false, reason: 'deadline' })
  expect(await ask()).toMatchObject({ ok: false, reason: 'deadline' })
  expect(models.calls.map(({ request }) => request.prompt)).toEqual(['p', 'p', 'p', 'p'])
})
