/** The forms in which a counted word stands in the transcripts. */

import { stemmer } from 'stemmer'
import type { ClaimCorpus } from '../../../findings/claims/index.ts'
import { escapePattern } from '../../../platform/escape-pattern.ts'
import type { CountingRule } from './counting-rule.ts'
import type { CountedWords } from './read-rule.ts'

/** One reading of a rule: these words, whole or wherever their letters stand. */
export interface Reading {
  any: string[]
  whole: boolean
}

/**
 * Ways to count what a report names, the strictest first: its words alone, then with every word of the transcripts of
 * the same stem (Porter 1980), or of the same letters but for hyphens. Of a longer term the last word has forms.
 *
 * @param ruling the rule that the report states once for all its counts
 * @returns readings of a count: what may be one expression first, then the words, then their forms
 */
export function waysToCount(
  rule: CountedWords,
  { corpus, ruling }: { corpus: ClaimCorpus; ruling: CountingRule | null },
): Reading[] {
  const { any, isExact, isStem, phrase } = rule
  const whole = (words: string[]): Reading => ({ any: words, whole: true })
  if (rule.isStart) return [whole(wordsLike(any, corpus, (term) => `${inPattern(term)}[\\p{L}\\p{N}’'-]*`))]
  if (rule.isSpaced) return [whole(wordsLike(any, corpus, spacedPattern))]
  const isExcepted = any.some((term) => ruling?.whole.has(term.toLowerCase()))
  if (rule.isPart && !isExcepted) return [{ any, whole: false }]
  const isSame = isExact && !isStem ? isSameWord : isFormOf
  const forms = [...new Set(any.flatMap((term) => formsOf(term, { corpus, isSame })))]
  const words = forms.length === any.length ? [any] : [any, forms]
  const readings = (phrase === undefined ? words : [[phrase], ...words]).map(whole)
  const isLetters = rule.isBare && !isExcepted && (ruling?.isPart || isNoWord(any, corpus))
  return isLetters ? [{ any, whole: false }, ...readings] : readings
}

/** "Creativ" is no word of anybody's: its letters were counted. */
function isNoWord(any: readonly string[], corpus: ClaimCorpus): boolean {
  return any.every((term) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${inPattern(term)}(?![\\p{L}\\p{N}_])`, 'u')
    return !corpus.whole.turns.some(({ text }) => pattern.test(text.toLowerCase()))
  })
}

/** How often a reading's words stand in the participants' turns. */
export function countOccurrences({ any, whole }: Reading, corpus: ClaimCorpus): number {
  const words = [...any].sort((a, b) => b.length - a.length).map(inPattern)
  const sign = '[\\p{L}\\p{M}\\p{N}_]'
  const pattern = whole ? `(?<!${sign})(?:${words.join('|')})(?!${sign})` : `(?:${words.join('|')})`
  const every = new RegExp(pattern, 'gu')
  let count = 0
  for (const { source, text } of corpus.whole.turns)
    if (source.role === 'participant') count += text.toLowerCase().match(every)?.length ?? 0
  return count
}

/**
 * The most that "some form of the word" can mean: whatever shares its first half, irregular forms too ("thought").
 *
 * @returns null for a word too short to tell (under five letters: "buy" and "bought")
 */
export function widestForms({ any }: CountedWords, corpus: ClaimCorpus): string[] | null {
  if (any.some((term) => term.length < 5)) return null
  const half = (term: string) => term.slice(0, Math.floor(term.length / 2))
  return wordsLike(any, corpus, (term) => `${inPattern(half(term))}[\\p{L}\\p{N}’'-]*`)
}

const inPattern = (term: string) => escapePattern(term.trim().toLowerCase()).replace(/\s+/gu, '\\s+')

/** Where a word is divided its writer knows: a gap may stand between any two letters. */
const spacedPattern = (term: string) =>
  [...term.toLowerCase().replace(/[\s-]+/gu, '')].map(escapePattern).join('[\\s-]?')

/** What participants said that a pattern fits, as the words stand there; the terms themselves where nothing does. */
function wordsLike(
  any: readonly string[],
  corpus: ClaimCorpus,
  patternOf: (term: string) => string,
): string[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${any.map(patternOf).join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  )
  const found = new Set<string>()
  for (const { source, text } of corpus.whole.turns)
    if (source.role === 'participant')
      for (const [whole] of text.toLowerCase().matchAll(pattern)) found.add(whole)
  return found.size > 0 ? [...found] : [...any]
}

interface Forms {
  corpus: ClaimCorpus
  isSame: (word: string, of: string) => boolean
}

function formsOf(term: string, { corpus, isSame }: Forms): string[] {
  const [, lead = '', last = term] = /^(.*[\s-])?(\S+)$/u.exec(term.trim().toLowerCase()) ?? []
  const escaped = lead
    .split(/[\s-]+/u)
    .filter((word) => word !== '')
    .map((word) => `${escapePattern(word)}[\\s-]*`)
    .join('')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}([\\p{L}\\p{N}][\\p{L}\\p{N}-]*)`, 'gu')
  const found = new Set([term.trim().toLowerCase()])
  for (const { source, text } of corpus.whole.turns) {
    if (source.role !== 'participant') continue
    for (const [whole, word = ''] of text.toLowerCase().matchAll(pattern))
      if (isSame(word, last)) found.add(whole)
  }
  return [...found]
}

const withoutHyphens = (text: string) => text.replaceAll('-', '')

const isSameWord = (word: string, of: string) => withoutHyphens(word) === withoutHyphens(of)

function isFormOf(word: string, of: string): boolean {
  return isSameWord(word, of) || stemmer(withoutHyphens(word)) === stemmer(withoutHyphens(of))
}
