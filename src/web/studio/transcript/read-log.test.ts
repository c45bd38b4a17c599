import { describe, expect, test } from 'vitest'
import type { EventPayload, EventType, InterviewEvent } from '../../../interview/events.ts'
import type { Guide } from '../../../study/model.ts'
import { newQuestion } from '../guide/edit-guide.ts'
import { readLog } from './read-log.ts'

let seq = 0
function event<T extends EventType>(type: T, payload: EventPayload<T>): InterviewEvent {
  seq += 1
  return {
    seq,
    type,
    payload,
    version: 1,
    actor: 'engine',
    clientId: null,
    epoch: 1,
    engineVersion: '1',
    at: seq * 1000,
  } as InterviewEvent
}

const decided = (reason: string) =>
  event('decision.made', {
    decision: {},
    reason,
    inputs: {},
    considered: [],
    dropped: [],
    proposer: 'embedded',
    tookMs: 1,
    comparisons: [],
    seal: null,
  })
const contentId = '0190c0de-0000-7000-8000-000000000000'

const empty: Guide = { language: 'en', objectives: [], sections: [], timeBudgetMs: 600_000 }
const questions = new Map(
  [
    { ...newQuestion(empty, 'open', null), key: 'q1', text: { en: 'text of q1' } },
    { ...newQuestion(empty, 'open', null), key: 'q2', text: { en: 'text of q2' } },
    { ...newQuestion(empty, 'yes_no', null), key: 'q3', text: { en: 'text of q3' } },
  ].map((question) => [question.key, question]),
)

const events = [
  event('consent.recorded', {
    purposes: [
      { purpose: 'interview', granted: true },
      { purpose: 'reuse', granted: false },
    ],
  }),
  decided('first'),
  event('question.asked', {
    turn: 0,
    contentId,
    questionKey: 'q1',
    meaning: 1,
    arm: null,
    optionOrder: null,
    wordings: [],
    focus: null,
  }),
  event('answer.received', {
    turn: 1,
    contentId,
    questionKey: 'q1',
    value: null,
    characters: 10,
    words: 2,
    salient: null,
    composition: { durationMs: 9000, pastes: 1, focusChanges: 0 },
  }),
  event('question.skipped', { questionKey: 'q2', reason: 'rule' }),
  decided('thin answer'),
  event('probe.asked', {
    turn: 2,
    contentId,
    questionKey: 'q1',
    technique: 'example',
    wordings: [],
    focus: null,
    isUnexpected: false,
    noteId: null,
  }),
  event('answer.received', {
    turn: 3,
    contentId: null,
    questionKey: 'q3',
    value: { kind: 'yes_no', yes: true },
    characters: 0,
    words: 0,
    salient: null,
    composition: null,
  }),
]

describe('the log beside a transcript', () => {
  const log = readLog(events, questions, 'en')

  test('gives each utterance the decision that made it, and an answer none', () => {
    expect(log.decisions.get(0)?.reason).toBe('first')
    expect(log.decisions.get(2)?.reason).toBe('thin answer')
    expect(log.decisions.has(1)).toBe(false)
  })

  test('puts what was not said where it happened', () => {
    expect(log.after.get(-1)?.map((line) => line.text)).toEqual(['Agreed to: interview.'])
    expect(log.after.get(1)?.map((line) => line.text)).toEqual(['“text of q2” not needed by its rule.'])
    expect(log.after.has(0)).toBe(false)
  })

  test('keeps how an answer was composed, where it was recorded', () => {
    expect(log.composition.get(1)).toEqual({ durationMs: 9000, pastes: 1, focusChanges: 0 })
  })

  test('says what was chosen, where nothing was said', () => {
    expect(log.choices.get(3)).toBe('Yes')
    expect(log.choices.has(1)).toBe(false)
  })

  test('an empty log is an empty page, not an error', () => {
    expect(readLog([], questions, 'en').decisions.size).toBe(0)
  })
})
