import { describe, expect, test } from 'vitest'
import { indexSaid } from '../../../test/support/ask-record.ts'
import { findAnswer } from './find-answer.ts'
import { readQuestion } from './read-question.ts'
import { verdictOf } from './verdict.ts'
import { meaningOfWord } from './word-meanings.ts'

/** Invented. */
const index = indexSaid([
  'I brew cider for the pubs along the harbour, and the cider sells best in autumn.',
  'I left the club because the fees were high.',
  'I sell flowers at the harbour.',
  'My boat is old, and I like the harbour.',
])

function verdict(question: string) {
  const reading = readQuestion(question)
  const meaning = { nearness: null, conditionNearness: [], meaningOf: meaningOfWord }
  return verdictOf(findAnswer({ index, reading, meaning }), reading)
}

describe('what is taken for granted', () => {
  test.each([
    'Which yeast makes the cider sell best?',
    'Why did the actors leave the club after the drought?',
    'What do people say about the lighthouse?',
  ])('and nobody speaks of is not said: %s', (question) => {
    expect(verdict(question)).toBe('not_said')
  })

  test('whole is not spoken of where one sells and another has boats', () => {
    expect(verdict('What do people say about selling boats?')).toBe('not_said')
    expect(verdict('What do people say about selling cider?')).toBe('answered')
  })

  test('and is spoken of stands in no answer’s way', () => {
    expect(verdict('What do people say about the harbour?')).toBe('answered')
  })
})
