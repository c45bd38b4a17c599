/**
 * Of the names that a theme could have, the one that most of its people speak of, and who does. A name of few is a detail of the theme;
 * what nobody could name by anything that enough of its people speak of has no matter in common. Pure.
 */
import { capitalised } from '../../platform/language/capitalised.ts'
import { displayForm } from './display-form.ts'
import { fewestTogether, type HeadPhrase, type StemIndex } from './head-phrases.ts'
import { type Coverage, type CoverageScope, coverageOf } from './name-coverage.ts'
import { denies, inItsSense } from './name-in-its-sense.ts'
import { type Closeness, nameTheme, type RankedName, rankNames, type ThemeName } from './name-themes.ts'
import { tagWords } from './phrase-grammar.ts'
import { stemOf, wordsOf } from './said-words.ts'
import { stopWords } from './stop-words.ts'
import { isMostlyThing, saysNothing, tellingOf } from './telling-name.ts'
import type { Term } from './term-weights.ts'

/** So many of the best names are held against the members. */
const namesTried = 8
/** A name of few is worth less; from this share of its people on who say it, all of it. */
const enoughSaying = 0.25
/** Of its people so many speak of what unites a theme; of a few people a share tells little. */
const leastReached = 0.25
const fewestToJudge = 10
/** A pair of words is taken where no phrase is as good. */
const worthOfPair = 0.33
/** Where no phrase of several words tells what it is about, things are worth more. */
const worthWithoutPhrase = 0.45
/** "Search time", "skill areas": the last word says of what kind of thing it is, and that is any. */
const emptyHead = 0.5
/** "Creating lesson" is torn from its plans, "human" from what is human. */
const cutOff = 0.5
/** Words of a pair: sought among those that mark the theme off most, and said by so many of its people. */
const termsTried = 24
const leastOfWord = 0.08
const leastOfPhrase = 0.05
const mostThings = 3
/** Of what tells at least so much. */
const thingAlone = 0.5
const fewestPeople = 2

export interface CoveredName extends ThemeName {
  coverage: Coverage
}

export interface NamedGroup {
  phrases: readonly HeadPhrase[]
  rows: readonly number[]
  texts: readonly string[]
  /** Terms of the theme that may name it, the strongest first. */
  terms: readonly Term[]
  closeness: Closeness | null
  taken: readonly HeadPhrase[]
  /** Whatever few of its people speak of will do: where rows are only sorted, and nobody is counted. */
  isNamedAnyway?: boolean
}

/** Null: nothing that could be said of it is what enough of its people speak of. */
export function coveredName(group: NamedGroup, scope: CoverageScope): CoveredName | null {
  const { rows, closeness, taken } = group
  const everybody = scope.stems.peopleIn(rows)
  const isFew = everybody < fewestToJudge
  // What fewer say as one phrase was put together by the program.
  const phrases = group.phrases.filter(({ said }) => isFew || said.people >= fewestTogether(everybody))
  const names: RankedName[] = rankNames(phrases, { closeness, taken, most: namesTried })
  // "Time I was really satisfied" is a piece of what one said; "using images" says no more than "images".
  const headings = names.filter(({ name }) => !pieces.test(name))
  const ranked = headings.length > 0 ? headings : names
  const things = namedByThings(group, scope.stems)
  const hasPhrase = ranked.some(({ name }) => name.includes(' ') && tellingOf(name) === 1)
  const worthOfThings = hasPhrase ? worthOfPair : worthWithoutPhrase
  if (things) ranked.push({ ...things, score: worthOfThings * (ranked[0]?.score ?? 1) })
  const isNamedHere = (word: string) => scope.stems.isNamed(rows, stemOf(word))
  const isCutOffStem = scope.stems.cutOffIn(rows)
  const isCutOff = (name: string) => isCutOffStem(stemOf(wordsOf(name).at(-1) ?? ''))
  let best: (CoveredName & { worth: number }) | null = null
  for (const { name, phrase, score } of ranked) {
    const coverage = coverageOf({ name, phrase }, rows, scope)
    const said = Math.min(1, coverage.said / enoughSaying) ** 0.35
    const worth =
      score *
      said *
      coverage.reached *
      (hasEmptyHead(name) ? emptyHead : 1) *
      tellingOf(name, isNamedHere) *
      (isCutOff(name) ? cutOff : 1)
    if (!best || worth > best.worth) best = { name, phrase, coverage, worth }
  }
  if (!best) return group.isNamedAnyway ? anyName(group, scope) : null
  return isFew || group.isNamedAnyway || best.coverage.reached >= leastReached ? best : null
}

/** The best of its phrases, though few say it or another theme is called alike. */
function anyName({ phrases, rows }: NamedGroup, scope: CoverageScope): CoveredName | null {
  const named = nameTheme(phrases, { closeness: null, taken: [] })
  return named && { ...named, coverage: coverageOf(named, rows, scope) }
}

const pieces = /\b(?:i|me|my|we|us|you|they|them|he|she|him|it)\b|^us(?:e|es|ed|ing)\b/iu

function hasEmptyHead(name: string): boolean {
  const words = wordsOf(name)
  return words.length > 1 && stopWords.has(words.at(-1)!)
}

/** "Images, fonts and pages": up to three things that its people name, where they have no phrase for all of it. */
function namedByThings({ terms, rows, texts, taken }: NamedGroup, stems: StemIndex): ThemeName | null {
  const things = thingsAmong(terms, rows, stems)
    .filter(({ words }) => !taken.some((other) => saysAll(other.stems, words)))
    .slice(0, mostThings)
  if (things.length === 0 || (things.length === 1 && !things[0]!.term.includes(' '))) return null
  const words = [...new Set(things.flatMap((thing) => thing.words))].sort()
  const own = rows.map((row) => texts[row]!)
  const headings = things.map(({ term, words: stemsOfTerm }) =>
    inItsSense(displayForm(term, own), stems.sayingOf(rows, stemsOfTerm)),
  )
  // "No deadlines and meetings" would deny both.
  if (headings.some((heading) => denies.test(heading) || heading.includes(','))) return null
  const people = Math.min(...things.map((thing) => thing.people))
  const share = Math.min(...things.map((thing) => thing.share))
  return {
    name: capitalised(listOf(headings)),
    phrase: {
      text: listOf(things.map(({ term }) => term)),
      ...{ forms: [], stems: words, weight: 0, people },
      borne: { people, share },
      said: stems.sayingOf(rows, words),
      isEither: things.length > 1,
    },
  }
}

function listOf(items: readonly string[]): string {
  return items.length < 2 ? items[0]! : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

const saysAll = (taken: readonly string[], words: readonly string[]) =>
  words.every((word) => taken.includes(word))

interface Thing {
  term: string
  /** Stems of it. */
  words: string[]
  people: number
  share: number
}

/** The strongest terms that name things, none of which says another one again. */
function thingsAmong(terms: readonly Term[], rows: readonly number[], stems: StemIndex): Thing[] {
  const everybody = Math.max(1, stems.peopleIn(rows))
  const isCutOff = stems.cutOffIn(rows)
  const given: Thing[] = []
  for (const { term } of terms.slice(0, termsTried)) {
    const spoken = wordsOf(term)
    const words = [...new Set(spoken.map(stemOf))]
    const last = spoken.at(-1)!
    if (/[^\p{L}\p{M}' -]/u.test(term) || spoken.some((word) => saysNothing(word))) continue
    if (tellingOf(term, () => stems.isNamed(rows, words[0]!)) < thingAlone || isCutOff(stemOf(last))) continue
    if (!isMostlyThing(last) || (spoken.length > 1 && !isNounPhrase(term))) continue
    // "Frustrated", "frustration": the second would tell nothing more.
    const alike = given.filter((other) => other.words.some((one) => words.some((two) => begins(one, two))))
    // "Information" is told better as "confidential information".
    const isCloser = spoken.length > 1 && alike.length === 1 && alike[0]!.words.length === 1
    if (alike.length > 0 && !isCloser) continue
    const people = stems.peopleIn(rows.filter((row) => stems.holds(row, words) === words.length))
    if (people < fewestPeople || people < (spoken.length > 1 ? leastOfPhrase : leastOfWord) * everybody)
      continue
    const thing = { term, words, people, share: people / everybody }
    if (isCloser) given.splice(given.indexOf(alike[0]!), 1, thing)
    else given.push(thing)
  }
  return given
}

function isNounPhrase(term: string): boolean {
  const kinds = tagWords(term).map(({ kind }) => kind)
  return (
    kinds.at(-1) === 'noun' && kinds.slice(0, -1).every((kind) => kind === 'noun' || kind === 'adjective')
  )
}

/** Letters that two words of one family share from their beginning. */
const familyLetters = 6
const begins = (a: string, b: string) => a.slice(0, familyLetters) === b.slice(0, familyLetters)
