import { describe, expect, it } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { answeredOpenly } from '../../test/support/question-progress.ts'
import { indexGuide } from './guide-index.ts'
import { emptyState, type InterviewState, type QuestionProgress } from './state.ts'
import { summarise } from './summarise.ts'

const texts = [
  'I stopped because the fee went up in May. It rained.',
  'The fee was the last straw, I suppose, and I told nobody.',
  'The fee.',
]
const index = indexGuide(guideOf([{ key: 'a', text: 'Why did you stop?' }]))

function stateWith(salient: QuestionProgress['salient'], first = 0): InterviewState {
  const question = answeredOpenly({ turns: [first, 1], firstWords: 10, salient, activeMs: 0 })
  return { ...emptyState(), questions: { a: question } }
}
const place = (turn: number, words: string, score: number) => {
  const start = texts[turn]!.indexOf(words)
  return { turn, turnRevision: 0, start, end: start + words.length, score }
}
const quoteOf = (salient: QuestionProgress['salient'], first?: number) =>
  summarise(stateWith(salient, first), index, (turn) => texts[turn] ?? null)?.lines[0]?.quote

describe('a line of the summary', () => {
  it('quotes the answer to the question, whole where it is short, rather than a reply to a follow-up', () => {
    const salient = [place(0, 'the fee went up', 0.4), place(1, 'I told nobody', 0.6)]
    expect(quoteOf(salient)).toBe('I stopped because the fee went up in May. It rained')
  })

  it('quotes what followed where the answer itself said next to nothing', () => {
    const salient = [place(2, 'The fee', 0.02), place(1, 'The fee was the last straw', 0.3)]
    expect(quoteOf(salient, 2)).toBe('The fee was the last straw, I suppose, and I told nobody')
  })

  it('quotes only what stands there, at the place it names', () => {
    const summary = summarise(stateWith([place(0, 'the fee went up', 0.4)]), index, (turn) => texts[turn]!)!
    const { turn, start, end } = summary.places[0]!.span
    expect(texts[turn]!.slice(start, end)).toBe(summary.lines[0]!.quote)
  })

  it('is none where the words were erased', () => {
    expect(summarise(stateWith([place(0, 'the fee went up', 0.4)]), index, () => null)).toBeNull()
  })
})
