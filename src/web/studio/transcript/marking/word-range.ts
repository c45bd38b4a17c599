/** Words of a turn as UTF-16 ranges, and moving a selection over them. Pure. */

export interface TextRange {
  start: number
  end: number
}

export function wordsIn(text: string): TextRange[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Widened to whole words, without the white space around them; null where there is none. */
export function snapToWords(text: string, range: TextRange): TextRange | null {
  const touched = wordsIn(text).filter((word) => word.start < range.end && word.end > range.start)
  const [first] = touched
  return first ? { start: first.start, end: touched.at(-1)!.end } : null
}

export type WordMove = 'next' | 'previous' | 'longer' | 'shorter' | 'all'

/**
 * What is selected after a key: the next or previous word, one word more or less at the end, or everything. Without a
 * selection it begins at the first word (at the last when going back).
 */
export function moveOverWords(text: string, range: TextRange | null, move: WordMove): TextRange | null {
  const words = wordsIn(text)
  if (words.length === 0) return null
  if (move === 'all') return { start: words[0]!.start, end: words.at(-1)!.end }
  if (range === null) return move === 'previous' || move === 'shorter' ? words.at(-1)! : words[0]!
  const first = words.findIndex((word) => word.end > range.start)
  const last = words.findLastIndex((word) => word.start < range.end)
  const at = (index: number) => words[Math.max(0, Math.min(words.length - 1, index))]!
  if (move === 'next') return at(last + 1)
  if (move === 'previous') return at(first - 1)
  return { start: at(first).start, end: at(Math.max(first, last + (move === 'longer' ? 1 : -1))).end }
}
