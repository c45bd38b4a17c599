import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFiller } from './filler.ts'
import { segmentTurn } from './segment-turn.ts'
import { longestSentenceWords } from './sentences.ts'

const cut = (text: string, language = 'en') =>
  segmentTurn(text, language).map((stretch) => text.slice(stretch.start, stretch.end))

describe('filler is left out:', () => {
  test.each([
    'Yes.',
    'Sounds good to me!',
    'No questions, let’s begin.',
    "I don't have any questions, please go ahead",
    'Thank you so much for your time, it was a pleasure.',
    'Nope, that’s all from me. Have a great day!',
    'Hi Claude, I am ready to start',
    "I think we've covered everything, thanks",
    'I can’t think of anything else.',
    '👍',
    '...',
    '',
  ])('%j', (text) => {
    expect(isFiller(text, 'en')).toBe(true)
    expect(segmentTurn(text)).toEqual([])
  })

  test.each([
    'Price.',
    'No, because it costs too much.',
    'Yes, the support was slow.',
    'Thank you notes take me all morning.',
    'I have no time.',
    'Good design.',
    'My manager decides that.',
    'It works on my phone but not on the laptop.',
  ])('but not %j', (text) => {
    expect(isFiller(text, 'en')).toBe(false)
    expect(cut(text)).toEqual([text])
  })

  test('in another language only marks without a word', () => {
    expect(isFiller('Ja, gerne.', 'de')).toBe(false)
    expect(isFiller('!!', 'de')).toBe(true)
  })
})

describe('a turn is cut', () => {
  test('into sentences', () => {
    expect(
      cut('The invoices arrive twice every month.  Nobody in the office can say which of them is right.'),
    ).toEqual([
      'The invoices arrive twice every month.',
      'Nobody in the office can say which of them is right.',
    ])
  })

  test('with short and leaning sentences joined to the one before', () => {
    expect(cut('We cancelled in the spring. Because of the price. It had doubled.')).toEqual([
      'We cancelled in the spring. Because of the price. It had doubled.',
    ])
  })

  test('but never across a line break or a greeting', () => {
    expect(cut('We cancelled it in spring.\nIt had doubled.')).toEqual([
      'We cancelled it in spring.',
      'It had doubled.',
    ])
    expect(cut('The fees went up again. Thank you! It had doubled.')).toEqual([
      'The fees went up again.',
      'It had doubled.',
    ])
  })

  test('not at abbreviations', () => {
    expect(cut('We compared tools, e.g. spreadsheets and paper lists, for a while.')).toHaveLength(1)
  })

  test('at clauses where speech runs on without a full stop', () => {
    const flow = Array.from({ length: 40 }, (_, at) => `and then we moved box number ${at}`).join(' ')
    const pieces = cut(flow)
    expect(pieces.length).toBeGreaterThan(3)
    for (const piece of pieces) expect(piece.split(' ').length).toBeLessThanOrEqual(longestSentenceWords)
  })

  test('in languages without spaces', () => {
    expect(cut('这个应用太贵了。我已经取消了订阅，因为没有时间使用它。', 'zh').length).toBeGreaterThan(0)
    expect(cut('値段が高すぎます。解約しました。', 'ja').join('')).toContain('値段')
  })

  test('even when the language tag is nonsense', () => {
    expect(cut('The price doubled within a year.', '??')).toEqual(['The price doubled within a year.'])
  })
})

test('for any text, segments are in order, apart, within the text and trimmed', () => {
  const words = fc.constantFrom(
    'the price',
    'went',
    'up.',
    'It',
    'e.g.',
    'ok.',
    '\n',
    '👩‍👩‍👧',
    '。',
    '价格',
    '\ud83d',
    ';',
    'and',
  )
  const text = fc
    .array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 60 })
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'zh', 'xx'), (turn, language) => {
      let end = 0
      for (const stretch of segmentTurn(turn, language)) {
        expect(stretch.start).toBeGreaterThanOrEqual(end)
        expect(stretch.end).toBeGreaterThan(stretch.start)
        expect(stretch.end).toBeLessThanOrEqual(turn.length)
        const said = turn.slice(stretch.start, stretch.end)
        expect(said).toBe(said.trim())
        end = stretch.end
      }
    }),
    { numRuns: 500 },
  )
})
