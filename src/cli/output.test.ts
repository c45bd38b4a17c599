import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '../platform/errors.ts'
import { failureObject, failureText, formatBytes, formatDuration } from './output.ts'

test('a failure is its sentence for the person, with each detail on a line, and never the developer’s message', () => {
  const error = new AppError('invalid_input', 'guide.sections[0] bad', {
    say: 'The guide cannot be published.',
    details: [{ where: 'question 3', say: 'asks two things at once' }, { say: 'has no end' }],
  })
  expect(failureText(error)).toBe(
    'The guide cannot be published.\n  question 3: asks two things at once\n  has no end',
  )
})

test('what nobody foresaw says how to see more', () => {
  expect(failureText(new Error('boom'))).toBe(
    'Something failed that should not: boom\nRun it again with --debug for the details.',
  )
  expect(failureText('text')).toContain('text')
})

test('for a program a failure is a code, a sentence and its details, whatever was thrown', () => {
  const details = [{ where: 'question 3', say: 'asks two things at once' }]
  expect(failureObject(new AppError('conflict', 'dev', { say: 'Not now.', details }))).toEqual({
    code: 'conflict',
    message: 'Not now.',
    details,
  })
  expect(failureObject(new Error('boom'))).toMatchObject({ code: 'internal', details: [] })
  expect(failureObject('text')).toMatchObject({ code: 'internal', message: expect.stringContaining('text') })
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' })
  expect(failureObject(full)).toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/disk is full/),
  })
})

test('bytes and durations are read at a glance', () => {
  expect([0, 999, 1000, 12_345_678, 160_000_000_000].map(formatBytes)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '12.3 MB',
    '160 GB',
  ])
  expect([400, 59_000, 61_000, 3_720_000, 90_000_000].map(formatDuration)).toEqual([
    '0 s',
    '59 s',
    '1 min 1 s',
    '1 h 2 min',
    '1 d 1 h',
  ])
})

test('a full disk is one sentence, whoever met it: a file, Postgres, or a query around it', () => {
  const full = 'The disk is full. Free some space and try again.'
  const fromPostgres = Object.assign(new Error('could not extend file "base/1"'), { code: '53100' })
  expect(failureText(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toBe(full)
  expect(failureText(fromPostgres)).toBe(full)
  expect(failureText(new Error('Failed query', { cause: fromPostgres }))).toBe(full)
  expect(failureText(new Error('other', { cause: new Error('still another') }))).not.toBe(full)
})

test.skipIf(!existsSync('/dev/full'))(
  'a result that cannot be written ends in one sentence, without a stack',
  () => {
    const full = openSync('/dev/full', 'w')
    const ran = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), '--help'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
      timeout: 60_000,
    })
    closeSync(full)
    expect(ran.stderr).toBe('The disk is full. Free some space and try again.\n')
    expect(ran.status).toBe(1)
  },
)
