import { describe, expect, test } from 'vitest'
import { type AnswerValue, evaluateSkipRule, SkipRuleSchema } from './skip-rules.ts'

const answers = new Map<string, AnswerValue>([
  ['plan', { kind: 'single_choice', option: 'free' }],
  ['tools', { kind: 'multiple_choice', options: ['map', 'list'] }],
  ['mark', { kind: 'scale', point: 4 }],
  ['count', { kind: 'number', number: 0 }],
  ['order', { kind: 'ranking', order: ['taste', 'price'] }],
  ['moved', { kind: 'yes_no', yes: false }],
  ['story', { kind: 'open' }],
])
const rule = (questionKey: string, operator: string, ...values: (string | number | boolean)[]) =>
  SkipRuleSchema.parse({ questionKey, operator, values })
const holds = (...args: Parameters<typeof rule>) => evaluateSkipRule(rule(...args), answers)

describe('a question without an answer', () => {
  test('satisfies only "is empty"', () => {
    expect(holds('gone', 'is_empty')).toBe(true)
    for (const operator of ['is_one_of', 'is_none_of', 'greater_than', 'less_than', 'is_answered'])
      expect(holds('gone', operator, 'free', 1)).toBe(false)
  })
})

test('zero and no are answers', () => {
  expect(holds('count', 'is_empty')).toBe(false)
  expect(holds('count', 'less_than', 1)).toBe(true)
  expect(holds('moved', 'is_answered')).toBe(true)
  expect(holds('moved', 'is_one_of', false)).toBe(true)
})

test.each([
  ['plan', 'is_one_of', 'free', true],
  ['plan', 'is_none_of', 'free', false],
  ['tools', 'is_one_of', 'list', true],
  ['tools', 'is_none_of', 'list', false],
  ['order', 'is_one_of', 'price', false],
  ['order', 'is_one_of', 'taste', true],
  ['mark', 'greater_than', 3, true],
  ['mark', 'greater_than', 4, false],
  ['mark', 'less_than', 4, false],
  ['story', 'is_one_of', 'x', false],
] as const)('%s %s %s: %s', (...[key, operator, value, expected]) => {
  expect(holds(key, operator, value)).toBe(expected)
})

test('groups join by and, by or, and nest', () => {
  const both = { all: [rule('plan', 'is_one_of', 'free'), rule('mark', 'greater_than', 3)] }
  const either = { any: [rule('mark', 'less_than', 2), both] }
  expect(evaluateSkipRule(both, answers)).toBe(true)
  expect(evaluateSkipRule(either, answers)).toBe(true)
  expect(evaluateSkipRule({ all: [either, rule('moved', 'is_one_of', true)] }, answers)).toBe(false)
})
