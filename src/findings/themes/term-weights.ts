/**
 * Words and short phrases that mark one theme off from the rest: how much of the theme says them, times how much more
 * often than elsewhere (class-based TF-IDF, after Grootendorst 2022, on documents instead of counts). Pure.
 */
import { stopWords } from './stop-words.ts'

export interface Term {
  term: string
  weight: number
  /** Share of the theme's segments that hold it, 0 to 1. */
  share: number
  /** How many times as often as in the other segments. */
  lift: number
}

/** Terms of each text: single words and phrases of two or three, each once. */
export type TermIndex = string[][]

const longestPhrase = 3

/** Phrases do not cross punctuation, and neither begin nor end with a stop word. Plurals keep their form. */
export function indexTerms(texts: readonly string[]): TermIndex {
  return texts.map((text) => {
    const terms = new Set<string>()
    for (const clause of text
      .toLowerCase()
      .replace(/[’‘`]/gu, "'")
      .split(/[^\p{L}\p{M}\p{N}'\- ]+/u)) {
      const words = clause.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu) ?? []
      for (let from = 0; from < words.length; from++) {
        if (!carries(words[from]!)) continue
        for (let length = 1; length <= longestPhrase && from + length <= words.length; length++) {
          if (carries(words[from + length - 1]!)) terms.add(words.slice(from, from + length).join(' '))
        }
      }
    }
    return [...terms]
  })
}

function carries(word: string): boolean {
  return (
    word.length > 1 && !stopWords.has(word) && !stopWords.has(word.replace(/'s$/, '')) && /\p{L}/u.test(word)
  )
}

export interface TermScope {
  index: TermIndex
  /** For each text, who said it: a term is a theme's only when two people or more say it there. */
  speakers: ArrayLike<number>
}

/** The terms of each theme, the strongest first. @param members rows of each theme */
export function weighTerms(
  { index, speakers }: TermScope,
  members: readonly number[][],
  most = 40,
): Term[][] {
  const total = new Map<string, number>()
  for (const terms of index) for (const term of terms) total.set(term, (total.get(term) ?? 0) + 1)
  return members.map((rows) => {
    const inside = new Map<string, { count: number; first: number; isShared: boolean }>()
    for (const row of rows) {
      for (const term of index[row]!) {
        const known = inside.get(term)
        if (!known) inside.set(term, { count: 1, first: speakers[row]!, isShared: false })
        else {
          known.count++
          known.isShared ||= known.first !== speakers[row]
        }
      }
    }
    const outside = Math.max(1, index.length - rows.length)
    const weighed: Term[] = []
    for (const [term, { count, isShared }] of inside) {
      if (!isShared) continue
      const share = count / rows.length
      const elsewhere = (total.get(term)! - count + 0.5) / (outside + 1)
      const lift = (count + 0.5) / (rows.length + 1) / elsewhere
      if (lift > 1.5) weighed.push({ term, weight: share * Math.log(lift), share, lift })
    }
    return dropEchoes(
      weighed.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, most * 2),
    ).slice(0, most)
  })
}

/** Of a word and its plural, or a phrase and a part of it that is hardly said alone, one is enough. */
function dropEchoes(terms: Term[]): Term[] {
  const kept: Term[] = []
  for (const term of terms) {
    const isPlural = kept.some((other) => singular(other.term) === singular(term.term))
    const longer = terms.find(
      (other) =>
        other !== term && other.share >= 0.7 * term.share && ` ${other.term} `.includes(` ${term.term} `),
    )
    if (!isPlural && !longer) kept.push(term)
  }
  return kept
}

export function singular(term: string): string {
  return term
    .replace(/ies\b/gu, 'y')
    .replace(/(?<=[^s'])s\b/gu, '')
    .replace(/'$/u, '')
}
