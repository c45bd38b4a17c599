import { expect, test } from 'vitest'
import type { Answer } from '../../src/findings/ask/model.ts'
import { type Asked, countsAgainst } from './answers.ts'
import { withRange } from './questions.ts'

const between = (count: number, most: number) => ({
  kind: 'count',
  text: '',
  evidence: [0],
  proportion: { count, of: 90 },
  compared: { count: most, of: 90 },
})

const asked = (
  count: number | { low: number; high: number },
  told: ReturnType<typeof between>[],
  verdict: Answer['verdict'] = 'answered',
): Asked => ({
  asked: withRange({ question: 'How many?', count }),
  answer: { verdict, sentences: told } as unknown as Answer,
  milliseconds: 1,
})

test('one number in a file is a range of that number alone', () => {
  expect(withRange({ question: 'How many?', count: 7 }).count).toEqual({ low: 7, high: 7 })
  expect(withRange({ question: 'How many?', count: { low: 2, high: 4 } }).count).toEqual({ low: 2, high: 4 })
  expect(withRange({ question: 'Why?' })).toEqual({ question: 'Why?' })
})

test('ranges are met or not and tight or not; what was not answered or not counted is none', () => {
  const all = [
    asked(7, [between(4, 8)]),
    asked(7, [between(2, 8)]),
    asked({ low: 9, high: 12 }, [between(4, 8)]),
    asked(7, []),
    asked(7, [between(4, 8)], 'not_said'),
  ]
  expect(countsAgainst(all)).toEqual({ countsMeetingTheRange: '2 of 3', meetingAndTight: 1 })
})
