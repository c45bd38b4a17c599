/**
 * Where the sentences of a text stand. Intl.Segmenter (Unicode UAX 29) does the work; this module mends what it
 * cannot know: abbreviations, list items, and the unpunctuated flow of transcribed speech.
 */
export interface Stretch {
  /** UTF-16 offset, inclusive. */
  start: number
  /** UTF-16 offset, exclusive. */
  end: number
}

/** Above this a sentence is cut at a clause; transcribed speech may run on for pages without a full stop. */
export const longestSentenceWords = 60
const clauseWords = 30

const segmenters = new Map<string, { sentence: Intl.Segmenter; word: Intl.Segmenter }>()

/** Segmenters are costly to make, so each language's pair is kept. An unknown tag falls back to English. */
export function segmentersFor(language: string): { sentence: Intl.Segmenter; word: Intl.Segmenter } {
  const known = segmenters.get(language)
  if (known) return known
  let tag = language
  try {
    new Intl.Segmenter(tag)
  } catch {
    tag = 'en'
  }
  const made = {
    sentence: new Intl.Segmenter(tag, { granularity: 'sentence' }),
    word: new Intl.Segmenter(tag, { granularity: 'word' }),
  }
  segmenters.set(language, made)
  return made
}

/** Words as a reader counts them; Chinese or Japanese words without spaces count too. */
export function listWords(text: string, language: string): { word: string; start: number; end: number }[] {
  const words = []
  for (const part of segmentersFor(language).word.segment(text)) {
    if (part.isWordLike) {
      words.push({ word: part.segment, start: part.index, end: part.index + part.segment.length })
    }
  }
  return words
}

/** The sentences of `text` in order, white space around them left out. They never overlap. */
export function findSentences(text: string, language: string): Stretch[] {
  return findWholeSentences(text, language).flatMap((stretch) => cutLong(text, stretch, language))
}

/** The same, however long each of them is. */
export function findWholeSentences(text: string, language: string): Stretch[] {
  const found: Stretch[] = []
  for (const part of segmentersFor(language).sentence.segment(text)) {
    const stretch = trimStretch(text, { start: part.index, end: part.index + part.segment.length })
    if (!stretch) continue
    const last = found.at(-1)
    if (last && isFalseBreak(text, last, stretch)) last.end = stretch.end
    else found.push(stretch)
  }
  return found
}

/** Narrows a stretch to what is not white space; null when nothing is left. */
export function trimStretch(text: string, stretch: Stretch): Stretch | null {
  let { start, end } = stretch
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return start < end ? { start, end } : null
}

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|mr|mrs|ms|dr|prof|st|no|inc|ltd|u\.s|a\.m|p\.m)\.$/iu

/** An abbreviation's full stop, or a "sentence" that goes on in lower case on the same line. */
function isFalseBreak(text: string, before: Stretch, after: Stretch): boolean {
  const gap = text.slice(before.end, after.start)
  if (/[\n\r\u2028\u2029]/u.test(gap)) return false
  const head = text.slice(Math.max(before.start, before.end - 12), before.end)
  if (abbreviation.test(head)) return /^[\p{Ll}\p{N}("'“‘]/u.test(text.slice(after.start, after.start + 2))
  return /^\p{Ll}/u.test(text.slice(after.start, after.start + 2)) && /\.$/u.test(head)
}

/** Cuts at semicolons and at commas before a connective, else at any comma, else at a word. */
function cutLong(text: string, stretch: Stretch, language: string): Stretch[] {
  const words = listWords(text.slice(stretch.start, stretch.end), language)
  if (words.length <= longestSentenceWords) return [stretch]
  const pieces: Stretch[] = []
  let from = 0
  while (words.length - from > longestSentenceWords) {
    const cut = bestCut(text.slice(stretch.start, stretch.end), words, from)
    pieces.push({ start: stretch.start + words[from]!.start, end: stretch.start + words[cut]!.start })
    from = cut
  }
  pieces.push({ start: stretch.start + words[from]!.start, end: stretch.end })
  pieces[0]!.start = stretch.start
  return pieces.flatMap((piece) => trimStretch(text, piece) ?? [])
}

const connectives = new Set([
  'and',
  'but',
  'so',
  'because',
  'which',
  'while',
  'then',
  'or',
  'although',
  'when',
  'if',
])

/** Index of the word before which to cut: the best place near the wanted length. */
function bestCut(
  sentence: string,
  words: { word: string; start: number; end: number }[],
  from: number,
): number {
  let best = from + clauseWords
  let bestScore = -1
  for (let at = from + 12; at <= Math.min(from + longestSentenceWords - 10, words.length - 6); at++) {
    const gap = sentence.slice(words[at - 1]!.end, words[at]!.start)
    const connects = connectives.has(words[at]!.word.toLowerCase())
    const mark = /[;:—–]/u.test(gap) ? 3 : /[,、，]/u.test(gap) ? 1.5 : 0
    const score = mark + (connects ? 1.5 : 0) - Math.abs(at - from - clauseWords) / 40
    if (score > bestScore) {
      bestScore = score
      best = at
    }
  }
  return best
}
