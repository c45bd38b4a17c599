/** The invented participants of the sample study. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { InterviewScriptSchema } from '../script.ts'

const SampleParticipantSchema = z.strictObject({
  id: z.string(),
  attributes: z.record(z.string(), z.string()),
  script: InterviewScriptSchema,
})
export type SampleParticipant = z.infer<typeof SampleParticipantSchema>

export function readSampleParticipants(): SampleParticipant[] {
  const text = readFileSync(new URL('./kestrel.jsonl', import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => SampleParticipantSchema.parse(JSON.parse(line)))
}
