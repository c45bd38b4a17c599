import { describe, expect, test } from 'vitest'
import { byWordsAlone, indexSaid } from '../../../test/support/ask-record.ts'
import { findAnswer } from './find-answer.ts'
import { readQuestion } from './read-question.ts'

/** What each person says, a turn each. Invented. */
const said = [
  ['I am a baker. I moved my accounts from Northbank to Eastbank last spring.', 'The oven broke in March.'],
  ['I am a nurse. The repair of our boiler was a shock, and the plumber was late.'],
  ['I paid 40 dollars for a new kettle.'],
  ['I sell flowers. I told my sister that I was afraid of the exam.'],
  ['Eastbank never answers the phone.'],
  ['I use the program Suno for making music, and then Midi to change it.'],
]
const index = indexSaid(said)

function ask(question: string) {
  const found = findAnswer({ index, reading: readQuestion(question), meaning: byWordsAlone })
  const peopleOf = [...new Set(found.passages.map(({ sentence }) => index.sentences[sentence]!.turn))]
  return { ...found, who: peopleOf.map((turn) => index.turns[turn]!.person) }
}

describe('what answers', () => {
  test('is said in other words', () => {
    expect(ask('Who dreaded the test?').who[0]).toBe(3)
  })

  test('has the figure where the thing is told: one that stands elsewhere counts something else', () => {
    expect(ask('How much did the repair of the boiler cost?').passages).toEqual([])
    expect(ask('How much was paid for the kettle?').who).toEqual([2])
  })

  test('for a name alone is everybody who says it, and nobody else', () => {
    const { who, chance } = ask('How many people mention Eastbank?')
    expect(who.sort()).toEqual([0, 4])
    expect(chance).toBeGreaterThan(0.8)
  })

  test.each(['how many mention eastbank', 'how many bring up suno'])(
    'for one without a capital too: %s',
    (question) => {
      const { who, chance } = ask(question)
      expect(who.sort()).toEqual(question.includes('suno') ? [5] : [0, 4])
      expect(chance).toBeGreaterThan(0.8)
    },
  )

  test.each([
    ['How many mention VS Code?', [0, 1]],
    ['How many people use QT Maps?', [2]],
    ['How many mention the hi-fi?', [3, 4]],
  ])('for a name or a thing of several pieces is who says all of it: %s', (question, expected) => {
    const index = indexSaid([
      'I write in VS Code every day.',
      'My editor is VSCode, nothing else.',
      'I find my way with QT Maps. I wrote code as a child, and looked at maps.',
      'The hi-fi in the shop hums. We said hi to the man.',
      'An old hifi stands in the hall.',
      'The code is long, and my map is old.',
      'I code on trains, hi.',
    ])
    const found = findAnswer({ index, reading: readQuestion(question), meaning: byWordsAlone })
    const who = new Set(
      found.passages.map(({ sentence }) => index.turns[index.sentences[sentence]!.turn]!.person),
    )
    expect([...who].sort()).toEqual(expected)
  })

  test('is found where a verb goes on with a small word', () => {
    const index = indexSaid([
      'The noise from the road never lets up.',
      'They let me go up the tower.',
      'The road is long.',
    ])
    const reading = readQuestion('Does the noise ever let up?')
    const found = findAnswer({ index, reading, meaning: byWordsAlone })
    const [top] = found.passages
    expect(index.turns[index.sentences[top!.sentence]!.turn]!.person).toBe(0)
  })

  test('is nothing for a name that nobody says, and the name is told', () => {
    const { passages, chance, missing } = ask('What do people say about Westbank?')
    expect(passages).toEqual([])
    expect(chance).toBe(0)
    expect(missing).toEqual(['westbank'])
  })

  test('names come in the order of how surely they were found, not by spelling', () => {
    const { names } = ask('Which program is used for making music?')
    expect(names.map(({ name }) => name)).toEqual(['suno', 'midi'])
  })

  test('is quoted with the sentence before, which may say who it is', () => {
    const [top] = ask('Who moved accounts?').passages
    expect(index.sentences[top!.first]!.start).toBe(0)
  })
})

describe('of whom it is asked', () => {
  test('a kind of person is who says it of themselves', () => {
    expect([...ask('Among nurses, how many had a repair?').asked]).toEqual([1])
  })

  test('those who name something are all of them', () => {
    expect([...ask('Of the people using Eastbank, how many complain?').asked].sort()).toEqual([0, 4])
  })
})

test('where nobody is likely to say it, the likeliest are kept for a hint', () => {
  const meaning = { ...byWordsAlone, closest: 0.5, closestStated: 0.5 }
  const reading = readQuestion('Who was afraid of the flood in the cellar?')
  const { hints, likely } = findAnswer({ index, reading, meaning })
  expect(likely.every(({ chance }) => chance < 0.1)).toBe(true)
  expect(hints).toEqual(likely.slice(0, 3).map(({ passage }) => passage))
  expect(hints.length).toBeGreaterThan(0)
})
