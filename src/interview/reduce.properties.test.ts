/** Whatever the log: snapshots, rebuilt rows and the log itself agree. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  endReasons,
  eventVersion,
  interviewStatuses,
  noticeKinds,
  probeTechniques,
  skipReasons,
} from './events.ts'
import { type AnswerRow, projectEvents } from './project.ts'
import { readEvent } from './read-event.ts'
import { reduce } from './reduce.ts'
import { emptyState, type InterviewState } from './state.ts'

const id = '01920000-0000-7000-8000-000000000000'

const key = fc.constantFrom('a', 'b', 'c')
const spanArbitrary = fc.record({
  turn: fc.nat(5),
  turnRevision: fc.constant(0),
  start: fc.nat(9),
  end: fc.nat(20),
  startMs: fc.constant(null),
  endMs: fc.constant(null),
})
const value = fc.constantFrom(null, { kind: 'open' as const }, { kind: 'scale' as const, point: 3 })

/** Any events in any order: `reduce` must agree with itself even on a log that makes no sense. */
const answerPayload = fc.record({
  questionKey: key,
  contentId: fc.constant(id),
  value,
  characters: fc.nat(),
  words: fc.nat(9),
})

const entry = fc.oneof(
  fc.record({
    type: fc.constant('tab.claimed'),
    payload: fc.record({ tab: fc.integer({ min: 1, max: 9 }) }),
  }),
  fc.record({
    type: fc.constant('consent.recorded'),
    payload: fc.constant({ purposes: [{ purpose: 'interview', granted: true }] }),
  }),
  fc.record({
    type: fc.constant('question.asked'),
    payload: fc.record({
      questionKey: key,
      contentId: fc.constant(id),
      meaning: fc.constant(1),
      optionOrder: fc.constantFrom(null, ['x', 'y']),
      wordings: fc.constant([]),
      focus: fc.constant(null),
    }),
  }),
  fc.record({
    type: fc.constant('probe.asked'),
    payload: fc.record({
      questionKey: key,
      contentId: fc.constant(id),
      technique: fc.constantFrom(...probeTechniques),
      wordings: fc.array(fc.constantFrom('w1', 'w2')),
      focus: fc.option(spanArbitrary),
      isUnexpected: fc.boolean(),
    }),
  }),
  fc.record({
    type: fc.constant('notice.said'),
    payload: fc.record({
      questionKey: key,
      contentId: fc.constant(id),
      notice: fc.constantFrom(...noticeKinds),
    }),
  }),
  fc.record({
    type: fc.constant('answer.received'),
    payload: answerPayload,
  }),
  fc.record({
    type: fc.constant('answer.volunteered'),
    payload: fc.record({ questionKey: key, span: spanArbitrary, score: fc.constant(0.5) }),
  }),
  fc.record({
    type: fc.constant('answer.corrected'),
    payload: answerPayload,
  }),
  fc.record({
    type: fc.constant('question.skipped'),
    payload: fc.record({ questionKey: key, reason: fc.constantFrom(...skipReasons) }),
  }),
  fc.record({ type: fc.constant('question.not_understood'), payload: fc.record({ questionKey: key }) }),
  fc.record({ type: fc.constant('interview.paused'), payload: fc.constant({}) }),
  fc.record({ type: fc.constant('interview.resumed'), payload: fc.constant({ device: 'same' }) }),
  fc.record({
    type: fc.constant('summary.shown'),
    payload: fc.record({ contentId: fc.constant(id), lines: fc.constant([]) }),
  }),
  fc.record({ type: fc.constant('summary.confirmed'), payload: fc.constant({}) }),
  fc.record({
    type: fc.constant('interview.ended'),
    payload: fc.record({
      status: fc.constantFrom(...interviewStatuses),
      reason: fc.constantFrom(...endReasons),
    }),
  }),
  fc.record({ type: fc.constant('contents.erased'), payload: fc.constant({ contentIds: [id] }) }),
)

const spoken = new Set(['question.asked', 'probe.asked', 'notice.said', 'answer.received', 'summary.shown'])
const logs = fc.array(fc.tuple(entry, fc.nat(400_000)), { maxLength: 60 }).map((entries) => {
  let at = 0
  let turn = 0
  return entries.map(([made, wait], index) => {
    at += wait
    // Nothing can be corrected before it was said.
    const { type, payload } =
      made.type === 'answer.corrected' && turn === 0 ? { type: 'interview.paused', payload: {} } : made
    return readEvent({
      seq: index + 1,
      type,
      version: eventVersion,
      actor: 'engine',
      clientId: null,
      epoch: 1 + (index >> 4),
      engineVersion: 'test',
      at,
      payload: {
        composition: null,
        ...(payload as object),
        ...(spoken.has(type) ? { turn: turn++ } : {}),
        ...(type === 'answer.corrected' ? { turn: wait % turn, turnRevision: index } : {}),
      },
    })
  })
})

const restored = (state: InterviewState): InterviewState => JSON.parse(JSON.stringify(state))

describe('answers written with each change', () => {
  it('are what a rebuild from the whole log gives, however the changes were cut', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 5 }), (events, size) => {
        const rows = new Map<string, AnswerRow>()
        let state = emptyState()
        for (let from = 0; from < events.length; from += size) {
          const change = events.slice(from, from + size)
          state = reduce(change, state)
          const { answers, noAnswers } = projectEvents(change, state)
          for (const row of answers) rows.set(row.questionKey, row)
          for (const gone of noAnswers) rows.delete(gone)
        }
        const rebuilt = projectEvents(events, state).answers
        expect([...rows.values()].sort(byKey)).toEqual(rebuilt.sort(byKey))
      }),
      { numRuns: 300 },
    )
  })
})

const byKey = (a: AnswerRow, b: AnswerRow) => a.questionKey.localeCompare(b.questionKey)

describe('a snapshot', () => {
  it('with the rest of the log gives what the whole log gives', () => {
    fc.assert(
      fc.property(logs, fc.nat(60), (events, cut) => {
        const snapshot = restored(reduce(events.slice(0, cut)))
        expect(reduce(events.slice(cut), snapshot)).toEqual(reduce(events))
      }),
    )
  })

  it('loses nothing on its way through JSON', () => {
    fc.assert(
      fc.property(logs, (events) => {
        const state = reduce(events)
        expect(restored(state)).toEqual(state)
      }),
    )
    expect(restored(emptyState())).toEqual(emptyState())
  })

  it('is not changed by what is reduced on top of it', () => {
    fc.assert(
      fc.property(logs, (events) => {
        const snapshot = reduce(events.slice(0, 10))
        const before = JSON.stringify(snapshot)
        reduce(events.slice(10), snapshot)
        expect(JSON.stringify(snapshot)).toBe(before)
      }),
    )
  })
})
