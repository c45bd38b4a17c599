/** What may stand in an answer beside what was asked: opposites and what comes near. Invented record. */
import { describe, expect, test } from 'vitest'
import { byWordsAlone, indexSaid } from '../../../test/support/ask-record.ts'
import { findAnswer } from './find-answer.ts'
import { readQuestion } from './read-question.ts'

const said = [
  'I repaired the tractor with parts from a scrapyard.',
  'We never repaired the tractor, we bought another.',
  'The tractor is old, but I would not sell the barn.',
  'My job is with a non profit that lends seeds.',
  'I won a ribbon for my pumpkins. The job was hard.',
  'My job at a non-profit ended.',
  'I like rain.',
  'My neighbour never repaired the tractor.',
  'I repaired the tractor, and I did not regret it.',
]
const index = indexSaid(said)

const ask = (question: string) =>
  findAnswer({
    index,
    reading: readQuestion(question),
    meaning: byWordsAlone,
  })
const peopleOf = (passages: readonly { sentence: number }[]) =>
  passages.map(({ sentence }) => index.turns[index.sentences[sentence]!.turn]!.person)

describe('against it', () => {
  test('is who denies of themselves the very thing that is asked', () => {
    expect(peopleOf(ask('Has anyone repaired the tractor?').against)).toEqual([1])
  })

  test('is nobody where it is asked what is said about something', () => {
    expect(ask('What do people say about the tractor?').against).toEqual([])
  })
})

describe('words of a question', () => {
  test('are no signs and shortened function words', () => {
    const { words } = readQuestion(
      'Do people grow vegetables, e.g. leeks & beets, i.e. roots, etc. at home?',
    ).fact
    expect(words.map(({ word }) => word)).toEqual(expect.arrayContaining(['leeks', 'beets', 'roots']))
    for (const { word } of words) expect(word).not.toMatch(/^(?:e\.?g|i\.?e|etc|&)\.?$/u)
  })

  test.each(['nonprofit', 'non profit', 'non-profit'])('%s is found however it is written', (word) => {
    const { passages } = ask(`Who works at a ${word}?`)
    expect(new Set(peopleOf(passages))).toEqual(new Set([3, 5]))
  })

  test('are found in their irregular pasts', () => {
    expect(peopleOf(ask('Did anyone win a ribbon?').passages)).toEqual([4])
  })
})

describe('what comes near', () => {
  test('is close where it lacks none of the words, or one of three', () => {
    expect(ask('Did anyone paint the tractor?').isClose).toBe(false)
    expect(ask('Did anyone win a ribbon for turnips?').isClose).toBe(true)
  })

  test('is not shown where most of what is asked is lacking', () => {
    expect(ask('Did anyone fly a helicopter to Norway in the rain with a violin?').nearest).toEqual([])
  })
})
