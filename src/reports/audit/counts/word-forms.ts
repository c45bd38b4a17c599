/** The forms in which a counted word stands in the transcripts. */

import { stemmer } from 'stemmer'
import type { ClaimCorpus } from '../../../findings/claims/index.ts'
import { escapePattern } from '../../../platform/escape-pattern.ts'
import type { CountedWords } from './read-rule.ts'

/**
 * Ways to count what a report names, the strictest first: its words alone, then with every word of the transcripts of
 * the same stem (Porter 1980), or of the same letters but for hyphens. Of a longer term the last word has forms.
 *
 * @returns lists of words, each one rule of a count: what may be one expression first, then the words, then their forms
 */
export function waysToCount({ any, isExact, isStem, phrase }: CountedWords, corpus: ClaimCorpus): string[][] {
  const isSame = isExact && !isStem ? isSameWord : isFormOf
  const forms = [...new Set(any.flatMap((term) => formsOf(term, { corpus, isSame })))]
  const words = forms.length === any.length ? [any] : [any, forms]
  return phrase === undefined ? words : [[phrase], ...words]
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
