/** What is said after the help text, where it is clear what calls for care. */
import { describe, expect, it } from 'vitest'
import { guideOf } from '../../../test/support/guides.ts'
import { answeredOpenly } from '../../../test/support/question-progress.ts'
import { decide } from '../decide.ts'
import type { NoticeKind } from '../events.ts'
import { indexGuide } from '../guide-index.ts'
import { type CareKind, careKinds } from '../reading/care/kinds.ts'
import { readAnswer } from '../reading.ts'
import { callsForCare, emptyState, type InterviewState, isSureDistress } from '../state.ts'
import { gentleDepth } from './sensitive.ts'

const index = indexGuide(
  guideOf([
    { key: 'a', text: 'How was the visit?' },
    { key: 'b', text: 'What came of it?' },
  ]),
)
const text = 'He gave her the drops twice in the morning.'

function told(more: Partial<ReturnType<typeof readAnswer>>, noticesSaid: NoticeKind[] = []) {
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
  return { state, reading: { ...read, ...more } }
}

function decideAfter(careKind: CareKind | null, noticesSaid: NoticeKind[] = []) {
  const { state, reading } = told({ isInDistress: true, careKind }, noticesSaid)
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

describe('what only its meaning takes for a call for care', () => {
  const moment = { kind: 'distress', turn: 1, turnRevision: 0, start: 0, end: 9, questionKey: 'a' } as const
  const unsure = { ...emptyState(), moments: [{ ...moment, isUnsure: true }] }
  const sure = { ...emptyState(), moments: [moment] }

  it('alarms nobody: it may be left, and nothing is asked about it', () => {
    const { state, reading } = told({ mayNeedCare: true })
    const made = decide({ ...state, moments: unsure.moments }, index, { trigger: 'answer', now: 1, reading })
    expect(made).toMatchObject({ notice: 'help_below', move: { kind: 'ask', questionKey: 'b' } })
  })

  it('changes nothing of the rest: depth, summary', () => {
    expect(gentleDepth(3, unsure)).toBe(3)
    expect(callsForCare(unsure, 1)).toBe(false)
    expect(unsure.moments.some(isSureDistress)).toBe(false)
    expect(gentleDepth(3, sure)).toBe(1)
    expect(callsForCare(sure, 1)).toBe(true)
  })
})
