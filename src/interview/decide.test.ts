import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adaptive,
  decideOn,
  general,
  minute,
  now,
  probe,
  progress,
  read,
  rich,
  stateWith,
} from '../../test/support/decisions.ts'
import { guideOf, type QuestionSketch, yesNoRule } from '../../test/support/guides.ts'
import { cutForTime } from './decide/time.ts'
import { decide } from './decide.ts'
import type { EventPayload } from './events.ts'
import { indexGuide } from './guide-index.ts'
import type { InterviewState } from './state.ts'

describe('order', () => {
  it('begins with the first question of the guide', () => {
    const made = decideOn([{ key: 'a' }, { key: 'b' }], stateWith({}), { trigger: 'begin' })
    expect(made.move).toMatchObject({ kind: 'ask', questionKey: 'a' })
  })

  it('sums up when nothing is left, and closes at once when nothing was said in words', () => {
    const state = stateWith({ a: progress() })
    expect(decideOn([{ key: 'a', probing: adaptive('none') }], state).move).toEqual({ kind: 'summarise' })
    const silent = { ...state, participantWords: 0 }
    expect(decideOn([{ key: 'a', probing: adaptive('none') }], silent).move).toMatchObject({
      kind: 'close',
      status: 'complete',
    })
  })

  it('draws the same option order for the same interview and keeps "other" last', () => {
    const options = ['x', 'y', 'z', 'o'].map((key) => ({
      key,
      label: { en: key },
      role: key === 'o' ? ('other' as const) : ('plain' as const),
    }))
    const questions: QuestionSketch[] = [
      { key: 'a', kind: 'single_choice', settings: { options, randomizeOptions: true } },
    ]
    const orders = Array.from({ length: 30 }, (_, seed) => {
      const made = decideOn(questions, stateWith({}, { seed }), { trigger: 'begin' })
      return made.move.kind === 'ask' ? made.move.optionOrder! : []
    })
    expect(new Set(orders.map(String)).size).toBeGreaterThan(3)
    expect(orders.every((order) => order.at(-1) === 'o')).toBe(true)
    const again = decideOn(questions, stateWith({}, { seed: 5 }), { trigger: 'begin' })
    expect(again.move).toMatchObject({ optionOrder: orders[5] })
  })

  it('shows the stimulus of a section once, with its first question', () => {
    const guide = guideOf([{ key: 'a' }, { key: 'b' }, { key: 'c' }])
    guide.sections[1]!.stimulus = { kind: 'text', key: 'claim', text: { en: 'Fresh in 20 minutes' } }
    const index = indexGuide(guide)
    const inputs = { trigger: 'begin', now, reading: null } as const
    const before = stateWith({ a: progress() })
    expect(decide(before, index, inputs).stimulus).toEqual({ sectionKey: 'core', stimulusKey: 'claim' })
    const after = stateWith({ a: progress(), b: progress() }, { stimuliShown: ['claim'] })
    expect(decide(after, index, inputs).stimulus).toBeNull()
  })
})

describe('skip rules', () => {
  const questions: QuestionSketch[] = [
    { key: 'has', kind: 'yes_no', probing: adaptive('none') },
    { key: 'which', skipWhen: yesNoRule('has', false) },
    { key: 'last' },
  ]
  const said = (yes: boolean) => progress({ value: { kind: 'yes_no', yes } })

  it('pass over what an answer made needless, and say so', () => {
    const made = decideOn(questions, stateWith({ has: said(false) }))
    expect(made.move).toMatchObject({ kind: 'ask', questionKey: 'last' })
    expect(made.skips).toEqual([{ questionKey: 'which', reason: 'rule' }])
    expect(decideOn(questions, stateWith({ has: said(true) })).move).toMatchObject({ questionKey: 'which' })
  })

  it('bring a question back when a corrected answer no longer excludes it', () => {
    const state = stateWith({
      has: said(true),
      which: progress({ state: 'skipped', skipReason: 'rule', firstWords: null, value: null }),
    })
    expect(decideOn(questions, state, { trigger: 'skip' }).move).toMatchObject({ questionKey: 'which' })
  })

  it('replace the question on screen also where the corrected answer brings back one before it', () => {
    const branches: QuestionSketch[] = [
      { key: 'has', kind: 'yes_no', probing: adaptive('none') },
      { key: 'how', skipWhen: yesNoRule('has', false) },
      { key: 'why_not', skipWhen: yesNoRule('has', true) },
      { key: 'last' },
    ]
    const state = stateWith(
      {
        has: said(true),
        how: progress({ state: 'skipped', skipReason: 'rule', firstWords: null, value: null }),
        why_not: progress({ state: 'asked', firstWords: null, value: null, turns: [] }),
      },
      {
        current: { turn: 2, questionKey: 'why_not', kind: 'question', technique: null },
        lastAnswer: { turn: 1, questionKey: 'has', isValue: true },
      },
    )
    const made = decideOn(branches, state, { trigger: 'correction' })
    expect(made.move).toMatchObject({ kind: 'ask', questionKey: 'how' })
    expect(made.skips).toEqual([{ questionKey: 'why_not', reason: 'rule' }])
  })

  it('replace the question on screen when the correction makes it needless, and else leave it', () => {
    const asked = progress({ state: 'asked', firstWords: null, value: null, turns: [] })
    const current = { turn: 2, questionKey: 'which', kind: 'question', technique: null } as const
    const state = (yes: boolean) =>
      stateWith(
        { has: said(yes), which: asked },
        { current, lastAnswer: { turn: 1, questionKey: 'has', isValue: true } },
      )
    expect(decideOn(questions, state(false), { trigger: 'correction' }).move).toMatchObject({
      questionKey: 'last',
    })
    expect(decideOn(questions, state(true), { trigger: 'correction' }).move).toEqual({ kind: 'wait' })
  })
})

describe('time', () => {
  const questions: QuestionSketch[] = [
    { key: 'first', probing: adaptive('none') },
    { key: 'low', priority: 'low' },
    { key: 'high', priority: 'high' },
    { key: 'needed', priority: 'low', required: true },
  ]
  const spent = (activeMs: number) => stateWith({ first: progress() }, { activeMs })

  it('cuts low priority first, then normal, and never a required question', () => {
    expect(decideOn(questions, spent(0), { timeBudgetMs: 10 * minute }).move).toMatchObject({
      questionKey: 'low',
    })
    const short = decideOn(questions, spent(7 * minute), { timeBudgetMs: 10 * minute })
    expect(short.move).toMatchObject({ questionKey: 'high' })
    expect(short.skips).toEqual([{ questionKey: 'low', reason: 'time' }])
    expect(short.notice).toBe('time_is_short')
    const over = decideOn(questions, spent(30 * minute), { timeBudgetMs: 10 * minute })
    expect(over.move).toMatchObject({ questionKey: 'needed' })
  })

  it('keeps every required question whatever the budget, and cuts nothing that fits', () => {
    const priorities = fc.constantFrom('low', 'normal', 'high')
    const sketch = fc.record({ priority: priorities, required: fc.boolean() })
    fc.assert(
      fc.property(
        fc.array(sketch, { minLength: 1, maxLength: 15 }),
        fc.integer({ min: -minute, max: 30 * minute }),
        (sketches, left) => {
          const { placed } = indexGuide(guideOf(sketches.map((s, i) => ({ key: `q${i}`, ...s }))))
          const { kept, cut } = cutForTime(placed, left, 1)
          expect(kept.length + cut.length).toBe(placed.length)
          expect(cut.every(({ question }) => !question.required)).toBe(true)
          if (left >= placed.length * 75_000) expect(cut).toEqual([])
          const worstCut = cut.some(({ question }) => question.priority === 'high')
          if (worstCut)
            expect(kept.every(({ question }) => question.required || question.priority === 'high')).toBe(true)
        },
      ),
    )
  })

  it('asks no follow-up when the time is needed for other questions', () => {
    const light: QuestionSketch[] = [
      { key: 'a', probing: adaptive('deep') },
      { key: 'b', required: true },
    ]
    const state = stateWith({ a: progress() }, { activeMs: 4 * minute })
    expect(decideOn(light, state, { reading: read(general), timeBudgetMs: 5 * minute }).move).toMatchObject({
      kind: 'ask',
      questionKey: 'b',
    })
    expect(decideOn(light, state, { reading: read(general) }).move).toMatchObject({ kind: 'probe' })
  })

  it('asks no follow-up when the question’s own time is used up', () => {
    const own: QuestionSketch[] = [
      { key: 'a', probing: adaptive('deep'), timeBudgetMs: 60_000 },
      { key: 'b' },
    ]
    const state = stateWith({ a: progress({ activeMs: 61_000 }) })
    expect(decideOn(own, state, { reading: read(general) }).move).toMatchObject({
      kind: 'ask',
      questionKey: 'b',
    })
  })
})

describe('ending', () => {
  it('stops as partial when they stop, and completes after the summary', () => {
    const stopped = decideOn([{ key: 'a' }], stateWith({}), { trigger: 'stop' })
    expect(stopped.move).toEqual({ kind: 'close', status: 'partial', reason: 'stopped' } satisfies Partial<
      EventPayload<'interview.ended'>
    > & { kind: string })
    const summary = { turn: 3, lines: [], correctionTurn: null, isConfirmed: true }
    const shown = stateWith({ a: progress() }, { summary: { ...summary, isConfirmed: false } })
    expect(decideOn([{ key: 'a' }], shown, { trigger: 'stop' }).move).toMatchObject({
      kind: 'close',
      status: 'complete',
    })
    const made = decideOn([{ key: 'a' }], stateWith({ a: progress() }, { summary }), { trigger: 'summary' })
    expect(made.move).toMatchObject({ kind: 'close', status: 'complete' })
  })
})

describe('a decision', () => {
  it('is the same for the same state, guide and inputs', () => {
    const texts = fc.constantFrom(rich, general, 'No.', 'It was clunky.', 'I don’t know', 'What do you mean?')
    fc.assert(
      fc.property(texts, fc.nat(4), fc.nat(20 * minute), (text, probes, activeMs) => {
        const state = stateWith(
          { a: progress({ probes: Array.from({ length: probes }, () => probe('elaborate')) }) },
          { activeMs },
        )
        const made = () =>
          decideOn([{ key: 'a', probing: adaptive('deep') }, { key: 'b' }], state, { reading: read(text) })
        expect(made()).toEqual(made())
      }),
      { numRuns: 50 },
    )
  })

  it('says where in the answer it could have followed up, and how much each place says', () => {
    const turns = [{ turn: 4, turnRevision: 0, role: 'participant' }] as InterviewState['turns']
    const reading = read('I hated throwing away so much plastic after every meal.')
    const made = decideOn([{ key: 'a' }, { key: 'b' }], stateWith({ a: progress() }, { turns }), { reading })
    const { focuses } = made.inputs.reading as { focuses: Record<string, number>[] }
    expect(focuses.length).toBe(reading.focuses.length)
    expect(focuses.length).toBeGreaterThan(0)
    for (const [i, { turn, start, end, score }] of focuses.entries()) {
      const focus = reading.focuses[i]!
      expect([turn, start, end]).toEqual([4, focus.start, focus.end])
      expect(score).toBe(Math.round(focus.score * 1e4) / 1e4)
    }
  })

  it('holds no word of the participant', () => {
    const made = decideOn(
      [{ key: 'a', probing: adaptive('deep') }, { key: 'b' }],
      stateWith({ a: progress() }),
      {
        reading: read('I hated the zebra-striped packaging after every meal.'),
      },
    )
    expect(JSON.stringify(made)).not.toMatch(/zebra|hated|packaging/)
  })
})
