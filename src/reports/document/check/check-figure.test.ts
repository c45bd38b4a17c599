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

/** The machine gave it to two fifths of 500; of 13 who were read one spoke of it, of the 6 that the machine had marked none more. */
const fear: ReportNumber = {
  label: 'Fear of night buses',
  question: '',
  figure: { source: 'theme', themeId: '019a0000-0000-7000-8000-000000000001', questionKey: null },
  proportion: {
    ...proportionOf(207, 500, 'turns'),
    ...{ share: 0.07, low: 0.013, high: 0.341 },
    checked: { coded: 13, having: 1, of: 500, marked: 6, right: 1 },
  },
  isMachineCoded: false,
}

describe('a sentence about a figure that people have checked', () => {
  it('is supported as the program writes it, without the machine’s count', () => {
    expect(sentenceOf(fear)).toBe(
      '7 % (1 to 34 %) of people spoke of “Fear of night buses”: 1 of the 13 who were read did; weighed for how they were drawn, and corrected by the machine’s coding of the other 487, that makes 7 %.',
    )
    expect(verdictOf(sentenceOf(fear), [fear])).toBe('supported')
  })
  it.each([
    '7 % (1 to 34 %) of people spoke of “Fear of night buses”: of the 500, 13 were read, chosen at random, and 1 of these spoke of it.',
    '1 of the 13 who were read spoke of “Fear of night buses”; weighed, and corrected by the machine’s coding of the other 487: 7 %.',
    'By the machine’s count 207 of 500 people spoke of “Fear of night buses”; 7 %, 1 to 34 %, after a person read 13 of the 500.',
    '7 % of people (1 to 34 %) spoke of “Fear of night buses”, after people checked 13 of 500.',
    'An estimated 7% of people (95% CI 1–34%) spoke of fear of night buses; we read 13 of the 500, chosen at random.',
    '“Fear of night buses”: 7 % [1 to 34 %], estimated from 13 of 500 interviews read by hand.',
    'Of the 13 people who were read, 1 spoke of fear of night buses: 7 %, 1 to 34 %.',
    '1 of the 13 people checked spoke of “Fear of night buses”.',
    '7 % (1 to 34 %) spoke of “Fear of night buses”, not 41 % as the machine counted.',
    '7 % spoke of “Fear of night buses” (95 % confidence interval 1 to 34 %, n = 13).',
    'A minority of people spoke of “Fear of night buses”.',
    'Based on a random sample of 13 people that one reader coded, 7 % (1 to 34 %) spoke of “Fear of night buses”.',
    'The machine marked 207 people with “Fear of night buses”; of 6 of these who were read 1 spoke of it, so 7 % (1 to 34 %).',
  ])('is supported where it says what people found: %s', (text) => {
    expect(verdictOf(text, [fear])).toBe('supported')
  })
  it.each([
    ['“Fear of night buses”: 207 of 500 by the machine’s count.', 'machine-count'],
    ['By the machine’s count 41 % of people spoke of “Fear of night buses”.', 'machine-count'],
    ['207 of 500 people spoke of “Fear of night buses”.', 'miscounted'],
    ['41 % of people spoke of “Fear of night buses”.', 'number'],
    [
      '1 of the 13 who were read spoke of “Fear of night buses”; corrected by the machine’s coding of the other 486: 7 %.',
      'miscounted',
    ],
    ['487 people spoke of “Fear of night buses”, 7 % after a check.', 'miscounted'],
    ['13 of 500 people spoke of “Fear of night buses”; 7 %, 1 to 34 %, after a check.', 'miscounted'],
    ['13 of 500 people checked spoke of “Fear of night buses”.', 'miscounted'],
    ['1 of 13 people spoke of “Fear of night buses”.', 'miscounted'],
    ['13 people spoke of “Fear of night buses” (7 %) after a check.', 'miscounted'],
    ['500 people spoke of “Fear of night buses”, 7 % after a check.', 'miscounted'],
    ['7 % of people (1 to 43 %) spoke of “Fear of night buses”, after people checked 13 of 500.', 'number'],
    ['Most people spoke of “Fear of night buses”.', 'quantity'],
    ['Nobody spoke of “Fear of night buses”.', 'quantity'],
    ['7 % of people did not speak of “Fear of night buses”.', 'polarity'],
    ['7 % of people hate night buses.', 'not-shown'],
    ['13 of the 500 were read.', 'not-shown'],
  ])('is not supported where it gives another number for it: %s', (text, reason) => {
    expect(verdictOf(text, [fear])).toBe(reason)
  })
})

describe('a sentence that names a theme in near words', () => {
  const losing: ReportNumber = {
    label: 'Worried about losing work or skills to AI',
    question: '',
    figure: { source: 'theme', themeId: '019a0000-0000-7000-8000-000000000001', questionKey: null },
    proportion: proportionOf(200, 500, 'turns'),
    isMachineCoded: true,
  }
  const errors = { ...losing, label: 'Mistakes in what it writes' }
  it.each([
    ['40 % of people fear for their job or skills: 200 of 500.', losing],
    ['200 of 500 people worry about losing their jobs or skills to AI (40 %, 36 to 44 %).', losing],
    ['40 % of people spoke of errors in what it writes.', errors],
  ])('is supported with the same numbers: %s', (text, of) => {
    expect(verdictOf(text, [of])).toBe('supported')
  })
  it.each([
    ['40 % of people love AI: 200 of 500.', 'not-shown'],
    ['200 of 500 people hate their job.', 'not-shown'],
    ['40 % of people do not fear for their job or skills: 200 of 500.', 'polarity'],
    ['41 % of people fear for their job or skills.', 'number'],
    ['200 of 500 people (40 %) spoke of work or skills that AI may take from them.', 'modality'],
    ['40 % of people fear for their job or skills because of AI.', 'cause'],
    ['40 % of people spoke of skills.', 'not-shown'],
  ])('is not where it says something else: %s', (text, reason) => {
    expect(verdictOf(text, [losing])).toBe(reason)
  })
})

describe('a sentence that says another thing than how many', () => {
  const unread: ReportNumber = {
    label: 'Price',
    question: '',
    figure: { source: 'theme', themeId: '019a0000-0000-7000-8000-000000000001', questionKey: null },
    proportion: proportionOf(24, 61, 'turns'),
    isMachineCoded: true,
  }
  const read: ReportNumber = {
    ...unread,
    proportion: {
      ...unread.proportion,
      share: 0.4,
      checked: { coded: 40, having: 16, of: 61, marked: 16, right: 14 },
    },
  }
  it.each([
    '24 of 61 people ranked price highest.',
    '24 of 61 people named price first.',
    '24 of 61 people chose it for the price.',
    '24 of 61 people gave up on it for the price.',
    '24 people came for the price.',
    '24 of 61 people picked the lowest price.',
    '24 of 61 people would not have come but for the price.',
    'The price brought 24 of 61 people.',
    '24 of 61 people have the price at heart.',
  ])('is not supported, with the right number: %s', (text) => {
    expect(verdictOf(text, [unread])).not.toBe('supported')
  })
  it.each([
    '40 % of people ranked price highest.',
    '40 % of people came for the price.',
    '40 % of people gave up on it for the price.',
    '40 % of people spoke of price first.',
    '40 % of people checked the price.',
    '40 % of people compared the price.',
    '40 % of people spoke of price only once.',
    '40 % of people found the price.',
    '40 % of people count on the price.',
    '40 % of people give price weight.',
  ])('nor where people have checked it: %s', (text) => {
    expect(verdictOf(text, [read])).not.toBe('supported')
  })
  it.each([
    '24 of 61 people mentioned price.',
    '24 of the 61 people who were asked brought up price (39 %).',
    '24 people, or 39 %, talked about price.',
    '24 out of 61 people named the price.',
    'Price came up with 24 of 61 people.',
  ])('and is where it says that in other words: %s', (text) => {
    expect(verdictOf(text, [unread])).toBe('supported')
  })
})

describe('a figure of next to nobody, and of next to everybody', () => {
  const of = (count: number): ReportNumber => ({
    label: 'Fraud',
    question: '',
    figure: { source: 'theme', themeId: '019a0000-0000-7000-8000-000000000001', questionKey: null },
    proportion: proportionOf(count, 300, 'turns'),
    isMachineCoded: true,
  })
  it('is not said as 0 or 100 %, which would deny who said it and who did not', () => {
    expect(sentenceOf(of(1))).toBe('1 of 300 people spoke of “Fraud” (under 1 %, under 1 to 2 %).')
    expect(sentenceOf(of(299))).toBe('299 of 300 people spoke of “Fraud” (over 99 %, 98 to over 99 %).')
    expect(sentenceOf(of(0))).toBe('0 of 300 people spoke of “Fraud” (0 %, 0 to 1 %).')
    expect(sentenceOf(of(300))).toBe('300 of 300 people spoke of “Fraud” (100 %, 99 to 100 %).')
  })
  it('is supported so, as it was said before, and in other words', () => {
    for (const text of [
      sentenceOf(of(1)),
      '1 of 300 people spoke of “Fraud” (0 %, 0 to 2 %).',
      'Under 1 % of people spoke of fraud.',
      'Less than 1 % of people spoke of fraud: 1 of 300.',
    ])
      expect(verdictOf(text, [of(1)])).toBe('supported')
    expect(verdictOf('Over 99 % of people spoke of fraud.', [of(299)])).toBe('supported')
  })
  it('and not where it is worded as none, or as all, or is another number', () => {
    expect(verdictOf('0 % of people spoke of fraud.', [of(1)])).toBe('number')
    expect(verdictOf('100 % of people spoke of fraud.', [of(299)])).toBe('number')
    expect(verdictOf('Under 1 % of people spoke of fraud.', [of(9)])).toBe('number')
  })
})
