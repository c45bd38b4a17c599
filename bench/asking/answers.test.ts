import { expect, test } from 'vitest'
import type { Answer } from '../../src/findings/ask/model.ts'
import { type Asked, countsAgainst } from './answers.ts'
import { withRange } from './questions.ts'

const sentence = (kind: 'count' | 'at_least', count: number, most: number | null) => ({
  kind,
  text: '',
  evidence: [0],
  proportion: { count, of: 90 },
  compared: most === null ? null : { count: most, of: 90 },
})

const asked = (count: number | { low: number; high: number }, told: ReturnType<typeof sentence>): Asked => ({
  asked: withRange({ question: 'How many?', count }),
  answer: { verdict: 'answered', sentences: [told] } as unknown as Answer,
  milliseconds: 1,
})

test('one number in a file is a range of that number alone', () => {
  expect(withRange({ question: 'How many?', count: 7 }).count).toEqual({ low: 7, high: 7 })
  expect(withRange({ question: 'How many?', count: { low: 2, high: 4 } }).count).toEqual({ low: 2, high: 4 })
  expect(withRange({ question: 'Why?' })).toEqual({ question: 'Why?' })
})

test('ranges are met or not, are tight or not, and a floor holds where no more were counted', () => {
  const all = [
    asked(7, sentence('count', 4, 8)),
    asked(7, sentence('count', 2, 8)),
    asked({ low: 9, high: 12 }, sentence('count', 4, 8)),
    asked(7, sentence('at_least', 3, null)),
    asked(2, sentence('at_least', 3, null)),
  ]
  expect(countsAgainst(all)).toEqual({
    countsMeetingTheRange: '2 of 3',
    meetingAndTight: 1,
    floorsThatHold: '1 of 2',
  })
})
