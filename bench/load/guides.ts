/** Invented guides for load: an ordinary one, and a long one without probes. */
import type { Guide, Question, Section } from '../../src/study/model.ts'

const question = (key: string, text: string, rest: Partial<Question> = {}): Question => ({
  key,
  meaning: 1,
  kind: 'open',
  text: { en: text },
  objectiveKey: 'reasons',
  probing: { mode: 'adaptive', depth: 'moderate', fixedProbes: [], notes: '' },
  required: true,
  priority: 'normal',
  timeBudgetMs: null,
  skipWhen: null,
  settings: {},
  ...rest,
})

const section = (key: string, kind: Section['kind'], questions: Question[]): Section => ({
  key,
  kind,
  title: { en: key },
  stimulus: null,
  questions,
})

const none: Question['probing'] = { mode: 'adaptive', depth: 'none', fixedProbes: [], notes: '' }

export function defaultBenchGuide(): Guide {
  return {
    title: { en: 'Meal kits' },
    purpose: { en: 'how people decide about their meal kit' },
    language: 'en',
    objectives: [{ key: 'reasons', text: 'Why people stop' }],
    timeBudgetMs: 3_600_000,
    sections: [
      section('start', 'warm_up', [
        question('week', 'How did you cook last week?', { probing: { ...none, depth: 'light' } }),
      ]),
      section('core', 'core', [
        question('last_order', 'What happened the last time you ordered a meal kit?'),
        question('stopped', 'What led to your last pause or cancellation?', {
          probing: { ...none, depth: 'deep' },
        }),
        question('satisfaction', 'How satisfied or dissatisfied are you with your meal kit?', {
          kind: 'scale',
          settings: {
            scaleFrom: 1,
            scaleTo: 5,
            labelFrom: { en: 'Very dissatisfied' },
            labelMiddle: { en: 'Neither' },
            labelTo: { en: 'Very satisfied' },
          },
        }),
        question('who', 'Who decides what is cooked in your home?', {
          kind: 'single_choice',
          settings: {
            options: [
              { key: 'me', label: { en: 'I do' }, role: 'plain' },
              { key: 'together', label: { en: 'We decide together' }, role: 'plain' },
              { key: 'other', label: { en: 'Somebody else' }, role: 'plain' },
            ],
          },
        }),
        question('instead', 'What did you eat on the days without a meal kit?'),
      ]),
      section('end', 'wrap_up', [
        question('else', 'Is there anything else you want to add?', { probing: { ...none } }),
      ]),
    ],
  } as Guide
}

/** `count` open questions without probes, in sections of twenty: one turn each. */
export function longGuide(count: number): Guide {
  const base = defaultBenchGuide()
  const questions = Array.from({ length: count }, (_, index) =>
    question(`q${index + 1}`, `What happened on day ${index + 1} of your month with the meal kit?`, {
      probing: { ...none },
    }),
  )
  const sections = Array.from({ length: Math.ceil(count / 20) }, (_, index) =>
    section(`part${index + 1}`, 'core', questions.slice(index * 20, index * 20 + 20)),
  )
  return { ...base, timeBudgetMs: 4 * 3_600_000, sections }
}
