/** The participant's words inside a wording: as a piece that was made ready to be said, or quoted as they stand. */
import { countWords } from '../../study/lint/text.ts'
import type { Focus } from '../reading.ts'
import { listPieces, turnFocus } from './pieces.ts'
import { type Frame, frames } from './wordings.ts'

const mostQuoted = 14

interface Filling {
  focus: Focus
  /** The turn's whole text. */
  words: string
  textOf: ((turn: number) => string | null) | undefined
  /** What stands on the screen, where something does. */
  screen?: string | null
}

/** Null where a slot cannot be filled. */
export function fillWording(text: string, { focus, words, textOf, screen }: Filling): string | null {
  const verbatim = quotable(words.slice(focus.start, focus.end))
  const turned = text.includes('{c}') ? turnFocus(words, focus) : ''
  const before = text.includes('{e}') ? earlierWords(focus, textOf) : ''
  const shown = text.includes('{s}') ? shownWords(focus, screen ?? null) : ''
  // A long quotation is heard as a reading out.
  if (text.includes('{t}') && countWords(verbatim) > mostQuoted) return null
  if (turned === null || before === null || shown === null) return null
  return capitalized(
    text
      .replace('{t}', () => verbatim)
      .replace('{c}', () => turned)
      .replace('{s}', () => shown)
      .replace('{e}', () => before),
  )
}

export interface Lead {
  frame: Frame
  lead: string
  /** A thing or a few words were taken up: then questions for what happened do not fit. */
  isClause: boolean
}

/** Sentences that say the piece back, the best piece first. */
export function frameWords(focus: Focus, words: string, unused: (list: readonly Frame[]) => Frame[]): Lead[] {
  return listPieces(words, focus).flatMap(({ kind, text }) =>
    unused(frames[kind])
      .slice(0, 2)
      .map((frame) => ({
        frame,
        lead: capitalized(frame.text.replace('{p}', () => text)),
        isClause: kind === 'turned' || (kind === 'quoted' && focus.kind === 'clause'),
      })),
  )
}

/** A clause of theirs for a notice; null where it points at nothing that is told in it, or is too short. */
export function tellBack(words: string, focus: Focus): string | null {
  const turned = turnFocus(words, focus)
  return turned !== null && turned.split(' ').length >= 5 && !/^(?:this|that|these)\b/.test(turned)
    ? turned
    : null
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
