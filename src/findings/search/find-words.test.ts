import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { farAboveTheRest } from './find-meaning.ts'
import { findWordsInTurn, isEmptyQuery, needlesOf, parseWordQuery, stemOf } from './find-words.ts'

const find = (query: string, text: string) =>
  findWordsInTurn(text, parseWordQuery(query), 'en').map((hit) => ({
    text: text.slice(hit.start, hit.end),
    marks: hit.marks.map((mark) => text.slice(mark.start, mark.end)),
  }))

describe('searching by words', () => {
  test.each(['', '  ', '?!', '""'])('a query of %j is empty', (query) => {
    expect(isEmptyQuery(parseWordQuery(query))).toBe(true)
  })

  test('finds nothing where one word is missing', () => {
    expect(find('price late', 'The price was high.')).toEqual([])
  })

  test.each([
    ['other case', 'PRICE', 'The price was high.', 'price'],
    ['other endings', 'pricing', 'The prices were high.', 'prices'],
    ['diacritics in the record', 'cafe', 'The Café closed.', 'Café'],
    ['diacritics in the query', 'naïve', 'I was naive then.', 'naive'],
    ['a decomposed letter', 'café', 'The cafe\u0301 closed.', 'cafe\u0301'],
    ['a word’s beginning', 'subscri', 'My subscription ended.', 'subscription'],
    ['a Chinese word inside a sentence', '价格', '我觉得价格太高了', '价格'],
  ])('in spite of %s', (...[, query, text, mark]) => {
    expect(find(query, text)[0]!.marks).toEqual([mark])
  })

  test('does not find a word inside another', () => {
    expect(find('ice', 'The price was high.')).toEqual([])
  })

  test('shows the sentence that holds all words, and only that', () => {
    const text = 'The price went up. Delivery was slow. The price of delivery doubled.'
    expect(find('price delivery', text)).toEqual([
      { text: 'The price of delivery doubled.', marks: ['price', 'delivery'] },
    ])
  })

  test('else the sentences between the words', () => {
    const text = 'Hello. The price went up. It rained. Delivery was slow. Bye.'
    expect(find('price delivery', text)[0]!.text).toBe('The price went up. It rained. Delivery was slow.')
  })

  test('a phrase in quotation marks stands as it is', () => {
    expect(find('"price of delivery"', 'The price of the delivery.')).toEqual([])
    expect(find('“Price of delivery”', 'The price of  delivery.')[0]!.marks).toEqual(['price of  delivery'])
  })

  test('any text that is found holds the needles that the database sifts by', () => {
    const word = fc.constantFrom(
      'price',
      'Prices',
      'café',
      'Straße',
      'ﬁnd',
      'İstanbul',
      'naïve',
      '12',
      'go',
      'y',
    )
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 6 }), (query, words) => {
        const text = words.join(' ')
        if (find(query, text).length === 0) return
        // What the database does: NFKC, lower case, NFD, without combining marks.
        const sifted = text
          .normalize('NFKC')
          .toLowerCase()
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/gu, '')
        for (const needle of needlesOf(parseWordQuery(query))) expect(sifted).toContain(needle)
      }),
    )
  })

  test('marks and hits are within the text, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ maxLength: 12 }),
        (text, query) => {
          for (const hit of findWordsInTurn(text, parseWordQuery(query), 'en')) {
            expect(hit.start).toBeGreaterThanOrEqual(0)
            expect(hit.end).toBeLessThanOrEqual(text.length)
            for (const mark of hit.marks) expect(mark.end).toBeGreaterThan(mark.start)
          }
        },
      ),
    )
  })

  test('stems keep short words apart', () => {
    expect(['prices', 'pricing', 'priced', 'bus', 'as', 'bed'].map(stemOf)).toEqual([
      'pric',
      'pric',
      'pric',
      'bus',
      'as',
      'bed',
    ])
  })
})

describe('searching by meaning', () => {
  const vectorsOf = (cosines: number[]) => ({
    data: Float32Array.from(cosines.flatMap((cosine) => [cosine, Math.sqrt(1 - cosine * cosine)])),
    count: cosines.length,
    dimensions: 2,
  })
  const query = Float32Array.from([1, 0])

  test('finds nothing where nothing is near', () => {
    expect(farAboveTheRest(vectorsOf([0.1, 0.3, 0.45]), query)).toEqual([])
    expect(farAboveTheRest(vectorsOf([]), query)).toEqual([])
  })

  test('finds what stands out where all are near, nearest first', () => {
    const crowd = Array.from({ length: 200 }, (_, at) => 0.6 + (at % 10) / 400)
    const found = farAboveTheRest(vectorsOf([...crowd, 0.81, 0.9]), query)
    expect(found.map((hit) => hit.row)).toEqual([201, 200])
  })
})
