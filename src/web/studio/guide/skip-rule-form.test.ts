import { describe, expect, test } from 'vitest'
import type { Guide } from '../../../study/model.ts'
import type { SkipRule } from '../../../study/skip-rules.ts'
import { newQuestion } from './edit-guide.ts'
import { describeRule, formOfRule, operatorsFor, ruleOfForm, withOperator } from './skip-rule-form.ts'

const yes: SkipRule = { questionKey: 'q1', operator: 'is_one_of', values: [true] }
const low: SkipRule = { questionKey: 'q2', operator: 'less_than', values: [3] }
const empty: SkipRule = { questionKey: 'gone', operator: 'is_empty', values: [] }

const base: Guide = { language: 'en', objectives: [], sections: [], timeBudgetMs: 600_000 }
const guide: Guide = {
  ...base,
  sections: [
    {
      key: 's1',
      kind: 'core',
      title: { en: '' },
      stimulus: null,
      questions: [
        { ...newQuestion(base, 'yes_no', null), key: 'q1' },
        { ...newQuestion(base, 'scale', null), key: 'q2' },
      ],
    },
  ],
}

describe('a rule as a form', () => {
  test('goes there and back unchanged, whatever its groups', () => {
    const rules: SkipRule[] = [
      yes,
      { all: [yes, low] },
      { any: [yes, low] },
      { any: [{ all: [yes, low] }, empty] },
      { all: [{ any: [yes, low] }, { any: [low, empty] }] },
    ]
    for (const rule of rules) expect(ruleOfForm(formOfRule(rule)!)).toEqual(rule)
  })

  test('that is nested deeper than two levels is not forced into it', () => {
    expect(formOfRule({ any: [{ all: [{ any: [yes, low] }, low] }, empty] })).toBeNull()
  })

  test('without conditions is no rule', () => {
    expect(ruleOfForm({ join: 'any', groups: [{ join: 'all', conditions: [] }] })).toBeNull()
  })
})

describe('in words', () => {
  test('a rule names questions by number and values as people read them', () => {
    expect(describeRule({ all: [yes, low] }, guide)).toBe(
      'question 1 is one of Yes and question 2 is less than 3',
    )
    expect(describeRule(empty, guide)).toBe('a deleted question is empty')
  })

  test('an open question can only be empty or answered', () => {
    expect(operatorsFor(newQuestion(base, 'open', null))).toEqual(['is_empty', 'is_answered'])
  })
})

test('another comparison of the same values keeps them', () => {
  const condition = { questionKey: 'q1', operator: 'is_one_of' as const, values: ['a', 'b'] }
  expect(withOperator(condition, 'is_none_of').values).toEqual(['a', 'b'])
  expect(withOperator({ ...condition, operator: 'less_than', values: [3] }, 'greater_than').values).toEqual([
    3,
  ])
  for (const other of ['greater_than', 'is_answered'] as const)
    expect(withOperator(condition, other)).toEqual({ questionKey: 'q1', operator: other, values: [] })
})
