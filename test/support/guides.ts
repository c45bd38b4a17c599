/** Small guides for tests: `guideOf([{ key: 'q1' }, ...])` makes a valid guide with what was left out filled in. */
import { type Guide, GuideSchema, type Question, QuestionSchema } from '../../src/study/model.ts'

export type QuestionSketch = Partial<Omit<Question, 'text'>> & { key: string; text?: string }

export function questionOf(sketch: QuestionSketch): Question {
  return QuestionSchema.parse({
    kind: 'open',
    objectiveKey: null,
    probing: { mode: 'adaptive', depth: 'light' },
    required: false,
    priority: 'normal',
    timeBudgetMs: null,
    skipWhen: null,
    ...sketch,
    text: { en: sketch.text ?? 'What happened the last time?' },
  })
}

/** One warm-up section with the first question, one core section with the others. */
export function guideOf(questions: QuestionSketch[], more: Partial<Guide> = {}): Guide {
  const [first, ...rest] = questions.map(questionOf)
  return GuideSchema.parse({
    language: 'en',
    objectives: [],
    timeBudgetMs: 20 * 60_000,
    sections: [
      section('warm-up', 'warm_up', first ? [first] : []),
      ...(rest.length > 0 ? [section('core', 'core', rest)] : []),
    ],
    ...more,
  })
}

export const yesNoRule = (questionKey: string, yes: boolean) => ({
  questionKey,
  operator: 'is_one_of' as const,
  values: [yes],
})

function section(key: string, kind: 'warm_up' | 'core' | 'wrap_up', questions: Question[]) {
  return { key, kind, title: { en: 'A section' }, stimulus: null, questions }
}
