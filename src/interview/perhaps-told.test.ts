import { describe, expect, it } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { stateAfterAnswer } from '../../test/support/question-progress.ts'
import { indexGuide } from './guide-index.ts'
import { findPerhapsTold } from './perhaps-told.ts'
import { sureFrom, toldFrom } from './told/find-touched.ts'

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

  it('is found where a sentence was measured to touch on it, as long as its words are as they were', () => {
    const said = 'We climbed over the gate, all of us. It rained.'
    const place = { turn: 1, turnRevision: 0, start: 0, end: 36, startMs: null, endMs: null }
    const toldWith = (turnRevision: number, score: number) => {
      const before = stateAfterAnswer('start')
      const state = {
        ...before,
        turns: [{ ...before.turns[0]!, turn: 0, role: 'interviewer' as const }, ...before.turns],
        questions: { start: { state: 'answered' } as never },
        touched: { leave: { span: { ...place, turnRevision }, score } },
      }
      return findPerhapsTold(state, index, () => said).get('leave')
    }
    expect(toldWith(0, 0.3)).toEqual({ turn: 1, start: 0, end: 36, isLikely: false })
    expect(toldWith(0, toldFrom)).toEqual({ turn: 1, start: 0, end: 36, isLikely: true })
    expect(toldWith(0, sureFrom)).toMatchObject({ isLikely: true, isSure: true })
    expect(toldWith(4, toldFrom)).toBeUndefined()
  })

  it('is the story itself, where they have just told it', () => {
    const story = indexGuide(
      guideOf([
        { key: 'start', text: 'When did you last go out in the boat?' },
        { key: 'tell', text: 'Please tell us about that time, from beginning to end.' },
      ]),
    )
    const toldStory = (said: string) =>
      findPerhapsTold(
        {
          ...stateAfterAnswer('start'),
          questions: { start: { state: 'answered' } as never },
          lastAnswer: { turn: 1, questionKey: 'start', isValue: false },
        },
        story,
        () => said,
      ).get('tell')
    const long =
      'On Sunday. We left at six and the wind was fair, then the engine coughed, so I rowed the last mile while my nephew bailed. We came in at noon, ate the sandwiches on the quay and laughed about it, and the engine started at once when the mechanic looked at it.'
    expect(toldStory(long)).toMatchObject({ turn: 1, isLikely: true })
    expect(toldStory('On Sunday, with my nephew.')).toBeUndefined()
  })
})
