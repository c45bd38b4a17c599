import { describe, expect, it } from 'vitest'
import { hearUtterance } from './hear-utterance.ts'
import { baker, factsSaying } from './invented-person.fixture.ts'
import { blankMemory, type Memory } from './model.ts'
import { stemsAsked, stemsSaid } from './words.ts'

const planning = 'How do you plan your mornings?'
const talking: Memory = {
  ...blankMemory,
  replies: 1,
  told: new Set(factsSaying('whiteboard').slice(0, 1)),
  onTopic: [factsSaying('whiteboard').slice(0, 1)],
  asked: [{ stems: stemsAsked(planning), allStems: stemsSaid(planning), isAnswered: true }],
}
const heard = (text: string) => hearUtterance(baker, talking, text)

describe('a follow-up', () => {
  it.each([
    'Can you tell me more about that?',
    'Say more.',
    'What else?',
    'And then?',
    'One vivid example?',
    'Which moment comes to mind first?',
  ])('that only asks for more takes nothing up: %s', (text) =>
    expect(heard(text)).toMatchObject({ sense: 'follow_up', takenUp: new Set() }),
  )

  it.each([
    'What led you to write the orders on a whiteboard?',
    'You write the orders on a whiteboard. What is that like?',
    'You write the orders on a whiteboard. Please say more.',
    'So you write orders, on a whiteboard. Why that?',
  ])('takes up what they just said by any wording that has their words: %s', (text) =>
    expect(heard(text)).toMatchObject({
      sense: 'follow_up',
      takenUp: new Set(['ord', 'whiteboard', 'writ']),
    }),
  )

  it('does not take up what was said to an earlier question', () => {
    expect(heard('What makes the parking dreadful?').sense).toBe('question')
  })
})

describe('a question', () => {
  it('on something else is one, also after their words were told back', () => {
    expect(heard('You write orders on a whiteboard. What do customers complain about?').sense).toBe(
      'question',
    )
  })

  it('in nearly the same words as one that was answered is a repeat', () => {
    expect(heard('And how do you plan the mornings?').sense).toBe('repeat')
    expect(heard('How do you plan the evenings?').sense).toBe('question')
    const quoting = 'Taking up “I write the plan of the mornings before my sister wakes”: please say more.'
    expect(heard(quoting).sense).not.toBe('repeat')
  })

  it('of which nothing is theirs is one all the same', () => {
    expect(heard('How is the weather in Lisbon?').sense).toBe('question')
  })

  it('at the very beginning has nothing to take up', () => {
    expect(hearUtterance(baker, blankMemory, 'Tell me more.').sense).toBe('question')
  })
})

describe('two questions at once', () => {
  it.each([
    'What do customers buy? How do they pay?',
    'What do customers buy on Saturdays and how do they pay?',
    'How did the queue begin, and what did you do?',
  ])('are heard as two: %s', (text) => expect(heard(text).sense).toBe('double'))

  it.each([
    'What do customers buy? Bread, perhaps?',
    'How and why did it begin?',
    'What do you bake, sell and eat?',
  ])('are not heard in one: %s', (text) => expect(heard(text).sense).not.toBe('double'))
})

describe('manner', () => {
  it.each(["That's a great point. What else?", 'Wonderful! What else?', 'What a thoughtful answer.'])(
    'praise: %s',
    (text) => expect(heard(text).hasPraise).toBe(true),
  )

  it.each([
    'You said “great bread”. What makes it so?',
    'What makes a good morning?',
    'Thank you. What else?',
  ])('no praise: %s', (text) => expect(heard(text).hasPraise).toBe(false))

  it.each(['Surely you plan more?', "You like it, don't you?", "Why didn't you ask them?"])(
    'pressure: %s',
    (text) => expect(heard(text).hasPressure).toBe(true),
  )
})
