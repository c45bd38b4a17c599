import { describe, expect, it } from 'vitest'
import { guideOf } from '../../../../test/support/guides.ts'
import { answeredOpenly } from '../../../../test/support/question-progress.ts'
import { indexGuide } from '../../guide-index.ts'
import { emptyState, type InterviewState, type QuestionProgress } from '../../state.ts'
import { type ContextInput, contextCharacters, makeContext } from './make-context.ts'

const guide = guideOf(
  [
    { key: 'way', text: 'How do you get to work?', objectiveKey: 'habits' },
    {
      key: 'days',
      kind: 'number',
      text: 'On how many days a week?',
      settings: { minimum: 0, maximum: 7 },
    },
    { key: 'last', text: 'What was the last trip like?' },
  ],
  { objectives: [{ key: 'habits', text: 'Learn what people are used to' }] },
)
const index = indexGuide(guide)

const progress = (more: Partial<QuestionProgress>) =>
  answeredOpenly({ turns: [], firstWords: 5, activeMs: 0, ...more })
const place = (turn: number, start: number, end: number) => ({
  turn,
  turnRevision: 0,
  start,
  end,
  startMs: null,
  endMs: null,
})

interface Said {
  role: 'interviewer' | 'participant'
  text: string
  questionKey: string
}

/** A state after these turns; each answer is quotable from its first to its last letter but the full stop. */
function stateAfter(
  said: Said[],
  more: Partial<InterviewState> = {},
): Pick<ContextInput, 'state' | 'textOf'> {
  const questions: Record<string, QuestionProgress> = {}
  for (const [turn, { role, text, questionKey }] of said.entries()) {
    if (role === 'interviewer') continue
    const salient = { turn, turnRevision: 0, start: 0, end: text.length - 1, score: 0.5 }
    questions[questionKey] = progress({ salient: [...(questions[questionKey]?.salient ?? []), salient] })
  }
  const turns = said.map(({ role, questionKey }, turn) => ({
    turn,
    turnRevision: 0,
    role,
    kind: role === 'participant' ? ('answer' as const) : ('question' as const),
    questionKey,
    contentId: null,
    at: 0,
    startMs: null,
    endMs: null,
  }))
  const lastTurn = said.findLastIndex(({ role }) => role === 'participant')
  const lastAnswer = { turn: lastTurn, questionKey: said[lastTurn]!.questionKey, isValue: false }
  const state = { ...emptyState(), turns, questions, lastAnswer, nextTurn: said.length, ...more }
  return { state, textOf: (turn) => said[turn]?.text ?? null }
}

const two: Said[] = [
  { role: 'interviewer', text: 'How do you get to work?', questionKey: 'way' },
  { role: 'participant', text: 'I take the bike share.', questionKey: 'way' },
  { role: 'interviewer', text: 'What was the last trip like?', questionKey: 'last' },
  { role: 'participant', text: 'The bike had no brakes.', questionKey: 'last' },
]
const probe = { questionKey: 'last', technique: 'elaborate', focus: place(3, 0, 22) } as const

it('tells what is to be taken up first, then what else they said, each with its id and its place', () => {
  const context = makeContext({ ...stateAfter(two), index, probe })!
  expect(context.quotes.map(({ id, text, span, isOpen }) => [id, text, span.turn, isOpen])).toEqual([
    ['q1', 'The bike had no brakes', 3, true],
    ['q2', 'I take the bike share', 1, true],
  ])
  expect(context).toMatchObject({
    question: 'What was the last trip like?',
    asked: 'What was the last trip like?',
    answered: 'The bike had no brakes.',
    askedBefore: ['What was the last trip like?', 'How do you get to work?'],
  })
})

it('says which quotations were taken up before', () => {
  const taken = stateAfter(two, { focuses: [place(1, 0, 21)] })
  const context = makeContext({ ...taken, index, probe })!
  expect(context.quotes.map(({ isOpen }) => isOpen)).toEqual([true, false])
})

it('tells what is known from closed questions, with the turn where it was said', () => {
  const { state, textOf } = stateAfter(two)
  const days = progress({ value: { kind: 'number', number: 3 }, turns: [5] })
  const known = { ...state, questions: { ...state.questions, days } }
  const context = makeContext({ state: known, textOf, index, probe })!
  expect(context.facts).toEqual([{ id: 'f1', turn: 5, about: 'On how many days a week?', value: '3' }])
})

it('tells no model what calls for care', () => {
  const moment = { kind: 'health', turn: 1, turnRevision: 0, start: 0, end: 5, questionKey: 'way' } as const
  const context = makeContext({ ...stateAfter(two, { moments: [moment] }), index, probe })!
  expect(JSON.stringify(context.quotes)).not.toContain('bike share')
})

it('is nothing where the words are gone, or none were said', () => {
  const { state } = stateAfter(two)
  expect(makeContext({ state, textOf: () => null, index, probe })).toBeNull()
  expect(makeContext({ state: { ...state, lastAnswer: null }, textOf: () => 'x', index, probe })).toBeNull()
})

describe('has the same size', () => {
  const long = (times: number): Said[] =>
    Array.from({ length: times }, (_, at): Said[] => [
      { role: 'interviewer', text: `What about part ${at} of the way?`, questionKey: 'way' },
      { role: 'participant', text: `Part ${at} of the way is the bridge. `.repeat(20), questionKey: 'way' },
    ]).flat()
  const sizeAfter = (times: number) => {
    const said = long(times)
    const { state, textOf } = stateAfter(said)
    const shorter = {
      ...state,
      questions: {
        way: {
          ...state.questions.way!,
          salient: state.questions.way!.salient.map((each) => ({ ...each, end: 30 })),
        },
      },
    }
    const turn = said.length - 1
    const input = { ...probe, questionKey: 'way', focus: place(turn, 0, 30) }
    return JSON.stringify(makeContext({ state: shorter, textOf, index, probe: input })).length
  }

  it('after ten turns and after four hundred', () => {
    expect(Math.abs(sizeAfter(200) - sizeAfter(10))).toBeLessThan(120)
  })

  it('whatever is said: no part is larger than its share', () => {
    const said = [...two.slice(0, 3), { ...two[3]!, text: 'word '.repeat(4000) }]
    const context = makeContext({ ...stateAfter(said), index, probe })!
    expect(context.answered.length).toBeLessThanOrEqual(contextCharacters.answered)
    expect(context.quotes.every(({ text }) => text.length <= contextCharacters.quote)).toBe(true)
  })
})
