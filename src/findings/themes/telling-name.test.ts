import { describe, expect, it } from 'vitest'
import { isNamedByWord, tellingOf } from './telling-name.ts'

describe('a heading tells which thing it is about', () => {
  it.each([
    ['Steering wheels', 'Looking forward'],
    ['Brainstorming recipes', 'Handling tasks'],
    ['Pending delivery', 'Prefer to handle'],
    ['Lesson plans', 'Good ideas'],
    ['Worried', 'Creative'],
    ['Not worried', 'Not actively'],
    ['Harbour rules', 'Of an influence'],
    ['Ferry timetable', 'Long do ferries'],
    ['Virtual card', 'Disposable virtual'],
    ['Business plan', 'Needs of the business'],
    ['Creative tasks', 'Handling tasks'],
    ['Back and forth', 'More and more'],
    ['Follow up questions', 'Asking questions'],
    ['Own boat', 'Own way'],
    ['Boat', 'Bought'],
  ])('%s tells more than %s', (telling, bare) => {
    expect(tellingOf(telling)).toBeGreaterThanOrEqual(2 * tellingOf(bare))
  })
  it('one thing tells, unless its people say the word of something else', () => {
    expect(tellingOf('Lantern')).toBe(0.5)
    expect(tellingOf('Lantern', () => false)).toBeLessThan(0.5)
    expect(tellingOf('Human')).toBeLessThan(0.5)
  })
})

describe('a word alone', () => {
  const asThing = { things: 3, deeds: 1 }
  const asDeed = { things: 0, deeds: 4 }
  it.each(['groceries', 'timetable', 'teaching'])('names a thing: %s', (word) => {
    expect(isNamedByWord(word, asThing)).toBe(true)
  })
  it.each(['brainstorm', 'revise', 'worried', 'writing'])(
    'names a deed of few things, or a feeling: %s',
    (word) => {
      expect(isNamedByWord(word, asDeed)).toBe(true)
    },
  )
  it.each(['requires', 'create', 'correct', 'personal', 'older', 'covered', 'back'])(
    'names nothing: %s',
    (word) => {
      expect(isNamedByWord(word, asDeed)).toBe(false)
    },
  )
  const asState = { things: 1, deeds: 0, states: 5 }
  it.each([
    ...['expensive', 'cheap', 'easy', 'crowded', 'noisy', 'dangerous', 'unsafe', 'reliable', 'friendly'],
    ...['tired', 'lonely', 'anxious', 'stressful', 'ashamed', 'slow', 'dirty', 'clever'],
  ])('said of something that it is so, it is an answer: %s', (word) => {
    expect(isNamedByWord(word, asState)).toBe(true)
  })
  it.each(['older', 'largest', 'covered', 'good', 'important', 'different', 'bad', 'wrong', 'aware'])(
    'which could be said of anything, or than what is left open, names nothing: %s',
    (word) => expect(isNamedByWord(word, asState)).toBe(false),
  )
})
