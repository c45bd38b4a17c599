import { expect, test } from 'vitest'
import { hashLinkToken, newLinkToken, newSlug } from './link-tokens.ts'

test('a private token carries 128 bits', () => {
  expect(Buffer.from(newLinkToken(), 'base64url')).toHaveLength(16)
})

test('a slug has ten characters, none of which can be mistaken for another', () => {
  for (let i = 0; i < 200; i++) expect(newSlug()).toMatch(/^[a-hjkmnp-z2-9]{10}$/)
})

test('no two of a thousand slugs are the same', () => {
  expect(new Set(Array.from({ length: 1000 }, newSlug)).size).toBe(1000)
})

test('what is stored does not contain the token, and spaces around a pasted one do not matter', () => {
  const token = newLinkToken()
  expect(hashLinkToken(token)).not.toContain(token)
  expect(hashLinkToken(` ${token}\n`)).toBe(hashLinkToken(token))
})
