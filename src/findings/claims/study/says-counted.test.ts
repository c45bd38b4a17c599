import { describe, expect, test } from 'vitest'
import { wilsonInterval } from '../../../statistics/intervals.ts'
import type { ClaimNumbers, ClaimSpec } from './model.ts'
import { faultOfStatement } from './says-counted.ts'

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
