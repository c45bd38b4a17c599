import { expect, test } from 'vitest'
import { displayForm } from './display-form.ts'
import { stateTheme } from './state-theme.ts'

const texts = [
  'It began in November with the rain.',
  'The rain of November was the end of it.',
  'Rain, and again.',
]

const write = (term: string) => displayForm(term, texts)
const termsOf = (...terms: string[]) => terms.map((term) => ({ term, weight: 1, share: 1, lift: 2 }))

function subjectOf(name: string): string {
  const stated = stateTheme([], { name, said: { people: 5, of: 5 }, isTightened: true }, write)
  return /^The person speaks of (.*?)\. /.exec(stated)![1]!
}

test('within the sentence a heading loses its capital, a word with one of its own keeps it', () => {
  expect(subjectOf('Rain')).toBe('rain')
  expect(subjectOf('November')).toBe('November')
  expect(subjectOf('PIN')).toBe('PIN')
  expect(subjectOf('Wind and rain')).toBe('wind and rain')
})

test('a theme is defined by what a passage says, by other words for it and by how many say it in those of the name', () => {
  const terms = termsOf('rain', 'raining', 'november', 'wet')
  expect(stateTheme(terms, { name: 'Rain', said: { people: 3, of: 5 }, isTightened: true }, write)).toBe(
    'The person speaks of rain, in its words or in others such as “November” or “wet”. ' +
      '3 of its 5 people say it in the words of the name, the others in words near to these.',
  )
})

test('of the others it is said that they are near only where that was measured and somebody says the name', () => {
  const state = (people: number | null, isTightened: boolean) =>
    stateTheme([], { name: 'Rain', said: people === null ? null : { people, of: 5 }, isTightened }, write)
  expect(state(3, false)).toBe(
    'The person speaks of rain. 3 of its 5 people say it in the words of the name.',
  )
  expect(state(0, true)).toBe(
    'The person speaks of rain. None of its 5 people say it in the words of the name.',
  )
  expect(state(1, false)).toBe(
    'The person speaks of rain. 1 of its 5 people says it in the words of the name.',
  )
  expect(state(5, true)).toBe('The person speaks of rain. All of its people say it in the words of the name.')
  expect(state(null, true)).toBe('The person speaks of rain.')
})
