/** What `earwitness lint` reads: one interview a line, with what the lint may use beside the words. */
import { z } from 'zod'
import { type Guide, GuideSchema, LanguageSchema, listQuestions, textIn } from '../model.ts'
import type { GuideOutline } from './model.ts'

const words = z.string().max(100_000)

/** The first three ask, the others answer. */
const asking = ['interviewer', 'ai', 'assistant'] as const
const roles = [...asking, 'participant', 'user'] as const

const TurnSchema = z.object({
  role: z.enum(roles, { error: `Expected one of ${roles.join(', ')}.` }),
  text: words,
  /** False where no answer in their own words is wanted. */
  open: z.boolean().optional(),
  /** Words of what is on the participant's screen. */
  screen: z.union([words, z.object({ text: words })]).optional(),
})

/** A guide in short: a topic, and questions as texts. */
const ShortGuideSchema = z.object({
  topic: words.optional(),
  questions: z
    .array(z.union([words, z.object({ text: words, open: z.boolean().optional() })]))
    .min(1)
    .max(500),
})

const TranscriptSchema = z.object({
  id: z.union([z.string().min(1).max(500), z.number()]),
  language: LanguageSchema.optional(),
  guide: z.union([ShortGuideSchema, GuideSchema]).optional(),
  turns: z.array(TurnSchema).min(1, 'Expected at least one turn.'),
})

export interface TranscriptTurn {
  isInterviewer: boolean
  text: string
  open: boolean | undefined
  screen: string | undefined
}

export interface Transcript {
  id: string | number
  language: string | undefined
  guide: GuideOutline | undefined
  turns: TranscriptTurn[]
}

/** Either the transcript, or where it is wrong; never with what somebody said. */
export type ReadTranscript =
  | { transcript: Transcript; problem: null }
  | { transcript: null; problem: { where: string; say: string } }

export function readTranscript(value: unknown): ReadTranscript {
  const result = TranscriptSchema.safeParse(value)
  if (!result.success) return { transcript: null, problem: describe(result.error.issues[0]!, value) }
  const { id, language, guide, turns } = result.data
  const transcript = {
    id,
    language,
    guide: guide && outlineOf(guide),
    turns: turns.map(({ role, text, open, screen }) => ({
      isInterviewer: asking.some((one) => one === role),
      text,
      open,
      screen: typeof screen === 'object' ? screen.text : screen,
    })),
  }
  return { transcript, problem: null }
}

function describe(issue: z.core.$ZodIssue, value: unknown): { where: string; say: string } {
  const where = z.core.toDotPath(issue.path)
  const isMissing = valueAt(value, issue.path) === undefined
  if (where === 'guide')
    return { where, say: 'Expected {topic?, questions: [text or {text, open?}]}, or a guide as exported.' }
  if (where === '') return { where: 'line', say: 'Expected {id, turns: [{role, text}]}.' }
  const say = isMissing
    ? 'Is required.'
    : issue.message.replace(/, received .*$/, '.').replace(/^Invalid input: e/, 'E')
  return { where, say }
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value)

function outlineOf(guide: Guide | z.infer<typeof ShortGuideSchema>): GuideOutline {
  if ('sections' in guide) return outlineOfGuide(guide)
  const questions = guide.questions.map((one) => (typeof one === 'string' ? { text: one } : one))
  return { topic: guide.topic, questions }
}

/** The outline of a study's own guide, in one of its languages. */
export function outlineOfGuide(guide: Guide, language = guide.language): GuideOutline {
  return {
    topic: guide.objectives.map(({ text }) => text).join('. ') || undefined,
    questions: listQuestions(guide).map(({ question }) => ({
      text: textIn(question.text, language, guide.language),
      open: question.kind === 'open',
    })),
  }
}
