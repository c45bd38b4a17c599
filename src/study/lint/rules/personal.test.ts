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
    'And your date of birth?',
    'Can I get an email address to send you the results?',
    'Could you give me the phone number that the bank has for you?',
    'May I ask how old you are?',
    'Under which username do you post there?',
    'Could you spell your surname for me?',
    'What are the last four digits of your card?',
    'What is your therapist called?',
    'Which party did you vote for?',
    'Do you have a diagnosis?',
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
    'What happened when you typed in your password?',
    'What did you tell the bank about your income?',
    'How did the doctor explain the diagnosis to you?',
    'How old is the bicycle you ride to work?',
    'Where do you live now compared with then: in a town, or in the country?',
  ])('asks for none of it: %s', (text) => {
    expect(codesOf(text)).not.toContain('personal')
  })
})
