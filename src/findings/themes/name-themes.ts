/** A name for each theme: a phrase that people used. Pure. */
import { capitalised } from '../../platform/language/capitalised.ts'
import { type CanonicalName, canonicalName } from './canonical-name.ts'
import { functionWords } from './function-words.ts'
import type { HeadPhrase } from './head-phrases.ts'
import { inItsSense, standOf } from './name-in-its-sense.ts'
import { stemOf } from './said-words.ts'

/** What a phrase is chosen by beside its weight; without it (null) the words alone decide. */
export interface Closeness {
  /** Cosine of the phrase to what sets the theme apart. */
  toTheme(phrase: string): number
  /** The same to the other theme that it is nearest to. */
  toOther(phrase: string): number
  /** Cosine of two phrases: near-synonyms never name two themes. */
  between(a: string, b: string): number
}

export interface ThemeName {
  name: string
  phrase: HeadPhrase
}

/** A phrase of one person is a theme's name only where nothing else is. */
const saidByOne = 0.5
/** Nearer to another theme, it would be taken for that one's name. */
const nearerToOther = 0.8
/** Two names about one thing ("writing emails", "email replies") leave the reader to find the difference. */
const sameHead = 0.9
/** Each word of a name is said by so much of the theme's people, and by two of them; what fewer say is one person's detail. */
const borneByShare = 0.15
const borneByPeople = 2
/** What a name of details is worth beside one that members bear. */
const notBorne = 0.25
/** Its words are said together by so many people, in a large theme; what fewer say was put together by the program. */
const togetherPeople = 3
const notTogether = 0.5
/** One word alone is a name only where no phrase is: "sentence" of what?, "concerned" about what? */
const oneWord = 0.5
/** Some say so and some deny it: another phrase is taken where there is one. */
const saidBothWays = 0.6
/** Above this, two phrases say the same. */
const sameMeaning = 0.82

export interface RankedName extends ThemeName {
  score: number
}

/**
 * The phrase that marks the theme off, is near to its centre, reads as a name and was said by several people. No other
 * theme's name or near-synonym of it; null where nothing is left, and then the theme cannot be told from another one.
 */
export function nameTheme(phrases: readonly HeadPhrase[], options: NameOptions): ThemeName | null {
  const [best] = rankNames(phrases, { ...options, most: 1 })
  return best ? { name: best.name, phrase: best.phrase } : null
}

interface NameOptions {
  closeness: Closeness | null
  taken: readonly HeadPhrase[]
}

/** The best so many of them, the best first. */
export function rankNames(
  phrases: readonly HeadPhrase[],
  { closeness, taken, most: wanted }: NameOptions & { most: number },
): RankedName[] {
  const heaviest = Math.max(...phrases.map((phrase) => phrase.weight), 1e-9)
  const ranked = phrases
    .map((phrase) => ({
      phrase,
      most:
        scoreOf(phrase, heaviest, closeness) * apartFrom(phrase, taken) * bearingOf(phrase) * senseOf(phrase),
    }))
    .sort((a, b) => b.most - a.most)
  const found: (RankedName & { text: string })[] = []
  for (const { phrase, most } of ranked) {
    // A form is worth 1 at the most, and finding the best one takes longer than all the rest.
    if (found.length >= wanted && most < found.at(-1)!.score) break
    const form = bestForm(phrase)
    const named = withWordsOf(form.text, phrase)
    if (taken.some((other) => saysTheSame(named, other, closeness))) continue
    const name = capitalised(inItsSense(form.text, phrase.said))
    if (found.some((other) => other.name === name)) continue
    found.push({ name, phrase: named, score: most * form.worth, text: phrase.text })
    found.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1)).splice(wanted)
  }
  return found
}

/** "Wrote emails" is headed "Writing emails", and then another theme is not called so as well. */
function withWordsOf(heading: string, phrase: HeadPhrase): HeadPhrase {
  const words = heading.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu) ?? []
  const stems = words.filter((word) => !functionWords.has(word)).map(stemOf)
  return stems.length > 0 ? { ...phrase, stems: [...new Set(stems)].sort() } : phrase
}

function scoreOf(phrase: HeadPhrase, heaviest: number, closeness: Closeness | null): number {
  const typical = Math.sqrt(phrase.weight / heaviest)
  const shared = phrase.people < 2 ? saidByOne : 0.9 + 0.1 * Math.log2(Math.min(16, phrase.people))
  const wordForWord = phrase.forms.reduce((sum, form) => sum + form.people, 0)
  const verbatim = 0.9 + 0.1 * Math.log2(Math.max(1, Math.min(16, wordForWord)))
  if (!closeness) return typical * shared * verbatim
  const own = closeness.toTheme(phrase.text)
  const distinct = closeness.toOther(phrase.text) > own ? nearerToOther : 1
  return typical * shared * verbatim * Math.max(0.05, own) * distinct
}

function bearingOf({ borne: { people, share } }: HeadPhrase): number {
  if (people < borneByPeople) return notBorne
  return Math.max(notBorne, Math.min(1, share / borneByShare))
}

/** Whether its words make one sense together, and the members use it in that sense. */
function senseOf({ text, said, stems }: HeadPhrase): number {
  const needed = said.of < 4 * togetherPeople ? 2 : togetherPeople
  const together = said.people >= needed ? 1 : notTogether
  const complete = stems.length > 1 ? 1 : oneWord
  return together * complete * (standOf(text, said) === 'mixed' ? saidBothWays : 1)
}

function apartFrom({ text }: HeadPhrase, taken: readonly HeadPhrase[]): number {
  // What is done with a thing tells two themes apart: linking a card, activating a card.
  if (/^\p{L}+ing\b/iu.test(text)) return 1
  return taken.some((other) => headOf(other.text) === headOf(text)) ? sameHead : 1
}

/** The last word of a phrase, or of what stands before its preposition. */
function headOf(text: string): string {
  const [first] = text.toLowerCase().split(/ (?:of|for|with|in|on|to|from|about|at|per|by) /u)
  return stemOf(first!.split(' ').at(-1)!)
}

/** The same words in the form that makes the best heading; of forms that read alike, the one that more people use. */
function bestForm({ forms }: HeadPhrase): CanonicalName {
  const most = Math.max(1, ...forms.map((form) => form.people))
  const ranked = forms
    .map(({ text, people, isDone, around }) => ({
      ...canonicalName(text, { isDone, around }),
      usual: 0.8 + (0.2 * people) / most,
    }))
    .sort((a, b) => b.worth * b.usual - a.worth * a.usual || (a.text < b.text ? -1 : 1))
  return ranked[0]!
}

function saysTheSame(a: HeadPhrase, b: HeadPhrase, closeness: Closeness | null): boolean {
  const shared = a.stems.filter((stem) => b.stems.includes(stem)).length
  if (shared === Math.min(a.stems.length, b.stems.length)) return true
  return closeness !== null && closeness.between(a.text, b.text) > sameMeaning
}
