/** Utterances for blind reading: one JSON line each, with the exchange before it and nothing of who said it why. */
import { createWriteStream, type WriteStream } from 'node:fs'
import type { Talk } from './arm.ts'

export interface DumpLine {
  id: string
  arm: string
  participant: string
  seed: number
  turn: number
  before: { role: 'interviewer' | 'participant'; text: string }[]
  utterance: string
  technique: string
}

export interface Dump {
  add(talk: Talk, about: { arm: string; seed: number }): void
  close(): Promise<void>
}

/** Keeps the utterances of one arm. */
export function openDump(path: string, arm: string): Dump {
  const file: WriteStream = createWriteStream(path)
  return {
    add(talk, about) {
      if (about.arm !== arm) return
      for (const line of linesOf(talk, about)) file.write(`${JSON.stringify(line)}\n`)
    },
    close: () => new Promise((resolve, reject) => file.once('error', reject).end(resolve)),
  }
}

function linesOf({ personId, turns }: Talk, { arm, seed }: { arm: string; seed: number }): DumpLine[] {
  return turns.map(({ utterance, technique }, turn) => {
    const last = turns[turn - 1]
    const before = last
      ? [
          { role: 'interviewer' as const, text: last.utterance },
          { role: 'participant' as const, text: last.reply.text },
        ]
      : []
    return {
      id: `${arm}/${personId}/${seed}/${turn}`,
      arm,
      participant: personId,
      seed,
      turn,
      before,
      utterance,
      technique,
    }
  })
}
