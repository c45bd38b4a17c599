import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from './packs/en/index.ts'
import { countWords, listWords, plain, splitWords } from './text.ts'

const pieces = fc.constantFrom('Don', "'", 't', ' ', 'e.g.', '3.5', '-', 'A1', '\n', '_', '"', ',', '\u00a0')
const ascii = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))

describe('words of plain text', () => {
  it('are the same as beside a letter of another script', () => {
    fc.assert(
      fc.property(ascii, (text) => {
        const beside = `${text} ж`
        expect(splitWords(text)).toEqual(splitWords(beside).slice(0, -1))
        expect(listWords(text)).toEqual(listWords(beside).slice(0, -1))
        expect(countWords(text)).toBe(countWords(beside) - 1)
        expect(plain(text)).toBe(plain(beside).slice(0, -2))
      }),
    )
  })
})

describe('the stem of an English word', () => {
  /** The longest of its endings, as one expression has it. */
  const suffixes =
    /(?:ations?|ating|ated|ates|ate|ingly|edly|ings?|ions?|ments?|ness|fully|ful|ables?|ibles?|ically|ical|ic|ously|ous|ively|ives?|ers?|ors?|ies|ied|ed|es|ly|s|y|e)$/
  const byExpression = (word: string) => {
    let stem = word
    for (let i = 0; i < 2; i++) {
      const cut = stem.replace(suffixes, '')
      if (cut.length < 3 || cut === stem) break
      stem = cut
      if (i === 0 && !word.endsWith('ly')) break
    }
    return stem.replace(/([bdfgklmnprtvz])\1$/, '$1')
  }
  const parts = 'zor qua mel tt nn fully ing ings ation ations ively ness es s y ed able ible ically e'.split(
    ' ',
  )

  it('lacks the longest ending and the second of two like letters', () => {
    const words = fc
      .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 })
      .map((all) => `z${all.join('')}`)
    fc.assert(
      fc.property(words, (word) => {
        expect(english.stem(word)).toBe(byExpression(word))
      }),
    )
    expect(['stopped', 'planning', 'frustration', 'quickly', ''].map(english.stem)).toEqual(
      ['stopped', 'planning', 'frustration', 'quickly', ''].map(byExpression),
    )
  })
})
