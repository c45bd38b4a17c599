/**
 * Words of folded text, for the index and for the edges of a quotation: a match that begins or ends inside a word
 * is not what somebody said. Scripts that are written without spaces have no such edges.
 */
const wordRun =
  /[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+/gv
const wordSign =
  /^[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]$/v

export interface Word {
  /** In lower case. */
  word: string
  /** Offset into the folded text. */
  start: number
  end: number
}

export function listFoldedWords(folded: string): Word[] {
  const words: Word[] = []
  for (const match of folded.matchAll(wordRun)) {
    words.push({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** Whether `at` stands between two signs of one word. */
export function cutsWord(folded: string, at: number): boolean {
  if (at <= 0 || at >= folded.length) return false
  return wordSign.test(signBefore(folded, at)) && wordSign.test(String.fromCodePoint(folded.codePointAt(at)!))
}

function signBefore(folded: string, at: number): string {
  const unit = folded.charCodeAt(at - 1)
  const isLow = unit >= 0xdc00 && unit <= 0xdfff
  return String.fromCodePoint(folded.codePointAt(isLow && at > 1 ? at - 2 : at - 1)!)
}

/** How the same words begin, or do not begin, a sentence. */
export function withOtherFirstLetter(needle: string): string {
  const first = String.fromCodePoint(needle.codePointAt(0)!)
  const lower = first.toLowerCase()
  const other = lower === first ? first.toUpperCase() : lower
  // Letters that change their length with their case ("ß") are left alone.
  return other.length === first.length ? other + needle.slice(first.length) : needle
}

/** The same text with every sentence after the first begun by a small, or a large, letter. */
export function withSentenceStarts(text: string, letters: 'small' | 'large'): string {
  return text.replace(/([.!?]['…)]*\s+)(\p{L})/gu, (_, end: string, first: string) => {
    const changed = letters === 'small' ? first.toLowerCase() : first.toUpperCase()
    // One unit for one: offsets into the text stay what they were.
    return end + (changed.length === first.length ? changed : first)
  })
}
