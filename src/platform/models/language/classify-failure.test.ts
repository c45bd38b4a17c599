import { APICallError } from '@ai-sdk/provider'
import { expect, test } from 'vitest'
import { AnswerCut, PromptTooLong } from './answer-errors.ts'
import { classifyFailure } from './classify-failure.ts'

const answered = (statusCode: number, more: { responseBody?: string; retryAfter?: string } = {}) =>
  new APICallError({
    message: 'no',
    url: 'http://x',
    requestBodyValues: {},
    statusCode,
    ...(more.responseBody === undefined ? {} : { responseBody: more.responseBody }),
    ...(more.retryAfter === undefined ? {} : { responseHeaders: { 'retry-after': more.retryAfter } }),
  })

const now = Date.parse('2026-01-01T00:00:00Z')

test.each([
  ['2', 2000],
  ['Thu, 01 Jan 2026 00:00:05 GMT', 5000],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
  ['soon', null],
])('Retry-After %s means %s ms', (retryAfter, retryAfterMs) => {
  expect(classifyFailure(answered(429, { retryAfter }), now)).toMatchObject({
    reason: 'rate_limited',
    retryAfterMs,
  })
})

test.each([
  [answered(503), 'server_error'],
  [answered(404), 'refused'],
  [answered(413), 'too_long'],
  [answered(400, { responseBody: '{"error":{"code":"context_length_exceeded"}}' }), 'too_long'],
  [answered(400, { responseBody: 'the maximum context length is 4096' }), 'too_long'],
  [answered(400), 'refused'],
  [new Error('outside', { cause: new AnswerCut(new Error('inside')) }), 'cut'],
  [new PromptTooLong(), 'too_long'],
  [new DOMException('over', 'AbortError'), 'deadline'],
  [new TypeError('fetch failed'), 'unreachable'],
  ['a string', 'unreachable'],
])('%s is %s', (error, reason) => {
  expect(classifyFailure(error).reason).toBe(reason)
})

test('an error that causes itself ends', () => {
  const error = new Error('round')
  error.cause = error
  expect(classifyFailure(error).reason).toBe('unreachable')
})
