/** The participant's words inside a wording: in a grammatical form that a question can hold, or quoted as they stand. */
import { capitalised } from '../../platform/language/capitalised.ts'
import { countWords, type Piece, splitSentences } from '../../study/lint/text.ts'
import { functionWords } from '../reading/lexicon.ts'
import type { Place } from '../reading/phrases.ts'
import { isAdjective, tagWords } from '../reading/tag-words.ts'
import { piecesAround } from '../reading/whole-pieces.ts'
import type { Focus } from '../reading.ts'
import type { Wording } from '../techniques/index.ts'
import { type Forms, formsOf } from './forms.ts'
import type { Frame } from './wordings.ts'

const mostQuoted = 16

export interface Filling {
  focus: Focus
  /** The turn's whole text. */
  words: string
  textOf: ((turn: number) => string | null) | undefined
  /** What of their words is quoted whole (`quotedPiece`). */
  piece: Piece | null
}

export interface Filled {
  text: string
  /** The part of the turn that it takes up; the focus where absent. */
  place?: Place
}

/** Of small things the word itself is asked about; of all else a whole piece is quoted. */
const byTheWord: ReadonlySet<Focus['kind']> = new Set([
  'named',
  'term',
  'comparison',
  'quantity',
  'person',
  'process',
  'feeling',
  'pointing',
  'off_screen',
  'contradiction',
])

/** Fills one wording after another with the same words; null where a slot cannot be filled or the wording does not fit. */
export function fillerOf({ focus, words, textOf, piece }: Filling): (wording: Wording) => Filled | null {
  const forms = formsOf(focus, words)
  const said = quotable(words.slice(focus.start, focus.end))
  const isWord = byTheWord.has(focus.kind)
  const quoted = isWord ? said : (piece?.text ?? '')
  const slots: Record<string, string | null> = {
    inf: forms?.inf ?? null,
    ing: forms?.ing ?? null,
    past: forms?.past ?? null,
    // A long quotation is heard as a reading out.
    t: quoted === '' || countWords(quoted) > mostQuoted ? null : quoted,
    e: earlierWords(focus, textOf),
    w: said
      .replace(/^(?:my|our)\b/i, 'your')
      .replace(/^(?:The|This|That|These|Those)\b/, (word) => word.toLowerCase()),
  }
  return (wording) => {
    const text = isApt(wording, { forms, focus, words }) ? fillSlots(wording.text, slots) : null
    return text === null
      ? null
      : { text, ...(piece && wording.text.includes('{t}') && { place: placeOf(piece) }) }
  }
}

/**
 * The piece of the turn's `words` that is quoted whole; null where there is none, where the word itself is asked about, and
 * for what they read out: that stands on the screen and is no word of theirs.
 */
export function quotedPiece(words: string, focus: Focus, screen: string | null = null): Piece | null {
  const whole = byTheWord.has(focus.kind) ? null : wholePiece(words, focus)
  return whole && (isRead(whole.text, screen) || isEmpty(whole.text)) ? null : whole
}

/** With the rest of its sentence, where that is short: the point stands at its end as often as not. */
export function toSentenceEnd(words: string, piece: Piece): Piece {
  const sentence = splitSentences(words).find(({ start, end }) => start <= piece.start && piece.end <= end)
  if (!sentence) return piece
  const end = piece.start + words.slice(piece.start, sentence.end).replace(/[\s.,;:!]+$/, '').length
  const rest = countWords(words.slice(piece.end, end))
  const text = words.slice(piece.start, end)
  const isShort = rest > 0 && rest <= mostOfRest && countWords(text) <= mostToEnd
  return isShort && !/["“”?]/.test(text) ? { start: piece.start, end, text } : piece
}
const mostOfRest = 8
const mostToEnd = 20

/** A clause was found whole; of all else the sentence or clause around it is quoted. */
function wholePiece(words: string, { kind, start, end }: Focus): Piece | null {
  if (kind === 'clause') return { start, end, text: words.slice(start, end) }
  const piece = piecesAround(words, { start, end })[0]
  // Of one other person: theirs to tell.
  return piece && !/\b(?:he|she|him|his|hers?|he['’]s|she['’]s)\b/i.test(piece.text) ? piece : null
}

/** "I don't really worry about that": what it points at was cut off, and nothing else is said in it. */
function isEmpty(text: string): boolean {
  const flat = text.toLowerCase().replaceAll('’', "'")
  const telling = (flat.match(/[a-z']{3,}/g) ?? []).filter((word) => !functionWords.has(word))
  return /\b(?:that|it|this|them|those|so)$/.test(flat) && telling.length <= fewestTelling
}
const fewestTelling = 3

function isRead(text: string, screen: string | null): boolean {
  const flat = (of: string) => of.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
  return screen !== null && flat(screen).includes(flat(text))
}

const placeOf = ({ start, end }: Piece): Place => ({ start, end })

const ownForms = /\{(?:inf|ing|past)\}/

function isApt(
  { text, tense, adjective, measure }: Wording,
  { forms, focus, words }: { forms: Forms | null; focus: Focus; words: string },
): boolean {
  const isInForm = ownForms.test(text)
  if (isInForm && (forms === null || (tense !== undefined && tense !== forms.tense))) return false
  // "Hours" alone is a way of speaking.
  if (measure === 'duration' && !/\s/.test(words.slice(focus.start, focus.end))) return false
  // "What does keeping a list of what you paid involve?": the verb comes too late.
  if (/\{ing\} \w/.test(text) && countWords(forms?.ing ?? '') > 5) return false
  return !adjective || isAdjective(tagWords(words), focus)
}

/** Null where a slot has nothing to hold. */
function fillSlots(text: string, slots: Readonly<Record<string, string | null>>): string | null {
  let isWhole = true
  const filled = text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const held = slots[slot] ?? null
    if (held === null) isWhole = false
    return held ?? ''
  })
  return isWhole ? capitalized(filled) : null
}

export interface Lead {
  frame: Frame
  lead: string
  place: Place
}

/** Sentences that say a piece of theirs back, exactly as it stands. */
export function frameWords(piece: Piece, frames: readonly Frame[]): Lead[] {
  return frames.map((frame) => ({
    frame,
    lead: frame.text.replace('{p}', () => piece.text),
    place: placeOf(piece),
  }))
}

function earlierWords({ before }: Focus, textOf: Filling['textOf']): string | null {
  const text = before && textOf?.(before.turn)
  return text ? quotable(text.slice(before.start, before.end)) : null
}

const quotable = (words: string) => words.trim().replace(/[.,;:!]+$/, '')

const capitalized = (text: string) => (text.startsWith('“') ? text : capitalised(text))
