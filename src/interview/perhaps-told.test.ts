import { describe, expect, it } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { stateAfterAnswer } from '../../test/support/question-progress.ts'
import { indexGuide } from './guide-index.ts'
import { findPerhapsTold } from './perhaps-told.ts'

const index = indexGuide(
  guideOf([
    { key: 'start', text: 'Tell me about your last visit.' },
    { key: 'with', text: 'Who was with you then?' },
    { key: 'leave', text: 'What happened to the broken turnstile at the entrance?' },
  ]),
)

function toldIn(said: string) {
  const state = {
    ...stateAfterAnswer('start'),
    questions: { start: { state: 'answered' } as never },
    lastAnswer: { turn: 1, questionKey: 'start', isValue: false },
  }
  return [...findPerhapsTold(state, index, () => said)].map(([key, { start, end }]) => [
    key,
    said.slice(start, end),
  ])
}

describe('a question that may be answered already', () => {
  it('is found with the words that may answer it, by the kind of thing that it asks for', () => {
    expect(toldIn('It rained. My sister drove us there in the van.')).toEqual([
      ['with', 'My sister drove us there in the van.'],
    ])
  })

  it('is found by most of the words that set it apart', () => {
    expect(toldIn('The turnstile at the entrance was broken again. We climbed.')).toEqual([
      ['leave', 'The turnstile at the entrance was broken again.'],
    ])
  })

  it.each(['It rained the whole day.', 'Was my sister there too?'])('is not: %s', (said) =>
    expect(toldIn(said)).toEqual([]),
  )
})
