import { describe, expect, test } from 'vitest'
import { guideOf, type QuestionSketch } from '../../../test/support/guides.ts'
import type { Option } from '../model.ts'
import type { SkipCondition, SkipRule } from '../skip-rules.ts'
import { checkSkipRule } from './check-skip-rule.ts'

const options: Option[] = ['hive', 'bar', 'log'].map((key) => ({ key, label: { en: key }, role: 'plain' }))
const earlier: QuestionSketch[] = [
  { key: 'lost', kind: 'yes_no', required: true },
  { key: 'sold', kind: 'yes_no' },
  { key: 'kind', kind: 'single_choice', settings: { options }, required: true },
  { key: 'tools', kind: 'multiple_choice', settings: { options }, required: true },
  {
    key: 'colonies',
    kind: 'number',
    settings: { minimum: 0, maximum: 50, wholeNumber: true },
    required: true,
  },
  { key: 'ease', kind: 'scale', settings: { scaleFrom: 1, scaleTo: 5 }, required: true },
  { key: 'story', kind: 'open', required: true },
]

function faultOf(skipWhen: SkipRule): string | undefined {
  return checkSkipRule(guideOf([...earlier, { key: 'next', skipWhen }]), 'next')[0]?.kind
}

const is = (
  questionKey: string,
  operator: SkipCondition['operator'],
  ...values: SkipCondition['values']
): SkipCondition => ({ questionKey, operator, values })

describe('a rule that holds for every answer is told', () => {
  test.each<[string, SkipRule]>([
    ['yes or no', { any: [is('lost', 'is_one_of', true), is('lost', 'is_one_of', false)] }],
    ['one of them or another', { any: [is('kind', 'is_one_of', 'hive'), is('kind', 'is_none_of', 'hive')] }],
    ['every number', { any: [is('colonies', 'less_than', 10), is('colonies', 'greater_than', 9)] }],
    ['every point', { any: [is('ease', 'less_than', 3), is('ease', 'is_one_of', 3, 4, 5)] }],
    ['every whole number', is('colonies', 'greater_than', -1)],
    ['what is not compared', is('kind', 'is_none_of')],
  ])('%s', (_, rule) => expect(faultOf(rule)).toBe('always'))
})

describe('and one that holds for none', () => {
  test.each<[string, SkipRule]>([
    ['yes and no', { all: [is('lost', 'is_one_of', true), is('lost', 'is_one_of', false)] }],
    [
      'two of which one is chosen',
      { all: [is('kind', 'is_one_of', 'hive'), is('kind', 'is_one_of', 'bar')] },
    ],
    ['a comparison without its number', is('colonies', 'greater_than')],
    ['a comparison with a word', is('colonies', 'greater_than', 'many')],
    ['more than there can be', is('colonies', 'greater_than', 50)],
    [
      'between two whole numbers',
      { all: [is('colonies', 'greater_than', 3), is('colonies', 'less_than', 4)] },
    ],
    ['words that are compared', is('story', 'is_one_of', 'yes')],
    ['nothing chosen', is('tools', 'is_one_of')],
  ])('%s', (_, rule) => expect(faultOf(rule)).toBe('never'))
})

describe('one that divides them is left alone', () => {
  test.each<[string, SkipRule]>([
    ['one answer', is('lost', 'is_one_of', true)],
    [
      'yes or no to what may be left out',
      { any: [is('sold', 'is_one_of', true), is('sold', 'is_one_of', false)] },
    ],
    [
      'two that can be chosen together',
      { all: [is('tools', 'is_one_of', 'hive'), is('tools', 'is_one_of', 'bar')] },
    ],
    ['two questions', { all: [is('lost', 'is_one_of', true), is('sold', 'is_one_of', false)] }],
    ['a number', is('colonies', 'greater_than', 10)],
    ['a number that was written as a word', is('colonies', 'greater_than', '10')],
    ['numbers in between', { all: [is('colonies', 'greater_than', 3), is('colonies', 'less_than', 6)] }],
    ['a required question that somebody leaves out', is('lost', 'is_empty')],
    ['a story that was told', is('story', 'is_answered')],
  ])('%s', (_, rule) => expect(faultOf(rule)).toBe(undefined))
})
