import { describe, expect, it } from 'vitest'
import { hear, type Moment } from '../../../test/support/heard-moment.ts'
import { withoutTold } from './told-questions.ts'
import { answersBesideMeaning, waitsForMeaning } from './waits-for-meaning.ts'

describe('who asks what is meant and has answered', () => {
  it.each([
    'You mean on the train? Then for the news.',
    'Do you mean like a diary? Never kept one.',
    'The guests ask what do you mean by brunch? every Sunday.',
    'My boss: can you be more specific? each time.',
    'I type can you expand on this? and it does.',
    'Can you explain this error? that is my usual one.',
    'Selling carpets. Is that what you mean?',
  ])('waits for nothing: %s', (said) => expect(waitsForMeaning(said)).toBeNull())

  it.each([
    'What do you mean? The question is rather broad.',
    'Sorry, can you explain that? I want to answer it properly.',
    'Do you mean the first one?',
    'Can I ask what you mean? Do you mean at home?',
  ])('waits all the same: %s', (said) => expect(answersBesideMeaning(said)).toBe(false))
})

describe('what others ask in what is told', () => {
  it.each([
    ['The kids say are we done? and run off.', 'How do you end the day?', 'and run off.'],
    ['Sometimes it asks is this you? Then I tap yes.', 'How do you log in?', 'Then I tap yes.'],
    ['What do I use it for? Mostly rent.', 'What do you use the app for?', 'Mostly rent.'],
  ])('is put to nobody: %s', (said, question, left) => expect(withoutTold(said, question)).toBe(left))

  it.each([
    'Who reads this? I want to know.',
    'Can I ask is this anonymous?',
    'How do I stop this? I have to go.',
    'My wife asks, is this anonymous?',
  ])('and this is put to us: %s', (said) => expect(withoutTold(said, 'How was it?')).toBe(said))
})

const moment: Moment = {
  guide: ['How do you get to work?', 'What do you do there?', 'What else?'],
  asked: { question: 0 },
}

describe('a question that would fit this talk and is told of another', () => {
  it.each([
    ['What do people say to the app?', 'My mum says are you a real person?'],
    ['What does a client ask you?', 'A client asks what happens to my data?'],
    ['How are the customers?', 'They asked me do you sell my data?'],
    ['How are the parents?', 'They ask are you recording this?'],
    ['How was the call centre?', 'I asked are you a robot? Please, I only wanted my bill.'],
    ['How was the doctor?', 'My wife said how long will this take? I want to go home.'],
  ])('%s %s', (question, text) => expect(withoutTold(text, question)).not.toContain('?'))
  it.each([
    ['How was it?', 'My son asks are you a real person?'],
    ['How was it?', 'My wife wants to know who reads this?'],
    ['How was it?', 'My wife just asked: are you recording this?'],
    ['How was it?', 'My son just asked me is this a robot?'],
    ['How was it?', 'I asked is this recorded?'],
  ])('put to us: %s %s', (question, text) => expect(withoutTold(text, question)).toBe(text))
})

describe('an answer with a question behind it', () => {
  it.each([
    'I cycle there, is that bad?',
    'By tram mostly, is that what you mean?',
    'You mean on weekdays? Then by tram.',
    'We share a car, do others do that?',
  ])('is kept: %s', async (said) => {
    const [heard] = await hear(moment, said)
    expect(heard!.isAnswer).toBe(true)
    expect(heard!.reply).not.toMatch(/whichever comes first|How do you get to work/)
  })

  it.each(['Not sure, is the bus meant?', 'I would like to know, who reads this?', 'Do you mean by bus?'])(
    'and without one the question stays: %s',
    async (said) => {
      const [heard] = await hear(moment, said)
      expect(heard!.questionKey).toBe('q1')
      expect(heard!.isAnswer).toBe(false)
    },
  )
})
