/** The participant's words inside a wording: in a grammatical form that a question can hold, or quoted as they stand. */
import { countWords, type Piece } from '../../study/lint/text.ts'
import type { Place } from '../reading/phrases.ts'
import { isAdjective, tagWords } from '../reading/tag-words.ts'
import { isClean, piecesAround } from '../reading/whole-pieces.ts'
import type { Focus } from '../reading.ts'
import type { Wording } from '../techniques/index.ts'
import { type Forms, formsOf } from './forms.ts'
import type { Frame } from './wordings.ts'

const mostQuoted = 14

export interface Filling {
  focus: Focus
  /** The turn's whole text. */
  words: string
  textOf: ((turn: number) => string | null) | undefined
  /** What stands on the screen, where something does. */
  screen?: string | null | undefined
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
export function fillerOf({
  focus,
  words,
  textOf,
  screen = null,
  piece,
}: Filling): (wording: Wording) => Filled | null {
  const forms = formsOf(focus, words)
  const said = quotable(words.slice(focus.start, focus.end))
  const isWord = byTheWord.has(focus.kind)
  const named = focus.kind === 'phrase' && piece === null ? nameOf(words, focus, screen) : null
  const quoted = isWord ? said : (piece?.text ?? named?.text ?? '')
  const slots: Record<string, string | null> = {
    inf: forms?.inf ?? null,
    ing: forms?.ing ?? null,
    past: forms?.past ?? null,
    // A long quotation is heard as a reading out.
    t: quoted === '' || countWords(quoted) > mostQuoted ? null : quoted,
    e: earlierWords(focus, textOf),
    s: shownWords(focus, screen),
    w: said.replace(/^(?:my|our)\b/i, 'your'),
    n: named && !pointsElsewhere.test(named.text) ? turned(named.text) : null,
  }
  return (wording) => {
    // Questions about a name are for a name.
    if (wording.kind === 'phrase' && piece !== null) return null
    const text = isApt(wording, { forms, focus, words }) ? fillSlots(wording.text, slots) : null
    const taken = piece ?? named
    return text === null
      ? null
      : { text, ...(taken && /\{[tn]\}/.test(wording.text) && { place: placeOf(taken) }) }
  }
}

/**
 * The piece of the turn's `words` that is quoted whole; null where there is none, where the word itself is asked about, and
 * for what they read out: that stands on the screen and is no word of theirs.
 */
export function quotedPiece(words: string, focus: Focus, screen: string | null = null): Piece | null {
  const whole = byTheWord.has(focus.kind) ? null : wholePiece(words, focus)
  return whole && isRead(whole.text, screen) ? null : whole
}

/** A clause was found whole; of all else the sentence or clause around it is quoted. */
function wholePiece(words: string, { kind, start, end }: Focus): Piece | null {
  if (kind === 'clause') return { start, end, text: words.slice(start, end) }
  const piece = piecesAround(words, { start, end })[0]
  // Of one other person: theirs to tell.
  return piece && !/\b(?:he|she|him|his|hers?|he['’]s|she['’]s)\b/i.test(piece.text) ? piece : null
}

function isRead(text: string, screen: string | null): boolean {
  const flat = (of: string) => of.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
  return screen !== null && flat(screen).includes(flat(text))
}

/** A thing of their newest answer with the article that says which one is meant; without it, it may be any, or half a name. */
function nameOf(words: string, { start, end, turn }: Focus, screen: string | null): Piece | null {
  const article = /\b(?:the|my|our|this|that|these|those|their|two|three|four)\s$/i.exec(
    words.slice(0, start),
  )
  if (!article || turn !== undefined) return null
  const from = article.index
  const text = words.slice(from, end)
  const isWhole = isClean(text) && !/['’]s$|^that\b/i.test(text) && !isRead(text, screen)
  return isWhole && countWords(text) >= 2 && countWords(text) <= 7 ? { start: from, end, text } : null
}

const turned = (text: string) => text.replace(/^(?:my|our)\b/i, 'your').replace(/^The\b/, 'the')
/** "This thing" is another one when somebody else says it. */
const pointsElsewhere = /^(?:this|that|these|those|their)\b|\b(?:i|me|my|our|we|us)\b(?<!^(?:my|our))/i

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

/** The part of the screen that is meant, or its beginning. */
function shownWords({ shown }: Focus, screen: string | null): string | null {
  if (screen === null || !shown) return null
  return screen.slice(shown.start, shown.end).replace(/\s+/g, ' ').trim()
}

const quotable = (words: string) => words.trim().replace(/[.,;:!]+$/, '')

const capitalized = (text: string) =>
  text.startsWith('“') ? text : text.charAt(0).toUpperCase() + text.slice(1)
