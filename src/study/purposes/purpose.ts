/** What a purpose of research brings: how it shows in a research question, what it is after, and its guide. */
import type {
  Guide,
  LocalizedText,
  Objective,
  ProbingDepth,
  Purpose,
  Question,
  QuestionKind,
  QuestionSettings,
  Section,
} from '../model.ts'
import { unaskedKey } from '../model.ts'
import type { PriceTerms } from '../price-terms.ts'
import type { Topic } from './topic/read-topic.ts'
import type { TopicForm } from './topic/topic-forms.ts'

export interface Sign {
  pattern: RegExp
  /** 3 says it nearly alone, 2 strongly, 1 a hint; below zero speaks against it. */
  weight: number
}

export interface PurposeDefinition {
  purpose: Purpose
  label: string
  /** For the clarifying question: "Why people left". */
  inPlainWords: string
  signs: readonly Sign[]
  /** The first that takes a form of the topic is used; the last ones do without an object. */
  templates: readonly GuideTemplate[]
  /** Where its craft comes from. */
  source: string
}

/** A guide's wording, and what its object may be: what fits none of its forms is not put into it. */
export interface GuideTemplate {
  takes: readonly TopicForm[]
  /** For what is hard to speak of: only then it is used, and first. */
  isGentle?: boolean
  write: (topic: Topic, givens: Givens) => Template
}

/** What a researcher gave beside the question. */
export interface Givens {
  price: PriceTerms
  /** What participants are to read, in order. */
  stimuli: readonly string[]
}

export interface Template {
  objectives: Objective[]
  sections: Section[]
}

interface QuestionOptions {
  objective?: string
  depth?: ProbingDepth
  required?: boolean
  priority?: Question['priority']
  notes?: string
  skipWhen?: Question['skipWhen']
}

const english = (text: string): LocalizedText => ({ en: text })

/** An open question; `key` is unique within the template. */
export function ask(key: string, text: string, options: QuestionOptions = {}): Question {
  return makeQuestion('open', { key, text, settings: {} }, { depth: 'light', ...options })
}

export function askScale(
  key: string,
  text: string,
  options: QuestionOptions & {
    labels: readonly [string, string] | readonly [string, string, string]
    points?: number
    from?: number
  },
): Question {
  const { labels, points = 5, from = 1, ...rest } = options
  const settings: QuestionSettings = {
    scaleFrom: from,
    scaleTo: from + points - 1,
    labelFrom: english(labels[0]),
    labelTo: english(labels.at(-1)!),
    ...(labels.length === 3 && { labelMiddle: english(labels[1]!) }),
  }
  return makeQuestion('scale', { key, text, settings }, rest)
}

export function askChoice(
  key: string,
  text: string,
  options: QuestionOptions & {
    /** `{ key: label }`; the key `other` takes their own words, `none` stands alone. */
    choices: Record<string, string>
    several?: number
    random?: boolean
  },
): Question {
  const { choices, several, random, ...rest } = options
  const settings: QuestionSettings = {
    options: Object.entries(choices).map(([choice, label]) => ({
      key: choice,
      label: english(label),
      role: choice === 'other' ? 'other' : several !== undefined && choice === 'none' ? 'exclusive' : 'plain',
    })),
    ...(random && { randomizeOptions: true }),
    ...(several !== undefined && { minimumChoices: 1, maximumChoices: several }),
  }
  return makeQuestion(
    several === undefined ? 'single_choice' : 'multiple_choice',
    { key, text, settings },
    rest,
  )
}

export function askNumber(
  key: string,
  text: string,
  options: QuestionOptions & { unit?: string; whole?: boolean } = {},
): Question {
  const { unit, whole = true, ...rest } = options
  const settings: QuestionSettings = {
    minimum: 0,
    wholeNumber: whole,
    ...(unit && { unit: english(unit) }),
  }
  return makeQuestion('number', { key, text, settings }, rest)
}

function makeQuestion(
  kind: QuestionKind,
  { key, text, settings }: { key: string; text: string; settings: QuestionSettings },
  options: QuestionOptions,
): Question {
  return {
    key,
    meaning: 1,
    kind,
    text: english(text),
    objectiveKey: options.objective ?? null,
    probing: {
      mode: 'adaptive',
      depth: options.depth ?? 'none',
      fixedProbes: [],
      notes: options.notes ?? '',
    },
    required: options.required ?? false,
    priority: options.priority ?? 'normal',
    timeBudgetMs: null,
    skipWhen: options.skipWhen ?? null,
    settings,
  }
}

export const warmUp = (...questions: Question[]): Section =>
  section('warm-up', 'warm_up', 'To begin', questions)
export const core = (key: string, title: string, ...questions: Question[]): Section =>
  section(key, 'core', title, questions)
export const wrapUp = (...questions: Question[]): Section =>
  section('wrap-up', 'wrap_up', 'To finish', questions)

export const oneChange = (about: string, objective: string): Question =>
  ask('one-change', `If you could change one thing about ${about}, what would it be?`, {
    depth: 'light',
    objective,
  })

/** The last question of every guide: what was missed. Its objective is `unasked` of the same words. */
export const anythingElse = (about: string): Question =>
  ask(
    'anything-else',
    `Is there anything about ${about} that did not come up and that you would like to add?`,
    {
      depth: 'light',
      priority: 'high',
      objective: unaskedKey,
    },
  )

/** What a closing question is after: it serves no other objective, because it asks for what none of them thought of. */
export const unasked = (about: string): Objective => ({
  key: unaskedKey,
  text: `What people would add about ${about.replace(/\byour\b/g, 'their')}`,
})

// biome-ignore lint/complexity/useMaxParams: the four things that a section is
function section(key: string, kind: Section['kind'], title: string, questions: Question[]): Section {
  return { key, kind, title: english(title), stimulus: null, questions }
}

/** A section that shows a text while its questions are asked. Empty text: somebody has to write it before launch. */
export function showing(section: Section, stimulus: { key: string; text: string }): Section {
  return { ...section, stimulus: { kind: 'text', key: stimulus.key, text: english(stimulus.text) } }
}

export type GuideParts = Pick<Guide, 'objectives' | 'sections'>
