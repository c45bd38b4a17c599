import { describe, expect, test } from 'vitest'
import { findSlips, mended, unknownWords } from './mend-slips.ts'
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
    text: 'What I say of their deliveries: the assistant at Zorblatt lost my parcel, and such experiences are rare. I was disappointed and wrote to Quambix.',
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
    ['Who was dissapointed?', 'Who was disappointed?'],
    ['Who wrote to quamibx?', 'Who wrote to quambix?'],
    ['Who wrote to Quambbix?', 'Who wrote to Quambix?'],
    ['Who wrote to QUABMIX?', 'Who wrote to QUAMBIX?'],
  ])('is read as what was said: %s', (written, readAs) => {
    expect(read(written)).toBe(readAs)
  })

  test('is neither what is English, nor what the record says, nor a name', () => {
    for (const question of [
      'Who had a partial refund?',
      'What do people say about zorblatt?',
      'Was it Parcell who wrote?',
      'Who speaks of a qwertyuiop?',
      'Who wrote to Quambo or to a quax?',
      'Who goes wparcel?',
    ])
      expect(read(question)).toBe(question)
    expect(unknownWords('What do people think about the price of delivery?')).toEqual([])
  })
})
