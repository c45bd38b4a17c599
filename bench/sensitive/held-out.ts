import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface HeldOutMessage {
  text: string
  isDistress: boolean
}

/** Invented messages: `held-out` and `everyday-held-out` were tuned to by nothing, the others were seen. */
export type MessageSet = 'held-out' | 'everyday' | 'everyday-held-out' | 'beside-figures' | 'told-short'

export function heldOutMessages(name: MessageSet = 'held-out'): HeldOutMessage[] {
  const messages: HeldOutMessage[] = []
  let heading: string | null = null
  for (const line of readFileSync(resolve(import.meta.dirname, `${name}.txt`), 'utf8').split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3)
    else if (heading !== null && line.trim() !== '')
      messages.push({ text: line.trim(), isDistress: heading === 'distress' })
  }
  return messages
}
