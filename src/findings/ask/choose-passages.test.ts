import { expect, test } from 'vitest'
import { choose, comingNear } from './choose-passages.ts'
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

const found = (passages: number[], against: number[]) =>
  ({
    passages: passages.map(passage),
    against: against.map(passage),
    alsoSaid: null,
    ofTheOne: [],
    sides: [],
    names: [],
  }) as unknown as FoundAnswer

test('of many who say the opposite ten are shown and all are counted', () => {
  const { opposed, against } = choose(
    { record: { index }, found: found([0], interviews.slice(1, 28)) },
    'answered',
  )
  expect(opposed).toHaveLength(27)
  expect(against).toHaveLength(10)
})

test('who says so in one interview and the opposite in another is not counted against it', () => {
  const { opposed } = choose({ record: { index }, found: found([0], [28, 29]) }, 'answered')
  expect(opposed.map(({ sentence }) => sentence)).toEqual([28])
})

test('where few answer, what the surest says elsewhere stands beside it, and is not counted as another person', () => {
  const few = { ...found([3, 5], []), alsoSaid: passage(3) }
  const { supporting } = choose({ record: { index }, found: few }, 'answered')
  expect(supporting.map(({ sentence }) => sentence)).toEqual([3, 3, 5])
  const many = { ...found([3, 4, 5, 6, 7], []), alsoSaid: passage(3) }
  expect(choose({ record: { index }, found: many }, 'answered').supporting).toHaveLength(5)
})

test('of many who only perhaps say so three people are shown, and nobody against them', () => {
  const { supporting, opposed, against } = comingNear({
    record: { index },
    found: found(interviews.slice(0, 20), [25]),
  })
  expect(supporting.map(({ sentence }) => sentence)).toEqual([0, 1, 2])
  expect([opposed, against]).toEqual([[], []])
})

test('as a hint is shown only what is near enough, and nothing where nothing is', () => {
  const hinted = (hints: number[]) =>
    choose({ record: { index }, found: { ...found([1, 2, 3], [9]), hints: hints.map(passage) } }, 'hinted')
  expect(hinted([2]).supporting.map(({ sentence }) => sentence)).toEqual([2])
  expect(hinted([2]).against).toEqual([])
  expect(hinted([]).supporting).toEqual([])
})
