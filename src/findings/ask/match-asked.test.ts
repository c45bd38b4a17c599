import { describe, expect, test } from 'vitest'
import { matchAsked } from './match-asked.ts'
import { readQuestion } from './read-question.ts'

const guide = [
  'What do you use the bike for?',
  'What made you stop riding?',
  'When did you stop riding?',
  'What would help?',
  'How did you find the app?',
  'What keeps you from your break?',
  'What would you change about the docks?',
]

function match(question: string, questions: readonly string[] = guide): string | null {
  const asked = { question, reading: readQuestion(question), vector: null }
  const found = matchAsked(
    asked,
    questions.map((text) => ({ text, vector: null })),
  )
  return found === null ? null : `${questions[found.at]}${found.isSame ? ' =' : ''}`
}

describe('a question that was asked in the interviews', () => {
  test.each([
    ['What would help?', 'What would help? ='],
    ['what would help people', 'What would help? ='],
    ['Why did people stop riding?', 'What made you stop riding? ='],
    ['When did people stop riding?', 'When did you stop riding? ='],
    ['What do people use the bike for?', 'What do you use the bike for? ='],
    ['What would people change about the docks?', 'What would you change about the docks? ='],
    ['What keeps people from their break?', 'What keeps you from your break? ='],
  ])('is known in other clothes: %s', (question, expected) => {
    expect(match(question)).toBe(expected)
  })

  test.each([
    'How many stopped riding?',
    'Did anyone stop riding?',
    'Who stopped riding?',
    'Where did people stop riding?',
    'Why did people stop riding in winter?',
    'What do people say about the weather?',
    'What do people use the app for?',
    'What made people sign up?',
    'What do people do?',
    'Why did they stop?',
  ])('is not taken for another: %s', (question) => {
    expect(match(question)).toBeNull()
  })

  test('is not guessed where two are as near', () => {
    expect(
      match('Why did people stop?', ['What made you stop riding?', 'Why did you stop paying?']),
    ).toBeNull()
  })

  test('is known by its meaning where a vector tells, and one is ahead', () => {
    const vector = (...values: number[]) => Float32Array.from(values)
    const asked = (question: string) => ({ question, reading: readQuestion(question), vector: vector(1, 0) })
    const near = { text: 'What led to the last ride?', vector: vector(0.9, 0.43) }
    const far = { text: 'What do you do for a living?', vector: vector(0.2, 0.98) }
    expect(matchAsked(asked('When did people leave?'), [far, near])).toBeNull()
    expect(matchAsked(asked('Why did people leave?'), [far, near])).toEqual({ at: 1, isSame: false })
    const rival = { text: 'What made you quit?', vector: vector(0.9, 0.42) }
    expect(matchAsked(asked('Why did people leave?'), [near, rival])).toBeNull()
  })
})
