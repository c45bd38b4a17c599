import { type Guide, GuideSchema } from '../../src/study/model.ts'
import type { Situation } from './model.ts'

/** Only the newest answer may be followed up: what was said before it is given. */
export function guideFor({ study, last, screen }: Situation): Guide {
  const question = (at: number) => ({
    key: `q${at}`,
    // In these moments everything is said in words, also to a question for yes or no.
    kind: 'open',
    text: { en: study.questions[at]!.text },
    objectiveKey: 'topic',
    required: false,
    priority: 'normal',
    timeBudgetMs: null,
    skipWhen: null,
    probing: {
      mode: 'adaptive',
      depth: at === last.question ? 'moderate' : 'none',
      fixedProbes: [],
      notes: '',
    },
  })
  const numbers = study.questions.map((_, at) => at)
  const shown = screen ? numbers.filter((at) => at >= screen.question) : []
  const before = numbers.filter((at) => !shown.includes(at))
  const section = (key: string, at: readonly number[], stimulus: unknown) =>
    at.length === 0
      ? []
      : [{ key, kind: 'core', title: { en: study.topic }, stimulus, questions: at.map(question) }]
  return GuideSchema.parse({
    language: 'en',
    objectives: [{ key: 'topic', text: study.topic }],
    sections: [
      ...section('before', before, null),
      ...section('screen', shown, screen && { kind: 'text', key: 'shown', text: { en: screen.text } }),
    ],
    timeBudgetMs: 30 * 60_000,
  })
}
