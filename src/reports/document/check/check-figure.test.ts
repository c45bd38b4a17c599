import { describe, expect, it } from 'vitest'
import { proportionOf } from '../../../findings/count-participants.ts'
import type { ReportNumber } from '../model.ts'
import { sentenceOf, shortSentenceOf } from '../sentences.ts'
import { checkFigure } from './check-figure.ts'

function number(count: number, of: number, label = 'The price'): ReportNumber {
  return {
    label,
    question: 'Which of these had most to do with it?',
    figure: { source: 'option', questionKey: 'reasons', meaning: 1, optionKey: 'price' },
    proportion: proportionOf(count, of, 'answers'),
    isMachineCoded: false,
  }
}

const price = number(23, 61)
const verdictOf = (text: string, numbers = [price]) => {
  const { verdict, reason } = checkFigure(text, numbers)
  return reason ?? verdict
}

describe('a sentence about a counted figure', () => {
  it('is supported as the program wrote it', () => {
    expect(verdictOf(sentenceOf(price))).toBe('supported')
    expect(verdictOf(shortSentenceOf(price))).toBe('supported')
  })
  it.each([
    '23 of 61 people said the price.',
    'The price was named by 23 of the 61 people who were asked (38 %).',
    'A third of people chose “The price”.',
    'The price came up among 23 people.',
    '38 % answered “The price” (27 to 50 %).',
  ])('is supported in other words of counting: %s', (text) => {
    expect(verdictOf(text)).toBe('supported')
  })
  it.each([
    ['24 of 61 people answered “The price”.', 'miscounted'],
    ['23 of 60 people answered “The price”.', 'miscounted'],
    ['83 % of people answered “The price”.', 'number'],
    ['23 of 61 people answered “The price” (27 to 60 %).', 'number'],
    ['Most people answered “The price”.', 'quantity'],
    ['More than 23 of 61 people answered “The price”.', 'quantity'],
    ['Nobody answered “The price”.', 'quantity'],
    ['23 of 61 people did not answer “The price”.', 'polarity'],
    ['23 of 61 people left because of the price.', 'cause'],
    ['23 of 61 people would answer “The price”.', 'modality'],
    ['23 of 61 people always answered “The price”.', 'time'],
    ['23 of 61 customers hate the price.', 'not-shown'],
    ['23 of 61 people answered “Free docks”.', 'not-shown'],
    ['23 of 61 people answered.', 'not-shown'],
    ['People answered “The price”.', 'not-shown'],
    ['  ', 'empty'],
  ])('is not supported when its meaning is another: %s', (text, reason) => {
    expect(verdictOf(text)).toBe(reason)
  })
  it('lets nobody swap the names of two figures in one sentence', () => {
    const docks = number(9, 61, 'Docks')
    expect(verdictOf('9 of 61 people answered “The price”, 23 “Docks”.', [price, docks])).toBe('not-shown')
  })
  it('knows that a number within a label is no count', () => {
    const pass = number(12, 40, 'The 30 day pass')
    expect(verdictOf('12 of 40 people chose “The 30 day pass”.', [pass])).toBe('supported')
  })
  it('says no quantity of too few people', () => {
    expect(verdictOf('Most people answered “The price”.', [number(3, 4)])).toBe('quantity')
  })
})
