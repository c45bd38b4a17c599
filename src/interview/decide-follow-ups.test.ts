import { describe, expect, it } from 'vitest'
import {
  adaptive,
  decideOn,
  fixed,
  general,
  probe,
  progress,
  read,
  rich,
  stateWith,
} from '../../test/support/decisions.ts'
import type { QuestionSketch } from '../../test/support/guides.ts'
import type { ProbeTechnique } from './events.ts'
import { readAnswer } from './reading.ts'
import type { InterviewState } from './state.ts'

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

  it.each([
    'The shed was messy because the shelf had come off the wall.',
    'It was fair, the list hangs by the door, everybody takes one Sunday and whoever swaps writes it down there.',
  ])('ask for no meaning where the rest of the answer shows it: %s', (text) => {
    const made = decideOn(one(adaptive('moderate')), stateWith({ a: progress() }), { reading: read(text) })
    expect(made.move).not.toMatchObject({ technique: 'clarify_term' })
    expect(made.considered.map(({ move }) => move)).not.toContain('probe: clarify_term')
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

  it('a follow-up that was not understood is said again once, then dropped, and its question not asked again', () => {
    const answered = progress({ probes: [probe('elaborate', null)] })
    expect(aside('What do you mean?', answered).move).toMatchObject({
      technique: 'rephrase',
      questionKey: 'a',
    })
    const again = progress({ probes: [probe('elaborate', null), probe('rephrase', null)] })
    expect(aside('What do you mean?', again)).toMatchObject({
      move: { kind: 'ask', questionKey: 'b' },
      notice: 'move_on_kindly',
    })
  })

  it('asks once before what was said is deleted, and says how it is done by hand where no words are left', () => {
    const wish = 'Please delete everything I wrote'
    expect(aside(wish).move).toMatchObject({ kind: 'probe', technique: 'confirm_deletion' })
    const withheld = { trigger: 'aside', reading: read(wish), withheld: ['confirm_deletion'] } as const
    const state = stateWith({ a: asked }, { turns, lastAnswer: null })
    expect(decideOn(questions, state, withheld)).toMatchObject({
      move: { kind: 'close', status: 'partial', reason: 'stopped' },
      notice: 'how_to_delete',
    })
  })

  it.each([
    ['delete', { kind: 'close', reason: 'deleted' }],
    ['Yes please, delete it all', { kind: 'close', reason: 'deleted' }],
    ['keep', { kind: 'probe', technique: 'rephrase' }],
    ['no, don’t delete it', { kind: 'probe', technique: 'rephrase' }],
    ['I just want to stop', { kind: 'close', reason: 'stopped' }],
  ] as const)('to that question "%s" leads to %o', (text, move) => {
    const reply = {
      ...asked,
      probes: [{ technique: 'confirm_deletion' as const, turn: 0, replyWords: null }],
    }
    expect(aside(text, reply).move).toMatchObject(move)
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
