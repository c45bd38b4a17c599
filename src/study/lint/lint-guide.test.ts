import { describe, expect, test } from 'vitest'
import { guideOf, type QuestionSketch, yesNoRule } from '../../../test/support/guides.ts'
import type { Guide } from '../model.ts'
import { lintGuide } from './lint-guide.ts'

const faults = (questions: QuestionSketch[], more: Partial<Guide> = {}) =>
  lintGuide(guideOf(questions, more)).map(
    ({ questionKey, code, severity }) => `${questionKey} ${code} ${severity}`,
  )

const clean: QuestionSketch = { key: 'first', text: 'Tell me about a normal weekday.' }
const choice = (keys: string[]): QuestionSketch => ({
  key: 'choice',
  kind: 'single_choice',
  required: true,
  text: 'Which of these do you use most?',
  settings: { options: keys.map((key) => ({ key, label: { en: key }, role: 'plain' })) },
})

describe('the words of each question', () => {
  test('a clean guide has no faults', () => {
    expect(faults([clean, { key: 'b', text: 'What did you do the last time it rained?' }])).toEqual([])
  })
  test('faults name their question and their place in its text', () => {
    const [fault] = lintGuide(guideOf([clean, { key: 'b', text: 'What did you buy, and why?' }]))
    expect(fault).toMatchObject({ questionKey: 'b', code: 'multi', severity: 'serious', span: { start: 0 } })
  })
  test('a yes/no question may be closed; an open one may not', () => {
    expect(faults([clean, { key: 'b', kind: 'yes_no', text: 'Have you ever moved house?' }])).toEqual([])
    expect(faults([clean, { key: 'b', text: 'Have you ever moved house?' }])).toEqual(['b closed minor'])
  })
  test('the same question twice is found at its second place', () => {
    const text = 'How did you choose your last bicycle?'
    expect(faults([clean, { key: 'b', text }, { key: 'c', text }])).toEqual(['c repeat serious'])
  })
  test('fixed follow-ups are questions too', () => {
    const probing = {
      mode: 'fixed',
      depth: 'none',
      fixedProbes: [{ en: "Don't you agree?" }],
      notes: '',
    } as const
    expect(
      faults([
        clean,
        { key: 'b', text: 'How did it go?', probing: { ...probing, fixedProbes: [...probing.fixedProbes] } },
      ]),
    ).toContain('b leading serious')
  })
  test('a question without words is serious', () => {
    expect(faults([clean, { key: 'b', text: ' ' }])).toEqual(['b empty serious'])
  })
  test('what is known by recruiting is no presumption', () => {
    const guide = guideOf([clean, { key: 'b', text: 'What problems did you have?' }])
    expect(lintGuide(guide)).toHaveLength(1)
    expect(lintGuide(guide, { known: ['People who reported problems with their bill'] })).toEqual([])
  })
})

describe('settings', () => {
  test('a choice without options and a scale without labels are serious', () => {
    expect(faults([clean, { ...choice([]), required: false }])).toEqual(['choice settings serious'])
    const scale = {
      key: 's',
      kind: 'scale' as const,
      text: 'How was it?',
      settings: { scaleFrom: 1, scaleTo: 5 },
    }
    expect(faults([clean, scale])).toEqual(['s scale serious', 's scale serious'])
  })
})

describe('skip rules', () => {
  const asked: QuestionSketch = {
    key: 'yes',
    kind: 'yes_no',
    required: true,
    text: 'Did you move last year?',
  }
  const ruled = (rule: QuestionSketch['skipWhen'], more = {}): QuestionSketch => ({
    key: 'ruled',
    text: 'How did the move go?',
    skipWhen: rule,
    ...more,
  })
  test('a rule on an earlier answer is fine', () => {
    expect(faults([clean, asked, ruled(yesNoRule('yes', false))])).toEqual([])
  })
  test('a rule on a later, or on no question, is serious', () => {
    expect(faults([clean, ruled(yesNoRule('yes', false)), asked])).toEqual(['ruled skip_rule serious'])
    expect(faults([clean, ruled(yesNoRule('gone', false))])).toEqual(['ruled skip_rule serious'])
  })
  test('a required question that every answer skips cannot be reached', () => {
    const always = { questionKey: 'yes', operator: 'is_one_of' as const, values: [true, false] }
    expect(faults([clean, asked, ruled(always, { required: true })])).toEqual(['ruled unreachable serious'])
    const grouped = { any: [yesNoRule('yes', true), yesNoRule('yes', false), always] }
    expect(faults([clean, asked, ruled(grouped)])).toEqual(['ruled skip_rule serious'])
  })
  test('a rule on an option that does not exist is serious, whichever way round', () => {
    const on = (operator: 'is_one_of' | 'is_none_of', ...values: string[]) =>
      faults([clean, choice(['a', 'b']), ruled({ questionKey: 'choice', operator, values })])
    for (const rule of [on('is_one_of', 'gone'), on('is_none_of', 'gone'), on('is_none_of')])
      expect(rule).toEqual(['ruled skip_rule serious'])
  })
})

describe('the whole guide', () => {
  test('no questions at all is serious, and the only thing said', () => {
    expect(faults([])).toEqual(['null no_questions serious'])
  })
  test('a guide that starts with the core says so', () => {
    const guide = guideOf([clean])
    const started = { ...guide, sections: [{ ...guide.sections[0]!, kind: 'core' as const }] }
    expect(lintGuide(started).map((fault) => fault.code)).toEqual(['no_warm_up'])
  })
  test('longer than its budget, or than half an hour', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      key: `q${i}`,
      text: `What happened at place ${i} then?`,
    }))
    expect(faults([clean, ...many], { timeBudgetMs: 60_000 })).toContain('null too_long minor')
    expect(faults([clean, ...many], { timeBudgetMs: 4 * 3_600_000 })).toContain('null too_long minor')
  })
  test('an objective that no question serves', () => {
    expect(faults([clean], { objectives: [{ key: 'o1', text: 'Why people move' }] })).toEqual([
      'null no_objective minor',
    ])
  })
})
