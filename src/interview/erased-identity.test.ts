import { expect, test } from 'vitest'
import { erasedBefore, erasedIdentity } from './erased-identity.ts'

const ada = { source: 'tool', sourceIdentity: 'ada@example.org' }

test('what is left of an identity knows the same again, no other, and names nobody', () => {
  const left = [erasedIdentity(ada), erasedIdentity({ ...ada, sourceIdentity: 'ben' })]
  const isErased = erasedBefore(left)
  expect(isErased(ada)).toBe(true)
  expect(isErased({ ...ada, source: 'another tool' })).toBe(false)
  expect(isErased({ ...ada, sourceIdentity: 'cleo' })).toBe(false)
  expect(erasedBefore([])(ada)).toBe(false)
  expect(left.join()).not.toContain('ada')
})

test('is another in each study, and takes the key that its study has', () => {
  const one = erasedIdentity(ada)
  expect(erasedIdentity(ada)).not.toBe(one)
  expect(erasedIdentity(ada, one)).toBe(one)
  expect(erasedIdentity(ada, 'not of this kind')).not.toBe(one)
})
