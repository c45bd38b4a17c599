import { describe, expect, test } from 'vitest'
import { indexRecord } from './record-index.ts'
import { meaningOfWord, nearnessToStems } from './word-meanings.ts'

const said = ['I played the organ at a funeral.', 'The invoice was wrong.']
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

function nearestTo(word: string): string {
  const near = nearnessToStems(meaningOfWord(word)!, index)
  return index.commonWords[near.indexOf(Math.max(...near))]!
}

describe('words near in meaning', () => {
  test.each([
    ['burial', 'funeral'],
    ['bill', 'invoice'],
  ])('%s is nearest to %s', (word, other) => {
    expect(nearestTo(word)).toBe(other)
  })

  test('a form that the table lacks goes by its stem', () => {
    expect(meaningOfWord('funerals')).toEqual(meaningOfWord('funeral'))
  })

  test('what is no English word has no meaning here', () => {
    expect(meaningOfWord('qzxv')).toBeNull()
  })
})
