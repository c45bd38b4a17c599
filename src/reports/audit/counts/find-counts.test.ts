import { describe, expect, it } from 'vitest'
import { expectEvenGrowth } from '../../../../test/support/growth.ts'
import { findCounts, readCount } from './find-counts.ts'

describe('a count in a sentence', () => {
  it.each([
    ['14 of 34 participants (41%) mention the dock.', { n: 14, of: 34, percent: 41 }],
    ['Fourteen out of thirty-four people said so.', { n: 14, of: 34, percent: null }],
    ['9/24 riders complained about the rain.', { n: 9, of: 24 }],
    ['37.5 % of respondents cancelled within a month.', { n: null, percent: 37.5, decimals: 1 }],
    ['Twelve participants mentioned price.', { n: 12, of: null }],
    ['We spoke with 24 riders in May.', { n: 24, isSample: true }],
    ['Based on 500 interviews with professionals (n = 500).', { n: 500, isSample: true }],
  ])('%s', (sentence, expected) => {
    expect(readCount(sentence)).toMatchObject(expected)
  })

  it.each([
    'The tram stops at 9 every day.',
    'Prices rose by 12 % in 2024.',
    'They waited 25 minutes.',
    'We held 45-minute interviews with them all.',
    'Participants rated it 4.2 out of 5.',
    'People give it 4 out of 5 stars on average.',
    'Report, version 1 of 2026-11-30, on what people said.',
    'Drivers (n = 24) said it too.',
    '27 of 23 · 30 %',
    'See page 4 of 12.',
    '“I paid 14 of 34 invoices late, and people noticed it” (P3).',
  ])('is none here: %s', (sentence) => {
    expect(readCount(sentence)).toBeNull()
  })

  it.each([
    ['Half of the 32 riders (16) were late.', { n: 16, share: { low: 0.45, high: 0.55 } }],
    ['A quarter of participants mention rain.', { n: null, share: { low: 0.2, high: 0.3 } }],
    ['One rider in three brings up the dock.', { share: { low: 1 / 3 - 0.05, high: 1 / 3 + 0.05 } }],
    ['Two thirds of respondents felt safe.', { share: { low: 2 / 3 - 0.05, high: 2 / 3 + 0.05 } }],
    ['Most schools were described as supportive.', { n: null, share: { low: 0.5, high: 1 } }],
    ['A sizeable minority of teams had changed.', { n: null, share: { low: 0, high: 0.5 } }],
    ['The vast majority felt safe at night.', { n: null, share: { low: 0.6, high: 1 } }],
    ['Almost all participants said that they would return.', { share: { low: 0.8, high: 1 } }],
  ])('is read as a share: %s', (sentence, expected) => {
    const { share, ...found } = readCount(sentence)!
    const { share: bounds, ...more } = expected as { share: { low: number; high: number }; n?: number | null }
    expect(found).toMatchObject(more)
    expect(share!.low).toBeCloseTo(bounds.low, 9)
    expect(share!.high).toBeCloseTo(bounds.high, 9)
  })

  it.each([
    'Most of all, the seat hurts.',
    'The most useful tool was the map.',
    'The ride takes half an hour.',
    'One in the morning is late.',
    'A third party sells the tickets.',
  ])('is no share of people: %s', (sentence) => {
    expect(readCount(sentence)).toBeNull()
  })

  it('knows that a number of as many as there are transcripts is one of people', () => {
    expect(readCount('The tram (7 of 36) is the natural first topic.', 36)).toMatchObject({ n: 7, of: 36 })
  })

  it('takes the clauses of a sentence apart where each counts something', () => {
    const text = 'Fifteen of the 36 name the bus; four name the tram, yet most felt alone.'
    const found = findCounts([{ kind: 'paragraph', text, page: null, heading: null }], { total: 36 })
    expect(found.map((count) => [count.text, count.n, count.words?.any])).toEqual([
      ['Fifteen of the 36 name the bus', 15, ['bus']],
      ['four name the tram', 4, ['tram']],
      ['most felt alone.', null, undefined],
    ])
    const slide = '• Seven of the 30 use the word "voice" and six name the tram'
    const two = findCounts([{ kind: 'paragraph', text: slide, page: 1, heading: null }], { total: 30 })
    expect(two.map((count) => [count.n, count.words?.any])).toEqual([
      [7, ['voice']],
      [6, ['tram']],
    ])
  })

  it.each([
    ['5 participants used the word “dock”.', ['dock'], 'exact'],
    ['5 of 24 riders mention rain or snow.', ['rain', 'snow'], 'forms'],
    ['Rain is mentioned by five.', ['Rain'], 'forms'],
    ['The tram comes up with five of the 24.', ['tram'], 'forms'],
    ['Half of them used some form of the word “tired”.', ['tired'], 'stem'],
    ['The word "dock" (or "docks") comes up with 11 of the 32.', ['dock', 'docks'], 'exact'],
    ['"Slow" is the adjective of choice for six of the 36.', ['Slow'], 'exact'],
    [
      'Almost half (19 of 40) used a form of "satisfied" or "satisfying".',
      ['satisfied', 'satisfying'],
      'stem',
    ],
    ['Four interviewees call the tasks "tedious".', ['tedious'], 'exact'],
    ['Five people talk about BikeBox at work.', ['BikeBox'], 'exact'],
    ['Docks, mentioned as such by one rider in three (12), come first.', ['Docks'], 'forms'],
  ])('knows the rule where one is stated: %s', (sentence, any, kind) => {
    const words = readCount(sentence, 36)!.words!
    expect(words.any).toEqual(any)
    expect(words.isStem ? 'stem' : words.isExact ? 'exact' : 'forms').toBe(kind)
  })

  it.each([
    '5 of 24 people spoke of “Full docks”.',
    '5 of 24 people spoke of “Docks”.',
    '5 of 24 people (21 %) mention “Full docks at night”.',
  ])('takes the name of a theme for no string that was counted: %s', (sentence) => {
    expect(readCount(sentence, 24)).toMatchObject({ n: 5, of: 24, words: null })
  })

  it('keeps a clause whole where a mark or a bracket holds a comma', () => {
    const text = '9 of 23 people spoke of “Spring, rain, summer” (39 %, 22 to 59 %).'
    const found = findCounts([{ kind: 'paragraph', text, page: null, heading: null }], { total: 23 })
    expect(found).toMatchObject([{ n: 9, of: 23, percent: 39, words: null }])
  })

  it('takes each number of a list for what stands before it', () => {
    const text = 'The tram is named by nine of the 30, Rain by four and Fog by two (7 %).'
    const found = findCounts([{ kind: 'paragraph', text, page: null, heading: null }], { total: 30 })
    expect(found.map(({ n, words }) => [n, words?.any])).toEqual([
      [9, ['tram']],
      [4, ['Rain']],
      [2, ['Fog']],
    ])
  })

  it('knows no rule where none is stated', () => {
    expect(readCount('5 participants felt that the docks are full.')!.words).toBeNull()
  })
})

describe('of text that no person writes', () => {
  const long = 20_000
  it.each([['“'], ['1'], ['('], [' and '], ['( '], ['they share '], ['12 of 40 ']])(
    '%j over and over is read once',
    (sign) =>
      expectEvenGrowth((length) => {
        const text = sign.repeat(Math.floor(length / sign.length))
        for (const kind of ['paragraph', 'row'] as const) findCounts([{ kind, text, level: 0 } as never])
      }, long / 4),
  )
  it('a count after it is still read, with the blanks between its words', () => {
    const blanks = ' '.repeat(long)
    const text = `${'Slow boats sail, '.repeat(800)}. 14 of 34${blanks}participants (41 %) mention the dock.`
    expect(findCounts([{ kind: 'paragraph', text } as never])).toMatchObject([{ n: 14, of: 34, percent: 41 }])
  })
})
