import { expect, test } from 'vitest'
import { byWordsAlone, indexSaid } from '../../../test/support/ask-record.ts'
import { findAnswer } from './find-answer.ts'
import { peopleWithChildren } from './own-kin.ts'
import { readQuestion } from './read-question.ts'

/** Invented. */
const index = indexSaid([
  ['I teach swimming.', 'The parents worry about the deep water and the children do not.'],
  ['I sell boats, and my daughter helps me.', 'I do worry about the deep water when she swims.'],
  ['I mend nets.'],
])

test('of parents those are asked who are some, before those who speak of some', () => {
  const reading = readQuestion('What do parents worry about for their own children in deep water?')
  const { likely } = findAnswer({ index, reading, meaning: byWordsAlone })
  const people = likely.map(({ passage }) => index.turns[index.sentences[passage.sentence]!.turn]!.person)
  expect(people[0]).toBe(1)
})

test('of others nothing changes', () => {
  const reading = readQuestion('Who speaks of parents who worry about deep water?')
  const { passages } = findAnswer({ index, reading, meaning: byWordsAlone })
  expect(index.turns[index.sentences[passages[0]!.sentence]!.turn]!.person).toBe(0)
})

test('who says only "my kids" is one, unless a class may be meant', () => {
  const said = [
    'I worry what my kids will live on.',
    'My kids worry about the deep water. I have taught them to float.',
    'I mend nets for a living.',
    'My two children row.',
    'I love my kids at school.',
  ]
  expect([...peopleWithChildren(indexSaid(said))]).toEqual([0, 3])
})
