import { expect, test } from 'vitest'
import { hasForm } from './apart.ts'

const stems = ['korean', 'victorian', 'bike', 'school']

test.each([
  ['korea', true],
  ['Victoria', true],
  ['bikes', true],
  ['tram', false],
  ['motorbike', false],
])('of "%s" the record holds a form: %s', (word, expected) => {
  expect(hasForm({ stems }, word)).toBe(expected)
})
