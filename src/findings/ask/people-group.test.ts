import { expect, test } from 'vitest'
import { groupOf, isOfNobody, isSpokenOf } from './people-group.ts'
import { indexRecord } from './record-index.ts'

const said = [
  'I am a potter. I sell bowls at the market.',
  'My neighbour is a potter. I mend roofs.',
  'I coach football and I teach maths.',
]
const people = said.map((_, at) => ({
  interviewId: `i${at}`,
  participantId: `p${at}`,
  studyId: 's',
  language: 'en',
  attributes: {},
}))
const turns = said.map((text, at) => ({
  interviewId: `i${at}`,
  turn: 1,
  turnRevision: 0,
  role: 'participant' as const,
  questionKey: null,
  text,
}))
const index = indexRecord(people, turns)
const meaningOf = () => null
/** For each sentence: two of the first two people, one of the last. */
const nearness = (...each: number[]) => Float32Array.from(each)

const membersOf = (groups: Parameters<typeof groupOf>[1], near: Float32Array[]) =>
  [...groupOf(index, groups, { meaningOf, groupNearness: near })!.membership].map((sure) => sure >= 0.5)

test('who says the word of themselves and comes near to saying that they are it is of the kind', () => {
  const potters = [{ head: 'potters', modifiers: [] }]
  expect(membersOf(potters, [nearness(11, 1, 8, 2, 0)])).toEqual([true, false, false])
})

test('who comes very near needs no word for it, but where a word tells these from others', () => {
  const near = [nearness(0, 0, 0, 0, 13)]
  expect(membersOf([{ head: 'trainers', modifiers: [] }], near)).toEqual([false, false, true])
  const chess = [{ head: 'coaches', modifiers: ['chess'] }]
  expect(membersOf(chess, near)).toEqual([false, false, false])
  expect(isOfNobody(groupOf(index, chess, { meaningOf, groupNearness: near }))).toBe(true)
})

test('without a model the words tell it', () => {
  expect(membersOf([{ head: 'potters', modifiers: [] }], [])).toEqual([true, true, false])
})

test('of people of whom somebody speaks the question may be, though none of them was heard', () => {
  const speaks = (head: string | null, ...modifiers: string[]) => isSpokenOf(index, [{ head, modifiers }])
  expect(speaks('potters')).toBe(true)
  expect(speaks('neighbours')).toBe(true)
  expect(speaks('neighbours', 'potter')).toBe(false)
  expect(speaks('carpenters')).toBe(false)
  expect(speaks(null, 'market')).toBe(false)
})

test('of everybody there is no kind', () => {
  expect(groupOf(index, [], { meaningOf, groupNearness: [] })).toBeNull()
  expect(isOfNobody(null)).toBe(false)
})
