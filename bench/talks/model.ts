/** What invented people say: to each question of a guide, and to what follows it. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const TalkSchema = z.strictObject({
  topic: z.string(),
  /** Who speaks, in a word or two. */
  person: z.string(),
  objective: z.string(),
  /** A question, what they say to it, and what they say to each follow-up. */
  questions: z.array(z.array(z.string().min(1)).min(2)).min(1),
})
export type InventedTalk = z.infer<typeof TalkSchema>

const FileSchema = z.strictObject({ about: z.string(), talks: z.array(TalkSchema) })

/** @throws Error that names the file when it does not hold invented talks */
export function talksFrom(path: string): InventedTalk[] {
  const parsed = FileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data.talks
  throw new Error(`${path} does not hold invented talks: ${z.prettifyError(parsed.error)}`)
}
