import { describe, expect, test } from 'vitest'
import { codesOf, markedBy } from './testing.ts'

describe('praise', () => {
  test.each([
    'That was a smart decision. What happened then?',
    'How courageous of you. What did the first day look like?',
    'Good for you. How did the first week go?',
    'Really interesting. What else went wrong?',
    'Great! What happened next?',
    "That's really insightful. What led to it?",
    "That's such a thoughtful answer - what did you do then?",
    'What a wonderful story! How did it end?',
    'Good question. What do you think?',
    "You've clearly thought about this. Where did you begin?",
    'I really appreciate how candid you are. What came after?',
    'Your insights have been incredibly helpful.',
    'You have shared some really valuable perspectives. Is there anything else?',
    'That tension is fascinating. How do you handle it?',
    'I love that you keep the boxes. What do you do with them?',
    'Interesting - what made you stop?',
    "It's great to hear that it worked. What was it like before?",
    "That's surprising. How did it come about?",
    'You make a good point. What would you change?',
    "You're absolutely right. What did the shop say?",
    "You're so observant. What happened then?",
  ])('judges them or the answer: %s', (text) => {
    expect(codesOf(text)).toContain('praise')
  })

  test.each([
    'Thank you. What happened next?',
    'Thanks for telling me. What happened next?',
    'That makes sense. What did you do then?',
    'That makes perfect sense. What did you do then?',
    'Got it. How did you go on?',
    'I see. How often was that?',
    'There are no right or wrong answers.',
    'Have a great day.',
    'What makes a box great for you?',
    'You said it was great. What was great about it?',
    'How important is the price to you?',
    'What was interesting about the other offer?',
    'Does that sound good?',
    'You mentioned good friends in Leeds. How did you meet?',
    'Your answers are kept for 90 days.',
    'We will now talk about the delivery.',
    'Good morning. What did you eat today?',
    'That was hard for you, you said. What helped?',
  ])('thanks, takes note, or asks: %s', (text) => {
    expect(codesOf(text)).not.toContain('praise')
  })

  test('marks the praise, not the question after it', () => {
    expect(markedBy('praise', 'Perfect, thanks. What came next?')).toBe('Perfect')
  })
})
