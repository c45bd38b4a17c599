import { describe, expect, test } from 'vitest'
import { codesOf } from './testing.ts'

describe('options', () => {
  test.each([
    'Do you cook yourself, or do you order in?',
    'Was it the price, the taste, or something else?',
    'Is it faster or cheaper?',
    'How do you hear about offers, such as by email, from friends, or in the shop?',
    'What matters to you: price, taste, or time?',
    'What put you off - was it the queue, the noise or the staff?',
    'Are you more of a planner, or do you decide on the spot?',
  ])('comes with its answers: %s', (text) => {
    expect(codesOf(text)).toContain('options')
  })

  test.each([
    'How do you hear about offers?',
    'How easy or difficult was it to sign up?',
    'Was it two or three years ago?',
    'When you use it for invoices, letters, or reports, what do you do first?',
    'Have you met other attitudes or approaches among teachers?',
    'Are there parts of the washing or ironing that you do yourself?',
    'Tell me about a time when you were satisfied or dissatisfied with it.',
    'What happened in the week or two before you left?',
    'Would you say more or less the same today?',
  ])('leaves the answer to them: %s', (text) => {
    expect(codesOf(text)).not.toContain('options')
  })

  test('is not looked for where a choice is meant', () => {
    expect(codesOf('Do you cook yourself, or do you order in?', { open: false })).toEqual([])
  })
})
