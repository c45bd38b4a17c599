import { describe, expect, test } from 'vitest'
import { codesOf } from './testing.ts'

describe('closed', () => {
  test.each([
    'Did you like the delivery?',
    'Have you ever cancelled a subscription?',
    'Was it easy?',
    'When you order, do you compare prices?',
    'Is this something you think about often?',
    'So you prefer the app?',
    'Would you use it again?',
    'Any problems with it?',
  ])('yes or no would answer: %s', (text) => {
    expect(codesOf(text)).toContain('closed')
  })

  test.each([
    'What was the delivery like?',
    'Is there anything else you would like to add?',
    'Is there something I should have asked?',
    'Can you think of a time when it went wrong?',
    'Could you describe the last time?',
    'Would you mind telling me what happened?',
    'Do you remember what you did then?',
    'Has there been a time when you nearly left?',
    'Does that sound good?',
    'Are you ready to begin?',
    'Tell me about your week.',
    'If you could change one thing, what would it be?',
    'Do you have any questions before we start?',
  ])('asks for words, or for consent: %s', (text) => {
    expect(codesOf(text)).not.toContain('closed')
  })

  test('is not looked for where a choice is meant', () => {
    expect(codesOf('Have you ever cancelled a subscription?', { open: false })).toEqual([])
  })
})
