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
  test.each([
    'How do customers feel about how we dealt with lost parcels?',
    'What do people do after losing their keys on a train?',
    'Do our clients feel well looked after since we lost their adviser?',
    'What helps people who want to lose weight before a wedding?',
    'How was it for users who lost access to their accounts?',
    'What did shoppers hear from us about lost orders?',
    'Who talks about winning the village lottery?',
    'Why do users lose projects in the app?',
    'How did teams cope after we lost the sales manager?',
  ])('what is lost or won there is no sale: %s', (question) => {
    const { candidates } = recognisePurpose(question)
    expect(candidates.map(({ purpose }) => purpose)).not.toContain('win_loss')
  })
  test.each([
    'Why did we lose the last big contract?',
    'What is said of us after we won two large projects?',
    'What lies behind winning the business of three cities?',
    'Why did we lose the order from the city?',
    'Why did we lose the €50k deal?',
  ])('a sale is lost or won: %s', (question) => {
    expect(recognisePurpose(question).purpose).toBe('win_loss')
  })
  test.each([
    'Why do we lose?',
    'Where do we win and lose against larger firms?',
    'What makes us lose out more than others?',
    'Why did they tell us we had lost?',
  ])('left unsaid what is lost, it may be a sale: %s', (question) => {
    const { candidates } = recognisePurpose(question)
    expect(candidates.map(({ purpose }) => purpose)).toContain('win_loss')
  })
  test('customers that we lose are no sale', () => {
    expect(recognisePurpose('Why do we lose customers in the second year?').purpose).toBe('churn')
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
