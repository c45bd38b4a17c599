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
  test.each([
    'Why do people give up learning a language with our app after a few weeks?',
    'What makes students drop out of our course?',
    'Why do users abandon our product after the trial?',
    'Why do people stop exercising with our app?',
  ])('giving up what is ours is churn: %s', (question) => {
    expect(recognisePurpose(question).purpose).toBe('churn')
  })
  test('what is recognised by one weak sign is called a guess', () => {
    expect(recognisePurpose('Why do readers leave?')).toMatchObject({ purpose: 'churn', isGuess: false })
    expect(recognisePurpose('Who has left the choir?')).toMatchObject({ purpose: 'churn', isGuess: true })
  })
  test.each([
    'How do new parents manage sleep over a fortnight?',
    'How do nurses keep track of meals day by day?',
  ])('a span of days asks for a diary: %s', (question) => {
    expect(recognisePurpose(question).purpose).toBe('diary')
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
