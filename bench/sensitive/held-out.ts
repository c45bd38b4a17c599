import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface HeldOutMessage {
  text: string
  isDistress: boolean
}

/** Invented messages that nothing was tuned to (`held-out.txt`). */
export function heldOutMessages(): HeldOutMessage[] {
  const messages: HeldOutMessage[] = []
  let heading: string | null = null
  for (const line of readFileSync(resolve(import.meta.dirname, 'held-out.txt'), 'utf8').split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3)
    else if (heading !== null && line.trim() !== '')
      messages.push({ text: line.trim(), isDistress: heading === 'distress' })
  }
  return messages
}
