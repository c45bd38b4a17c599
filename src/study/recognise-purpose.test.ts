import { describe, expect, test } from 'vitest'
import { awkward, heldOut, tuning } from './purposes/research-questions.fixture.ts'
import { recognisePurpose } from './recognise-purpose.ts'

const hits = (set: typeof tuning) =>
  set.filter(({ question, decision, purpose }) => recognisePurpose(question, decision).purpose === purpose)
    .length

describe('recognising the purpose', () => {
  test('at least 95 % of the questions that it was written with', () => {
    expect(hits(tuning) / tuning.length).toBeGreaterThanOrEqual(0.95)
  })
  test('at least 90 % of the questions that were held out', () => {
    expect(hits(heldOut) / heldOut.length).toBeGreaterThanOrEqual(0.9)
  })
  test('fragments, shouting, other languages and lists of everything', () => {
    expect(hits(awkward) / awkward.length).toBeGreaterThanOrEqual(0.9)
  })
  test('too little to go on gives no purpose', () => {
    for (const question of ['', '?', 'coffee', 'Our app'])
      expect(recognisePurpose(question).purpose).toBeNull()
  })
  test('two purposes too close to tell give none, and both are offered', () => {
    const { purpose, candidates } = recognisePurpose('pricing and brand')
    expect(purpose).toBeNull()
    expect(candidates.map((candidate) => candidate.purpose)).toEqual(
      expect.arrayContaining(['pricing', 'brand']),
    )
  })
  test('what will be decided breaks a tie', () => {
    const { purpose } = recognisePurpose(
      'pricing and brand',
      'We will set the price of the yearly plan, in euros.',
    )
    expect(purpose).toBe('pricing')
  })
})
