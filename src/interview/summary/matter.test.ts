import { describe, expect, it } from 'vitest'
import { matterOf } from './matter.ts'

describe('what a question asks of, to stand behind "about"', () => {
  it.each([
    ['How did you come by the van?', 'how you came by the van'],
    ['What did it cost?', 'what it cost'],
    ['Do you use a ladder?', 'whether you use a ladder'],
    ['What was the last lesson like?', 'the last lesson'],
    ['What puts you off, if anything does?', 'what puts you off'],
    ['Who helps you?', 'who helps you'],
    ['Tell me about the last order.', 'the last order'],
    ['How was the crossing?', 'the crossing'],
    ['How did the last lesson go?', 'the last lesson'],
    ['What was it like to move the piano?', 'moving the piano'],
    ['What was the last kiln you bought?', 'the last kiln you bought'],
    ['Why did you leave the choir?', 'why you left the choir'],
    ['How do you usually keep the bees warm?', 'how you usually keep the bees warm'],
    ['When does it let you down?', 'when it lets you down'],
    ['Have you ever returned a lamp?', 'whether you have ever returned a lamp'],
    ['What would you change about the stairs?', 'what you would change about the stairs'],
  ])('%s', (question, matter) => expect(matterOf(question, 'en')).toBe(matter))

  it.each([
    'Whom did you call, and what came of it?',
    'Who else is there?',
    'Here is a bill. How much is to be paid, and by when?',
  ])('is nothing where no form is certain or two things are asked: %s', (question) =>
    expect(matterOf(question, 'en')).toBeNull(),
  )

  it('is nothing in another language', () => expect(matterOf('Was kostet es?', 'de')).toBeNull())
})
