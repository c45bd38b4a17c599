/** A name and a sentence for each theme, from the participants' own words. Pure. */
import nlp from 'compromise'
import { singular, type Term } from './term-weights.ts'

export interface Naming {
  name: string
  statement: string
}

/** What a head phrase is chosen by beside its weight; without it (null) the weight alone decides. */
export interface Closeness {
  /** Cosine of the phrase to what sets the theme apart. */
  toTheme(term: string): number
  /** Cosine of two phrases: near-synonyms make no pair. */
  between(a: string, b: string): number
}

export interface NamingOptions {
  closeness: Closeness | null
  taken: ReadonlySet<string>
  /** How a term is written where it is shown. */
  write: (term: string) => string
}

const candidatesLookedAt = 16
/** Above this, two phrases say the same. */
const sameMeaning = 0.8

/** Terms worth comparing with the theme's centre. */
export function nameCandidates(terms: readonly Term[]): string[] {
  return terms.slice(0, candidatesLookedAt).map((each) => each.term)
}

/**
 * The name is the phrase that is both typical and near to the centre, and a second one that says something else when
 * it is nearly as good. No other theme's name is taken again.
 */
export function nameTheme(terms: readonly Term[], { closeness, taken, write }: NamingOptions): Naming {
  const heaviest = Math.max(...terms.map((term) => term.weight), 1e-9)
  const ranked = terms
    .slice(0, candidatesLookedAt)
    .map((term) => ({ term: term.term, score: scoreOf(term, heaviest, closeness) }))
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
  const chosenTerms = pickDistinct(ranked, closeness)
  const phrases = chosenTerms.map(write)
  const options = [
    pairOf(phrases),
    listOf(phrases),
    phrases[0] ?? '',
    ...ranked
      .filter((each) => each.term !== chosenTerms[0])
      .map((each) => `${phrases[0]} and ${write(each.term)}`),
  ]
  const chosen =
    options.find((option) => option !== '' && !taken.has(capitalised(option))) ?? options[0] ?? ''
  return { name: capitalised(chosen), statement: stateTheme(terms, chosenTerms, write) }
}

function scoreOf(term: Term, heaviest: number, closeness: Closeness | null): number {
  const words = term.term.split(' ').length
  const typical = (0.25 + Math.sqrt(term.weight / heaviest)) * (1 + 0.3 * Math.min(1.5, words - 1))
  return typical * namingPower(term.term) * (closeness ? Math.max(0.05, closeness.toTheme(term.term)) : 1)
}

/** Nouns name best; a lone verb or adverb says little. */
function namingPower(term: string): number {
  const view = nlp(term)
  if (view.has('#Noun')) return 1
  if (view.has('#Gerund')) return 0.95
  if (view.has('#Adjective')) return 0.8
  return 0.6
}

/** "Price and delivery"; where one of them is a pair itself, a comma keeps them apart. */
function pairOf(phrases: readonly string[]): string {
  const pair = phrases.slice(0, 2)
  return pair.join(pair.some((phrase) => phrase.includes(' and ')) ? ', ' : ' and ')
}

function pickDistinct(ranked: { term: string; score: number }[], closeness: Closeness | null): string[] {
  const picked: { term: string; score: number }[] = []
  for (const candidate of ranked) {
    if (picked.length === 3) break
    if (picked.length > 0 && candidate.score < 0.5 * picked[0]!.score) break
    const isSaid = picked.some(
      (other) =>
        shareWord(other.term, candidate.term) ||
        (closeness !== null && closeness.between(other.term, candidate.term) > sameMeaning),
    )
    if (!isSaid) picked.push(candidate)
  }
  return picked.map((each) => each.term)
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(a.split(' ').map(stem))
  return b.split(' ').some((word) => words.has(stem(word)))
}

function stem(word: string): string {
  return singular(word).replace(/(?:ing|ed|er|ation|ion|ive|e)$/u, '')
}

/** One sentence on what the members have in common, counted, not composed. */
function stateTheme(
  terms: readonly Term[],
  phrases: readonly string[],
  write: (term: string) => string,
): string {
  const others = terms.filter((term) => !phrases.includes(term.term)).slice(0, 3)
  const marks = others.length > 0 ? others : terms.slice(0, 1)
  const lift = Math.min(...marks.map((term) => term.lift))
  const times = lift >= 20 ? Math.floor(lift / 10) * 10 : Math.floor(lift)
  const often = lift >= 2 ? `at least ${times} times as often as` : 'more often than'
  const verb = marks.length === 1 ? 'comes' : 'come'
  return `People speak of ${listOf(phrases.map(write))}; ${listOf(marks.map((term) => `“${write(term.term)}”`))} ${verb} up ${often} elsewhere.`
}

function listOf(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
