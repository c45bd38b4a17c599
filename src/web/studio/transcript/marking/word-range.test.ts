import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveOverWords, snapToWords, type WordMove } from './word-range.ts'

const text = 'Well, the price doubled.'
const said = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)

describe('selecting words', () => {
  test('is widened to whole words', () => {
    expect(said(snapToWords(text, { start: 8, end: 13 }))).toBe('the price')
    expect(said(snapToWords(text, { start: 5, end: 11 }))).toBe('the price')
    expect(snapToWords(text, { start: 5, end: 6 })).toBeNull()
    expect(snapToWords('', { start: 0, end: 0 })).toBeNull()
  })

  test('goes by keys, word by word', () => {
    const moves: WordMove[] = ['next', 'next', 'longer', 'longer', 'longer', 'shorter', 'previous', 'all']
    const seen: (string | null)[] = []
    moves.reduce<{ start: number; end: number } | null>((range, move) => {
      const next = moveOverWords(text, range, move)
      seen.push(said(next))
      return next
    }, null)
    expect(seen).toEqual([
      ...[
        'Well,',
        'the',
        'the price',
        'the price doubled.',
        'the price doubled.',
        'the price',
        'Well,',
        text,
      ],
    ])
  })

  test('stays inside the text and never cuts a word, whatever the keys', () => {
    const move = fc.constantFrom<WordMove>('next', 'previous', 'longer', 'shorter', 'all')
    fc.assert(
      fc.property(fc.string(), fc.array(move), (any, moves) => {
        let range: { start: number; end: number } | null = null
        for (const each of moves) {
          range = moveOverWords(any, range, each)
          if (range === null) continue
          expect(snapToWords(any, range)).toEqual(range)
        }
      }),
    )
  })
})
