import { describe, expect, test } from 'vitest'
import { proportionOf } from '../count-participants.ts'
import { checkSentence } from './check-sentence.ts'
import type { AnswerSentence } from './model.ts'

const turnText = 'Well, it is dear. I left in May because of the price, and nobody asked me why.'
const passage = {
  participantLabel: 'Participant 7',
  turn: 3,
  turnRevision: 0,
  start: 18,
  end: turnText.length,
  text: turnText.slice(18),
  turnText,
}
const sentence = (change: Partial<AnswerSentence>): AnswerSentence => ({
  kind: 'quote',
  text: 'Participant 7: “I left in May because of the price”',
  evidence: [0],
  proportion: null,
  compared: null,
  ...change,
})

describe('a sentence of an answer', () => {
  test('holds when its words stand in the record', () => {
    expect(checkSentence(sentence({}), [passage])).toBeNull()
  })

  test.each([
    ['a place that is not there', sentence({ evidence: [4] }), 'not_located'],
    ['no evidence', sentence({ evidence: [] }), 'no_evidence'],
    [
      'words that nobody said',
      sentence({ text: 'Participant 7: “I left in June because of the price”' }),
      'quotation',
    ],
    [
      'a number that was not counted',
      sentence({ kind: 'count', text: '12 people say so.', proportion: proportionOf(3, 40, 'turns') }),
      'number',
    ],
  ] as const)('falls for %s', (_, given, fault) => {
    expect(checkSentence(given, [passage])).toBe(fault)
  })

  test('falls when the record is not what the passage says it is', () => {
    expect(checkSentence(sentence({}), [{ ...passage, turnText: turnText.replace('May', 'June') }])).toBe(
      'not_located',
    )
  })

  test('may state its own figures', () => {
    const proportion = proportionOf(12, 40, 'turns')
    const text = 'Some say so: 12 of 40 (30 %, 18 to 45 %).'
    expect(checkSentence(sentence({ kind: 'count', text, proportion }), [passage])).toBeNull()
  })
})

test('“under 1 %” is a counted figure only where somebody is and the share rounds to none', () => {
  const of = (count: number, total: number) =>
    checkSentence(
      sentence({
        kind: 'count',
        text: `${count} of ${total} (under 1 %)`,
        evidence: [0, 1],
        proportion: proportionOf(count, total, 'turns'),
      }),
      [passage, passage],
    )
  expect(of(2, 5000)).toBeNull()
  expect(of(400, 500)).toBe('number')
})
