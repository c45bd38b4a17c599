import { expect, test } from 'vitest'
import { readAttributes } from './read-attributes.ts'

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
