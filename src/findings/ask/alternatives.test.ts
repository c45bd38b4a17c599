import { describe, expect, test } from 'vitest'
import { indexSaid } from '../../../test/support/ask-record.ts'
import { conceptsOf } from './concepts.ts'
import { findAnswer } from './find-answer.ts'
import { readQuestion } from './read-question.ts'

const listsOf = (question: string) => {
  const { fact } = readQuestion(question)
  const lists = Map.groupBy(fact.words, ({ either }) => either?.list ?? -1)
  lists.delete(-1)
  return [...lists.values()].map((words) => {
    const items = Map.groupBy(words, ({ either }) => either!.item)
    return [...items.values()].map((item) => item.map(({ word }) => word).join(' '))
  })
}

describe('any one of several will do', () => {
  test.each([
    ['Did anyone sell boats or caravans?', [['boats', 'caravans']]],
    ['Who sells through Eastshop, Westshop or Southshop?', [['eastshop', 'westshop', 'southshop']]],
    ['Who keeps animals such as goats or hens?', [['animals', 'goats', 'hens']]],
    ['How many keep animals (goats, hens, ducks)?', [['animals', 'goats', 'hens', 'ducks']]],
    ['What do bakers and brewers say about flour?', [['bakers', 'brewers']]],
    ['What do people say about flour and water?', []],
    ['How do people feel about cups and saucers?', [['cups', 'saucers']]],
    ['How do people feel about inns and bars?', [['inns', 'bars']]],
    ['Who sells both cups and saucers?', []],
  ])('%s', (question, lists) => {
    expect(listsOf(question)).toEqual(lists)
  })

  test('who says one of them says all that is asked', () => {
    const said = ['I sell through Eastshop.', 'I sell through Southshop now.', 'I sell nothing.']
    const index = indexSaid(said)
    const reading = readQuestion('How many people sell through Eastshop, Westshop or Southshop?')
    const meaning = {
      nearness: null,
      closest: null,
      closestStated: null,
      conditionNearness: [],
      groupNearness: [],
      meaningOf: () => null,
    }
    const { passages } = findAnswer({ index, reading, meaning })
    expect(passages.map(({ sentence }) => sentence).sort()).toEqual([0, 1])
  })
})

test('a word within a compound is found: "em-dashes" for "em dashes"', () => {
  const index = indexSaid(['It is full of em-dashes.'])
  const concepts = conceptsOf(readQuestion('What do people say about em dashes?').fact, index, () => null)
  const compound = index.stemOfWord[index.numbers.get('em-dashes')!]!
  expect(concepts.map(({ quality }) => quality[compound])).toEqual([
    expect.closeTo(0.95),
    expect.closeTo(0.95),
  ])
})
