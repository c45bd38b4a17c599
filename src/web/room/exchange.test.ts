import { expect, test } from 'vitest'
import { addAnswer, addTranscript, addUtterances, type Exchange, saidBefore } from './exchange.ts'

const nothing: Exchange = new Map()
const asked = (turn: number, text: string) => ({ turn, kind: 'question' as const, text, quotesThem: false })

test('what stands in the middle is not also above', () => {
  const current = [asked(2, 'And then?')]
  const exchange = addUtterances(
    addAnswer(addUtterances(nothing, [asked(0, 'How do you pay?')]), {
      turn: 1,
      chosen: '',
      words: 'In cash.',
      isCorrected: false,
    }),
    current,
  )
  expect(saidBefore(exchange, current).map(({ words }) => words)).toEqual(['How do you pay?', 'In cash.'])
})

test('the same turn told twice stands once', () => {
  const once = addUtterances(nothing, [asked(0, 'How do you pay?')])
  const twice = addTranscript(once, {
    turns: [
      {
        turn: 0,
        role: 'interviewer',
        kind: 'question',
        questionKey: 'pay',
        text: 'How do you pay?',
        isCorrected: false,
        at: '2026-01-01T00:00:00Z',
      },
    ],
  })
  expect(saidBefore(twice, [])).toHaveLength(1)
})

test('the transcript brings corrections, and keeps what this device knows of a choice', () => {
  const turn = {
    role: 'participant' as const,
    kind: 'answer',
    questionKey: 'pay',
    at: '2026-01-01T00:00:00Z',
  }
  const chosen = addAnswer(nothing, { turn: 1, chosen: 'Cash', words: '', isCorrected: false })
  const same = addTranscript(chosen, { turns: [{ ...turn, turn: 1, text: 'Cash', isCorrected: false }] })
  expect(same.get(1)).toMatchObject({ chosen: 'Cash', words: '' })
  const corrected = addTranscript(chosen, { turns: [{ ...turn, turn: 1, text: 'Card', isCorrected: true }] })
  expect(corrected.get(1)).toMatchObject({ words: 'Card', isCorrected: true })
})

test('turns come in order, whichever way they arrived', () => {
  const late = addUtterances(addUtterances(nothing, [asked(4, 'c'), asked(2, 'b')]), [asked(0, 'a')])
  expect(saidBefore(late, []).map(({ words }) => words)).toEqual(['a', 'b', 'c'])
})
