import { describe, expect, test } from 'vitest'
import { codesOf, markedBy, words } from './testing.ts'

describe('offguide', () => {
  const guide = {
    topic: 'Meal kits in busy households',
    questions: [{ text: 'What happens to the packaging?' }],
  }
  const context = { guide, said: ['I order a box twice a week and flatten the cartons.'], similarity: words }
  test.each(['What is your favourite holiday destination?', 'Which football club do you support?'])(
    'leaves the study: %s',
    (text) => {
      expect(codesOf(text, context)).toContain('offguide')
    },
  )
  test.each([
    'What do you do with the packaging?',
    'How do you flatten the cartons?',
    'What happened then?',
    'Can you tell me more about that?',
    'Is there anything else about your holidays?',
    'How does your household share the work?',
  ])('stays on what the study, or they, spoke of: %s', (text) => {
    expect(codesOf(text, context)).not.toContain('offguide')
  })
})

describe('language', () => {
  const context = {
    language: 'en',
    detectLanguage: (text: string) => (/\b(?:und|der|was)\b/.test(text) ? 'de' : 'en'),
  }
  test('marks the first sentence that is not in the language of the interview', () => {
    expect(markedBy('language', 'I see. Und was geschah dann? What else?', context)).toBe(
      'Und was geschah dann?',
    )
  })
  test('a text that cannot be told, or a quotation, is left alone', () => {
    expect(codesOf('Und dann?', { language: 'en', detectLanguage: () => null })).not.toContain('language')
    expect(codesOf('What does "der Zug ist weg" mean to you?', context)).not.toContain('language')
  })
  test('is checked where no pack is', () => {
    expect(codesOf('What happened then?', { language: 'de', detectLanguage: () => 'en' })).toEqual([
      'language',
    ])
  })
})

describe('stimulus', () => {
  const screen = 'Figbox. Three meals for two people. $49 a week. Green button: Order now'
  test.each([
    'The box costs $59. How does that compare?',
    'Which of the five meals catches your eye?',
    'What do you think the red button does?',
    'What do you think of the video at the top?',
    'How does the name FreshCrate strike you?',
    'It says "Cancel any time". What does that mean to you?',
    'How does $49 a month sound to you?',
    'What do you think the Offers tab at the top is for?',
    'Which of the help links underneath would you click?',
    'The amount of 57.20 shown there, how does it compare?',
  ])('speaks of what is not there: %s', (text) => {
    expect(codesOf(text, { screen })).toContain('stimulus')
  })
  test.each([
    'What do you make of $49 a week?',
    'Which of the three meals catches your eye?',
    'What would you expect behind the green button?',
    'How does the name Figbox strike you?',
    'It says "Order now". What does that mean to you?',
    'What goes through your mind when you read this?',
  ])('speaks of what is there: %s', (text) => {
    expect(codesOf(text, { screen })).not.toContain('stimulus')
  })
  test('what they spoke of may be named', () => {
    expect(
      codesOf('How does it compare with your $30 voucher?', { screen, said: ['I had a voucher of $30.'] }),
    ).not.toContain('stimulus')
  })
})

describe('invented', () => {
  const context = {
    said: ['I rarely cook from scratch. A shop fixed the brake for 45 euros.'],
    similarity: words,
  }
  test('a figure that is not theirs', () => {
    expect(codesOf('You said the shop charged you 90 euros. How was that?', context)).toContain('invented')
    expect(codesOf('You said the shop fixed it for 45 euros. How was that?', context)).not.toContain(
      'invented',
    )
  })
  test('a summary that is stronger than what they said', () => {
    expect(codesOf('So you never cook from scratch. How is that?', context)).toContain('invented')
    expect(codesOf('So you rarely cook from scratch rather than never. How is that?', context)).not.toContain(
      'invented',
    )
  })
  test('a name for what they told is no invention', () => {
    expect(codesOf('How did the repair you mentioned go?', context)).not.toContain('invented')
  })
})

describe('presume', () => {
  const context = { said: ['I ride to work most days.'] }
  test.each([
    'What made you sell your car?',
    'What did you do after you stopped cycling?',
    'Which training did you get?',
  ])('takes an act or a change as given: %s', (text) => expect(codesOf(text, context)).toContain('presume'))
  test.each(['What made you stop?', 'Why did you sell the car?', 'What changed when you sold it?'])(
    'that they have told: %s',
    (text) => {
      expect(codesOf(text, { said: ['I sold my car and stopped driving.'] })).not.toContain('presume')
    },
  )
})

describe('answered', () => {
  const said = [
    'I am a nurse. I have been with Northfield Bank for twelve years. I check the balance every night.',
  ]
  const context = { said, similarity: words }
  test.each([
    'What is your job?',
    'How long have you been with your bank?',
    'How often do you check the balance?',
  ])('they have said it: %s', (text) => {
    expect(codesOf(text, context)).toContain('answered')
  })
  test.each([
    'What is it like to be a nurse?',
    'How long does the check take?',
    'How often do you move money?',
  ])('they have not: %s', (text) => {
    expect(codesOf(text, context)).not.toContain('answered')
  })
})
