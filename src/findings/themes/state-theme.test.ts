import { expect, test } from 'vitest'
import { displayForm } from './display-form.ts'
import { stateTheme } from './state-theme.ts'

const texts = [
  'It began in November with the rain.',
  'The rain of November was the end of it.',
  'Rain, and again.',
]

function subjectOf(name: string): string {
  const scope = { index: [['november'], ['rain'], []], rows: [0, 1], name, bearing: 1 }
  const terms = [{ term: 'november', weight: 1 }] as unknown as Parameters<typeof stateTheme>[0]
  const said = stateTheme(terms, scope as never, (term) => displayForm(term, texts))
  return /^What people say about (.*?)\. /.exec(said)![1]!
}

test('within the sentence a heading loses its capital, a word with one of its own keeps it', () => {
  expect(subjectOf('Rain')).toBe('rain')
  expect(subjectOf('November')).toBe('November')
  expect(subjectOf('PIN')).toBe('PIN')
  expect(subjectOf('Again and again')).toBe('again and again')
})
