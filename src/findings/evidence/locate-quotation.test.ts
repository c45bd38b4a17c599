import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LocatedQuotation, locateQuotation } from './locate-quotation.ts'
import { prepareRecord, type RecordTurn } from './record.ts'

const said = (...texts: (string | null)[]): RecordTurn[] =>
  texts.map((text, turn) => ({ turn, turnRevision: 0, role: 'participant', text }))

const textsOf = (result: LocatedQuotation) => (result.found ? result.spans.map((span) => span.text) : result)

describe('locateQuotation declines, with a reason,', () => {
  test.each(['', '   ', '…', '“”', ' ... - ', '\u200b\ufeff'])(
    'what holds nothing to look for: %j',
    (quotation) => {
      expect(locateQuotation(quotation, said('anything at all'))).toMatchObject({
        found: false,
        reason: 'empty',
      })
    },
  )

  test('what nobody said', () => {
    expect(locateQuotation('we moved to a barn', said('The price went up.'))).toEqual({
      found: false,
      reason: 'not_found',
      nearest: [],
    })
  })

  test("the interviewer's words, and shows where they are", () => {
    const turns: RecordTurn[] = [
      { turn: 0, turnRevision: 0, role: 'interviewer', text: 'So the price was too high for you?' },
      { turn: 1, turnRevision: 0, role: 'participant', text: 'Not really.' },
    ]
    const result = locateQuotation('the price was too high', turns)
    expect(result).toMatchObject({
      found: false,
      reason: 'interviewer',
      nearest: [{ turn: 0, start: 3, end: 25 }],
    })
  })

  test('parts of different turns put together', () => {
    const turns = said('I liked the new screen a lot.', 'But I would never pay for it again.')
    expect(locateQuotation('I liked the new screen but I would never pay for it', turns)).toMatchObject({
      found: false,
      reason: 'stitched',
      nearest: [
        { turn: 0, text: 'I liked the new screen' },
        { turn: 1, text: 'But I would never pay for it' },
      ],
    })
  })

  test('parts of one turn put together without an ellipsis', () => {
    const turns = said('I liked the new screen at first, until the third week, and then I gave up on it.')
    expect(locateQuotation('I liked the new screen and then I gave up on it', turns)).toMatchObject({
      found: false,
      reason: 'stitched',
    })
  })

  test.each([
    ['another word', 'I would definitely recommend this to my friends'],
    ['another number', 'I would probably recommend it to 5 friends'],
    ['a moved negation', 'I would not probably recommend it to my 4 friends'],
    ['other capitals inside', 'I would PROBABLY recommend it to my 4 friends'],
  ])('%s as altered', (_, quotation) => {
    const turns = said('Well, I would probably recommend it to my 4 friends, some day.')
    expect(locateQuotation(quotation, turns)).toMatchObject({ found: false, reason: 'altered' })
  })

  test('a match that begins or ends inside a word', () => {
    expect(locateQuotation('the art', said('I saw the artist'))).toMatchObject({ found: false })
    expect(locateQuotation('art is', said('a smart is a smart'))).toMatchObject({ found: false })
    expect(locateQuotation('сад', said('в садах'))).toMatchObject({ found: false })
  })

  test('a match that begins inside a grapheme', () => {
    expect(locateQuotation('👩', said('my 👩‍🚀 friend'))).toMatchObject({ found: false })
    expect(locateQuotation('e', said('e\u0301'))).toMatchObject({ found: false })
    expect(locateQuotation('ind it', said('ﬁnd it'))).toMatchObject({ found: false })
  })

  test('erased words', () => {
    expect(locateQuotation('gone', said(null))).toMatchObject({ found: false, reason: 'not_found' })
  })
})

describe('locateQuotation finds', () => {
  test('every place where it was said, in order', () => {
    const result = locateQuotation('too slow', said('It is too slow, far too slow.', 'nothing', 'Too slow'))
    expect(result).toMatchObject({
      found: true,
      spans: [
        { turn: 0, start: 6, end: 14 },
        { turn: 0, start: 20, end: 28 },
      ],
    })
  })

  test.each([
    ['curly and straight quotation marks', 'she said “no” and didn’t', 'she said "no" and didn\'t'],
    ['dashes of any kind and their spaces', 'fast -- very fast', 'fast—very fast'],
    ['ellipses of any kind', 'well ... maybe', 'well… maybe'],
    ['spaced ellipses', 'well . . . maybe', 'well… maybe'],
    ['white space and line breaks', 'one  two\u00a0three', 'one two\r\nthree'],
    ['ligatures', 'find the office', 'ﬁnd the oﬃce'],
    ['full-width forms', 'ABC 123', 'ＡＢＣ １２３'],
    ['combining marks', 'caf\u00e9 cr\u00e8me', 'cafe\u0301 cre\u0300me'],
    ['soft hyphens and zero-width spaces', 'everything', 'every\u00adthi\u200bng'],
    ['bidirectional controls', 'שלום עולם', 'שלום\u2069\u200f עולם'],
    ['quotation marks around the whole', '“it works”', 'it works'],
    ['a final full stop', 'it works.', 'it works'],
    ['the case of the first letter', 'It works', 'it works'],
    ['an ellipsis at either end', '… it works …', 'it works'],
  ])('in spite of %s', (_, quotation, record) => {
    expect(textsOf(locateQuotation(quotation, said(`so ${record}, yes`)))).toEqual([record])
  })

  test('a part of Chinese or Thai words, which have no spaces between them', () => {
    expect(textsOf(locateQuotation('价格太高', said('我觉得价格太高了')))).toEqual(['价格太高'])
    expect(textsOf(locateQuotation('ราคาแพง', said('ฉันคิดว่าราคาแพงมาก')))).toEqual(['ราคาแพง'])
  })

  test('words around an ellipsis in one turn, and shows what it left out', () => {
    const turns = said('I would buy it, though not at this price, any day.')
    expect(textsOf(locateQuotation('I would buy it … any day', turns))).toEqual([
      'I would buy it, though not at this price, any day',
    ])
  })

  test('the same thing in a record that was prepared once', () => {
    const turns = said('It is too slow.')
    expect(locateQuotation('too slow', prepareRecord(turns))).toEqual(locateQuotation('too slow', turns))
  })

  test('a whole turn of every kind of white space at the edges', () => {
    expect(locateQuotation('yes', said('\n\t yes \u3000'))).toMatchObject({ spans: [{ start: 3, end: 6 }] })
  })
})

// ---- properties -----------------------------------------------------------------------------------------------

const awkward = fc.constantFrom(
  ...['👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '🇩🇪', '🇫🇷', 'e\u0301', 'a\u0308\u0323', '한', '각', '漢', '字', 'か', 'が'],
  ...['ﬁ', 'ﬃ', '½', '№', '…', '...', '—', '–', '-', '"', '“', '”', "'", '’', '«', '»', 'ß', 'İ', 'ﷺ', '¨'],
  ...[' ', '  ', '\u00a0', '\n', '\r\n', '\t', '\u3000', '\u200b', '\u00ad', '\u200f', '\ufeff', '\u200d'],
  ...[
    'שלום',
    'مرحبا',
    'क्षि',
    'ไทย',
    '\ud83d',
    '\udc00',
    'the',
    'price',
    'went',
    'up',
    'x',
    '7',
    '.',
    ',',
    '\u0085',
  ],
)
const messy = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 4 }), fc.constant(' ')), { maxLength: 40 })
  .map((parts) => parts.join(''))

const graphemesOf = (text: string) => [...new Intl.Segmenter('und').segment(text)].map((part) => part.index)

describe('for any record whatever', () => {
  test('it answers without throwing, and every span is the record’s own characters', () => {
    fc.assert(
      fc.property(messy, fc.array(messy, { maxLength: 4 }), (quotation, texts) => {
        const result = locateQuotation(quotation, said(...texts))
        for (const span of result.found ? result.spans : result.nearest) {
          expect(texts[span.turn]!.slice(span.start, span.end)).toBe(span.text)
          expect(span.text.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('spans never begin or end inside a grapheme', () => {
    fc.assert(
      fc.property(messy, messy, messy, (before, quotation, after) => {
        const text = before + quotation + after
        const edges = new Set([...graphemesOf(text), text.length])
        const result = locateQuotation(quotation, said(text))
        for (const span of result.found ? result.spans : result.nearest) {
          expect(edges.has(span.start) && edges.has(span.end)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('a stretch of whole words is found at its own place', () => {
    fc.assert(
      fc.property(messy, messy, messy, (before, quotation, after) => {
        fc.pre(/[\p{L}\p{N}]/u.test(quotation))
        // Letters on both sides keep the edges of the stretch from melting into their surroundings.
        const middle = `start ${quotation} end`
        const text = `${before} ${middle} ${after}`
        const result = locateQuotation(middle, said(text))
        expect(result.found).toBe(true)
        const from = before.length + 1
        expect(result.found && result.spans.some((span) => span.start === from && span.text === middle)).toBe(
          true,
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('the interviewer’s turns are never evidence', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const result = locateQuotation(text, [{ turn: 0, turnRevision: 0, role: 'interviewer', text }])
        expect(result.found).toBe(false)
      }),
    )
  })

  test('typography of the quotation changes nothing', () => {
    const typographies: ((text: string) => string)[] = [
      (text) => text.normalize('NFD'),
      (text) => text.replaceAll("'", '’'),
      (text) => text.replaceAll(' ', ' \n '),
      (text) => text.replaceAll('-', ' — '),
      (text) => `“${text}”`,
    ]
    const plain = fc
      .array(fc.constantFrom("it's", 'well-known', 'café', 'naïve', '12', 'ok,', 'so', '价格', '👍🏽'), {
        minLength: 2,
      })
      .map((words) => `so ${words.join(' ')} then`)
    fc.assert(
      fc.property(plain, fc.constantFrom(...typographies), (text, change) => {
        const result = locateQuotation(change(text), said(`First. ${text}, and on.`))
        expect(textsOf(result)).toEqual([text])
      }),
    )
  })
})
