import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutText } from './mark-text.ts'

describe('marked text', () => {
  test('is the same text, whatever is marked', () => {
    const mark = fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) })
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.array(mark, { maxLength: 6 }),
        (text, marks) => {
          const pieces = cutText(text, marks)
          expect(pieces.map((piece) => piece.text).join('')).toBe(text)
          for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true)
        },
      ),
    )
  })

  test('shows both marks where they overlap', () => {
    const pieces = cutText('abcdef', [
      { start: 0, end: 4 },
      { start: 2, end: 6, isCurrent: true },
    ])
    expect(pieces.map(({ text, marks }) => [text, marks.length])).toEqual([
      ['ab', 1],
      ['cd', 2],
      ['ef', 1],
    ])
  })

  test('nothing marked is one piece; nothing said is none', () => {
    expect(cutText('abc', [])).toEqual([{ text: 'abc', start: 0, marks: [] }])
    expect(cutText('', [{ start: 0, end: 3 }])).toEqual([])
  })
})
