import { countWords, splitSentences } from '../../study/lint/text.ts'
import type { Salient } from '../events.ts'
import type { Reading } from '../reading.ts'

/** What a summary may quote of an answer: its best clause, else a short first sentence, else nothing. */
export function salientOf(text: string, reading: Reading | null): Salient | null {
  const clause = reading?.focuses.find((focus) => focus.kind === 'clause')
  if (clause) return { start: clause.start, end: clause.end, score: clause.score }
  if (
    reading === null ||
    reading.isClosing ||
    reading.isRefusal ||
    reading.isUnknown ||
    reading.isNotUnderstood
  ) {
    return null
  }
  const sentence = splitSentences(text).find(({ text }) => !text.endsWith('?'))
  if (!sentence) return null
  const words = countWords(sentence.text)
  if (words < 3 || words > 25) return null
  const end = sentence.end - (/[.!,;:…]+$/.exec(sentence.text)?.[0].length ?? 0)
  return { start: sentence.start, end, score: Math.round(Math.min(0.15, words / 100) * 1e4) / 1e4 }
}
