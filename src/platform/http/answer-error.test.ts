import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { toAppError } from './answer-error.ts'

const withCode = (code: string) => Object.assign(new Error('No space left on device'), { code })

test.each([
  ['a file that could not be written', withCode('ENOSPC')],
  ['a query that Postgres could not write', new DrizzleQueryError('insert', ['said'], withCode('53100'))],
])('a full disk is said and may be tried again: %s', (_, error) => {
  const known = toAppError(error)
  expect(known).toMatchObject({ code: 'unavailable', status: 503, retryAfterSeconds: 10 })
  expect(known.say).toMatch(/^The disk of the server is full/)
})

test('a database that is away may be tried again, whatever else a library throws may not', () => {
  const away = new DrizzleQueryError('select', [], withCode('57P01'))
  expect(toAppError(away)).toMatchObject({ code: 'unavailable', retryAfterSeconds: 1 })
  expect(toAppError(withCode('42601'))).toMatchObject({ code: 'internal', status: 500 })
})

test('an error of the house is passed on as it is', () => {
  const error = new AppError('not_found', 'no such study')
  expect(toAppError(error)).toBe(error)
})
