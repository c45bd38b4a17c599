/** Invented messages and what each wants of the interviewer: those that train its reader, and those that only measure it. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type IntentKind, intentKinds } from '../../src/interview/reading/intents/kinds.ts'
import { tunedSentences } from '../../src/interview/reading/sensitive/sentences-tuned.ts'
import { isGrave } from '../../src/interview/reading/signals.ts'
import { splitSentences } from '../../src/study/lint/text.ts'
import { readCorpus } from '../interviewer/corpus.ts'

export interface LabelledMessage {
  text: string
  kind: IntentKind
}

/** Sentences of real answers among the ordinary ones, so that these are not only invented. */
const realSentences = 700

export function trainingMessages(): LabelledMessage[] {
  return [
    ...messagesIn('sentences.txt'),
    ...messagesIn('further.txt'),
    ...sensitiveMessages(),
    ...ordinarySentences(),
  ]
}

export function heldOutMessages(): LabelledMessage[] {
  return [...messagesIn('held-out.txt'), ...messagesIn('held-out-2.txt')]
}

function messagesIn(file: string): LabelledMessage[] {
  const lines = readFileSync(resolve(import.meta.dirname, file), 'utf8').split('\n')
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

/** Of the first hundred and twenty-five interviews, each at most a few, spread evenly. */
function ordinarySentences(): LabelledMessage[] {
  const sentences = readCorpus('dev', 125)
    .flatMap(({ turns }) => turns.filter(({ role }) => role === 'participant'))
    .flatMap(({ text }) => splitSentences(text).map((sentence) => sentence.text))
    .filter((text) => text.length >= 30 && text.length <= 300 && !text.endsWith('?'))
  const every = Math.max(1, Math.floor(sentences.length / realSentences))
  return sentences.filter((_, at) => at % every === 0).map((text) => ({ text, kind: 'answer' }))
}
