import { describe, expect, it } from 'vitest'
import { type EventPayload, type EventType, eventVersion, type InterviewEvent } from './events.ts'
import { longestGapMs, reduce } from './reduce.ts'
import { phaseOf } from './state.ts'

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
  it('brings back what was ruled out by an answer that is corrected, and nothing that was ruled out before', () => {
    const skipped = (questionKey: string): ['question.skipped', EventPayload<'question.skipped'>] => [
      'question.skipped',
      { questionKey, reason: 'inapplicable' },
    ]
    const corrected: ['answer.corrected', EventPayload<'answer.corrected'>] = [
      'answer.corrected',
      {
        turn: 3,
        turnRevision: 1,
        contentId: id,
        questionKey: 'c',
        value: null,
        characters: 3,
        words: 1,
        salient: null,
      },
    ]
    const before = [started, agreed, ask(0, 'a'), answer(1, 'a'), skipped('b'), ask(2, 'c'), answer(3, 'c')]
    const state = reduce(log(...before, skipped('d'), ask(4, 'e'), corrected))
    expect(state.questions.d).toMatchObject({ state: 'unasked', skipReason: null })
    expect(state.questions.b).toMatchObject({ state: 'skipped', skipReason: 'inapplicable' })
  })
})
