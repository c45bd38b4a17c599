/** A name for each theme: a phrase that people used. Pure. */
import type { HeadPhrase } from './head-phrases.ts'
import { readsAsName } from './phrase-grammar.ts'

/** What a phrase is chosen by beside its weight; without it (null) the words alone decide. */
export interface Closeness {
  /** Cosine of the phrase to what sets the theme apart. */
  toTheme(phrase: string): number
  /** Cosine of two phrases: near-synonyms never name two themes. */
  between(a: string, b: string): number
}

export interface ThemeName {
  name: string
  phrase: HeadPhrase
}

/** Above this, two phrases say the same. */
const sameMeaning = 0.82

/**
 * The phrase that marks the theme off, is near to its centre, reads as a name and was said by several people. No other
 * theme's name or near-synonym of it; null where nothing is left, and then the theme cannot be told from another one.
 */
export function nameTheme(
  phrases: readonly HeadPhrase[],
  { closeness, taken }: { closeness: Closeness | null; taken: readonly HeadPhrase[] },
): ThemeName | null {
  const heaviest = Math.max(...phrases.map((phrase) => phrase.weight), 1e-9)
  const ranked = phrases
    .map((phrase) => ({ phrase, score: scoreOf(phrase, heaviest, closeness) }))
    .sort((a, b) => b.score - a.score || (a.phrase.text < b.phrase.text ? -1 : 1))
  const chosen = ranked.find(({ phrase }) => !taken.some((other) => saysTheSame(phrase, other, closeness)))
  return chosen ? { name: capitalised(chosen.phrase.text), phrase: chosen.phrase } : null
}

function scoreOf(phrase: HeadPhrase, heaviest: number, closeness: Closeness | null): number {
  const typical = Math.sqrt(phrase.weight / heaviest)
  const shared = phrase.people < 2 ? 0.7 : 0.9 + 0.1 * Math.log2(Math.min(16, phrase.people))
  const near = closeness ? Math.max(0.05, closeness.toTheme(phrase.text)) : 1
  return typical * shared * readsAsName(phrase.text) * near
}

function saysTheSame(a: HeadPhrase, b: HeadPhrase, closeness: Closeness | null): boolean {
  const shared = a.stems.filter((stem) => b.stems.includes(stem)).length
  if (shared === Math.min(a.stems.length, b.stems.length)) return true
  return closeness !== null && closeness.between(a.text, b.text) > sameMeaning
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
