import { expect, test } from 'vitest'
import { inOrderOfVectors, inOrderOfWords } from './order-of-words.ts'
import { indexRecord } from './record-index.ts'
import { whiteningOf } from './whiten.ts'

const said = ['The ferry is late.', 'I bake bread.', 'The ferry is late.', 'My boat leaks.', 'Bread rises.']

/** The same interviews as they may be taken in: other ids, in another order. */
function takenIn(order: readonly number[], name: string) {
  const people = order.map((at) => ({
    interviewId: `${name}${order.length - at}`,
    participantId: `${name}-p${at}`,
    studyId: 's',
    language: 'en',
    attributes: {},
  }))
  const turns = order.map((at) => ({
    interviewId: `${name}${order.length - at}`,
    turn: 0,
    turnRevision: 0,
    role: 'participant' as const,
    questionKey: null,
    text: said[at]!,
  }))
  const record = inOrderOfWords(people, turns)
  const { interviewId: _, ...index } = { interviewId: 0, ...indexRecord(record.people, record.turns) }
  return index
}

test('the index of the same interviews is the same, whatever their ids and their order are', () => {
  const [first, again] = [takenIn([0, 1, 2, 3, 4], 'a'), takenIn([3, 2, 4, 0, 1], 'z')]
  expect(again.words).toEqual(first.words)
  expect(again.sentences).toEqual(first.sentences)
  expect([...again.tokens]).toEqual([...first.tokens])
})

/** More rows than are sampled for the spread. */
const many = 7000
const dimensions = 4
const rows = Array.from({ length: many }, (_, row) =>
  Float32Array.from({ length: dimensions }, (_, column) =>
    Math.fround(Math.sin(row * 12.9898 + column * 78.233)),
  ),
)
function placedIn(order: readonly number[]) {
  const data = new Float32Array(many * dimensions)
  for (const [at, row] of order.entries()) data.set(rows[row]!, at * dimensions)
  const places = order.map((row) => ({
    segmentId: `s${row}`,
    interviewId: `i${row}`,
    turn: 0,
    turnRevision: 0,
    start: 0,
    end: 9,
    questionKey: null,
  }))
  return { vectors: { data, count: many, dimensions }, places }
}

test('so are the rows that the spread is found from, each still with its own place', () => {
  const straight = Array.from({ length: many }, (_, at) => at)
  const mixed = straight.toSorted((a, b) => Math.sin(a * 7) - Math.sin(b * 7))
  const [first, again] = [inOrderOfVectors(placedIn(straight)), inOrderOfVectors(placedIn(mixed))]
  expect(again.places).toEqual(first.places)
  expect(again.vectors.data).toEqual(first.vectors.data)
  expect(whiteningOf(again.vectors)).toEqual(whiteningOf(first.vectors))
  expect(whiteningOf(placedIn(mixed).vectors)).not.toEqual(whiteningOf(placedIn(straight).vectors))
  for (const [at, { segmentId }] of first.places.entries())
    expect(first.vectors.data[at * dimensions]).toBe(rows[Number(segmentId.slice(1))]![0])
})
