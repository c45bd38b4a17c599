import { expect, it } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { comparingBudgetMs } from '../../test/support/limits.ts'
import { answeredOpenly } from '../../test/support/question-progress.ts'
import { createHashedLexicalEmbedder } from '../platform/models/lexical/lexical-embedder.ts'
import type { Probing } from '../study/model.ts'
import type { DraftEvent } from './append-events.ts'
import type { EventPayload } from './events.ts'
import { indexGuide } from './guide-index.ts'
import { aboutTheTalk } from './proposer/wordings.ts'
import { readAnswer } from './reading.ts'
import { applyEvent, reduce } from './reduce.ts'
import { emptyState, type InterviewState } from './state.ts'
import { comparisonsFor, takeTurn } from './take-turn.ts'
import { techniques } from './techniques/index.ts'
import type { TurnDraft } from './turn-draft.ts'

const deep: Probing = { mode: 'adaptive', depth: 'deep', fixedProbes: [], notes: '' }
const index = indexGuide(
  guideOf([
    {
      key: 'a',
      text: 'How do you order?',
      probing: deep,
    },
    { key: 'b', text: 'What was left over?' },
  ]),
)

/** A draft over a state that need not come from a log. */
function draftOn(start: InterviewState, words: string) {
  let state = start
  const events: DraftEvent[] = []
  const kept: string[] = []
  const draft: TurnDraft = {
    get state() {
      return state
    },
    at: 1_000,
    add(event) {
      events.push(event)
      const stored = { ...event, seq: state.seq + 1, version: 1, epoch: 1, engineVersion: 'test', at: 1_000 }
      state = applyEvent(state, stored as Parameters<typeof applyEvent>[1])
    },
    keep(body) {
      kept.push(body)
      return '01920000-0000-7000-8000-000000000000'
    },
    nameOf: (text) => text,
    wordsOf: () => null,
    textOf: (turn) => (turn === 1 ? words : 'How do you order?'),
    finish: () => ({ events, contents: [] }),
  }
  return { draft, events, kept }
}

const talking = (): InterviewState => ({
  ...reduce([], emptyState()),
  seed: 7,
  consent: { interview: true },
  participantWords: 100,
  nextTurn: 2,
  turns: [
    { turn: 0, role: 'interviewer', kind: 'question', contentId: 'q' },
    { turn: 1, role: 'participant', kind: 'answer', contentId: 'a' },
  ].map((turn) => ({
    ...turn,
    turnRevision: 0,
    questionKey: 'a',
    at: 0,
    startMs: null,
    endMs: null,
  })) as InterviewState['turns'],
  questions: {
    a: answeredOpenly(),
  },
  lastAnswer: { turn: 1, questionKey: 'a', isValue: false },
})

it('a follow-up without a wording that may be said is not made: the guide question is not asked again in its place', async () => {
  const everything = techniques.flatMap(({ wordings }) => wordings).map(({ id }) => id)
  const words = 'Cheap.'
  for (const left of [['elaborate.involve', 'example.looked'], ['else.mind'], []]) {
    const wordingsUsed = everything.filter((id) => !left.includes(id))
    const { draft, events, kept } = draftOn({ ...talking(), wordingsUsed }, words)
    const reading = readAnswer(words, { language: 'en', earlierWords: [], question: 'How do you order?' })
    await takeTurn(draft, {
      index,
      terms: {},
      trigger: 'answer',
      reading,
      comparisons: comparisonsFor(draft, {
        embedder: createHashedLexicalEmbedder(),
        comparingBudgetMs,
        index,
      }),
    })
    expect(kept).not.toContain('How do you order?')
    expect(events.map(({ type }) => type)).toContain('question.asked')
  }
})

it('a wording that the lint drops is logged with what it measured, and without its words', async () => {
  const words = 'The whole thing felt clunky to me from the first day on.'
  const wordingsUsed = techniques
    .flatMap(({ name, wordings }) => (name === 'clarify_term' ? wordings : []))
    .map(({ id }) => id)
    .filter((id) => id !== 'term.mean')
  const { draft, events } = draftOn({ ...talking(), wordingsUsed }, words)
  await takeTurn(draft, {
    terms: {},
    index: indexGuide(
      guideOf([
        { key: 'a', text: 'What do you mean by “clunky” here?', probing: deep },
        { key: 'b', text: 'What was left over?' },
      ]),
    ),
    trigger: 'answer',
    reading: readAnswer(words, { language: 'en', earlierWords: [], question: '' }),
    comparisons: comparisonsFor(draft, { embedder: createHashedLexicalEmbedder(), comparingBudgetMs, index }),
  })
  const decided = events.find(({ type }) => type === 'decision.made')!
  const { dropped } = decided.payload as EventPayload<'decision.made'>
  expect(dropped).toMatchObject([{ codes: ['repeat'], similarities: [1] }])
})

it('a question that was not understood is never said again in the same words alone', async () => {
  const asked: InterviewState = {
    ...talking(),
    wordingsUsed: aboutTheTalk.rephrase.map(({ id }) => id),
    questions: { a: { ...talking().questions.a!, state: 'asked', firstWords: null, value: null, turns: [] } },
    lastAnswer: null,
  }
  const { draft, events, kept } = draftOn(asked, 'What do you mean?')
  await takeTurn(draft, {
    index,
    terms: {},
    trigger: 'not_understood',
    reading: null,
    comparisons: comparisonsFor(draft, { embedder: createHashedLexicalEmbedder(), comparingBudgetMs, index }),
  })
  expect(kept).not.toContain('How do you order?')
  expect(events.map(({ type }) => type)).toEqual(['decision.made', 'notice.said', 'question.asked'])
})
