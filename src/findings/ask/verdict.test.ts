import { describe, expect, test } from 'vitest'
import { byWordsAlone, indexSaid } from '../../../test/support/ask-record.ts'
import { findAnswer } from './find-answer.ts'
import { readQuestion } from './read-question.ts'
import { verdictOf } from './verdict.ts'

/** Invented. */
const index = indexSaid([
  'I brew cider for the pubs along the harbour, and the cider sells best in autumn.',
  'I left the club because the fees were high.',
  'I sell flowers at the harbour.',
  'My boat is old, and I like the harbour.',
])

function foundFor(question: string) {
  return findAnswer({ index, reading: readQuestion(question), meaning: byWordsAlone })
}

function verdict(question: string) {
  return verdictOf(foundFor(question), readQuestion(question))
}

describe('what is taken for granted', () => {
  test.each([
    'Which yeast makes the cider sell best?',
    'Why did the actors leave the club after the drought?',
    'What do people say about the lighthouse?',
  ])('and nobody speaks of is not said: %s', (question) => {
    expect(verdict(question)).toBe('not_said')
  })

  test('people of a kind of whom nobody was heard say nothing, and those who were say it in any words', () => {
    expect(foundFor('What do chess coaches say about the harbour?').unheard).toBe('chess coaches')
    expect(verdict('What do chess coaches say about the harbour?')).toBe('not_said')
    expect(foundFor('What do brewers say about the pubs?').unheard).toBeNull()
  })

  test('people of a kind of whom others speak need not have been heard', () => {
    const patients = indexSaid(['Doctors there are always in a hurry.', 'The doctors are slow, and I wait.'])
    const nobodyIsOne = [new Float32Array(patients.sentences.length)]
    const unheardIn = (question: string) =>
      findAnswer({
        index: patients,
        reading: readQuestion(question),
        meaning: { ...byWordsAlone, groupNearness: nobodyIsOne },
      }).unheard
    expect(unheardIn('Are doctors in a hurry?')).toBeNull()
    expect(unheardIn('Are bakers in a hurry?')).toBe('bakers')
  })

  test('whole is not spoken of where one sells and another has boats', () => {
    expect(verdict('What do people say about selling boats?')).toBe('not_said')
    expect(verdict('What do people say about selling cider?')).toBe('answered')
  })

  test('and is spoken of stands in no answer’s way', () => {
    expect(verdict('What do people say about the harbour?')).toBe('answered')
  })
})

test.each([
  ['Was there anyone whose roof was mended by a neighbour?', false],
  ['Was the new harbour a success for them?', false],
  ['Was the new harbour finished?', true],
  ['How did the rowers react when the lock was shut?', true],
  ['How did neighbours respond on hearing of the wall?', true],
  ['How did people react when the lock was shut?', false],
  ['How do rowers react when a lock is shut?', false],
  ['How did they respond when it failed?', false],
])('what became of one thing: %s %s', (question, expected) => {
  expect(readQuestion(question).isOfOutcome).toBe(expected)
})

describe('where it is known how near the nearest are', () => {
  const { passages, ...found } = foundFor('What do people say about selling cider?')
  const told = (chances: { said: number; found: number }, over: Partial<typeof found> = {}) =>
    verdictOf({ ...found, hints: passages.slice(0, 1), chances, ...over }, readQuestion('Who sells it?'))

  test('a yes is told only by somebody who surely says it', () => {
    const yes = (chance: number) =>
      verdictOf(
        {
          ...found,
          hints: passages.slice(0, 1),
          chances: { said: 0.95, found: 0.8 },
          likely: found.likely.slice(0, 1).map((person) => ({ ...person, chance })),
        },
        readQuestion('Did anyone sell cider?'),
      )
    expect(yes(0.8)).toBe('answered')
    expect(yes(0.5)).toBe('hinted')
  })

  test('it is answered only where it is said and found, hinted at where that is less sure, else declined', () => {
    expect(told({ said: 0.95, found: 0.8 })).toBe('answered')
    expect(told({ said: 0.95, found: 0.45 })).toBe('hinted')
    expect(told({ said: 0.77, found: 0.8 })).toBe('hinted')
    expect(told({ said: 0.95, found: 0.2 })).toBe('not_said')
    expect(told({ said: 0.7, found: 0.8 })).toBe('not_said')
  })

  test('a deed that nobody tells of themselves is no more than a hint, and a hint shows somebody', () => {
    expect(told({ said: 0.95, found: 0.8 }, { isUndone: true })).toBe('hinted')
    expect(told({ said: 0.95, found: 0.45 }, { hints: [] })).toBe('not_said')
  })

  test('where nothing is asked but people of a kind, and some were heard, it is said', () => {
    expect(told({ said: 0.4, found: 0.6 }, { isOfGroupAlone: true })).toBe('answered')
    expect(told({ said: 0.4, found: 0.6 })).toBe('not_said')
  })

  test('who says a name is counted in any case, who says a noun only where that is what is spoken of', () => {
    const anchored = (isName: boolean, chances: { said: number; found: number }) =>
      told(chances, { anchor: { words: ['cider'], isName, passages: passages.slice(0, 1) }, hints: [] })
    expect(anchored(true, { said: 0.2, found: 0.2 })).toBe('answered')
    expect(anchored(false, { said: 0.85, found: 0.7 })).toBe('answered')
    expect(anchored(false, { said: 0.85, found: 0.3 })).toBe('not_said')
  })

  test('of a few people, what stands there in the words of the question is not declined', () => {
    const question = 'Who says that the fees were high?'
    const { hints, ...high } = foundFor(question)
    expect(high.likely.some(({ carrying }) => carrying === 'outright')).toBe(true)
    const unsure = {
      ...high,
      hints: hints.length > 0 ? hints : high.passages.slice(0, 1),
      chances: { said: 0.1, found: 0.1 },
    }
    const said = (people?: number) => verdictOf(unsure, readQuestion(question), people)
    expect(said()).toBe('not_said')
    expect(said(500)).toBe('not_said')
    expect(['answered', 'hinted']).toContain(said(4))
    expect(verdictOf({ ...unsure, likely: [] }, readQuestion(question), 4)).toBe('not_said')
  })

  test('what became of one thing is declined however near the words are', () => {
    const reading = readQuestion('What was the verdict?')
    expect(verdictOf({ ...found, chances: { said: 1, found: 1 } }, reading)).toBe('not_said')
  })
})
