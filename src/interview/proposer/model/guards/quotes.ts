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

/** Each quotation is located in the record, each id is one that was given, and a mark that opens also closes. */
export function hasInventedQuote(
  { text, quotes }: ModelCandidate,
  { said, quotes: given, grounds }: Pick<Given, 'said' | 'quotes' | 'grounds'>,
): boolean {
  const record = [...said, ...grounds].map(folded)
  const isInRecord = (words: string) => record.some((held) => held.includes(folded(words)))
  // Small models name a quotation by its words.
  if (quotes.some((quote) => !given.has(quote) && !isInRecord(quote))) return true
  if (quotationsIn(text).some((words) => !isInRecord(words))) return true
  return /["“”„«»]/.test(withoutQuotes(text))
}

interface Given {
  said: readonly string[]
  quotes: ReadonlyMap<string, string>
  grounds: readonly string[]
}

/** Case, kinds of quotation marks and white space are no part of what was said; everything else is. */
function folded(words: string): string {
  return plain(words.normalize('NFC'))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '')
}
