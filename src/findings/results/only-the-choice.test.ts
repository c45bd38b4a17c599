import { expect, it } from 'vitest'
import { expectEvenGrowth } from '../../../test/support/growth.ts'
import { optionKeyOf } from '../../interview/import/csv-columns.ts'
import { choiceLabels, choiceTurns, isOnlyTheChoice } from './only-the-choice.ts'
import { optionsInWords } from './options-in-words.ts'

const labels = choiceLabels([
  { key: 'at-home', label: 'At home' },
  { key: 'sum-a1', label: '@SUM(A1)' },
  { key: 'bus', label: 'Bus, tram' },
  { key: 'hours', label: 'hours' },
  { key: 'very', label: 'Very (much)' },
])

it.each([
  'At home',
  'at home.',
  'at-home',
  '@SUM(A1)',
  'At home; @sum(a1)',
  'Bus, tram',
  'At home|bus',
  '9',
  '4,5',
  '80 %',
  '-2',
  '4 of 5',
  '5 of 5 (Very (much))',
  '12 hours',
  '1. Bus, tram  2. At home',
])('is only the choice: %s', (text) => expect(isOnlyTheChoice(text, labels)).toBe(true))

it.each([
  'At home, since the children came',
  'Nowhere',
  'At home; in the garden',
  '9 because it is slow',
  'home',
  '4 of 5 people stay',
  '12 hours, and more at the end of the month',
  '1. Bus, tram 2. It depends',
])('says something: %s', (text) => expect(isOnlyTheChoice(text, labels)).toBe(false))

it('reads a long run of white space once', () =>
  expectEvenGrowth((length) => isOnlyTheChoice(`x${' '.repeat(length)}y`, labels), 10_000))

it.each([
  ['yes', true],
  ['Ja', true],
  ['oui.', true],
  ['Sí', true],
  ['Nein!', true],
  ['Ja, immer', false],
  ['No idea', false],
])('%s alone is a yes or a no: %s', (text, expected) => {
  const place = { interviewId: 'i', turn: 0 }
  const question = {
    ...{
      questionKey: 'q',
      meaning: 1,
      kind: 'yes_no' as const,
      text: '',
      objectiveKey: null,
      sectionTitle: '',
    },
    ...{ settings: {}, language: 'de', isCurrent: true },
  }
  const answer = { interviewId: 'i', questionKey: 'q', meaning: 1, turns: [0] }
  const isLeftOut = choiceTurns([question], [{ ...answer, value: { kind: 'yes_no', yes: true } }])
  expect(isLeftOut({ ...place, text })).toBe(expected)
})

it('takes the words in which most chose an option, also out of several', () => {
  const single = (option: string, text: string) => ({
    questionKey: 'a',
    value: { kind: 'single_choice' as const, option },
    text,
  })
  const several = { kind: 'multiple_choice' as const, options: ['web', 'at-home'] }
  const found = optionsInWords([
    single('sum-a1', '@SUM(A1) '),
    single(optionKeyOf('>1 year'), '>1 year'),
    single('web', 'Web'),
    single('web', 'WEB'),
    single('fr', 'France, of the guide'),
    { questionKey: 'b', value: several, text: 'Web; At home; more' },
    { questionKey: 'c', value: { kind: 'open' }, text: 'Web' },
  ])
  expect(Object.fromEntries(found.get('a')!)).toEqual({
    ...{ 'sum-a1': '@SUM(A1)', web: 'Web' },
    [optionKeyOf('>1 year')]: '>1 year',
  })
  expect(Object.fromEntries(found.get('b')!)).toEqual({ web: 'Web', 'at-home': 'At home' })
})
