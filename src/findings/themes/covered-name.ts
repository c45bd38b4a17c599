/**
 * Of the names that a theme could have, the one that most of its people speak of, and who does. A name of few is a detail of the theme;
 * what nobody could name by anything that enough of its people speak of has no matter in common. Pure.
 */
import { capitalised } from '../../platform/language/capitalised.ts'
import { nearWords } from '../ask/wordnet.ts'
import { displayForm } from './display-form.ts'
import { fewestTogether, type HeadPhrase, type StemIndex } from './head-phrases.ts'
import { type Coverage, type CoverageScope, coverageOf } from './name-coverage.ts'
import { denies, inItsSense } from './name-in-its-sense.ts'
import { type Closeness, nameTheme, type RankedName, rankNames, type ThemeName } from './name-themes.ts'
import { tagWords } from './phrase-grammar.ts'
import { stemOf, wordsOf } from './said-words.ts'
import { stopWords } from './stop-words.ts'
import { isMostlyThing, isOneEntry, namesFeeling, saysNothing, tellingOf } from './telling-name.ts'
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
/** Said by so much more of another theme's people, it is that one's name: "writing emails" where another is all of emails. */
const moreElsewhere = 1.25
const ofAnother = 0.6
/** What the whole study is about tells no theme of it apart. */
const ofTopic = 0.15
/** A word alone is said with a second one, of which so many of its people speak, where they have no phrase for it. */
const leastBeside = 0.04
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
  /** Whether a larger share of another theme's people says all of these stems, so many times as large. */
  isSaidMoreElsewhere?: (stems: readonly string[], times: number) => boolean
  /** Stems of what the study is about, and of what means the same. */
  topic?: ReadonlySet<string>
  /** Whatever few of its people speak of will do: where rows are only sorted, and nobody is counted. */
  isNamedAnyway?: boolean
}

/** Null: nothing that could be said of it is what enough of its people speak of. */
export function coveredName(group: NamedGroup, scope: CoverageScope): CoveredName | null {
  const { rows, closeness, taken } = group
  const everybody = scope.stems.peopleIn(rows)
  const isFew = everybody < fewestToJudge
  // What fewer say as one phrase was put together by the program.
  const phrases = group.phrases.filter(({ said }) => said.people >= fewestTogether(everybody))
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
  const tells = (name: string) => tellingOf(name, isNamedHere) * apartFromAll(name, group)
  let best: Weighed | null = null
  for (const { name, phrase, score } of ranked) {
    const coverage = coverageOf({ name, phrase }, rows, scope)
    const said = Math.min(1, coverage.said / enoughSaying) ** 0.35
    const worth =
      score *
      said *
      coverage.reached *
      (hasEmptyHead(name) ? emptyHead : 1) *
      tells(name) *
      (isCutOff(name) ? cutOff : 1)
    if (!best || worth > best.worth) best = { name, phrase, coverage, worth }
  }
  if (best) best = notAlone(best, { group, scope, ranked })
  // Of a handful no two may say the same words together: what it is about is then a list of its words.
  if (!best && isFew) best = byWords(group, scope)
  if (!best) return group.isNamedAnyway ? anyName(group, scope) : null
  return isFew || group.isNamedAnyway || best.coverage.reached >= leastReached ? best : null
}

type Weighed = CoveredName & { worth: number }

/** Below 1 where another theme, or the whole study, is as much of what the name says. */
function apartFromAll(name: string, { isSaidMoreElsewhere, topic }: NamedGroup): number {
  const words = contentOf(name)
  if (words.length === 0) return 1
  if (topic && words.every((stem) => topic.has(stem))) return ofTopic
  return isSaidMoreElsewhere?.(words, moreElsewhere) ? ofAnother : 1
}

function contentOf(name: string): string[] {
  return [
    ...new Set(
      wordsOf(name)
        .filter((word) => !saysNothing(word))
        .map(stemOf),
    ),
  ]
}

/** One word alone is told with more: "spring" of what? A feeling tells by itself. */
function notAlone(
  best: Weighed,
  { group, scope, ranked }: { group: NamedGroup; scope: CoverageScope; ranked: readonly RankedName[] },
): Weighed {
  const words = wordsOf(best.name)
  if (group.isNamedAnyway || words.length !== 1 || namesFeeling(words[0]!)) return best
  const stem = stemOf(words[0]!)
  const isOf = ({ name, phrase }: RankedName) =>
    /^\p{L}+ \p{L}+$/u.test(name) &&
    phrase.stems.includes(stem) &&
    phrase.stems.length === 2 &&
    tellingOf(name) === 1
  const everybody = scope.stems.peopleIn(group.rows)
  const isFew = everybody < fewestToJudge
  // "Heavy" tells less than "heavy bicycle", which two of a handful say.
  const phrase = isFew && !isMostlyThing(words[0]!) ? ranked.find(isOf) : undefined
  if (phrase)
    return {
      ...best,
      name: phrase.name,
      phrase: phrase.phrase,
      coverage: coverageOf(phrase, group.rows, scope),
    }
  const named = besideThing(words[0]!, group, scope.stems)
  if (!named) return best
  const coverage = coverageOf(named, group.rows, scope)
  return coverage.reached >= best.coverage.reached ? { ...best, ...named, coverage } : best
}

/** "Spring and summer": the word with the thing that marks the theme off next. */
function besideThing(word: string, group: NamedGroup, stems: StemIndex): ThemeName | null {
  const { rows, topic } = group
  const own = stemOf(word)
  const second = thingsAmong(group, stems, { least: leastBeside }).find(
    ({ words }) =>
      !words.includes(own) && !words.every((each) => topic?.has(each)) && !meansSame(word, words),
  )
  const first = thingOf(word, rows, stems)
  return second ? listed([first, second], group, stems) : null
}

function thingOf(word: string, rows: readonly number[], stems: StemIndex): Thing {
  const words = [stemOf(word)]
  const people = stems.peopleSaying(rows, words)
  return { term: word, words, people, share: people / Math.max(1, stems.peopleIn(rows)) }
}

/** Words that name things, also of one person each; null where there are none. */
function byWords(group: NamedGroup, scope: CoverageScope): Weighed | null {
  const things = thingsAmong(group, scope.stems, { fewest: 1 }).slice(0, mostThings)
  const named = things.length === 0 ? null : listed(things, group, scope.stems)
  return named && { ...named, coverage: coverageOf(named, group.rows, scope), worth: 0 }
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
function namedByThings(group: NamedGroup, stems: StemIndex): ThemeName | null {
  const { taken, topic } = group
  const found = thingsAmong(group, stems).filter(
    ({ words }) =>
      !taken.some((other) => saysAll(other.stems, words)) && !words.every((word) => topic?.has(word)),
  )
  const things: Thing[] = []
  // "Bike and bicycle" names one thing twice.
  for (const thing of found)
    if (things.length < mostThings && !things.some(({ term }) => meansSame(term, thing.words)))
      things.push(thing)
  if (things.length === 0 || (things.length === 1 && !things[0]!.term.includes(' '))) return null
  return listed(things, group, stems)
}

function listed(
  things: readonly Thing[],
  { rows, texts }: Pick<NamedGroup, 'rows' | 'texts'>,
  stems: StemIndex,
): ThemeName | null {
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
function thingsAmong(
  { terms, rows }: Pick<NamedGroup, 'terms' | 'rows'>,
  stems: StemIndex,
  { least = leastOfWord, fewest = fewestPeople }: { least?: number; fewest?: number } = {},
): Thing[] {
  const everybody = Math.max(1, stems.peopleIn(rows))
  const isCutOff = stems.cutOffIn(rows)
  const given: Thing[] = []
  for (const { term } of terms.slice(0, termsTried)) {
    const spoken = wordsOf(term)
    const words = [...new Set(spoken.map(stemOf))]
    const last = spoken.at(-1)!
    const isOne = isOneEntry(term)
    if (/[^\p{L}\p{M}' -]/u.test(term) || (!isOne && spoken.some((word) => saysNothing(word)))) continue
    if (tellingOf(term, () => stems.isNamed(rows, words[0]!)) < thingAlone || isCutOff(stemOf(last))) continue
    if (!isOne && (!isMostlyThing(last) || (spoken.length > 1 && !isNounPhrase(term)))) continue
    // "Frustrated", "frustration": the second would tell nothing more.
    const alike = given.filter((other) => other.words.some((one) => words.some((two) => begins(one, two))))
    // "Information" is told better as "confidential information".
    const isCloser = spoken.length > 1 && alike.length === 1 && alike[0]!.words.length === 1
    if (alike.length > 0 && !isCloser) continue
    const people = stems.peopleIn(rows.filter((row) => stems.holds(row, words) === words.length))
    if (people < fewest || people < Math.min(least, spoken.length > 1 ? leastOfPhrase : least) * everybody)
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

/** "Bike" and "bicycle". @param stems of the other */
function meansSame(word: string, stems: readonly string[]): boolean {
  return nearWords(word, ['noun']).some(
    ({ word: near, quality }) => quality >= samePlain && stems.includes(stemOf(near)),
  )
}
const samePlain = 0.64

/** Letters that two words of one family share from their beginning. */
const familyLetters = 6
const begins = (a: string, b: string) => a.slice(0, familyLetters) === b.slice(0, familyLetters)
