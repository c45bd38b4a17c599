import { expect, test } from 'vitest'
import { readAttributes, unreadParts } from './read-attributes.ts'

test('what is known of a person is read from a line of name=value', () => {
  expect(readAttributes('plan=family, Customer since = 2023; active=yes')).toEqual({
    plan: 'family',
    customer_since: 2023,
    active: true,
  })
})

test('a postcode keeps its zero, and what has no value is passed over', () => {
  expect(readAttributes('postcode=04109, nothing, =x, empty=')).toEqual({ postcode: '04109' })
  expect(readAttributes('')).toEqual({})
})

test.each([
  ['blah;;=', ['blah', '=']],
  ['plan=family, since', ['since']],
  ['=2023', ['=2023']],
  ['plan=', ['plan=']],
  ['plan=family, since=2023;', []],
  ['formula=a=b', []],
  ['', []],
])('what says nothing of anybody in "%s"', (text, unread) => {
  expect(unreadParts(text)).toEqual(unread)
})
