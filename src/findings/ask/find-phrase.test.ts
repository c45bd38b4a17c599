import { describe, expect, test } from 'vitest'
import { readQuestion } from './read-question.ts'

const wordsOf = (question: string) => readQuestion(question).fact.words.map(({ word }) => word)

describe('words that are one', () => {
  test.each([
    ['Who butters their landlord up?', 'butter_up'],
    ['How many look after horses?', 'look_after'],
    ['Who mentions Stack Overflow?', 'stack_overflow'],
    ['What do people say about a three-day ferry?', 'three-day'],
  ])('%s: %s', (question, word) => {
    expect(wordsOf(question)).toContain(word)
  })

  test('a preposition begins what follows', () => {
    expect(wordsOf('How many work in harbours?').some((word) => word.includes('_'))).toBe(false)
  })
})

describe('of one person', () => {
  const personOf = (question: string) => readQuestion(question).person?.words.map(({ word }) => word) ?? null

  test.each([
    ['How does the harbour pilot check a chart?', ['harbour', 'pilot']],
    ['How does the person in the lighthouse keep awake?', ['lighthouse']],
    ['What do people say about cranes?', null],
    ['Why do the pilots feel torn?', null],
  ])('%s: %s', (question, words) => {
    expect(personOf(question)).toEqual(words)
  })
})

test.each([
  ['How many kittens were born?', 'quantity'],
  ['Which day of the week did the cook close?', 'weekday'],
  ['What prize money was paid?', 'money'],
  ['How many let others cook?', null],
  ['Which professions worry most?', null],
])('%s wants %s', (question, wanted) => {
  expect(readQuestion(question).wanted?.kind ?? null).toBe(wanted)
})

test('what a company did about something was not heard from it', () => {
  expect(readQuestion('What did the company do when the crane fell?').isOfOutcome).toBe(true)
})
