import { expect, test } from 'vitest'
import { stemOf } from './stems.ts'

test.each([
  ['non-profit', 'nonprofits'],
  ['co-workers', 'coworker'],
  ['win', 'won'],
  ['lose', 'lost'],
  ['sleep', 'slept'],
  ['freeze', 'frozen'],
])('%s and %s are forms of one word', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other))
})

test('a hyphen between figures stays', () => {
  expect(stemOf('10-12')).not.toBe(stemOf('1012'))
})
