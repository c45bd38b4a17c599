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

const person = (at: number, chance: number, carrying: Carrying = 'outright') =>
  ({ passage: passage(at), chance, carrying }) as FoundAnswer['likely'][number]

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

test('where few answer, what the surest says elsewhere stands beside it where it carries the question', () => {
  const shownOf = (found: FoundAnswer, kind: 'existence' | 'count' = 'existence') =>
    choose({ record: { index }, reading: { kind }, found }, 'answered').supporting.map(
      ({ sentence }) => sentence,
    )
  const few = { ...found([3, 5], []), alsoSaid: passage(3) }
  expect(shownOf(few)).toEqual([3, 3, 5])
  expect(shownOf(few, 'count')).toEqual([3, 5])
  expect(shownOf({ ...few, carryingOf: () => 'lacks' })).toEqual([3, 5])
  expect(shownOf({ ...found([3, 4, 5], []), alsoSaid: passage(3) })).toEqual([3, 4, 5])
})

test('who is likely to say it is shown, and who is hardly less likely than the surest, whether or not they say each word', () => {
  const shownOf = (likely: FoundAnswer['likely']) =>
    choose(
      { record: { index }, reading: { kind: 'open' }, found: { ...found([1], []), likely } },
      'answered',
    ).supporting.map(({ sentence }) => sentence)
  expect(shownOf([person(1, 0.9, 'lacks'), person(2, 0.6, 'near'), person(3, 0.45)])).toEqual([1, 2])
  expect(shownOf([person(1, 0.6), person(2, 0.4, 'lacks'), person(3, 0.3)])).toEqual([1, 2])
})

test('of many voices eight are shown', () => {
  const many = { ...found([], []), likely: interviews.map((at) => person(at, 0.9)) }
  const { supporting } = choose({ record: { index }, reading: { kind: 'open' }, found: many }, 'answered')
  expect(supporting).toHaveLength(8)
})

test('who hardly says it is not shown, but for the likeliest', () => {
  const unlikely = { ...found([3], []), likely: [person(3, 0.1), person(4, 0.05)] }
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
