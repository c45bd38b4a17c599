/** Moves where a message may mean one thing or another: right under either reading. */
import { describe, expect, it } from 'vitest'
import { guideOf, type QuestionSketch } from '../../../test/support/guides.ts'
import { answeredOpenly } from '../../../test/support/question-progress.ts'
import { decide } from '../decide.ts'
import { indexGuide } from '../guide-index.ts'
import { type Reading, readAnswer } from '../reading.ts'
import { emptyState, type InterviewState } from '../state.ts'

const probing: QuestionSketch['probing'] = {
  mode: 'adaptive',
  depth: 'moderate',
  fixedProbes: [],
  notes: '',
}
const index = indexGuide(
  guideOf([
    { key: 'a', text: 'How was the visit?', probing },
    { key: 'b', text: 'What came of it?' },
  ]),
)
const asked = answeredOpenly({ firstWords: 12 })

function decideAfter(text: string, changes: Partial<Reading> = {}, more: Partial<InterviewState> = {}) {
  const turn = { turn: 1, turnRevision: 0, role: 'participant', kind: 'answer', questionKey: 'a' } as const
  const state: InterviewState = {
    ...emptyState(),
    seed: 3,
    consent: { interview: true },
    participantWords: 50,
    questions: { a: asked },
    turns: [
      {
        ...turn,
        turn: 0,
        role: 'interviewer',
        kind: 'question',
        contentId: 'q',
        at: 0,
        startMs: null,
        endMs: null,
      },
      { ...turn, contentId: 'c', at: 0, startMs: null, endMs: null },
    ],
    lastAnswer: { turn: 1, questionKey: 'a', isValue: false },
    ...more,
  }
  const read = readAnswer(text, { language: 'en', earlierWords: [], question: 'How was the visit?' })
  return decide(state, index, { trigger: 'answer', now: 1, reading: { ...read, ...changes } })
}

const said = 'I waited in the hall with my papers for most of the morning.'

describe('an unsure move', () => {
  it('tells somebody who may want to stop that they can, and asks nothing more about it', () => {
    const made = decideAfter(said, { mayWantToStop: true })
    expect(made).toMatchObject({ move: { kind: 'ask', questionKey: 'b' }, notice: 'may_stop' })
    expect(made.questions).toBeUndefined()
  })

  it('owns that something was told before, and goes on', () => {
    const made = decideAfter('As I told you.')
    expect(made).toMatchObject({ move: { kind: 'ask', questionKey: 'b' }, notice: 'as_told' })
  })

  it('quotes nothing of what may be a joke', () => {
    expect(decideAfter(said).move).toMatchObject({ kind: 'probe', focus: { kind: 'clause' } })
    expect(decideAfter(said, { mayJoke: true }).move).toMatchObject({ kind: 'probe', focus: null })
  })

  it('asks nothing more of what may be somebody else’s secret and says nothing of it, and leaves what is one', () => {
    expect(decideAfter(said, { mayBeConfidential: true })).toMatchObject({
      move: { kind: 'ask', questionKey: 'b' },
      notice: null,
    })
    const sure = decideAfter(said, { mayBeConfidential: true, isConfidential: true })
    expect(sure).toMatchObject({ move: { kind: 'ask', questionKey: 'b' }, notice: 'leave_others_out' })
  })

  it('asks somebody who is angry what happened then, once, and says that they were heard where they say so in words', () => {
    const first = decideAfter(said, { isUpset: true, saysUpset: true })
    expect(first).toMatchObject({ move: { technique: 'hear_out' }, notice: 'heard' })
    expect(decideAfter(said, { isUpset: true })).toMatchObject({
      move: { technique: 'hear_out' },
      notice: null,
    })
    expect(decideAfter(said, { mayBeUpset: true })).toMatchObject({
      move: { technique: 'hear_out' },
      notice: null,
    })
    const heard = { ...asked, probes: [{ technique: 'hear_out' as const, turn: 2, replyWords: 9 }] }
    const second = decideAfter(said, { isUpset: true }, { questions: { a: heard } })
    expect(second.move).toMatchObject({ kind: 'ask', questionKey: 'b' })
  })

  it('says one sentence after a loss, once, and goes on', () => {
    const first = decideAfter('My brother died in the spring.')
    expect(first).toMatchObject({ move: { kind: 'ask', questionKey: 'b' }, notice: 'sorry' })
    const second = decideAfter('My brother died in the spring.', {}, { noticesSaid: ['sorry'] })
    expect(second).toMatchObject({ move: { kind: 'ask', questionKey: 'b' }, notice: null })
  })

  it('waits for somebody who answered and was called away, and goes on when they are back', () => {
    const away = decideAfter('It was all right. Hold on, back in five.')
    expect(away).toMatchObject({ move: { technique: 'return_question' }, notice: 'may_pause' })
  })
})
