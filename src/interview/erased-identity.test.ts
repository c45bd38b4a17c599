import { expect, test } from 'vitest'
import { erasedBefore, erasedIdentity } from './erased-identity.ts'

// No letter of the name can stand in a hexadecimal code by chance.
const ivy = { source: 'tool', sourceIdentity: 'ivy@example.org' }

test('what is left of an identity knows the same again, no other, and names nobody', () => {
  const left = [erasedIdentity(ivy), erasedIdentity({ ...ivy, sourceIdentity: 'ben' })]
  const isErased = erasedBefore(left)
  expect(isErased(ivy)).toBe(true)
  expect(isErased({ ...ivy, source: 'another tool' })).toBe(false)
  expect(isErased({ ...ivy, sourceIdentity: 'cleo' })).toBe(false)
  expect(erasedBefore([])(ivy)).toBe(false)
  expect(left.join()).not.toContain('ivy')
})

test('is another in each study, and takes the key that its study has', () => {
  const one = erasedIdentity(ivy)
  expect(erasedIdentity(ivy)).not.toBe(one)
  expect(erasedIdentity(ivy, one)).toBe(one)
  expect(erasedIdentity(ivy, 'not of this kind')).not.toBe(one)
})
