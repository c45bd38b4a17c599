import { describe, expect, test } from 'vitest'
import { byWordsAlone, indexSaid } from '../../../test/support/ask-record.ts'
import { findAnswer } from './find-answer.ts'
import { readDeed } from './read-deed.ts'
import { readQuestion } from './read-question.ts'

/** Who of these people is found to have done it. Each says one thing. */
function whoSays(question: string, said: readonly string[]): number[] {
  const all = [...said, 'AI and the AI tools are what we talk of here.', 'I water the plants with AI.']
  const index = indexSaid(all)
  const { passages } = findAnswer({ index, reading: readQuestion(question), meaning: byWordsAlone })
  return [
    ...new Set(passages.map(({ sentence }) => index.turns[index.sentences[sentence]!.turn]!.person)),
  ].sort()
}

describe('whether anyone did it', () => {
  test.each([
    { question: 'Did anyone quit AI?', said: 'I quit AI last spring and went back to pen and paper.' },
    { question: 'Did anyone stop using AI?', said: 'In spring I stopped using the AI for my recipes.' },
    {
      question: 'Has anyone been fired for using AI?',
      said: 'I was fired because I had used AI at the bakery.',
    },
    {
      question: 'Did anyone lose their job because of AI?',
      said: 'I lost my job at the mill because of AI.',
    },
    { question: 'Did anyone lose their job because of AI?', said: 'Last year I was laid off because of AI.' },
    { question: 'Did anyone burn out?', said: 'I burned out in March and left the kitchen.' },
    { question: 'Did anyone hand over their keys?', said: 'I handed the keys over in June.' },
    { question: 'Is there anybody who refuses to use AI?', said: 'I refuse to use AI in the orchard.' },
  ])('is said by who says it of themselves: $said', ({ question, said }) => {
    expect(whoSays(question, [said])).toEqual([0])
  })

  test.each([
    {
      what: 'the subject of the study alone',
      question: 'Did anyone quit AI?',
      said: 'I am the AI guy here.',
    },
    {
      what: 'a verb without its particle',
      question: 'Did anyone burn out?',
      said: 'I burned the toast twice.',
    },
    { what: 'another sense', question: 'Did anyone quit AI?', said: 'I fear AI taking over.' },
    { what: 'another thing', question: 'Did anyone quit AI?', said: 'I quit smoking when AI came up.' },
    { what: 'a plan', question: 'Did anyone quit AI?', said: 'I plan to quit AI next spring.' },
    { what: 'a wish', question: 'Did anyone quit AI?', said: 'I wish I quit AI.' },
    { what: 'nearly done', question: 'Did anyone quit AI?', said: 'I almost quit AI in June.' },
    { what: 'a denial', question: 'Did anyone stop using AI?', said: 'I never stopped using AI.' },
    {
      what: 'a denied plan',
      question: 'Did anyone stop using AI?',
      said: "I don't plan on stopping using AI.",
    },
    { what: 'an idiom', question: 'Has anyone been fired for using AI?', said: 'Ask about AI, fire away.' },
    {
      what: 'who fires',
      question: 'Has anyone been fired for using AI?',
      said: 'I fired a baker for using AI.',
    },
    {
      what: 'somebody else',
      question: 'Has anyone been fired for using AI?',
      said: 'He was fired for using AI.',
    },
    {
      what: 'a fear',
      question: 'Did anyone lose their job because of AI?',
      said: 'I am afraid that I lose my job because of AI.',
    },
    {
      what: 'a condition',
      question: 'Did anyone lose their job because of AI?',
      said: 'If I lost my job because of AI, I would bake.',
    },
    {
      what: 'what somebody else says',
      question: 'Did anyone lose their job because of AI?',
      said: 'My aunt says that I lost my job because of AI.',
    },
    {
      what: 'people one knows',
      question: 'Did anyone lose their job because of AI?',
      said: 'I know people who lost their jobs because of AI.',
    },
  ])('is not said by $what', ({ question, said }) => {
    expect(whoSays(question, [said])).toEqual([])
  })
})

describe('the deed that is asked after', () => {
  test('is a verb of its own, done or befallen', () => {
    expect(readDeed('did anyone quit ai')).toMatchObject({ verb: 'quit', isPassive: false, isPast: true })
    expect(readDeed('has anyone been fired for it')).toMatchObject({ verb: 'fire', isPassive: true })
    expect(readDeed('did anyone get promoted')).toMatchObject({ verb: 'promote', isPassive: true })
    expect(readDeed('is there anybody who refuses to join')).toMatchObject({ verb: 'refuse', isPast: false })
  })

  test.each([
    'did anyone use it for recipes',
    'did anyone joke about robots',
    'did any participant criticise the interviewer',
    'did anyone running a shop say that',
    'did anyone have trouble',
    'did anyone mention recipes',
    'did the oven break',
    'is anyone free',
    'did anyone not quit',
  ])('is none in: %s', (question) => {
    expect(readDeed(question)).toBeNull()
  })
})
