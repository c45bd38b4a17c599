import { describe, expect, it } from 'vitest'
import { headingOf, matterOf } from './heading.ts'

const of = (question: string) => headingOf(question, 'en')

describe('the heading of a line of the summary', () => {
  it.each([
    ['Tell me about the last time you took the ferry.', 'The last time you took the ferry'],
    ['How was the crossing?', 'The crossing'],
    ['How did the last lesson go?', 'The last lesson'],
    ['What was the first night on the ward like for you?', 'The first night on the ward'],
    ['What was it like to move the piano?', 'Moving the piano'],
    ['What do you think of the new timetable?', 'The new timetable'],
    ['What was the last kiln you bought?', 'The last kiln you bought'],
    ['What would a better rota look like?', 'A better rota'],
    ['What are the rules on board?', 'The rules on board'],
  ])('names what is asked of: %s', (question, heading) => expect(of(question)).toBe(heading))

  it.each([
    ['Why did you leave the choir?', 'Why you left the choir'],
    ['What, if anything, did you miss?', 'What you missed'],
    ['How do you usually keep the bees warm?', 'How you usually keep the bees warm'],
    ['When does it let you down?', 'When it lets you down'],
    ['What made you sell the boat?', 'What made you sell the boat'],
    ['What would make you come back?', 'What would make you come back'],
    ['Have you ever returned a lamp?', 'Whether you have ever returned a lamp'],
    ['Which tools did you borrow, and why?', 'Which tools you borrowed'],
    ['Who was with you?', 'Who was with you'],
    ['What would you change about the stairs?', 'What you would change about the stairs'],
  ])('else tells the question: %s', (question, heading) => expect(of(question)).toBe(heading))

  it.each([
    'What was it?',
    'How has the change in the fees reached you?',
    'Would you go? Why, why not?',
    'How do the people around you respond to them?',
  ])('stays as the guide has it where no form is certain: %s', (question) =>
    expect(of(question)).toBe(question),
  )

  it('is the question in another language', () =>
    expect(headingOf('Warum haben Sie aufgehört?', 'de')).toBe('Warum haben Sie aufgehört?'))
})

describe('what a question asks of, to stand behind "about"', () => {
  it.each([
    ['How did you come by the van?', 'how you came by the van'],
    ['What did it cost?', 'what it cost'],
    ['Do you use a ladder?', 'whether you use a ladder'],
    ['What was the last lesson like?', 'the last lesson'],
    ['What puts you off, if anything does?', 'what puts you off'],
    ['Who helps you?', 'who helps you'],
    ['Tell me about the last order.', 'the last order'],
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
