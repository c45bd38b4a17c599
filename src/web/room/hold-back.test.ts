import { expect, test } from 'vitest'
import { heldBack, withoutQuotes } from './hold-back.ts'
import { roomState } from './test-state.ts'

test.each([
  ['In your words, “Our mill burnt down”. What was that like?', 'In your words, “…”. What was that like?'],
  ['“The card”, you said, and “the fee”. Which came first?', '“…”, you said, and “…”. Which came first?'],
  ['Sie sagten „die Mühle brannte“. Wie war das?', 'Sie sagten „…“. Wie war das?'],
  ['You said "it burnt". What then?', 'You said "…". What then?'],
  ['What was that like?', 'What was that like?'],
  ['In your words, “we call it “the pit” at work”. What?', 'In your words, “…”. What?'],
  ['Sie sagten „es heißt „Amt“ bei uns“. Wie?', 'Sie sagten „…“. Wie?'],
  ['« il a dit « non » hier » ?', '«…» ?'],
  ['You said “the 5" pipe broke”. And?', 'You said “…”. And?'],
  ['You said “it burnt', 'You said “…'],
  ['You said “we call it “the pit at work”. What?', 'You said “…'],
  ['You said "it burnt', 'You said "…'],
])('%s', (text, held) => {
  expect(withoutQuotes(text)).toBe(held)
})

const probe = { turn: 4, kind: 'probe' as const, text: 'You said “it burnt”. What then?', quotesThem: true }
const asked = (turn: number, text: string) => ({ ...roomState({}).question!, turn, text, isProbe: true })

test('what was on the screen when the device came in shows nothing that they said, in the question too', () => {
  const state = roomState({ utterances: [probe], question: asked(4, probe.text) })
  const { utterances, question } = heldBack(state, 4)
  expect([utterances[0]!.text, question!.text]).toEqual(Array(2).fill('You said “…”. What then?'))
})

test('what is said afterwards stands whole: it quotes what was written on this device', () => {
  const state = roomState({ utterances: [probe], question: asked(4, probe.text) })
  expect(heldBack(state, 3)).toEqual(state)
})

test('the quotation marks of the guide’s author stay', () => {
  const text = 'What does “fair” mean to you?'
  const own = { turn: 4, kind: 'question' as const, text, quotesThem: false }
  const state = roomState({ utterances: [own], question: asked(4, text) })
  expect(heldBack(state, 4)).toEqual(state)
})

test('a summary shows what it is about, and no quotation', () => {
  const lines = [{ questionKey: 'pay', about: 'How you pay', chosen: null, quote: 'By card, mostly' }]
  const state = roomState({
    question: null,
    summary: { turn: 6, text: 'In short: “By card, mostly”', lines },
  })
  const { summary } = heldBack(state, 6)
  expect(summary).toEqual({ turn: 6, text: '', lines: [{ ...lines[0], quote: '…' }] })
})

test('nor what was chosen', () => {
  const line = {
    questionKey: 'ill',
    about: 'Which of these do you live with?',
    chosen: 'A long illness',
    quote: 'It just is',
  }
  const state = roomState({ question: null, summary: { turn: 6, text: '', lines: [line] } })
  expect(heldBack(state, 6).summary!.lines).toEqual([{ ...line, chosen: '…', quote: '…' }])
})
