import { indexGuide } from '../../src/interview/guide-index.ts'
import { emptyState } from '../../src/interview/state.ts'
import { summarise } from '../../src/interview/summary/summarise.ts'
import { guideOf } from './guides.ts'
import { answeredOpenly } from './question-progress.ts'

/** What the summary quotes of one question: the answer, and the replies to follow-ups. The clause that says most is their first words. */
export function linesOf(
  answers: string[],
  { question = 'What, if anything, did not go as you wanted?', language = 'en' } = {},
): string[] {
  const salient = answers.map((text, turn) => ({
    turn,
    turnRevision: 0,
    start: 0,
    end: Math.min(text.length, 12),
    score: 0.3,
  }))
  const turns = answers.map((_, turn) => ({
    turn,
    turnRevision: 0,
    role: 'participant' as const,
    kind: 'answer' as const,
    questionKey: 'a',
    contentId: 'c',
    at: 0,
    startMs: null,
    endMs: null,
  }))
  const progress = answeredOpenly({ turns: answers.map((_, turn) => turn), firstWords: 10, salient })
  const state = { ...emptyState(), language, turns, questions: { a: progress } }
  const guide = indexGuide(guideOf([{ key: 'a', text: question }]))
  return summarise(state, guide, (turn) => answers[turn] ?? null)?.lines.map(({ quote }) => quote) ?? []
}
