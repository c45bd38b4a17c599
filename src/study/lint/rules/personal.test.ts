import { describe, expect, test } from 'vitest'
import { codesOf } from './testing.ts'

describe('personal', () => {
  test.each([
    'What is your full name?',
    'Can you give me your email address?',
    'May I have your phone number?',
    'Which company do you work for?',
    'What is the name of your manager?',
    'What is your date of birth?',
    'Where exactly do you live?',
    'How much do you earn?',
  ])('asks for what identifies them: %s', (text) => {
    expect(codesOf(text)).toContain('personal')
  })

  test.each([
    'What kind of company do you work in?',
    'How did you choose the name of your dog?',
    'Tell me about the email that you got from the shop.',
    'How do you remember your passwords?',
    'What did you do when they asked for your phone number?',
    'What is it like to live in a small town?',
    'How do you work with your manager?',
    'Which company did you choose in the end?',
  ])('asks for none of it: %s', (text) => {
    expect(codesOf(text)).not.toContain('personal')
  })
})
