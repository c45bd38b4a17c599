/**
 * Everyday feelings told freely, and the same words where somebody has to stop and listen (`feelings.jsonl`, invented by a writer who saw
 * no reader of them). They only measure.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

const FeelingSchema = z.object({ care: z.boolean(), text: z.string().min(1) })

/** `care`: a kind stranger would stop; else they would nod and go on talking. */
export function feelings(): z.infer<typeof FeelingSchema>[] {
  return readFileSync(resolve(import.meta.dirname, 'feelings.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => FeelingSchema.parse(JSON.parse(line)))
}
