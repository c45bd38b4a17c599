import { expect, test } from 'vitest'
import { sayImported } from './imported-from.ts'

const files = new Map([['ab12', 'talk.txt']])

test('an import is told by the name of its file, and never by a hash', () => {
  expect(sayImported('sha256:ab12', files)).toBe('held elsewhere, imported from talk.txt')
  expect(sayImported('spring.csv', files)).toBe('held elsewhere, imported from spring.csv')
  expect(sayImported('sha256:cd34', files)).toBe('held elsewhere, imported')
  expect(sayImported(null, files)).toBe('held elsewhere, imported')
})
