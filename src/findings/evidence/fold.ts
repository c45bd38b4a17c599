/**
 * Folding: the form in which a quotation and the record are compared, with the way back to the record's own
 * characters. Two texts that differ only in typography (NFKC, the shape of quotation marks, dashes, ellipses,
 * white space, invisible controls, asterisks or underscores that set a word off) fold to the same string; any other difference stays.
 *
 * It works grapheme by grapheme, so that a match can neither begin nor end inside what a reader sees as one sign.
 */
export interface FoldedText {
  folded: string
  /** For each UTF-16 unit of `folded`, where the grapheme it came from begins in the source. */
  starts: Uint32Array
  /** For each UTF-16 unit of `folded`, where that grapheme ends in the source. */
  ends: Uint32Array
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

const space = ' '
const quote = "'"
const dash = '-'
const ellipsis = '…'

/** Soft hyphen, zero-width space and joiners between words, bidirectional controls, byte order mark. */
const invisible = /^[\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+$/u
const presentation = /[\ufe0e\ufe0f]/gu
const quotes = /^['"`´ʹʺʼˈ‘’‚‛“”„‟′″‹›«»〝〞〟「」『』＂＇]$/u
const dashes = /^[\p{Pd}\u2212\u2043]$/u
const white = /^[\s\u0085]+$/u

export function foldText(text: string): FoldedText {
  const builder = new FoldBuilder(text.length)
  const emphasis = findEmphasis(text)
  let at = 0
  while (at < text.length) {
    const plainEnd = endOfPlainRun(text, at)
    if (plainEnd > at) {
      for (; at < plainEnd; at++) {
        if (!emphasis?.has(at)) builder.add(foldAscii(text.charCodeAt(at), text[at]!), at, at + 1)
      }
      continue
    }
    const runEnd = endOfComplexRun(text, at)
    for (const part of graphemes.segment(text.slice(at, runEnd))) {
      const start = at + part.index
      const folded = emphasis?.has(start) ? '' : foldGrapheme(part.segment)
      builder.add(folded, start, start + part.segment.length)
    }
    at = runEnd
  }
  return builder.finish()
}

const emphasisRun = /[*_]{1,3}/gu
const wordBefore = /[\p{L}\p{N}]\p{M}*$/u
const wordAfter = /^[\p{L}\p{N}]/u

/**
 * Asterisks and underscores that stand at the edge of a word and set it off. Between two words' letters ("snake_case") and
 * alone between spaces they are signs of their own. Null where there are none.
 */
function findEmphasis(text: string): ReadonlySet<number> | null {
  if (!text.includes('*') && !text.includes('_')) return null
  const found = new Set<number>()
  for (const { 0: run, index } of text.matchAll(emphasisRun)) {
    const before = text.slice(Math.max(0, index - 4), index)
    const after = text.slice(index + run.length, index + run.length + 2)
    if (/[*_]$/u.test(before) || /^[*_]/u.test(after)) continue
    const isInside = wordBefore.test(before) && wordAfter.test(after)
    const isAlone = !/\S$/u.test(before) && !/^\S/u.test(after)
    if (!isInside && !isAlone) for (let at = 0; at < run.length; at++) found.add(index + at)
  }
  return found
}

/** ASCII needs no segmenter, but for CR LF and for a sign that a following mark belongs to. */
function endOfPlainRun(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) < 128 && text.charCodeAt(at) !== 13) at++
  return at < text.length && text.charCodeAt(at) !== 13 ? Math.max(from, at - 1) : at
}

/** Up to the next two ASCII signs in a row: there a grapheme is sure to end. */
function endOfComplexRun(text: string, from: number): number {
  let at = from + 1
  while (at < text.length) {
    const here = text.charCodeAt(at)
    const before = text.charCodeAt(at - 1)
    if (here < 128 && before < 128 && !(before === 13 && here === 10)) return at
    at++
  }
  return at
}

function foldAscii(code: number, character: string): string {
  if (code === 32 || (code >= 9 && code <= 13)) return space
  if (code === 34 || code === 39 || code === 96) return quote
  return character
}

function foldGrapheme(grapheme: string): string {
  if (white.test(grapheme)) return space
  if (invisible.test(grapheme)) return ''
  const normal = grapheme.normalize('NFKC').replace(presentation, '')
  if (quotes.test(grapheme) || quotes.test(normal)) return quote
  if (dashes.test(grapheme) || dashes.test(normal)) return dash
  if (normal === '...' || normal === '..') return ellipsis
  // A sign may expand to words (U+FDFA), and a space at the edge of its expansion ("¨") separates nothing. But a
  // space that carries a mark of its own is still a space.
  const expansion = /^\s/u.test(grapheme) ? normal : normal.trim()
  return expansion.replace(/[\s\u0085]+/gu, space)
}

/** Collapses runs while it keeps the way back. Dashes and ellipses take the white space around them in. */
class FoldBuilder {
  #units: string[] = []
  #starts: Uint32Array
  #ends: Uint32Array
  #length = 0

  constructor(capacity: number) {
    this.#starts = new Uint32Array(capacity + 16)
    this.#ends = new Uint32Array(capacity + 16)
  }

  add(folded: string, start: number, end: number): void {
    if (folded.length === 1) {
      if (!this.#joins(folded, end)) this.#push(folded, start, end)
      return
    }
    for (const unit of folded.split('')) this.#push(unit, start, end)
  }

  /** Whether the sign melts into the one before it. */
  #joins(sign: string, end: number): boolean {
    const last = this.#units[this.#length - 1]
    const absorbs = last === dash || last === ellipsis
    if (sign === space && (last === space || absorbs || last === undefined)) return true
    if (sign === '.' && last === space && this.#units[this.#length - 2] === '.') this.#length--
    if (sign === '.' && (this.#units[this.#length - 1] === '.' || last === ellipsis)) {
      this.#units[this.#length - 1] = ellipsis
      this.#ends[this.#length - 1] = end
      this.#dropSpaceBeforeLast()
      return true
    }
    if ((sign === dash || sign === ellipsis || sign === quote) && last === sign) {
      this.#ends[this.#length - 1] = end
      return true
    }
    if ((sign === dash || sign === ellipsis) && last === space) this.#length--
    return false
  }

  #dropSpaceBeforeLast(): void {
    const at = this.#length - 1
    if (this.#units[at - 1] !== space) return
    this.#units[at - 1] = this.#units[at]!
    this.#starts[at - 1] = this.#starts[at]!
    this.#ends[at - 1] = this.#ends[at]!
    this.#length--
  }

  #push(unit: string, start: number, end: number): void {
    if (this.#length === this.#starts.length) this.#grow()
    this.#units[this.#length] = unit
    this.#starts[this.#length] = start
    this.#ends[this.#length] = end
    this.#length++
  }

  #grow(): void {
    const longer = (from: Uint32Array) => {
      const to = new Uint32Array(from.length * 2)
      to.set(from)
      return to
    }
    this.#starts = longer(this.#starts)
    this.#ends = longer(this.#ends)
  }

  finish(): FoldedText {
    while (this.#length > 0 && this.#units[this.#length - 1] === space) this.#length--
    return {
      folded: this.#units.slice(0, this.#length).join(''),
      starts: this.#starts.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#length),
    }
  }
}
