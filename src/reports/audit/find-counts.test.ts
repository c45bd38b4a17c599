import { describe, expect, it } from 'vitest'
import { readCount } from './find-counts.ts'

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
    'See page 4 of 12.',
    '“I paid 14 of 34 invoices late, and people noticed it” (P3).',
  ])('is none here: %s', (sentence) => {
    expect(readCount(sentence)).toBeNull()
  })

  it.each([
    ['5 participants used the word “dock”.', { any: ['dock'], isExact: true }],
    ['5 of 24 riders mention rain or snow.', { any: ['rain', 'snow'], isExact: false }],
    ['5 participants felt that the docks are full.', null],
  ])('knows the rule where one is stated: %s', (sentence, words) => {
    expect(readCount(sentence)!.words).toEqual(words)
  })
})
