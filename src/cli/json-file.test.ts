import { expect, test } from 'vitest'
import { InterviewScriptSchema } from '../interview/script.ts'
import { checkJson, readJsonFile } from './json-file.ts'
import { failureText } from './output.ts'

function said(text: string | null): string {
  const readFile = () => {
    if (text === null) throw Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' })
    return text
  }
  try {
    const data = readJsonFile('a.json', readFile)
    checkJson(InterviewScriptSchema, data, { path: 'a.json', what: 'a script of answers' })
  } catch (error) {
    return failureText(error)
  }
  return 'accepted'
}

test.each([
  ['{"answers":{"why":"It was far."}}', 'accepted'],
  ['{"answers":5}', 'a.json is not a script of answers.\n  answers: Must be an object.'],
  ['{"answer":{}}', 'a.json is not a script of answers.\n  answer: Is not a known field.'],
  ['[]', 'a.json is not a script of answers.\n  the file: Must be an object.'],
  ['null', 'a.json is not a script of answers.\n  the file: Must be an object.'],
  [null, 'There is no file a.json that can be read.'],
])('%s', (text, sentence) => {
  expect(said(text)).toBe(sentence)
})

test.each(['', '{', 'nope'])('what is no JSON says so: %j', (text) => {
  expect(said(text)).toMatch(/^a\.json is not JSON: ./)
})
