/** A written moment: a study, what was said up to here, and which next moves readers find acceptable. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

export const categories = [
  'answered_in_other_words',
  'made_irrelevant',
  'refers_to_screen',
  'wrong_stimulus',
  'changed_mind',
  'asks_interviewer',
  'wants_to_stop',
  'dont_know',
  'one_word',
  'anger',
  'joke',
  'third_person_secret',
  'contradiction',
  'answers_next',
] as const

const SaidSchema = z.strictObject({ question: z.number().int().min(0), text: z.string().min(1) })

export const SituationSchema = z.strictObject({
  id: z.string().min(1),
  category: z.enum(categories),
  study: z.strictObject({
    topic: z.string().min(1),
    questions: z
      .array(z.strictObject({ text: z.string().min(1), kind: z.enum(['open', 'yes_no']).default('open') }))
      .min(2),
  }),
  /** Answers to the questions before, in order. */
  said: z.array(SaidSchema),
  /** The newest message. */
  last: SaidSchema,
  /** Stands on their screen from that question on. */
  screen: z.strictObject({ question: z.number().int().min(0), text: z.string().min(1) }).optional(),
  acceptable: z.array(z.string()).min(1),
  unacceptable: z.array(z.string()).min(1),
  why: z.string(),
})
export type Situation = z.infer<typeof SituationSchema>

/** @throws Error with the line that is wrong */
export function situationsFrom(file: string): Situation[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      const read = SituationSchema.safeParse(JSON.parse(line))
      if (read.success) return [read.data]
      throw new Error(
        `${file}, line ${at + 1}: ${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`,
      )
    })
}
