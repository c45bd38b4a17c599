import { describe, expect, test } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { checkLaunch, type LaunchInput, type LaunchLineId } from './check-launch.ts'
import { defaultTerms } from './default-terms.ts'
import { draftGuide } from './draft-guide.ts'
import type { LaunchTerms } from './model.ts'

const now = new Date('2026-03-01T12:00:00Z')
const terms = {
  ...defaultTerms('Figbox'),
  contactPerson: { name: 'Ada Test', email: 'ada@study.example' },
}
const input = (more: Partial<LaunchInput> = {}): LaunchInput => ({
  guide: guideOf([{ key: 'first' }, { key: 'second', text: 'How did you choose your bicycle?' }]),
  terms,
  known: [],
  now,
  reach: { onlyThisComputer: false },
  ...more,
})
const stateOf = (id: LaunchLineId, more: Partial<LaunchInput> = {}) =>
  checkLaunch(input(more)).lines.find((line) => line.id === id)!.state
const withTerms = (change: Partial<LaunchTerms>) => ({ terms: { ...terms, ...change } })

test('with the default terms and a clean guide every line is fine', () => {
  const check = checkLaunch(input())
  expect(check.lines.filter((line) => line.state !== 'ok')).toEqual([])
  expect(check).toMatchObject({ canLaunch: true, faults: [] })
})

test('whatever is not fine says what to do', () => {
  const check = checkLaunch(
    input({ ...withTerms({ targetCompletes: 2, softLaunchAt: null, consentText: {} }), guide: guideOf([]) }),
  )
  for (const line of check.lines) expect(line.fix === null).toBe(line.state === 'ok')
  expect(check.canLaunch).toBe(false)
})

test('a sponsor that is not named, and named in the guide, is pointed out', () => {
  const masked = withTerms({ sponsor: { name: '', mode: 'masked' } })
  const context = { company: '', product: 'Parlo, an app to learn languages', customerWords: '' }
  const guide = guideOf([{ key: 'first', text: 'How did you begin with Parlo?' }])
  expect(stateOf('sponsor', { ...masked, guide, context })).toBe('attention')
  expect(stateOf('sponsor', { ...masked, context })).toBe('ok')
  expect(stateOf('sponsor', { guide, context })).toBe('ok')
})

test('voice is refused in a sentence, because interviews are held in writing', () => {
  const { lines, canLaunch } = checkLaunch(input(withTerms({ modes: ['text', 'voice'] })))
  expect(canLaunch).toBe(false)
  expect(lines.find(({ id }) => id === 'modes')?.say).toContain('held in writing')
})

describe('what blocks', () => {
  test.each<[LaunchLineId, Partial<LaunchInput>]>([
    ['questions', { guide: guideOf([]) }],
    ['questions', { guide: guideOf([{ key: 'a' }, { key: 'b', text: '' }]) }],
    ['wording', { guide: guideOf([{ key: 'a', text: "Don't you think it is cheap?" }]) }],
    ['consent', withTerms({ consentText: { en: '   ' } })],
    ['contact_person', withTerms({ contactPerson: undefined })],
    ['contact_person', withTerms({ contactPerson: { name: ' ', email: 'ada@study.example' } })],
    ['contact_person', withTerms({ contactPerson: { name: 'Ada Test', email: 'ada at work' } })],
    ['help', withTerms({ help: { en: ' ' } })],
    ['help', withTerms({ help: undefined })],
    ['minors', withTerms({ minors: { allowed: true, guardianConsent: { en: 'Yes.' }, assentText: {} } })],
    ['close_date', withTerms({ closesAt: '2026-03-01T11:59:59.000Z' })],
    ['target', { completes: 30 }],
  ])('%s', (id, more) => {
    expect(stateOf(id, more)).toBe('blocked')
    expect(checkLaunch(input(more)).canLaunch).toBe(false)
  })

  test('an empty text to be shown, until it is written', () => {
    const show = (text: string) => {
      const guide = guideOf([{ key: 'a' }, { key: 'b', text: 'What does it say?' }])
      guide.sections[1]!.stimulus = { kind: 'text', key: 'ad', text: { en: text } }
      return { guide }
    }
    expect(stateOf('stimulus', show(' '))).toBe('blocked')
    expect(stateOf('stimulus', show('Fresh figs, every Friday.'))).toBe('ok')
  })
})

describe('what asks for attention and does not block', () => {
  test.each<[LaunchLineId, Partial<LaunchInput>]>([
    ['wording', { guide: guideOf([{ key: 'a', text: 'Was it good?' }]) }],
    ['target', withTerms({ targetCompletes: 4, softLaunchAt: 2 })],
    ['soft_launch', withTerms({ softLaunchAt: null })],
    ['soft_launch', withTerms({ softLaunchAt: 30 })],
    ['consent', withTerms({ consentText: { de: 'Ich stimme zu, dass eine KI fragt.' } })],
    ['consent', withTerms({ consentText: { en: 'I agree to take part.' } })],
    ['consent', withTerms({ retentionDays: 30 })],
    ['contact_person', withTerms({ contactPerson: { name: 'Ada Test' } })],
    ['help', withTerms({ help: { de: 'Hier gibt es Hilfe.' } })],
    [
      'minors',
      withTerms({ minors: { allowed: true, guardianConsent: { en: 'Yes.' }, assentText: { en: 'Yes.' } } }),
    ],
    ['retention', withTerms({ retentionDays: 4000 })],
    ['sponsor', withTerms({ sponsor: { name: ' ', mode: 'shown' } })],
    ['reach', { reach: { onlyThisComputer: true } }],
    ['length', { guide: guideOf([{ key: 'a' }], { timeBudgetMs: 60_000 }) }],
  ])('%s', (id, more) => {
    expect(stateOf(id, more)).toBe('attention')
    expect(checkLaunch(input(more)).canLaunch).toBe(true)
  })
})

describe('overrides', () => {
  const guide = guideOf([{ key: 'a', text: "Don't you think it is cheap?" }])
  const override = { questionKey: 'a', code: 'leading', reason: 'Wording is fixed by the tracker' }
  test('count with a reason, for this fault of this question', () => {
    expect(stateOf('wording', { guide, overrides: [override] })).not.toBe('blocked')
    expect(stateOf('wording', { guide, overrides: [{ ...override, reason: ' ' }] })).toBe('blocked')
    expect(stateOf('wording', { guide, overrides: [{ ...override, questionKey: 'b' }] })).toBe('blocked')
    expect(stateOf('wording', { guide, overrides: [{ ...override, code: 'multi' }] })).toBe('blocked')
  })
})

describe('prices', () => {
  const priced = (question: string) =>
    draftGuide({ question, decision: '', context: { company: '', product: '', customerWords: '' } }).guide
  const lineFor = (guide: LaunchInput['guide']) =>
    checkLaunch(input({ guide })).lines.find(({ id }) => id === 'prices')
  test('without a currency or a period are pointed out, and say what is missing', () => {
    expect(lineFor(priced('What would anglers pay for a licence?'))).toMatchObject({
      state: 'attention',
      say: expect.stringMatching(/currency.*a month/),
    })
    expect(lineFor(priced('What would anglers pay for a licence, in euros?'))?.say).toMatch(
      /what it pays for/,
    )
  })
  test('with both are fine, and a guide without prices says nothing of them', () => {
    expect(lineFor(priced('What would anglers pay for a licence, in euros a year?'))?.state).toBe('ok')
    expect(lineFor(input().guide)).toBeUndefined()
  })
})

test('what stops the launch names its question', () => {
  const options = [
    { key: 'a', label: { en: 'Bread' }, role: 'plain' as const },
    { key: 'b', label: { en: '' }, role: 'plain' as const },
  ]
  const guide = guideOf([{ key: 'first' }, { key: 'second', kind: 'single_choice', settings: { options } }])
  const line = checkLaunch(input({ guide })).lines.find(({ id }) => id === 'questions')
  expect(line).toMatchObject({ state: 'blocked', say: 'Question 2: Option 2 has no text.' })
})
