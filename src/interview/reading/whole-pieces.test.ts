import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../study/lint/text.ts'
import { tagWords } from './tag-words.ts'
import { piecesAround, piecesOfSentence } from './whole-pieces.ts'

const piecesOf = (words: string) =>
  splitSentences(words).flatMap((sentence) =>
    piecesOfSentence(words, { sentence, tokens: tagWords(sentence.text, sentence.start) }).map(
      ({ text }) => text,
    ),
  )

describe('what may be quoted', () => {
  it('is a short sentence as it stands, without what is said to nobody', () => {
    expect(piecesOf('Two films on Friday.')).toEqual(['Two films on Friday'])
    expect(piecesOf('well honestly i switched twice lol')).toEqual(['i switched twice'])
    expect(piecesOf('The seat was wet 😀!')).toEqual(['The seat was wet'])
  })

  it('is a whole clause of a long one', () => {
    const said =
      'It asked me for the chart of accounts, and I had no idea what that was, so I rang my tax adviser, who was on holiday in Portugal, and in the end I picked the first one in the list.'
    expect(piecesOf(said)).toEqual([
      'It asked me for the chart of accounts',
      'I rang my tax adviser',
      'in the end I picked the first one in the list',
    ])
  })

  it.each([
    [
      'a condition would be lost',
      'If it rains hard in the morning and the buses are late again, I take the old car to work.',
    ],
    [
      'one of several would be quoted as all',
      'I bought the onions, the ginger, the garlic, the oil, the rice and the lemons on the same day.',
    ],
    [
      'a reason would be cut from what is denied',
      "I didn't leave the club because of the price that they asked of us every single month then.",
    ],
    ['it ends before it is over', 'I went to the'],
    ['nothing is named', 'It was that.'],
    ['it is a number', '42 or so'],
    ['it is put to somebody', 'Can you see that on the screen?'],
    ['it speaks to the interviewer', 'You asked me that a minute ago.'],
    ['half a quotation stands in it', 'She told me "never again and then left.'],
  ])('is nothing where %s', (_, words) => expect(piecesOf(words)).toEqual([]))

  it('stands in the answer exactly so', () => {
    const words =
      'Hm. I pay by card; the boy at the till knows me well by now, and my sister works there too.'
    for (const { start, end, text } of piecesAround(words, { start: 5, end: words.length }))
      expect(words.slice(start, end)).toBe(text)
  })
})
