/** What a rehearsal of a study says. Every one of its figures is a guess from people who answer by rules. */
import { z } from 'zod'

const IntervalSchema = z.object({ low: z.number(), high: z.number() })

const SpreadSchema = z.object({
  mean: z.number(),
  /** 95 % interval of the mean over participants; null for fewer than two. */
  interval: IntervalSchema.nullable(),
  /** Four in five lie between. */
  tenth: z.number(),
  ninetieth: z.number(),
})
export type Spread = z.infer<typeof SpreadSchema>

const ShareSchema = z.object({ count: z.number().int(), of: z.number().int() })

export const origins = ['study_interviews', 'workspace_interviews', 'invented'] as const
/** `workspace_interviews` give only their manner: what they say means nothing in this study. */
export type PeopleOrigin = (typeof origins)[number]

export const QuestionRehearsalSchema = z.object({
  questionKey: z.string(),
  text: z.string(),
  asked: z.number().int(),
  /** Means over those who were asked; null when nobody was. */
  followUps: z.number().nullable(),
  newFacts: z.number().nullable(),
  minutes: z.number().nullable(),
  /** Of those asked, who told nothing new on it, follow-ups included. Null for a closed question. */
  nothingNew: ShareSchema.nullable(),
  /** Most of those asked told nothing new. */
  isDead: z.boolean(),
  /** Who closed the page while it was on the screen. */
  left: z.number().int(),
})
export type QuestionRehearsal = z.infer<typeof QuestionRehearsalSchema>

export const StudyRehearsalSchema = z.object({
  isRehearsal: z.literal(true),
  /** Of the rules by which rehearsed participants answer. */
  rulesVersion: z.number().int(),
  seed: z.number().int(),
  participants: z.object({ count: z.number().int(), origin: z.enum(origins) }),
  /** Of those who came to the end; null when nobody did. */
  minutes: SpreadSchema.nullable(),
  words: SpreadSchema.nullable(),
  finished: ShareSchema.extend(IntervalSchema.shape),
  questions: z.array(QuestionRehearsalSchema),
  /** What it rests on, and what it cannot show. */
  notes: z.array(z.string()),
})
export type StudyRehearsal = z.infer<typeof StudyRehearsalSchema>

export const RehearsalInputSchema = z.object({
  participants: z.number().int().min(1).max(50).default(20),
  seed: z.number().int().min(0).max(0xffffffff).default(1),
})
export type RehearsalInput = z.infer<typeof RehearsalInputSchema>
