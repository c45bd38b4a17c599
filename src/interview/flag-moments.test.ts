import { expect, it } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { flagMoments } from './flag-moments.ts'
import { indexGuide } from './guide-index.ts'
import { emptyState, type InterviewState } from './state.ts'
import { openDraft } from './turn-draft.ts'

const contentId = '00000000-0000-4000-8000-000000000001'
const guide = guideOf([{ key: 'a', text: 'How was your week?' }])

/** An answer that was flagged as unsure, corrected to this. */
function corrected(text: string, moments: InterviewState['moments']) {
  const turn = {
    turn: 0,
    turnRevision: 1,
    role: 'participant',
    kind: 'answer',
    questionKey: 'a',
    contentId,
    at: 0,
  }
  const state = {
    ...emptyState(),
    language: 'en',
    turns: [turn],
    moments,
    lastAnswer: { turn: 0, questionKey: 'a', isValue: false },
  } as unknown as InterviewState
  const added: unknown[] = []
  const draft = openDraft({ state, epoch: 1, texts: new Map(), row: { evidenceKey: null } }, 0)
  const heard = { ...draft, state, textOf: () => text, add: (event: unknown) => void added.push(event) }
  const flagged = flagMoments(heard as unknown as typeof draft, {
    index: indexGuide(guide),
    trigger: 'correction',
    reading: null,
  })
  return { ...flagged, added: added.length }
}

const unsure = {
  kind: 'distress',
  turn: 0,
  turnRevision: 0,
  start: 0,
  end: 5,
  questionKey: 'a',
  isUnsure: true,
} as const
const sure = { ...unsure, isUnsure: undefined }

it('a crisis written into a corrected answer is heard, also where the answer was a guess before', () => {
  expect(corrected('I want to kill myself tonight.', [])).toMatchObject({ isCrisis: true, added: 1 })
  expect(corrected('I want to kill myself tonight.', [unsure])).toMatchObject({
    kinds: ['distress'],
    isCrisis: true,
    added: 1,
  })
})

it('what was heard for sure is not flagged again', () => {
  expect(corrected('I want to kill myself tonight.', [sure])).toMatchObject({ kinds: [], added: 0 })
})
