import type { QueryClient } from '@tanstack/react-query'
import { forgetKeptWords } from './report/useKeptWords.ts'

/** Somebody else, or another workspace, comes: what was read for the one before and what they had half written is no longer there. */
export function forgetWhoWasHere(queries: QueryClient): void {
  queries.clear()
  forgetKeptWords()
}
