import { describe, expect, test } from 'vitest'
import { byWordsAlone, indexSaid } from '../../../test/support/ask-record.ts'
import { conceptsOf } from './concepts.ts'
import { findAnswer } from './find-answer.ts'
import { readQuestion } from './read-question.ts'
import { verdictOf } from './verdict.ts'
import { meaningOfWord } from './word-meanings.ts'

/** Invented: an inn, an orchard, and others who say little of either. */
const index = indexSaid([
  'I run an inn. Guests bring their dogs, and the dogs sleep by the fire.',
  'I run the inn on the hill. We welcome guests all year.',
  'I pick apples. I left the orchard in May and opened a stall.',
  'My pupil is dyslexic and draws well.',
  'I am dyslexic, so I listen to books.',
  'The ferry was late again. People leave by the ferry, and others leave on foot.',
])

function found(question: string) {
  const reading = readQuestion(question)
  const answer = findAnswer({ index, reading, meaning: byWordsAlone })
  const who = answer.likely.map(({ passage, carrying }) => ({ who: passage.sentence, carrying }))
  return { ...answer, who, verdict: verdictOf(answer, reading) }
}

describe('what a passage carries', () => {
  test('is all of the question, or lacks a heavy word of it', () => {
    const ways = new Map(
      found('What do people say about dogs at the inn?').likely.map(({ passage, carrying }) => [
        index.turns[index.sentences[passage.sentence]!.turn]!.person,
        carrying,
      ]),
    )
    expect(ways.get(0)).toBe('outright')
    expect(ways.get(1)).toBe('lacks')
  })

  test.each([
    'Why did the inn forbid the dogs?',
    'What does the inn charge for dogs?',
    'Why did the orchard sell the stall to the ferry?',
  ])('without what is asked of it answers nothing: %s', (question) => {
    expect(found(question)).toMatchObject({ lacksPremise: true, verdict: 'not_said' })
  })

  test('is enough where each part is spoken of', () => {
    expect(found('Where do the dogs sleep at the inn?').lacksPremise).toBe(false)
  })
})

test('a deed is told by a verb that is near in meaning: "left" for "quit"', () => {
  expect(found('Did anyone quit the orchard?').isUndone).toBe(false)
})

test('what the speakers are is not told by who tells it of a pupil', () => {
  const { likely } = found('How many say they are dyslexic themselves?')
  expect(likely.map(({ passage }) => index.turns[index.sentences[passage.sentence]!.turn]!.person)).toEqual([
    4,
  ])
})

describe('a near word', () => {
  const qualityOf = (said: string[], question: string, word: string) => {
    const record = indexSaid(said)
    const [concept] = conceptsOf(readQuestion(question).fact, record, meaningOfWord)
    return concept!.quality[record.stemOfWord[record.numbers.get(word)!]!]!
  }
  const question = 'What do people say about a burial?'
  const nearOnly = ['The funeral was long.', 'I ate soup.']
  const saidBySeveral = [...nearOnly, 'The burial was short.', 'A burial.', 'After the burial we ate.']

  test('stands for one that nobody uses, and hardly for one that several use themselves', () => {
    expect(qualityOf(nearOnly, question, 'funeral')).toBeGreaterThan(0.7)
    expect(qualityOf(saidBySeveral, question, 'funeral')).toBeLessThanOrEqual(0.5)
    expect(qualityOf(saidBySeveral, question, 'burial')).toBe(1)
  })
})
