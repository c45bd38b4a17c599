import { expect, test } from 'vitest'
import { askedAtWhatPrice, missingOf, readPriceTerms, unitOf } from './price-terms.ts'

test.each([
  ['What would tenants pay for a parking space, in francs a month?', 'francs', 'a month'],
  ['Is £4 an hour too much for a rowing boat?', 'pounds', 'an hour'],
  ['a monthly fee for the sauna', null, 'a month'],
  ['kr 50? no: 50 kronor per visit', 'kronor', 'a visit'],
  ['How much is a lamp worth?', null, null],
  ['$20 once', 'dollars', 'once'],
  ['What did people pay in the first month?', null, null],
  ['What price would people pay for a meal kit in pounds?', 'pounds', null],
  ['What would walkers pay for a day pass?', null, null],
  ['What would they pay for each delivery box, in yen?', 'yen', null],
  ['a meal kit, at 9 euros a meal', 'euros', 'a meal'],
  ['What would they pay for a day-pass, in euros per visit?', 'euros', 'a visit'],
  ['a £5 per month subscription', 'pounds', 'a month'],
  ['9 dollars/month plan', 'dollars', 'a month'],
  ['What did a ticket cost a year ago?', null, null],
  ['How much is a class in yen?', 'yen', 'a class'],
  ['£2 an item', 'pounds', 'an item'],
  ['At what price a visit would it be a bargain?', null, 'a visit'],
])('%s', (text, currency, period) => {
  expect(readPriceTerms(text)).toEqual({ currency, period })
})

test('what is said first holds, and the rest is filled in from what follows', () => {
  expect(readPriceTerms('euros', 'twelve pounds a week')).toEqual({ currency: 'euros', period: 'a week' })
})

test('as much is asked as is known, and what is missing is said', () => {
  const both = { currency: 'euros', period: 'a visit' }
  expect([askedAtWhatPrice(both), unitOf(both), missingOf(both)]).toEqual([
    'At what price a visit, in euros,',
    'euros a visit',
    null,
  ])
  const once = { currency: 'yen', period: 'once' }
  expect([askedAtWhatPrice(once), unitOf(once), missingOf(once)]).toEqual([
    'At what price, in yen,',
    'yen',
    null,
  ])
  const none = { currency: null, period: null }
  expect([askedAtWhatPrice(none), unitOf(none)]).toEqual(['At what price', 'in your currency'])
  expect(missingOf(none)).toMatch(/currency.*month/)
  expect(missingOf({ currency: null, period: 'a day' })).toBe('in which currency')
  expect(missingOf({ currency: 'pounds', period: null })).not.toContain('currency')
})
