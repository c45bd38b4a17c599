import { expect, test } from 'vitest'
import { quotesWords } from './quotes-words.ts'

const said = ['Our mill burnt  down in May.', null, 'They call it “the pit” at work.', 'Das „Amt“ half nicht']

test.each([
  'I hear you: “our mill burnt down”. You can skip any question.',
  'I hear you: “Our mill burnt down in May.”',
  'You said “They call it “the pit” at work”.',
  'Sie sagten „half nicht“.',
  'You said "in May".',
])('quotes them: %s', (text) => expect(quotesWords(text, said)).toBe(true))

test.each([
  'When you are back, just write “go on”, and we pick up from here.',
  'Write “delete” to have it done, or “keep” to leave it as it is.',
  'What does “fair” mean to you?',
  'Our mill burnt down in May.',
  'It is empty: “ ”.',
])('quotes nobody: %s', (text) => expect(quotesWords(text, said)).toBe(false))
