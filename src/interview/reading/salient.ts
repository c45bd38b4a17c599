import { countWords, type Piece, splitSentences } from '../../study/lint/text.ts'
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
    reading.yesNo !== null ||
    reading.isNotUnderstood
  ) {
    return null
  }
  const sentence = splitSentences(text).find(({ text }) => !text.endsWith('?'))
  if (!sentence) return null
  const words = countWords(sentence.text)
  const end =
    words > mostWords
      ? endOfBeginning(sentence, mostWords)
      : sentence.end - (/[.!,;:…]+$/.exec(sentence.text)?.[0].length ?? 0)
  if (end === null) return null
  return { start: sentence.start, end, score: Math.round(Math.min(0.15, words / 100) * 1e4) / 1e4 }
}

const mostWords = 25

const joint = /,? (?:and|but|so|because|which|who|where|since|although|though|then)\b|[,;:] | [-–—] /g

/** Where the beginning of a long sentence may end, before the last joint within so many words; null where there is none. */
export function endOfBeginning({ text, start }: Piece, words: number): number | null {
  let last: number | null = null
  for (const { index } of text.matchAll(joint)) {
    const before = countWords(text.slice(0, index))
    // Each is counted from the beginning: of a sentence full of joints only the first few are looked at.
    if (before > words) break
    if (before >= 5) last = index
  }
  return last === null ? null : start + last
}
