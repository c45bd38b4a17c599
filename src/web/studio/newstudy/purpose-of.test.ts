import { expect, test } from 'vitest'
import { purposeOf } from './purpose-of.ts'

const typed = { question: 'What happened to our renewals?', decision: '' }
const recognised = {
  purpose: 'churn' as const,
  isGuess: false,
  by: 'meaning' as const,
  candidates: [{ purpose: 'churn' as const, score: 0.9 }],
}

test('what was read in these words goes with them', () => {
  expect(purposeOf(typed, { ...typed, recognised })).toEqual({ purpose: 'churn' })
})

test.each([
  ['nothing was read', undefined],
  ['it was read in another question', { ...typed, question: 'What happened?', recognised }],
  ['its words alone were read', { ...typed, recognised: { ...recognised, by: 'words' as const } }],
  ['it was read with another decision', { ...typed, decision: 'Whether to close', recognised }],
])('nothing where %s', (_, read) => {
  expect(purposeOf(typed, read)).toEqual({})
})
