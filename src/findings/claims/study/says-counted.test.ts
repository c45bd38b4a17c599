import { describe, expect, test } from 'vitest'
import { wilsonInterval } from '../../../statistics/intervals.ts'
import type { ClaimNumbers, ClaimSpec } from './model.ts'
import { faultOfStatement, saysAnotherCount } from './says-counted.ts'

const share = (count: number, of: number) => ({ count, of, share: count / of, ...wilsonInterval(count, of) })
const only = (count: number, of: number): ClaimNumbers => ({
  first: share(count, of),
  second: null,
  difference: null,
})
const match = { any: ['price', 'cost'] }

describe('the words of amount in a counted sentence', () => {
  const fault = (statement: string, count: number, of: number) =>
    faultOfStatement(statement, { kind: 'prevalence', match, n: count }, only(count, of))

  test.each([
    ['Most people name the price.', 32, 40],
    ['A large majority names the price.', 32, 40],
    ['Most of them, 28 of 40, name the price.', 28, 40],
    ['Half of them name the price.', 20, 40],
    ['Two thirds name the price.', 27, 40],
    ['A quarter names the price.', 10, 40],
    ['Nearly all name the price.', 38, 40],
    ['Everybody names the price.', 40, 40],
    ['A few name the price.', 4, 40],
    ['12 of all 40 name the price, above all others the monthly one.', 12, 40],
    ['12 of 40 do not like the price at all.', 12, 40],
  ])('fit: %s', (statement, count, of) => {
    expect(fault(statement, count, of)).toBeNull()
  })

  test.each([
    ['Most people name the price.', 19, 40],
    ['Most people name the price.', 22, 40],
    ['Most of them, 23 of 40, name the price.', 23, 40],
    ['More than half, 23 of 40, name the price.', 23, 40],
    ['Everybody names the price.', 39, 40],
    ['Nearly everybody names the price.', 30, 40],
    ['Half of them name the price.', 30, 40],
    ['Two thirds name the price.', 16, 40],
    ['Only a few name the price.', 20, 40],
    ['Many name the price.', 4, 40],
    ['Nobody names the price.', 4, 40],
  ])('do not: %s of %i of %i', (statement, count, of) => {
    expect(fault(statement, count, of)).toBe('quantity')
  })
})

describe('a sentence that compares', () => {
  const groups = [
    { attribute: 'role', value: 'Student' },
    { attribute: 'role', value: 'Teacher' },
  ] as const
  const spec = (direction: 'more' | 'less'): ClaimSpec & { kind: 'contrast' } => ({
    kind: 'contrast',
    match,
    groups: [groups[0], groups[1]],
    direction,
  })
  const numbers: ClaimNumbers = {
    first: share(24, 40),
    second: share(12, 40),
    difference: { value: 0.3, low: 0.08, high: 0.48 },
  }
  const fault = (statement: string, direction: 'more' | 'less' = 'more') =>
    faultOfStatement(statement, spec(direction), numbers)

  test.each([
    'Students name the price more often than teachers.',
    'Teachers name the price less often than students.',
    'Compared with teachers, students name the price more often.',
    'The price matters more to students than to teachers.',
    'Students name the price twice as often as teachers.',
    'Students name the price more (60% and 30%).',
  ])('says it the right way round: %s', (statement) => {
    expect(fault(statement)).toBeNull()
  })

  test.each([
    ['Teachers name the price more often than students.', 'actor'],
    ['Students name the price less often than teachers.', 'polarity'],
    ['Students do not name the price more often than teachers.', 'polarity'],
    ['Students and teachers name the price.', 'quantity'],
    ['Students name the price three times as often as teachers.', 'quantity'],
    ['Students name the price more often because they earn less.', 'cause'],
    ['Students name the price more (70% and 30%).', 'miscounted'],
    ['Students complain more often than teachers.', 'not-found'],
  ])('or not: %s', (statement, reason) => {
    expect(fault(statement)).toBe(reason)
  })

  test('of two things that were said, more for less and a reason are faults', () => {
    const tied = (statement: string) =>
      faultOfStatement(
        statement,
        { kind: 'association', match, with: { any: ['queue'] }, direction: 'more' },
        numbers,
      )
    expect(tied('Who speaks of the queue names the price more often.')).toBeNull()
    expect(tied('Who speaks of the queue names the price less often.')).toBe('polarity')
    expect(tied('Who speaks of the queue names the price.')).toBe('quantity')
    expect(tied('The queue leads to more talk of the price.')).toBe('cause')
  })
})

test('a share in smaller numbers is the same share', () => {
  const another = (statement: string) =>
    saysAnotherCount(statement, { kind: 'prevalence', match, n: 12 }, only(12, 16))
  for (const right of [
    '3 of 4 people name the price.',
    '3 out of 4 name the price.',
    '6 of 8 name the price.',
  ])
    expect([right, another(right)]).toEqual([right, false])
  expect(another('1 of 4 people name the price.')).toBe(true)
})

test.each(['students', 'parents', 'teachers', 'managers', 'households', 'women', 'drivers'])(
  '%s are counted as people are',
  (who) => {
    const another = (statement: string) =>
      saysAnotherCount(statement, { kind: 'prevalence', match, n: 12 }, only(12, 16))
    expect(another(`3 of 16 ${who} name the price.`)).toBe(true)
    expect(another(`12 of 16 ${who} name the price.`)).toBe(false)
    expect(another(`${who} name the price on 3 of 5 days.`)).toBe(false)
  },
)

test('where nobody was heard no share is right', () => {
  const spec = { kind: 'prevalence', match, n: 0 } as const
  const nobody = { ...only(0, 1), first: { ...only(0, 1).first, of: 0, share: null } }
  expect(saysAnotherCount('5 of 10 people name the price.', spec, nobody)).toBe(true)
  expect(saysAnotherCount('0 of 0 people name the price.', spec, nobody)).toBe(false)
})

describe('a sentence that counts people as they were not counted', () => {
  const another = (statement: string) =>
    saysAnotherCount(statement, { kind: 'prevalence', match, n: 7 }, only(7, 16))

  test.each([
    '12 of the 16 people name the price.',
    '12 of 16 name the price.',
    '12 out of 16 name the price.',
    '16 of 7 name the price.',
    '7 of the 20 people name the price.',
    '12 people name the price.',
    'Twelve people name the price.',
    'The price is named by 9 participants.',
    '75 % name the price.',
    '12 named the price.',
    'All in all, 3 users spoke of the cost.',
    'Of those heard, 90 percent name the cost.',
  ])('is refuted: %s', (statement) => expect(another(statement)).toBe(true))

  test.each([
    '7 of the 16 people name the price.',
    '7 of 16 name the price.',
    'Seven people name the price.',
    '44 % name the price.',
    '7 people name the price.',
    'People name the price.',
    'The price was named.',
    'People over 30 name the price.',
    'Those with 2 children name the price.',
    'People who pay 12 euros name the price.',
    'Since 2024 people name the price.',
    'After 3 months people name the price.',
    'They name the price within 10 minutes.',
    'The price of the 40 minute ride was named.',
    'Riders of line 12 name the price.',
    'Some name the price 5 times.',
    'Many name the price.',
    'A few name the price on day 2.',
    '7 of the 16 people, 3 of 5 students among them, name the price.',
    '7 of the 16 people name the price, 2 of them twice.',
    '7 people name the price after 9 weeks.',
    '7 people name the price; 3 participants laugh.',
    'Of 16 people, 7 name the price.',
    'The price came up in 7 of 16 interviews.',
    'In the second week people name the price.',
    'Someone in a hurry names the price.',
    'The first thing they name is the price.',
    'The price of 2 rides is named.',
    'People name a price of 30 euros.',
    'The cost of one month is named.',
    '7 people name the price, on 2 of 5 days.',
    'Seven of them name the price on 2 of 5 weekdays.',
    'The price holds for 2 of 3 hours.',
    'Seven people, 3 of 5 students among them, name the price.',
    'Seven of them name the price, 2 of 3 drivers twice.',
    'The price fits 2 of 3 cars.',
    'In 3 of 4 shops the price is named.',
    'The price stood on 2 of 5 bills.',
    'People named the price in 2 of 3 questions.',
    '7 people name the price for 1 of 2 adults.',
    '10 minutes for that price is too long for the people who were asked.',
    '5 years ago people named the price.',
    '40 people at one price is too many, seven say.',
  ])('is not refuted: %s', (statement) => expect(another(statement)).toBe(false))
})
