import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guideOf, type QuestionSketch, yesNoRule } from '../../test/support/guides.ts'
import { answeredOpenly } from '../../test/support/question-progress.ts'
import { cutForTime } from './decide/time.ts'
import { type Decision, type DecisionInputs, decide } from './decide.ts'
import type { EventPayload, ProbeTechnique } from './events.ts'
import { indexGuide } from './guide-index.ts'
import { type Reading, readAnswer } from './reading.ts'
import { emptyState, type InterviewState, type QuestionProgress } from './state.ts'

const minute = 60_000
const now = 1_000_000

const rich =
  'Last March the whole export broke for three days, because the new version dropped our custom fields. For example ' +
  'I had to copy 240 invoices by hand on a Sunday, and Maria from accounting sat next to me the entire time, reading ' +
  'numbers out loud until eleven at night.'
const general = 'I usually order the box on Sunday evenings.'

const read = (text: string, earlierWords: number[] = []): Reading =>
  readAnswer(text, { language: 'en', earlierWords, question: 'How do you order?' })

const progress = (fields: Partial<QuestionProgress> = {}) => answeredOpenly({ activeMs: 30_000, ...fields })

function stateWith(
  questions: Record<string, QuestionProgress>,
  more: Partial<InterviewState> = {},
): InterviewState {
  const last = Object.keys(questions).at(-1)
  return {
    ...emptyState(),
    seed: 7,
    consent: { interview: true },
    participantWords: 100,
    questions,
    lastAnswer: last === undefined ? null : { turn: 1, questionKey: last, isValue: false },
    ...more,
  }
}

function decideOn(
  questions: QuestionSketch[],
  state: InterviewState,
  inputs: Partial<DecisionInputs> & { timeBudgetMs?: number } = {},
): Decision {
  const { timeBudgetMs = 30 * minute, ...rest } = inputs
  const index = indexGuide(guideOf(questions, { timeBudgetMs }))
  return decide(state, index, { trigger: 'answer', now, reading: null, ...rest })
}

const adaptive = (depth: 'none' | 'light' | 'moderate' | 'deep') =>
  ({ mode: 'adaptive', depth, fixedProbes: [], notes: '' }) as QuestionSketch['probing']
const fixed = (...texts: string[]) =>
  ({
    mode: 'fixed',
    depth: 'none',
    fixedProbes: texts.map((en) => ({ en })),
    notes: '',
  }) as QuestionSketch['probing']
const probe = (
  technique: 'elaborate' | 'example' | 'fixed' | 'rephrase',
  replyWords: number | null = 15,
) => ({
  technique,
  turn: 2,
  replyWords,
})

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

describe('follow-ups', () => {
  const one = (probing: QuestionSketch['probing']): QuestionSketch[] => [{ key: 'a', probing }, { key: 'b' }]

  it('that are fixed come for everyone, in order, also after a rich answer', () => {
    const questions = one(fixed('Who was there?', 'What did it cost?'))
    const first = decideOn(questions, stateWith({ a: progress() }), { reading: read(rich) })
    expect(first.move).toMatchObject({ kind: 'probe', technique: 'fixed', fixedIndex: 0 })
    const second = decideOn(questions, stateWith({ a: progress({ probes: [probe('fixed')] }) }), {
      reading: read('Maria.'),
    })
    expect(second.move).toMatchObject({ technique: 'fixed', fixedIndex: 1 })
    const done = progress({ probes: [probe('fixed'), probe('fixed')] })
    expect(decideOn(questions, stateWith({ a: done }), { reading: read('Nine.') }).move).toMatchObject({
      kind: 'ask',
    })
  })

  it('that are fixed are not pressed on somebody who would rather not answer', () => {
    const questions = one(fixed('Who was there?'))
    const made = decideOn(questions, stateWith({ a: progress() }), {
      reading: read('I would rather not say.'),
    })
    expect(made).toMatchObject({ move: { kind: 'ask', questionKey: 'b' }, notice: 'accept_refusal' })
  })

  it.each([
    ['none', 0],
    ['light', 1],
    ['moderate', 2],
    ['deep', 4],
  ] as const)('of depth %s are at most %i', (depth, limit) => {
    for (let asked = 0; asked <= limit; asked++) {
      const probes = Array.from({ length: asked }, (_, i) => probe(i % 2 === 0 ? 'elaborate' : 'example', 20))
      const state = stateWith({ a: progress({ probes }) })
      const made = decideOn(one(adaptive(depth)), state, { reading: read(general) })
      expect(made.move.kind, `after ${asked}`).toBe(asked < limit ? 'probe' : 'ask')
    }
  })

  it('take a rich answer further once, then stop, and say so among what was considered', () => {
    const first = decideOn(one(adaptive('deep')), stateWith({ a: progress() }), { reading: read(rich) })
    expect(first.move.kind).toBe('probe')
    const after = stateWith({ a: progress({ probes: [probe('elaborate', 60)] }) })
    const made = decideOn(one(adaptive('deep')), after, { reading: read(rich) })
    expect(made.move).toMatchObject({ kind: 'ask', questionKey: 'b' })
    expect(made.considered.map(({ why }) => why).join()).toMatch(/rich/)
  })

  it('stop when the answers shrink', () => {
    const shrinking = progress({ firstWords: 40, probes: [probe('elaborate', 6)] })
    const made = decideOn(one(adaptive('deep')), stateWith({ a: shrinking }), {
      reading: read('It was just like that then.'),
    })
    expect(made.considered.map(({ why }) => why).join()).toMatch(/shorter \(40, then 6 words\)/)
    expect(made.move).toMatchObject({ kind: 'ask' })
  })

  it.each(['No, that is all.', 'Nothing else, thanks', 'Nope thats all thank you!', 'I’m good', 'no'])(
    'stop at "%s"',
    (text) => {
      const asked = {
        ...read(text),
        isClosing: readAnswer(text, { language: 'en', earlierWords: [], question: 'Is there anything else?' })
          .isClosing,
      }
      const made = decideOn(one(adaptive('deep')), stateWith({ a: progress() }), { reading: asked })
      expect(made.move).toMatchObject({ kind: 'ask', questionKey: 'b' })
    },
  )

  it('are not asked in a language without wordings', () => {
    const state = stateWith({ a: progress() }, { language: 'de' })
    const reading = readAnswer('Ich bestelle sonntags.', { language: 'de', earlierWords: [], question: '' })
    expect(decideOn(one(adaptive('deep')), state, { reading }).move).toMatchObject({
      kind: 'ask',
      questionKey: 'b',
    })
  })

  it('ask for the reason behind a mark', () => {
    const questions: QuestionSketch[] = [
      { key: 'a', kind: 'scale', settings: { scaleFrom: 1, scaleTo: 5 }, probing: adaptive('light') },
      { key: 'b' },
    ]
    const state = stateWith(
      { a: progress({ value: { kind: 'scale', point: 2 }, firstWords: 0 }) },
      { lastAnswer: { turn: 1, questionKey: 'a', isValue: true } },
    )
    expect(decideOn(questions, state).move).toMatchObject({ kind: 'probe', technique: 'what_led_to_it' })
  })

  it.each([
    ['The whole thing felt clunky to me from the first day on.', 'clarify_term'],
    ['I usually order the box on Sunday evenings.', 'example'],
    ['I hated throwing away so much plastic after every meal.', 'what_led_to_it'],
    ['Cheap.', 'take_up_word'],
  ] as const)('fit the answer: %s', (text, technique) => {
    const made = decideOn(one(adaptive('moderate')), stateWith({ a: progress() }), { reading: read(text) })
    expect(made.move).toMatchObject({ kind: 'probe', technique })
    expect(made.considered.length).toBeGreaterThan(1)
    expect(made.reason).toMatch(/\.$/)
  })

  it('take another technique, and in the end the next question, where no wording passed', () => {
    const withheld: ProbeTechnique[] = []
    for (let i = 0; i < 10; i++) {
      const { move, considered } = decideOn(one(adaptive('deep')), stateWith({ a: progress() }), {
        reading: read(general),
        withheld,
      })
      expect(considered.filter(({ why }) => /wordings fits/.test(why))).toHaveLength(withheld.length)
      if (move.kind !== 'probe') break
      expect(withheld).not.toContain(move.technique)
      withheld.push(move.technique)
    }
    expect(withheld.length).toBeGreaterThan(1)
    const last = decideOn(one(adaptive('deep')), stateWith({ a: progress() }), {
      reading: read(general),
      withheld,
    })
    expect(last.move).toMatchObject({ kind: 'ask', questionKey: 'b' })
  })

  it.each(['We are four people in the house.', 'Two boxes for two people, in Leeds.'])(
    'ask for no example of a plain fact: %s',
    (text) => {
      const made = decideOn(one(adaptive('moderate')), stateWith({ a: progress() }), { reading: read(text) })
      expect(made.move).not.toMatchObject({ technique: 'example' })
    },
  )

  it('never take up the same words twice', () => {
    const reading = read('I hated throwing away so much plastic after every meal.')
    const { start, end } = reading.focuses.find((focus) => focus.kind === 'clause')!
    const used = { turn: 1, turnRevision: 0, start, end, startMs: null, endMs: null }
    const made = decideOn(one(adaptive('deep')), stateWith({ a: progress() }, { focuses: [used] }), {
      reading,
    })
    if (made.move.kind === 'probe' && made.move.focus) {
      expect(made.move.focus.start >= end || made.move.focus.end <= start).toBe(true)
    }
  })
})

describe('words that are no answer', () => {
  const questions: QuestionSketch[] = [{ key: 'a', probing: adaptive('deep') }, { key: 'b' }]
  const asked = progress({ state: 'asked', firstWords: null, value: null, turns: [] })
  const turns = [
    { turn: 0, role: 'interviewer', kind: 'question', questionKey: 'a' },
    { turn: 1, role: 'participant', kind: 'aside', questionKey: 'a' },
  ].map((turn) => ({
    ...turn,
    turnRevision: 0,
    contentId: null,
    at: 0,
    startMs: null,
    endMs: null,
  })) as InterviewState['turns']
  const aside = (text: string, question = asked) =>
    decideOn(questions, stateWith({ a: question }, { turns, lastAnswer: null }), {
      trigger: 'aside',
      reading: read(text),
    })

  it.each(['What do you mean?', 'I don’t understand the question', 'can you rephrase please'])(
    '"%s" gets the question in other words once, then the next one',
    (text) => {
      expect(aside(text).move).toMatchObject({ kind: 'probe', technique: 'rephrase', questionKey: 'a' })
      const again = aside(text, { ...asked, probes: [probe('rephrase', null)] })
      expect(again).toMatchObject({ move: { kind: 'ask', questionKey: 'b' }, notice: 'move_on_kindly' })
    },
  )

  it('a follow-up that was not understood is dropped, and its question not asked again', () => {
    const answered = progress({ probes: [probe('elaborate', null)] })
    expect(aside('What do you mean?', answered)).toMatchObject({
      move: { kind: 'ask', questionKey: 'b' },
      notice: 'move_on_kindly',
    })
  })

  it('ends with a word on how to delete what was said, where that is wanted', () => {
    expect(aside('Please delete everything I wrote')).toMatchObject({
      move: { kind: 'close', status: 'partial', reason: 'stopped' },
      notice: 'how_to_delete',
    })
  })

  it('says to a demand that it cannot be met, and asks again', () => {
    expect(aside('get me a person')).toMatchObject({
      move: { technique: 'return_question' },
      notice: 'no_person',
    })
    expect(aside('can you write bike instead of car?').notice).toBe('noted_change')
  })

  it('"I want to stop" is asked about before anything ends', () => {
    expect(aside('I want to stop now').move).toMatchObject({ kind: 'probe', technique: 'confirm_stop' })
  })

  it('a question back is turned around once', () => {
    expect(aside('Is this anonymous?').move).toMatchObject({ technique: 'return_question' })
  })

  it.each([
    ['I don’t know', 'accept_unknown'],
    ['I’d rather not say', 'accept_refusal'],
    ['pass', 'accept_refusal'],
  ] as const)('"%s" is accepted without a follow-up', (text, notice) => {
    const made = decideOn(questions, stateWith({ a: progress() }), { reading: read(text) })
    expect(made).toMatchObject({ move: { kind: 'ask', questionKey: 'b' }, notice })
  })
})

describe('what was volunteered', () => {
  const span = { turn: 1, turnRevision: 0, start: 0, end: 20, startMs: null, endMs: null }
  const volunteered = progress({
    state: 'volunteered',
    firstWords: null,
    volunteered: [{ span, score: 0.8 }],
  })
  const state = stateWith(
    { a: progress(), b: volunteered },
    { lastAnswer: { turn: 1, questionKey: 'a', isValue: false } },
  )

  it('is confirmed where the question is required or the same for all', () => {
    for (const more of [{ required: true }, { probing: fixed() }]) {
      const made = decideOn(
        [{ key: 'a', probing: adaptive('none') }, { key: 'b', ...more }, { key: 'c' }],
        state,
      )
      expect(made.move).toEqual({ kind: 'confirm_volunteered', questionKey: 'b' })
    }
  })

  it('is not asked again where the question is neither', () => {
    const made = decideOn([{ key: 'a', probing: adaptive('none') }, { key: 'b' }, { key: 'c' }], state)
    expect(made.move).toMatchObject({ kind: 'ask', questionKey: 'c' })
    expect(made.skips).toEqual([{ questionKey: 'b', reason: 'volunteered' }])
    expect(made.considered.map(({ why }) => why)).toContain('They answered it before it was asked.')
    const passed = stateWith(
      { a: progress(), b: { ...volunteered, skipReason: 'volunteered' } },
      { lastAnswer: { turn: 1, questionKey: 'a', isValue: false } },
    )
    const later = decideOn([{ key: 'a', probing: adaptive('none') }, { key: 'b' }, { key: 'c' }], passed)
    expect(later.skips).toEqual([])
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
