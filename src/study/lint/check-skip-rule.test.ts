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
  { key: 'left', kind: 'single_choice', settings: { options } },
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
  ])('%s', (_, rule) => expect(faultOf(rule)).toBe('always'))
})

describe('a comparison with nothing is told, whoever may leave the question out and whatever else the rule says', () => {
  test.each<[string, SkipRule]>([
    ['nothing chosen', is('tools', 'is_one_of')],
    ['none of nothing', is('kind', 'is_none_of')],
    ['none of nothing, of what may be left out', is('left', 'is_none_of')],
    ['none of an option that was deleted', is('left', 'is_none_of', 'gone')],
    ['one of an option that was deleted', is('left', 'is_one_of', 'gone')],
    [
      'beside a comparison that divides them',
      { any: [is('lost', 'is_one_of', true), is('left', 'is_none_of')] },
    ],
    ['a yes that is a word', is('sold', 'is_none_of', 'yes')],
    ['a point that the scale has not', is('ease', 'is_one_of', 9)],
    ['a point that is a word', is('ease', 'is_one_of', '3')],
    ['a number that cannot be', is('colonies', 'is_one_of', 2.5)],
    ['words that are compared', is('story', 'is_one_of', 'yes')],
    ['without its number', is('colonies', 'greater_than')],
    ['with a word for a number', is('colonies', 'greater_than', 'many')],
    ['with an empty number', is('colonies', 'less_than', '')],
  ])('%s', (_, rule) => expect(faultOf(rule)).toBe('nothing'))
})

describe('and one that holds for none', () => {
  test.each<[string, SkipRule]>([
    ['yes and no', { all: [is('lost', 'is_one_of', true), is('lost', 'is_one_of', false)] }],
    [
      'two of which one is chosen',
      { all: [is('kind', 'is_one_of', 'hive'), is('kind', 'is_one_of', 'bar')] },
    ],
    ['more than there can be', is('colonies', 'greater_than', 50)],
    [
      'between two whole numbers',
      { all: [is('colonies', 'greater_than', 3), is('colonies', 'less_than', 4)] },
    ],
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
    ['an option beside one that was deleted', is('left', 'is_none_of', 'gone', 'hive')],
    ['a point', is('ease', 'is_one_of', 3, 9)],
    ['a whole number', is('colonies', 'is_one_of', 3)],
    ['a number', is('colonies', 'greater_than', 10)],
    ['a number that was written as a word', is('colonies', 'greater_than', '10')],
    ['numbers in between', { all: [is('colonies', 'greater_than', 3), is('colonies', 'less_than', 6)] }],
    ['a required question that somebody leaves out', is('lost', 'is_empty')],
    ['a story that was told', is('story', 'is_answered')],
  ])('%s', (_, rule) => expect(faultOf(rule)).toBe(undefined))
})
