import { expect, it } from 'vitest'
import { packFor } from '../../../study/lint/index.ts'
import { type Ranking, rankCandidates } from './rank-candidates.ts'

const ranking: Ranking = {
  pack: packFor('en')!,
  wordings: ['What led to that?', 'How did that come about?'],
  focus: 'I walked to two stations',
  recent: ['What was the morning like?'],
}
const order = (texts: string[], over: Partial<Ranking> = {}) =>
  rankCandidates(
    texts.map((text) => ({ text, quotes: [] })),
    { ...ranking, ...over },
  ).map(({ place }) => place)

it('prefers what takes up their words', () => {
  expect(order(['What led to that?', 'What led you to walk to two stations?'])).toEqual([1, 0])
})

it('prefers what serves the decided technique', () => {
  const texts = ['What does walking to two stations look like?', 'What led you to walk to two stations?']
  expect(order(texts)).toEqual([1, 0])
})

it('prefers the shorter of two, and what was not just said', () => {
  const long =
    'Thinking about how you walked to two stations on that one day, what led you to it, as you see it now?'
  expect(order([long, 'What led you to walk to two stations?'])).toEqual([1, 0])
  const texts = ['What was the walk to two stations like?', 'What led you to walk to two stations?']
  expect(order(texts, { wordings: [], recent: ['What was the walk like?'] })).toEqual([1, 0])
})

it('gives the same numbers on any machine, and keeps the order of equals', () => {
  const same = rankCandidates(
    ['What led to that?', 'What led to that?'].map((text) => ({ text, quotes: [] })),
    ranking,
  )
  expect(same.map(({ place }) => place)).toEqual([0, 1])
  expect(same[0]!.score).toBe(Math.round(same[0]!.score * 1e4) / 1e4)
})
