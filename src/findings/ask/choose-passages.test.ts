import { expect, test } from 'vitest'
import type { Carrying } from './carries-question.ts'
import { choose } from './choose-passages.ts'
import type { FoundAnswer } from './find-answer.ts'
import type { Passage } from './find-passages.ts'
import type { RecordIndex } from './record-index.ts'

/** One sentence in each of 30 interviews; interviews 0 and 29 are of the same person. */
const interviews = Array.from({ length: 30 }, (_, at) => at)
const index = {
  people: interviews.map((at) => ({ interviewId: `i${at}`, participantId: `p${at % 29}` })),
  turns: interviews.map((person) => ({ person })),
  sentences: interviews.map((turn) => ({ turn })),
} as unknown as RecordIndex

const passage = (sentence: number) => ({ sentence, first: sentence, last: sentence, score: 4 }) as Passage

/** By words alone. */
const person = (at: number, chance: number, carrying: Carrying = 'outright') =>
  ({ passage: passage(at), chance, toThePoint: null, carrying }) as FoundAnswer['likely'][number]

/** Where it is known what it means. */
const nearPerson = (at: number, toThePoint: number, chance = 0.6) => ({ ...person(at, chance), toThePoint })

const found = (passages: number[], against: number[]) =>
  ({
    passages: passages.map(passage),
    likely: passages.map((sentence) => person(sentence, 0.9)),
    against: against.map(passage),
    alsoSaid: null,
    anchor: null,
    carryingOf: () => 'outright',
    ofTheOne: [],
    sides: [],
    names: [],
  }) as unknown as FoundAnswer

const reading = { kind: 'count' as const }

test('of many who say the opposite ten are shown and all are counted', () => {
  const { opposed, against } = choose(
    { record: { index }, reading, found: found([0], interviews.slice(1, 28)) },
    'answered',
  )
  expect(opposed).toHaveLength(27)
  expect(against).toHaveLength(10)
})

test('who says so in one interview and the opposite in another is not counted against it', () => {
  const { opposed } = choose({ record: { index }, reading, found: found([0], [28, 29]) }, 'answered')
  expect(opposed.map(({ sentence }) => sentence)).toEqual([28])
})

const chosenOf = (over: Partial<FoundAnswer>) => {
  const { supporting, mayAlso } = choose(
    { record: { index }, reading: { kind: 'open' }, found: { ...found([], []), ...over } },
    'answered',
  )
  return [supporting, mayAlso].map((passages) => passages.map(({ sentence }) => sentence))
}

test('what is to the point for a reader is shown, the surest first; who may well say it too stands apart', () => {
  const likely = [nearPerson(1, 0.75), nearPerson(2, 0.5), nearPerson(3, 0.9), nearPerson(4, 0.6, 0.3)]
  expect(chosenOf({ likely })).toEqual([[3, 1], [2]])
})

test('where nobody is surely to the point the surest alone is shown', () => {
  expect(chosenOf({ likely: [nearPerson(1, 0.5), nearPerson(2, 0.6)] })).toEqual([[2], [1]])
})

test('what the surest says elsewhere stands apart, first', () => {
  const likely = [nearPerson(1, 0.9), nearPerson(2, 0.5)]
  expect(chosenOf({ likely, alsoSaid: passage(5) })).toEqual([[1], [5, 2]])
})

test('who is counted by a word is shown whole, and nobody apart', () => {
  const anchor = { word: 'leek', isName: false, passages: [passage(7), passage(8)] }
  expect(chosenOf({ likely: [nearPerson(1, 0.5)], anchor })).toEqual([[7, 8], []])
})

test('who lacks a part of what is asked is shown only where nobody carries all of it, and then only the likeliest', () => {
  const shownOf = (likely: FoundAnswer['likely']) =>
    choose(
      { record: { index }, reading: { kind: 'open' }, found: { ...found([1], []), likely } },
      'answered',
    ).supporting.map(({ sentence }) => sentence)
  expect(shownOf([person(1, 0.9, 'lacks'), person(2, 0.6, 'near'), person(3, 0.4)])).toEqual([2])
  expect(shownOf([person(1, 0.9, 'lacks'), person(2, 0.8, 'lacks'), person(3, 0.45, 'lacks')])).toEqual([
    1, 2,
  ])
})

test('of many voices eight are shown', () => {
  const many = { ...found([], []), likely: interviews.map((at) => person(at, 0.9)) }
  const { supporting } = choose({ record: { index }, reading: { kind: 'open' }, found: many }, 'answered')
  expect(supporting).toHaveLength(8)
})

test('who hardly says it is not shown, but for the likeliest', () => {
  const unlikely = { ...found([3], []), likely: [3, 4].map((at) => person(at, 0.1)) }
  const { supporting } = choose({ record: { index }, reading, found: unlikely }, 'answered')
  expect(supporting.map(({ sentence }) => sentence)).toEqual([3])
})

test('as a hint is shown only what is near enough, and nothing where nothing is', () => {
  const hinted = (hints: number[]) =>
    choose(
      { record: { index }, reading, found: { ...found([1, 2, 3], [9]), hints: hints.map(passage) } },
      'hinted',
    )
  expect(hinted([2]).supporting.map(({ sentence }) => sentence)).toEqual([2])
  expect(hinted([2]).against).toEqual([])
  expect(hinted([]).supporting).toEqual([])
})
