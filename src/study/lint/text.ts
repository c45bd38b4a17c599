/** Sentences and words with their places: what every rule reads. Offsets are UTF-16, end exclusive. */

export interface Piece {
  start: number
  end: number
  text: string
}

/** Abbreviations after which a full stop ends no sentence. */
const abbreviations =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|mr|mrs|ms|dr|prof|st|no|approx|incl|u\.s|u\.k|p\.m|a\.m)$/i

/**
 * Sentences of a text. A sentence ends with `.`, `?`, `!` or `…` (and closing quotes or brackets) before white space,
 * or with a line break. Decimal points and common abbreviations do not end one.
 */
export function splitSentences(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const close = (end: number) => {
    const piece = trimmed(text, from, end)
    if (piece) pieces.push(piece)
    from = end
  }
  // Marks in a row are looked at once, from the first of them: a long run that ends nothing costs no more than its length.
  const boundary = /(?<![.?!…。？！])[.?!…。？！]+["”’')\]*_]*(?=\s|$)|[。？！]|\n+/g
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && match[0].length === 1) {
      if (abbreviations.test(text.slice(from, match.index))) continue
    }
    // A question inside quotation marks does not end the sentence around it.
    if (/["”’']/.test(match[0]) && /^\s+\p{Ll}/u.test(text.slice(end, end + 4))) continue
    close(end)
  }
  close(text.length)
  return pieces
}

function trimmed(text: string, start: number, end: number): Piece | null {
  const raw = text.slice(start, end)
  const inner = raw.trim()
  if (inner === '') return null
  const at = start + raw.indexOf(inner)
  return { start: at, end: at + inner.length, text: inner }
}

const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu

/** The same where no letter, digit or quotation mark beyond ASCII stands: found in a third of the time. */
const asciiWord = /[A-Za-z0-9]+(?:['.-][A-Za-z0-9]+)*/g
const beyondAscii = /[^ -~\s]/

const wordIn = (text: string) => (beyondAscii.test(text) ? word : asciiWord)

export function splitWords(text: string): Piece[] {
  return [...text.matchAll(wordIn(text))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
}

/** The words alone, where nobody asks for their places. */
export function listWords(text: string): string[] {
  return text.match(wordIn(text)) ?? []
}

export function countWords(text: string): number {
  return text.match(wordIn(text))?.length ?? 0
}

/** Lower case with straight quotes, same length as the input so that offsets stay true. */
export function plain(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase()
  const lower = text.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-')
  const whole = lower.toLowerCase()
  if (whole.length === lower.length) return whole
  // A few letters change their length when lowered (İ); those are left as they are.
  return [...lower].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('')
}
