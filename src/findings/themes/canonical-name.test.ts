import { expect, test } from 'vitest'
import { canonicalName } from './canonical-name.ts'

test.each([
  ['verify my identity', 'verifying the identity'],
  ['cancel a transfer', 'cancelling a transfer'],
  ['the dock was full', 'full dock'],
  ['card payment was declined', 'declined card payment'],
  ['writing emails', 'writing emails'],
  ['price per minute', 'price per minute'],
])('a phrase becomes a heading: %s', (said, heading) => {
  const { text, worth } = canonicalName(said)
  expect(text).toBe(heading)
  expect(worth).toBeGreaterThan(0.8)
})

test('a heading keeps what tells, and leaves out which ones', () => {
  expect(canonicalName('verify any information').text).toBe('verifying information')
  expect(canonicalName('my own boat').text).toBe('own boat')
  expect(canonicalName('boat is very heavy').text).toBe('heavy boat')
  expect(canonicalName('write letters', { around: { before: 'the', after: 'to them' } }).text).toBe(
    'writing letters',
  )
})

test('what may be a name is no deed', () => {
  expect(canonicalName('excel sheets').text).toBe('excel sheets')
})

test('a piece that ends where something was carried, and what is done with one thing, make worse headings', () => {
  expect(canonicalName('heavy boat up').worth).toBeLessThan(0.5 * canonicalName('heavy boat').worth)
  expect(canonicalName('write a letter').worth).toBeLessThan(canonicalName('write letters').worth)
})

test('what somebody does is told by the words before it', () => {
  expect(canonicalName('hold money in two currencies', { isDone: true }).text).toBe(
    'holding money in two currencies',
  )
  expect(canonicalName('pushed a heavy bike', { isDone: true }).text).toBe('pushing a heavy bike')
  expect(canonicalName('verification code', { isDone: true }).text).toBe('verification code')
})

test('who speaks, what is not, and pieces of sentences make worse headings', () => {
  const good = canonicalName('empty docks').worth
  for (const torn of [
    'skill I focus on',
    'card payment wasn’t declined',
    'researching such as researching',
  ]) {
    expect(canonicalName(torn).worth).toBeLessThan(0.6 * good)
  }
})

test('other languages stay as they were said', () => {
  expect(canonicalName('volle Station').text).toBe('volle Station')
})
