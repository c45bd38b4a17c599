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
  const stated = stateTheme([], { name, said: 1, isTightened: true }, write)
  return /^The person speaks of (.*?)\. /.exec(stated)![1]!
}

test('within the sentence a heading loses its capital, a word with one of its own keeps it', () => {
  expect(subjectOf('Rain')).toBe('rain')
  expect(subjectOf('November')).toBe('November')
  expect(subjectOf('PIN')).toBe('PIN')
  expect(subjectOf('Again and again')).toBe('again and again')
})

test('a theme is defined by what a passage says, by other words for it and by how many say it in those of the name', () => {
  const terms = termsOf('rain', 'raining', 'november', 'wet')
  expect(stateTheme(terms, { name: 'Rain', said: 0.6, isTightened: true }, write)).toBe(
    'The person speaks of rain, in its words or in others such as “November” or “wet”. ' +
      '60 % of its people say it in the words of the name, the others in words near to these.',
  )
})

test('of the others it is said that they are near only where that was measured and somebody says the name', () => {
  const state = (said: number | null, isTightened: boolean) =>
    stateTheme([], { name: 'Rain', said, isTightened }, write)
  expect(state(0.6, false)).toBe(
    'The person speaks of rain. 60 % of its people say it in the words of the name.',
  )
  expect(state(0, true)).toBe('The person speaks of rain. 0 % of its people say it in the words of the name.')
  expect(state(null, true)).toBe('The person speaks of rain.')
})
