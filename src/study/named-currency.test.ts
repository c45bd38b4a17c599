import { expect, test } from 'vitest'
import { namedCurrency } from './named-currency.ts'

test.each([
  ['ringgit a visit', 'ringgit'],
  ['in Thai baht', 'Thai baht'],
  ['new shekels, per month', 'new shekels'],
  ['AED/month', 'AED'],
  ['tokens for a ride', 'tokens'],
])('%s', (answer, name) => {
  expect(namedCurrency(answer)).toBe(name)
})

test.each([
  '',
  'I do not know yet, please decide for me',
  'not sure',
  'unsure',
  'no idea',
  'whatever',
  'up to you',
  'you choose',
  'our own',
  'none',
  'a month',
  'local currency',
  'decide later',
  'the one that most people in the country use',
  '12',
])('names none: %s', (answer) => {
  expect(namedCurrency(answer)).toBeNull()
})
