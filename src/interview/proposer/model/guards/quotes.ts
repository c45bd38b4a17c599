import { plain } from '../../../../study/lint/text.ts'
import type { ModelCandidate } from '../model.ts'

const quotation = /["“”„«]([^"“”„«»]{1,300})["“”»]/g

/** Words in quotation marks, as they stand. */
export function quotationsIn(text: string): string[] {
  return [...text.matchAll(quotation)].map((match) => match[1]!)
}

/** The same length, quotations blank: what the interviewer says in its own words. */
export function withoutQuotes(text: string): string {
  return text.replace(quotation, (held) => ' '.repeat(held.length))
}

/**
 * Each quotation stands, whole or in part, in one that the program picked from the record; each id is one that was
 * given; a mark that opens also closes. Words of theirs that address the interviewer are no quotation of what they told.
 */
export function hasInventedQuote(
  { text, quotes }: ModelCandidate,
  given: ReadonlyMap<string, string>,
): boolean {
  const picked = [...given.values()].map(folded)
  const isPicked = (words: string) =>
    picked.some((held) => held.includes(folded(words))) && !/\byou(?:rs?|rself)?\b/i.test(words)
  // Small models name a quotation by its words.
  if (quotes.some((quote) => !given.has(quote) && !isPicked(quote))) return true
  if (quotationsIn(text).some((words) => !isPicked(words))) return true
  return /["“”„«»]/.test(withoutQuotes(text))
}

/** Case, kinds of quotation marks and white space are no part of what was said; everything else is. */
function folded(words: string): string {
  return plain(words.normalize('NFC'))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '')
}
