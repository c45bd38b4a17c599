/** What the right side of the results shows: nothing yet, words, or the transcript they stand in. */
import { createContext, useContext } from 'react'
import type { Quote } from '../../../findings/model.ts'

export type WordsView =
  | { kind: 'theme'; themeId: string; name: string }
  | { kind: 'claim'; claimId: string }
  | { kind: 'quotes'; key: string; title: string; note: string; quotes: readonly Quote[] }

export interface WordsPlace {
  interviewId: string
  turn: number
  start: number
  end: number
}

export interface Words {
  view: WordsView | null
  place: WordsPlace | null
  show: (view: WordsView) => void
  openQuote: (quote: WordsPlace) => void
  /** From the transcript back to the words, from the words to nothing. */
  back: () => void
  close: () => void
}

export const WordsContext = createContext<Words | null>(null)

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords outside of the results')
  return words
}

export function isSamePlace(place: WordsPlace | null, quote: WordsPlace): boolean {
  return (
    place !== null &&
    place.interviewId === quote.interviewId &&
    place.turn === quote.turn &&
    place.start === quote.start &&
    place.end === quote.end
  )
}

/** `P07 · turn 12`: where a quote stands, for the small print under it. */
export function referenceOf(quote: WordsPlace): string {
  return `turn ${quote.turn} · ${quote.start}–${quote.end}`
}
