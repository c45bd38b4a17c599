import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createSecretBox, deriveKey } from './encrypt.ts'

const secret = randomBytes(32)
const box = createSecretBox(secret)

describe('a sealed secret', () => {
  test('opens with the same key and context', () => {
    for (const text of ['', 'sk-123', 'schlüssel 🔑'])
      expect(box.open(box.seal(text, 'w/a'), 'w/a')).toBe(text)
  })

  test('looks different every time and does not show the text', () => {
    const [one, two] = [box.seal('sk-123', 'w/a'), box.seal('sk-123', 'w/a')]
    expect(one).not.toBe(two)
    expect(Buffer.from(one.slice(3), 'base64url').toString('latin1')).not.toContain('sk-123')
  })

  test.each([
    ['another key', () => createSecretBox(randomBytes(32)).open(box.seal('x', 'w/a'), 'w/a')],
    ['another place', () => box.open(box.seal('x', 'w/a'), 'w/b')],
    ['a shortened tag', () => box.open(box.seal('x', 'w/a').slice(0, 20), 'w/a')],
    ['nothing', () => box.open('', 'w/a')],
    ['an unknown version', () => box.open(box.seal('x', 'w/a').replace('v1.', 'v9.'), 'w/a')],
  ])('does not open with %s', (_, open) => {
    expect(open).toThrow(expect.objectContaining({ code: 'unsafe_configuration' }))
  })

  test('does not open when any byte was changed', () => {
    const bytes = Buffer.from(box.seal('a longer secret', 'w/a').slice(3), 'base64url')
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes)
      changed[index]! ^= 1
      expect(() => box.open(`v1.${changed.toString('base64url')}`, 'w/a')).toThrow()
    }
  })
})

test('keys for different purposes are different', () => {
  expect(deriveKey(secret, 'a').equals(deriveKey(secret, 'b'))).toBe(false)
  expect(deriveKey(secret, 'a').equals(deriveKey(secret, 'a'))).toBe(true)
})
