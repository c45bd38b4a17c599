import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editsBetween, haveSameLetters, slipsBetween } from './spelling.ts'

test('one edit is what one letter swapped, left out, put in or wrong makes, and nothing else', () => {
  const word = fc.stringMatching(/^[a-e]{4,8}$/)
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('a', 'b', 'c', 'x'), (text, place, letter) => {
      const at = place % (text.length - 1)
      const made = [
        text.slice(0, at) + text.slice(at + 1),
        text.slice(0, at) + letter + text.slice(at),
        text.slice(0, at) + letter + text.slice(at + 1),
        text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2),
      ]
      for (const other of made) if (other !== text) expect(editsBetween(text, other, 2)).toBe(1)
      expect(editsBetween(text, `${text}xx`, 2)).toBe(2)
      expect(editsBetween(text, `${text}xxx`, 2)).toBe(3)
      expect(editsBetween(text, text, 2)).toBe(0)
    }),
  )
})

test('edits are the same both ways', () => {
  const word = fc.stringMatching(/^[a-c]{0,7}$/)
  fc.assert(fc.property(word, word, (a, b) => editsBetween(a, b, 3) === editsBetween(b, a, 3)))
})

describe('slips', () => {
  test.each([
    ['recieve', 'receive', 1],
    ['goverment', 'government', 1],
    ['hte', 'the', 1],
    ['grammer', 'grammar', 1],
    ['opinons', 'opinions', 1],
    ['asistant', 'assistant', 1],
    ['freind', 'friend', 1],
    ['custmers', 'customers', 1],
    ['tommorow', 'tomorrow', 2],
    ['proffesional', 'professional', 2],
    ['maintainance', 'maintenance', 2],
  ])('%s of %s', (written, meant, slips) => {
    expect(slipsBetween(written, meant)).toBe(slips)
  })

  test.each([
    ['vlogging', 'blogging'],
    ['unskilled', 'upskilling'],
    ['podcast', 'podcasters'],
    ['waiter', 'writers'],
    ['deepfakes', 'keepsakes'],
    ['same', 'same'],
    ['stats', 'starts'],
    ['etsy', 'easy'],
    ['physios', 'physics'],
    ['carers', 'cares'],
    ['incl', 'inch'],
    ['maria', 'marta'],
  ])('are none between %s and %s', (one, other) => {
    expect(slipsBetween(one, other)).toBeNull()
  })
})

test('letters are the same however often they stand', () => {
  expect(haveSameLetters('hippa', 'hipaa')).toBe(true)
  expect(haveSameLetters('linux', 'linus')).toBe(false)
})
