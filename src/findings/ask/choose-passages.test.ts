import { expect, test } from 'vitest'
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

const person = (at: number, chance: number) =>
  ({ passage: passage(at), chance }) as FoundAnswer['likely'][number]

const found = (passages: number[], against: number[]) =>
  ({
    passages: passages.map(passage),
    likely: passages.map((sentence) => person(sentence, 0.9)),
    against: against.map(passage),
    alsoSaid: null,
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

test('where few answer, what the surest says elsewhere stands beside it, and is not counted as another person', () => {
  const few = { ...found([3, 5], []), alsoSaid: passage(3) }
  const { supporting } = choose({ record: { index }, reading, found: few }, 'answered')
  expect(supporting.map(({ sentence }) => sentence)).toEqual([3, 3, 5])
  const many = { ...found([3, 4, 5, 6, 7], []), alsoSaid: passage(3) }
  expect(choose({ record: { index }, reading, found: many }, 'answered').supporting).toHaveLength(5)
})

test('who hardly says it is not shown, but for the likeliest', () => {
  const unlikely = { ...found([3], []), likely: [3, 4].map((at) => person(at, 0.1)) }
  const { supporting } = choose({ record: { index }, reading, found: unlikely }, 'answered')
  expect(supporting.map(({ sentence }) => sentence)).toEqual([3])
})

test('whether anyone does it is answered by who likely does', () => {
  const some = {
    ...found([3, 4], []),
    likely: [0.9, 0.4].map((chance, at) => person(at, chance)),
  }
  const shownFor = (kind: 'existence' | 'count') =>
    choose({ record: { index }, reading: { kind }, found: some }, 'answered').supporting
  expect(shownFor('existence')).toHaveLength(1)
  expect(shownFor('count')).toHaveLength(2)
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
