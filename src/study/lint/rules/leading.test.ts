import { describe, expect, test } from 'vitest'
import { codesOf } from './testing.ts'

describe('leading', () => {
  test.each([
    "Don't you think the box is too expensive?",
    'The new app is easier, right?',
    "It saves time, doesn't it?",
    'Would you agree that the service has improved?',
    'Is it fair to say that you were disappointed?',
    'How great was the first week?',
    'How easy was it to sign up?',
    'How much do you love the recipes?',
    'Obviously the price matters: what else does?',
    'Most people find it confusing. How did you find it?',
    'That must have been frustrating. What did you do?',
    'What do you think of our exciting new menu?',
    "Wouldn't it be better to pay monthly?",
    'So you would prefer a smaller box?',
    "Wouldn't a larger box solve that?",
    "Shouldn't shops open on Sundays?",
    'How much better would a smaller box be for you?',
    'How much more time do you have now?',
  ])('suggests the answer: %s', (text) => {
    expect(codesOf(text)).toContain('leading')
  })

  test.each([
    'What do you think of the new menu?',
    'How easy or difficult was it to sign up?',
    'How did the first week go?',
    'How important or unimportant is the price to you?',
    'What did most of your friends do?',
    'How do you see the price?',
    'What would you say to a friend about it?',
    'Is there anything that you would not want to change?',
    'What did you do when it did not arrive, and it was late?',
    'How many people live with you?',
    'How do you write things down clearly?',
    'How much more or less do you cook now?',
    'What happened on a day when it did not come?',
  ])('leaves the answer open: %s', (text) => {
    expect(codesOf(text)).not.toContain('leading')
  })

  test('a feeling may be named when they named it, in any form of the word', () => {
    const text = 'What made it so frustrating?'
    expect(codesOf(text, { said: ['I felt real frustration with the app.'] })).not.toContain('leading')
    expect(codesOf(text, { said: ['The app kept closing.'] })).toContain('leading')
  })

  test('a reflection puts no feeling into their mouth', () => {
    const text = 'That sounds stressful. What did you do?'
    expect(codesOf(text, { said: ['I had to call them four times.'] })).toContain('leading')
    expect(codesOf(text, { said: ['It was stressful, I called four times.'] })).not.toContain('leading')
  })
})
