import { expect, test } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { compareGuides } from './compare-guides.ts'

const three = [
  { key: 'a', text: 'First?' },
  { key: 'b', text: 'Second?' },
  { key: 'c', text: 'Third?' },
]
const kinds = (before: Parameters<typeof guideOf>[0], after: Parameters<typeof guideOf>[0]) =>
  compareGuides(guideOf(before), guideOf(after)).map(({ kind, questionKey }) => `${kind} ${questionKey}`)

test('equal guides do not differ', () => {
  expect(kinds(three, three)).toEqual([])
})

test('a new wording is a rewording, unless the editor says that the meaning changed', () => {
  expect(kinds(three, [{ key: 'a', text: 'Put differently?' }, three[1]!, three[2]!])).toEqual(['reworded a'])
  expect(kinds(three, [{ key: 'a', text: 'Another thing?', meaning: 2 }, three[1]!, three[2]!])).toEqual([
    'meaning_changed a',
  ])
})

test('says what was there before and what is there now', () => {
  const [change] = compareGuides(guideOf(three), guideOf([{ key: 'a', text: 'Now?' }, three[1]!, three[2]!]))
  expect(change).toEqual({ kind: 'reworded', questionKey: 'a', before: 'First?', after: 'Now?' })
})

test('one question moved is one move, whatever it passed on its way', () => {
  const four = [...three, { key: 'd', text: 'Fourth?' }]
  expect(kinds(four, [four[0]!, four[3]!, four[1]!, four[2]!])).toEqual(['moved d'])
})

test('what stands behind an added or removed question has not moved', () => {
  expect(kinds(three, [three[0]!, three[2]!])).toEqual(['removed b'])
  expect(kinds(three, [three[0]!, { key: 'n', text: 'New?' }, three[1]!, three[2]!])).toEqual(['added n'])
})

test('settings are told apart from words', () => {
  expect(kinds(three, [three[0]!, { ...three[1]!, required: true }, three[2]!])).toEqual([
    'settings_changed b',
  ])
})
