/** One guide for all interviewers that are compared: eight questions about AI at work. */
import { type Guide, GuideSchema, type Question } from '../../src/study/model.ts'

const texts: Record<string, string> = {
  workday: 'What does a typical workday look like for you?',
  tasks: 'What tasks do you use AI for?',
  time: 'Tell me about the last time AI left you satisfied or frustrated at work.',
  by_hand: 'Which tasks do you prefer to handle without AI?',
  together: 'How do you go about a task when you work on it together with AI?',
  workplace: 'How is AI seen at your workplace?',
  skills: 'How, if at all, does working with AI affect your own skills?',
  ahead: 'Looking ahead, how do you expect your work with AI to evolve?',
}

const question = ([key, text]: [string, string]): Question => ({
  key,
  meaning: 1,
  kind: 'open',
  text: { en: text },
  objectiveKey: 'practice',
  probing: { mode: 'adaptive', depth: 'moderate', fixedProbes: [], notes: '' },
  required: true,
  priority: 'normal',
  timeBudgetMs: null,
  skipWhen: null,
  settings: {},
})

const section = (key: string, kind: 'warm_up' | 'core' | 'wrap_up', questions: Question[]) => ({
  key,
  kind,
  title: { en: key },
  stimulus: null,
  questions,
})

/** The time budget never binds: interviewers are compared at equal turns and equal words. */
export function commonGuide(): Guide {
  const [first, ...rest] = Object.entries(texts).map(question)
  return GuideSchema.parse({
    language: 'en',
    objectives: [{ key: 'practice', text: 'How people work with AI, and what decides it' }],
    timeBudgetMs: 2 * 3_600_000,
    sections: [section('start', 'warm_up', [first!]), section('core', 'core', rest)],
  })
}
