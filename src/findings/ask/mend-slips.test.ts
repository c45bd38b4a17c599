import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSlips, isOneSlip, mended, unknownWords } from './mend-slips.ts'
import { indexRecord } from './record-index.ts'

const index = indexRecord(
  ['a', 'b'].map((id) => ({
    interviewId: id,
    participantId: id,
    studyId: 's',
    language: 'en',
    attributes: {},
  })),
  ['a', 'b'].map((interviewId) => ({
    interviewId,
    turn: 1,
    turnRevision: 0,
    role: 'participant' as const,
    questionKey: null,
    text: 'What I say of their deliveries: the assistant at Zorblatt lost my parcel, and such experiences are rare.',
  })),
)
const read = (question: string) => mended(question, findSlips(question, index))

describe('a slip of the keyboard', () => {
  test.each([
    ['Waht is lost?', 'what is lost?'],
    ['Who lost thier parcel?', 'Who lost their parcel?'],
    ['Which expereinces are rare?', 'Which experiences are rare?'],
    ['Did the asistant lose it?', 'Did the assistant lose it?'],
    ['How many deliveriees were late?', 'How many deliveries were late?'],
  ])('is read as what was said: %s', (written, readAs) => {
    expect(read(written)).toBe(readAs)
  })

  test('is neither what is English, nor what the record says, nor a name', () => {
    for (const question of [
      'Who had a partial refund?',
      'What do people say about zorblatt?',
      'Was it Parcell who wrote?',
      'Who speaks of a qwertyuiop?',
    ])
      expect(read(question)).toBe(question)
    expect(unknownWords('What do people think about the price of delivery?')).toEqual([])
  })
})

test('one slip away is what one letter swapped, left out, put in or wrong makes, and nothing else', () => {
  const word = fc.stringMatching(/^[a-e]{4,8}$/)
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('a', 'b', 'c', 'x'), (text, place, letter) => {
      const at = place % (text.length - 1)
      const made = [
        text.slice(0, at) + text.slice(at + 1),
        text.slice(0, at) + letter + text.slice(at),
        text.slice(0, at) + letter + text.slice(at + 1),
        text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2),
      ]
      for (const other of made) if (other !== text) expect(isOneSlip(text, other)).toBe(true)
      expect(isOneSlip(text, `${text}xx`)).toBe(false)
      expect(isOneSlip(text, text)).toBe(false)
    }),
  )
})
