import { describe, expect, test } from 'vitest'
import { wilsonInterval } from '../../../statistics/intervals.ts'
import type { ClaimNumbers, HowSpoken, Share } from './model.ts'
import { faultOfStatement } from './says-counted.ts'

const codeId = '019a0000-0000-7000-8000-000000000001'
const share = (count: number, of: number) => ({ count, of, share: count / of, ...wilsonInterval(count, of) })

const fault = (statement: string, first: Share, { among }: { among?: HowSpoken } = {}) => {
  const code: ClaimNumbers['code'] = {
    ...{ name: 'Price of the app', questionKey: null, basis: 'turns', isChecked: first.checked != null },
    ...{ label: '', asked: null, volunteered: null },
  }
  const spec = {
    kind: 'prevalence' as const,
    match: { codeId, ...(among ? { among } : {}) },
    n: first.count,
  }
  const numbers = { first, second: null, difference: null, code }
  return faultOfStatement(statement, spec, { ...numbers, nameOf: () => code.name })
}

describe('a sentence about a code', () => {
  const unchecked = share(23, 40)

  test.each([
    '23 of 40 people spoke of the price of the app.',
    'The price of the app was mentioned by 23 people (58%, 42 to 71%).',
  ])('says how many had it: %s', (statement) => {
    expect(fault(statement, unchecked)).toBeNull()
  })

  test.each([
    ['24 of 40 people spoke of the price of the app.', 'miscounted'],
    ['23 of 40 people spoke of the app.', 'not-found'],
    ['23 of 40 people hate the price of the app.', 'not-shown'],
    ['23 of 40 people left because of the price of the app.', 'not-shown'],
    ['23 of 40 people did not speak of the price of the app.', 'polarity'],
    ['23 of 40 people spoke of the price of the app unprompted.', 'actor'],
    // 42 to 71 %: the interval holds a half, whatever the sentence says beside.
    ['Most people, 23 of 40, spoke of the price of the app.', 'quantity'],
    ['Many people spoke of the price of the app.', null],
    ['23 of 40 people ranked the price of the app highest.', 'not-shown'],
    ['23 of 40 people named the price of the app first.', 'not-shown'],
    ['23 of 40 people chose it for the price of the app.', 'not-shown'],
    ['23 of 40 people gave up on it for the price of the app.', 'not-shown'],
    ['23 people came for the price of the app.', 'not-shown'],
    ['Two thirds of the people spoke of the price of the app.', 'quantity'],
    ['Nearly everybody spoke of the price of the app.', 'quantity'],
  ])('%s', (statement, reason) => {
    expect(fault(statement, unchecked)).toBe(reason)
  })

  test('says “most” and “half” by the bounds of its interval', () => {
    expect(fault('Most people spoke of the price of the app.', share(32, 40))).toBeNull()
    expect(fault('About half of the people spoke of the price of the app.', share(21, 40))).toBeNull()
    expect(fault('About half of the people spoke of the price of the app.', share(210, 400))).toBeNull()
    expect(fault('About half of the people spoke of the price of the app.', share(2180, 4000))).toBe(
      'quantity',
    )
  })

  test('that people checked states their share, and never the machine’s count alone', () => {
    const checked = { coded: 30, having: 20, of: 40 }
    const off = { count: 12, of: 40, share: 0.66, low: 0.5, high: 0.8, checked }
    expect(fault('12 of 40 people spoke of the price of the app.', off)).toBe('miscounted')
    expect(fault('66% of people spoke of the price of the app (50 to 80%).', off)).toBeNull()
    expect(fault('20 of the 30 checked, 66%, spoke of the price of the app.', off)).toBeNull()
    const near = { ...off, count: 26 }
    expect(fault('26 of 40 people spoke of the price of the app.', near)).toBe('miscounted')
    expect(fault('20 of the 30 checked spoke of the price of the app.', near)).toBeNull()
  })

  test('tells those who were asked from those who spoke of it unasked', () => {
    const some = share(9, 20)
    expect(fault('9 of 20 people spoke of the price of the app.', some, { among: 'volunteered' })).toBe(
      'actor',
    )
    expect(
      fault('9 of 20 people spoke of the price of the app unprompted.', some, { among: 'volunteered' }),
    ).toBeNull()
    expect(fault('9 of 20 people spoke of the price of the app.', some, { among: 'asked' })).toBe('actor')
    expect(
      fault('9 of the 20 people asked spoke of the price of the app.', some, { among: 'asked' }),
    ).toBeNull()
  })
})

describe('a sentence that compares by a code', () => {
  const groups = [
    { attribute: 'plan', value: 'Pro' },
    { attribute: 'plan', value: 'Basic' },
  ] as const
  const compared = (statement: string) =>
    faultOfStatement(
      statement,
      { kind: 'contrast', match: { codeId }, groups: [groups[0], groups[1]], direction: 'more' },
      {
        ...{ first: share(24, 40), second: share(12, 40), nameOf: () => 'Price' },
        difference: { value: 0.3, low: 0.08, high: 0.48 },
      },
    )
  test.each([
    'Pro spoke of price more often than basic.',
    'People on pro named the price more often than those on basic.',
    'Pro people are more likely to mention price than basic people.',
    'Price came up more often with pro than with basic.',
    'Price was mentioned twice as often by pro as by basic.',
    'Compared with basic, pro brought up price more often.',
    'More pro than basic people mentioned price.',
    'Pro spoke of price more (60% and 30%).',
  ])('%s', (statement) => {
    expect(compared(statement)).toBeNull()
  })
  test.each([
    'Pro came for the price more often than basic.',
    'Pro chose it more often for the price than basic.',
    'Pro ranked price higher than basic.',
    'Pro gave up more often over the price than basic.',
    'Pro named price first more often than basic.',
    'Pro picked the lowest price more often than basic.',
  ])('and nothing else: %s', (statement) => {
    expect(compared(statement)).toBe('not-shown')
  })
})
