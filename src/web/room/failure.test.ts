import { expect, test } from 'vitest'
import { isPassing, RoomFailure, readFailure } from './failure.ts'

const reply = (status: number, code?: string, headers: Record<string, string> = {}) =>
  readFailure(
    { status, headers: new Headers(headers) },
    code === undefined ? null : { error: { code, message: 'Choose one.', details: [], requestId: 'r1' } },
  )

test('a fault of the server passes, and its inner words are not shown', () => {
  const failure = reply(500, 'internal')
  expect(failure.kind).toBe('busy')
  expect(failure.say).toBe('')
  expect(failure.requestId).toBe('r1')
  expect(isPassing(failure)).toBe(true)
})

test('a page of a proxy instead of JSON is read by its status', () => {
  expect(reply(502).kind).toBe('busy')
  expect(reply(404).kind).toBe('gone')
  expect(isPassing(reply(404))).toBe(false)
})

test('a conflict is another tab only when the server says so', () => {
  expect(reply(409, 'another_tab').kind).toBe('another_tab')
  expect(reply(409, 'conflict').kind).toBe('moved_on')
})

test('what the server says of a wrong answer reaches the person', () => {
  const failure = reply(400, 'invalid_input')
  expect([failure.kind, failure.say]).toEqual(['refused', 'Choose one.'])
})

test('too many requests names when to come back', () => {
  expect(reply(429, 'too_many_requests', { 'retry-after': '7' }).retryAfterMs).toBe(7000)
  expect(reply(429, 'too_many_requests', { 'retry-after': 'soon' }).retryAfterMs).toBeNull()
})

test('no network passes', () => {
  expect(isPassing(new RoomFailure('unreachable'))).toBe(true)
})
