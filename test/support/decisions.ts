/** A state of an interview in a few words, and what is decided on it. */

import { type Decision, type DecisionInputs, decide } from '../../src/interview/decide.ts'
import { indexGuide } from '../../src/interview/guide-index.ts'
import { type Reading, readAnswer } from '../../src/interview/reading.ts'
import { emptyState, type InterviewState, type QuestionProgress } from '../../src/interview/state.ts'
import { guideOf, type QuestionSketch } from './guides.ts'
import { answeredOpenly } from './question-progress.ts'

export const minute = 60_000
export const now = 1_000_000

export const rich =
  'Last March the whole export broke for three days, because the new version dropped our custom fields. For example ' +
  'I had to copy 240 invoices by hand on a Sunday, and Maria from accounting sat next to me the entire time, reading ' +
  'numbers out loud until eleven at night.'
export const general = 'I usually order the box on Sunday evenings.'

export const read = (text: string, earlierWords: number[] = []): Reading =>
  readAnswer(text, { language: 'en', earlierWords, question: 'How do you order?' })

export const progress = (fields: Partial<QuestionProgress> = {}) =>
  answeredOpenly({ activeMs: 30_000, ...fields })

export function stateWith(
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

export function decideOn(
  questions: QuestionSketch[],
  state: InterviewState,
  inputs: Partial<DecisionInputs> & { timeBudgetMs?: number } = {},
): Decision {
  const { timeBudgetMs = 30 * minute, ...rest } = inputs
  const index = indexGuide(guideOf(questions, { timeBudgetMs }))
  return decide(state, index, { trigger: 'answer', now, reading: null, ...rest })
}

export const adaptive = (depth: 'none' | 'light' | 'moderate' | 'deep') =>
  ({ mode: 'adaptive', depth, fixedProbes: [], notes: '' }) as QuestionSketch['probing']
export const fixed = (...texts: string[]) =>
  ({
    mode: 'fixed',
    depth: 'none',
    fixedProbes: texts.map((en) => ({ en })),
    notes: '',
  }) as QuestionSketch['probing']
export const probe = (
  technique: 'elaborate' | 'example' | 'fixed' | 'rephrase',
  replyWords: number | null = 15,
) => ({
  technique,
  turn: 2,
  replyWords,
})
