/** What is said after the help text, where it is clear what calls for care. */
import { describe, expect, it } from 'vitest'
import { guideOf } from '../../../test/support/guides.ts'
import { answeredOpenly } from '../../../test/support/question-progress.ts'
import { decide } from '../decide.ts'
import type { NoticeKind } from '../events.ts'
import { indexGuide } from '../guide-index.ts'
import { type CareKind, careKinds } from '../reading/care/kinds.ts'
import { readAnswer } from '../reading.ts'
import { emptyState, type InterviewState } from '../state.ts'

const index = indexGuide(
  guideOf([
    { key: 'a', text: 'How was the visit?' },
    { key: 'b', text: 'What came of it?' },
  ]),
)
const text = 'He gave her the drops twice in the morning.'

function decideAfter(careKind: CareKind | null, noticesSaid: NoticeKind[] = []) {
  const turn = { turnRevision: 0, contentId: 'c', questionKey: 'a', at: 0 }
  const state: InterviewState = {
    ...emptyState(),
    seed: 3,
    consent: { interview: true },
    participantWords: 50,
    noticesSaid,
    questions: { a: answeredOpenly({ firstWords: 12 }) },
    turns: [
      { ...turn, turn: 0, role: 'interviewer', kind: 'question', startMs: null, endMs: null },
      { ...turn, turn: 1, role: 'participant', kind: 'answer', startMs: null, endMs: null },
    ],
    lastAnswer: { turn: 1, questionKey: 'a', isValue: false },
  }
  const read = readAnswer(text, { language: 'en', earlierWords: [], question: 'How was the visit?' })
  const reading = { ...read, isInDistress: true, careKind }
  return decide(state, index, { trigger: 'answer', now: 1, reading, moments: ['distress'], isCrisis: true })
}

describe('after the help text', () => {
  it.each([
    ['medicine_error', 'medicine_wrong'],
    ['medical_urgent', 'emergency_now'],
    ['danger_to_others', 'not_before_safe'],
    ['violence', 'protected_from'],
    ['child_at_risk', 'child_at_risk'],
  ] as const)('it is said who can act on %s, and they are asked whether to go on', (kind, also) => {
    expect(decideAfter(kind)).toMatchObject({
      notice: 'help',
      alsoSays: also,
      move: { kind: 'probe', technique: 'confirm_stop' },
    })
  })

  it('nothing more is said where it is not clear what it is about, or the help text says it', () => {
    for (const kind of [null, 'self_harm'] as const) expect(decideAfter(kind).alsoSays).toBeUndefined()
  })

  it('nothing is said of it a second time', () => {
    for (const kind of careKinds) {
      const { alsoSays } = decideAfter(kind)
      if (alsoSays) expect(decideAfter(kind, [alsoSays]).alsoSays).toBeUndefined()
    }
  })
})
