/** Invented messages and what each wants: four in five train the reader of intents, the fifth only measures it. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type IntentKind, intentKinds } from '../../src/interview/reading/intents/kinds.ts'
import { tunedSentences } from '../../src/interview/reading/sensitive/sentences-tuned.ts'
import { isGrave } from '../../src/interview/reading/signals.ts'

export interface LabelledMessage {
  text: string
  kind: IntentKind
}

export function readMessages(): { trained: LabelledMessage[]; heldOut: LabelledMessage[] } {
  const all = [...ownMessages(), ...sensitiveMessages()]
  const isHeldOut = (_: LabelledMessage, at: number) => at % 5 === 4
  return { trained: all.filter((each, at) => !isHeldOut(each, at)), heldOut: all.filter(isHeldOut) }
}

function ownMessages(): LabelledMessage[] {
  const lines = readFileSync(resolve(import.meta.dirname, 'sentences.txt'), 'utf8').split('\n')
  const messages: LabelledMessage[] = []
  let kind: IntentKind | null = null
  for (const line of lines) {
    if (line.startsWith('## ')) kind = kindOf(line.slice(3))
    else if (kind !== null && line.trim() !== '') messages.push({ text: line.trim(), kind })
  }
  return messages
}

/** @throws Error for a heading that names no kind */
function kindOf(name: string): IntentKind {
  const kind = intentKinds.find((each) => each === name)
  if (!kind) throw new Error(`no such kind of message: ${name}`)
  return kind
}

/** What the word lists for sensitive moments were made with; health and age are theirs alone. */
function sensitiveMessages(): LabelledMessage[] {
  return tunedSentences.flatMap(([text, ...kinds]): LabelledMessage[] => {
    if (kinds.includes('distress')) return [{ text, kind: isGrave(text) ? 'loss' : 'distress' }]
    if (kinds.includes('third_person')) return [{ text, kind: 'secret' }]
    return kinds.length === 0 ? [{ text, kind: 'answer' }] : []
  })
}
