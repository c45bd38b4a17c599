import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type EventPayload,
  type EventType,
  endReasons,
  eventVersion,
  type InterviewEvent,
  interviewStatuses,
  noticeKinds,
  probeTechniques,
  skipReasons,
} from './events.ts'
import { type AnswerRow, projectEvents } from './project.ts'
import { readEvent } from './read-event.ts'
import { longestGapMs, reduce } from './reduce.ts'
import { emptyState, type InterviewState, phaseOf } from './state.ts'

const minute = 60_000
const id = '01920000-0000-7000-8000-000000000000'

function log(...entries: { [T in EventType]: [T, EventPayload<T>, number?] }[EventType][]): InterviewEvent[] {
  let at = 1_000
  return entries.map(([type, payload, wait = 1_000], index) => {
    at += wait
    return {
      seq: index + 1,
      type,
      version: eventVersion,
      actor: 'engine',
      clientId: null,
      epoch: 1,
      engineVersion: 'test',
      payload,
      at,
    } as InterviewEvent
  })
}

const started: ['interview.started', EventPayload<'interview.started'>] = [
  'interview.started',
  {
    seed: 7,
    revisionId: id,
    language: 'en',
    mode: 'text',
    isTest: false,
    embedderId: 'lexical',
  },
]
const agreed: ['consent.recorded', EventPayload<'consent.recorded'>] = [
  'consent.recorded',
  { purposes: [{ purpose: 'interview', granted: true }] },
]
const ask = (turn: number, questionKey: string): ['question.asked', EventPayload<'question.asked'>] => [
  'question.asked',
  { turn, contentId: id, questionKey, meaning: 1, arm: null, optionOrder: null, wordings: [], focus: null },
]
const answer = (
  turn: number,
  questionKey: string,
  wait = 1_000,
): ['answer.received', EventPayload<'answer.received'>, number] => [
  'answer.received',
  {
    turn,
    contentId: id,
    questionKey,
    value: { kind: 'open' },
    characters: 20,
    words: 4,
    salient: null,
    composition: null,
  },
  wait,
]

describe('reduce', () => {
  it('refuses a log with a hole, and one with an event twice', () => {
    const events = log(started, agreed, ask(0, 'a'))
    expect(() => reduce([events[0]!, events[2]!])).toThrow(RangeError)
    expect(() => reduce([events[0]!, events[0]!])).toThrow(RangeError)
  })

  it('is in consent until the interview itself is agreed to', () => {
    expect(phaseOf(reduce(log(started)))).toBe('consent')
    const refused: typeof agreed = ['consent.recorded', { purposes: [{ purpose: 'reuse', granted: true }] }]
    expect(phaseOf(reduce(log(started, refused)))).toBe('consent')
    expect(phaseOf(reduce(log(started, agreed)))).toBe('talking')
  })

  it('waits for a reply after a question and for nothing after the answer', () => {
    const asked = reduce(log(started, agreed, ask(0, 'a')))
    expect(asked.current).toMatchObject({ turn: 0, questionKey: 'a', kind: 'question' })
    expect(asked.pending).toEqual([0])
    const heard = reduce(log(started, agreed, ask(0, 'a'), answer(1, 'a')))
    expect(heard.current).toBeNull()
    expect(heard.pending).toEqual([])
    expect(heard.questions.a).toMatchObject({ state: 'answered', turns: [1], firstWords: 4 })
  })

  it('keeps an answer when only its follow-up is skipped', () => {
    const state = reduce(
      log(
        started,
        agreed,
        ask(0, 'a'),
        answer(1, 'a'),
        [
          'probe.asked',
          {
            turn: 2,
            contentId: id,
            questionKey: 'a',
            technique: 'example',
            wordings: ['w'],
            focus: null,
            isUnexpected: false,
            noteId: null,
          },
        ],
        ['question.skipped', { questionKey: 'a', reason: 'participant' }],
      ),
    )
    expect(state.questions.a).toMatchObject({ state: 'answered', skipReason: null })
    expect(state.current).toBeNull()
  })

  it('counts no time while paused, and no more than the longest gap for an absence', () => {
    const busy = reduce(log(started, agreed, ask(0, 'a'), answer(1, 'a', 40_000)))
    expect(busy.activeMs).toBe(40_000)
    expect(busy.questions.a!.activeMs).toBe(40_000)
    const away = reduce(log(started, agreed, ask(0, 'a'), answer(1, 'a', 600 * minute)))
    expect(away.activeMs).toBe(longestGapMs)
    const paused = reduce(
      log(
        started,
        agreed,
        ask(0, 'a'),
        ['interview.paused', {}],
        ['interview.resumed', { device: 'same' }, minute],
      ),
    )
    expect(paused.activeMs).toBe(1_000)
  })

  it('accepts the tombstones of an erased person', () => {
    const events = log(started, agreed, ask(0, 'a'), answer(1, 'a'), [
      'contents.erased',
      { contentIds: [id, id] },
    ])
    expect(reduce(events)).toMatchObject({ erased: 2, seq: 5 })
  })

  it('counts a volunteered answer as given before it is asked, and keeps it when it is confirmed', () => {
    const span = { turn: 1, turnRevision: 0, start: 0, end: 5, startMs: null, endMs: null }
    const said = reduce(
      log(started, agreed, ask(0, 'a'), answer(1, 'a'), [
        'answer.volunteered',
        { questionKey: 'b', meaning: 1, span, score: 0.8 },
      ]),
    )
    expect(said.questions.b).toMatchObject({ state: 'volunteered', turns: [1] })
  })

  it('keeps the best place where a question was touched on, and makes no answer of it', () => {
    const span = { turn: 1, turnRevision: 0, start: 0, end: 5, startMs: null, endMs: null }
    const touch = (start: number, score: number): ['question.touched', EventPayload<'question.touched'>] => [
      'question.touched',
      { questionKey: 'b', span: { ...span, start }, score },
    ]
    const begun = [started, agreed, ask(0, 'a'), answer(1, 'a')] as const
    const state = reduce(log(...begun, touch(0, 0.3), touch(1, 0.5), touch(2, 0.4)))
    expect(state.touched.b).toMatchObject({ span: { start: 1 }, score: 0.5 })
    expect(state.questions.b).toBeUndefined()
    const outdated = { ...span, turnRevision: -1 }
    const replaced = reduce(
      log(...begun, ['question.touched', { questionKey: 'b', span: outdated, score: 0.9 }], touch(2, 0.4)),
    )
    expect(replaced.touched.b).toMatchObject({ span: { start: 2 }, score: 0.4 })
  })

  it('takes back what was volunteered in words that were corrected since', () => {
    const span = { turn: 1, turnRevision: 0, start: 0, end: 5, startMs: null, endMs: null }
    const volunteered: ['answer.volunteered', EventPayload<'answer.volunteered'>] = [
      'answer.volunteered',
      { questionKey: 'b', meaning: 1, span, score: 0.8 },
    ]
    const corrected: ['answer.corrected', EventPayload<'answer.corrected'>] = [
      'answer.corrected',
      {
        turn: 1,
        turnRevision: 1,
        contentId: id,
        questionKey: 'a',
        value: null,
        characters: 3,
        words: 1,
        salient: null,
      },
    ]
    const state = reduce(log(started, agreed, ask(0, 'a'), answer(1, 'a'), volunteered, corrected))
    expect(state.questions.b).toMatchObject({ state: 'unasked', turns: [], volunteered: [] })
    expect(state.questions.a).toMatchObject({ state: 'answered', turns: [1] })
    const again: typeof volunteered = [
      'answer.volunteered',
      { ...volunteered[1], span: { ...span, turnRevision: 1 } },
    ]
    const said = reduce(log(started, agreed, ask(0, 'a'), answer(1, 'a'), volunteered, corrected, again))
    expect(said.questions.b).toMatchObject({ state: 'volunteered', turns: [1] })
  })
})

describe('a stored event', () => {
  const stored = {
    seq: 1,
    type: 'answer.received',
    version: 1,
    actor: 'participant',
    clientId: null,
    epoch: 1,
    engineVersion: 'old',
    at: 1,
    payload: { turn: 0, contentId: null, questionKey: 'a', value: null, characters: 3, composition: null },
  }

  it('gets the fields that were added since it was written', () => {
    expect(readEvent(stored).payload).toMatchObject({ words: 0 })
  })

  it('is raised from an older version step by step', () => {
    const old = { ...stored, version: 0, payload: { ...stored.payload, turn: undefined, position: 4 } }
    const event = readEvent(old, {
      'answer.received': { 0: ({ position, ...rest }) => ({ ...rest, turn: position }) },
    })
    expect(event).toMatchObject({ version: eventVersion, payload: { turn: 4 } })
  })

  it('of an unknown type or a newer version stops the interview rather than being passed over', () => {
    expect(() => readEvent({ ...stored, type: 'answer.sung' })).toThrow(/unknown type/)
    expect(() => readEvent({ ...stored, version: eventVersion + 1 })).toThrow(/unknown version/)
    expect(() => readEvent({ ...stored, version: 0 })).toThrow(/unknown version/)
  })
})

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
const entry = fc.oneof(
  fc.record({
    type: fc.constant('tab.claimed'),
    payload: fc.record({ tab: fc.integer({ min: 1, max: 9 }) }),
  }),
  fc.record({ type: fc.constant('consent.recorded'), payload: fc.constant(agreed[1]) }),
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
    payload: fc.record({
      questionKey: key,
      contentId: fc.constant(id),
      value,
      characters: fc.nat(),
      words: fc.nat(9),
    }),
  }),
  fc.record({
    type: fc.constant('answer.volunteered'),
    payload: fc.record({ questionKey: key, span: spanArbitrary, score: fc.constant(0.5) }),
  }),
  fc.record({
    type: fc.constant('answer.corrected'),
    payload: fc.record({
      questionKey: key,
      contentId: fc.constant(id),
      value,
      characters: fc.nat(),
      words: fc.nat(9),
    }),
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
