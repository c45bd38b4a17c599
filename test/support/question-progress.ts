/** What the log made of a question, and of an interview after one answer, for tests of what comes next. */
import { newQuestion } from '../../src/interview/reduce/question-progress.ts'
import { emptyState, type InterviewState, type QuestionProgress } from '../../src/interview/state.ts'

/** A question answered in their own words. */
export const answeredOpenly = (fields: Partial<QuestionProgress> = {}): QuestionProgress => ({
  ...newQuestion(1),
  state: 'answered',
  value: { kind: 'open' },
  turns: [1],
  firstWords: 20,
  activeMs: 1_000,
  ...fields,
})

/** In which one answer, to this question, is all that was said. */
export function stateAfterAnswer(questionKey: string): InterviewState {
  const turn = { turn: 1, turnRevision: 0, role: 'participant', kind: 'answer', questionKey } as const
  return { ...emptyState(), turns: [{ ...turn, contentId: 'c', at: 0, startMs: null, endMs: null }] }
}
