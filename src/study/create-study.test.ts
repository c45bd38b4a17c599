import { expect, test } from 'vitest'
import { nameFrom } from './create-study.ts'

test.each([
  ['', 'Untitled study'],
  ['Why do people leave?', 'Why do people leave?'],
  ['Why do people give up learning a language with our app after a few weeks?', 'Churn: the app'],
])('a study that asks "%s" is called "%s"', (question, name) => {
  expect(nameFrom(question, 'churn')).toBe(name)
})

test('without a purpose a long question is cut at a word', () => {
  const name = nameFrom('Why do people give up learning a language with our app after a few weeks?')
  expect(name).toBe('Why do people give up learning a language with…')
})
