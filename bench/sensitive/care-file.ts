/**
 * Messages of one writer, a JSON object a line: half of them call for care now, the others only sound like it. Of each kind is
 * counted what is heard in the first and in the second.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { careKinds } from '../../src/interview/reading/care/kinds.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'
import { readCare } from './read-care.ts'

const CareMessageSchema = z.object({
  /** Whether it calls for care now, or only sounds like it. */
  care: z.boolean(),
  kind: z.enum(careKinds),
  text: z.string().min(1),
})
export type CareMessage = z.infer<typeof CareMessageSchema>

export interface CareCount {
  kind: CareMessage['kind'] | 'all'
  care: boolean
  messages: number
  /** The help text, or who can help, is said. */
  heard: number
  /** By the learned reading alone. */
  learned: number
  /** Nothing more is asked about it, whatever is said. */
  spared: number
}

/** @throws Error with the line that is wrong, and none of its words */
export function careMessagesFrom(file: string): CareMessage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      const read = CareMessageSchema.safeParse(parsed(line))
      if (read.success) return [read.data]
      throw new Error(`${file}, line ${at + 1}: ${read.error.issues[0]?.path.join('.') || 'no JSON object'}`)
    })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

export async function countCare(messages: readonly CareMessage[], embedder: Embedder): Promise<CareCount[]> {
  const read: (CareMessage & { isHeard: boolean; isLearned: boolean; isSpared: boolean })[] = []
  for (const message of messages) {
    const { isHelped, isNamed, isLearned, isSpared } = await readCare(message.text, embedder)
    const isHeard = isHelped || isNamed
    read.push({ ...message, isHeard, isLearned, isSpared: isHeard || isSpared })
  }
  return [...careKinds, 'all' as const].flatMap((kind) =>
    [true, false].map((care) => {
      const of = read.filter((each) => each.care === care && (kind === 'all' || each.kind === kind))
      return {
        kind,
        care,
        messages: of.length,
        heard: of.filter(({ isHeard }) => isHeard).length,
        learned: of.filter(({ isLearned }) => isLearned).length,
        spared: of.filter(({ isSpared }) => isSpared).length,
      }
    }),
  )
}
