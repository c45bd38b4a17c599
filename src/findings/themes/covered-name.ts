/**
 * Of the names that a theme could have, the one that most of its people speak of, and who does. A name of few is a detail of the theme;
 * what nobody could name by anything that enough of its people speak of has no matter in common. Pure.
 */
import { capitalised } from '../../platform/language/capitalised.ts'
import { gerundOf } from './canonical-name.ts'
import { displayForm } from './display-form.ts'
import { functionWords } from './function-words.ts'
import type { HeadPhrase, StemIndex } from './head-phrases.ts'
import { type Coverage, type CoverageScope, coverageOf } from './name-coverage.ts'
import { denies, inItsSense, uncapitalised } from './name-in-its-sense.ts'
import { type Closeness, nameTheme, type RankedName, rankNames, type ThemeName } from './name-themes.ts'
import { tagWords } from './phrase-grammar.ts'
import { stemOf, wordsOf } from './said-words.ts'
import { stopWords } from './stop-words.ts'
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
const fewestTogether = 3
/** "Search time", "skill areas": the last word says of what kind of thing it is, and that is any. */
const emptyHead = 0.5
/** Words of a pair: sought among those that mark the theme off most, and said by so many of its people. */
const termsTried = 8
const leastOfWord = 0.1
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
  const isFew = scope.stems.peopleIn(rows) < fewestToJudge
  // What fewer say as one phrase was put together by the program.
  const phrases = group.phrases.filter(({ said }) => isFew || said.people >= fewestTogether)
  const names: RankedName[] = rankNames(phrases, { closeness, taken, most: namesTried })
  // "Time I was really satisfied" is a piece of what one said; "using images" says no more than "images".
  const headings = names.filter(({ name }) => !pieces.test(name))
  const ranked = headings.length > 0 ? headings : names
  const pair = namedByPair(group, scope.stems)
  if (pair) ranked.push({ ...pair, score: worthOfPair * (ranked[0]?.score ?? 1) })
  let best: (CoveredName & { worth: number }) | null = null
  for (const { name, phrase, score } of ranked) {
    const coverage = coverageOf({ name, phrase }, rows, scope)
    const said = Math.min(1, coverage.said / enoughSaying) ** 0.35
    const worth = score * said * coverage.reached * (hasEmptyHead(name) ? emptyHead : 1)
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

/** "Errors and mistakes": two things that its people name, where they have no phrase for both. */
function namedByPair({ terms, rows, texts, taken }: NamedGroup, stems: StemIndex): ThemeName | null {
  const others = new Set(taken.flatMap((other) => other.stems))
  const things = [...thingsAmong(terms, rows, stems)].filter(({ stem }) => !others.has(stem)).slice(0, 2)
  const [first, second] = things
  if (!first || !second) return null
  const words = [first.stem, second.stem].sort()
  const own = rows.map((row) => texts[row]!)
  const headings = things.map(({ term, stem }) => {
    const written = displayForm(term, own)
    const heading = stems.isDone(rows, stem) ? (gerundOf(written) ?? written) : written
    return inItsSense(heading, stems.sayingOf(rows, [stem]))
  })
  // "No deadlines and meetings" would deny both.
  if (headings.some((heading) => denies.test(heading) || heading.includes(','))) return null
  return {
    name: capitalised(`${headings[0]} and ${uncapitalised(headings[1]!)}`),
    phrase: {
      text: `${first.term} and ${second.term}`,
      ...{ forms: [], stems: words, weight: 0 },
      people: Math.min(first.people, second.people),
      borne: { people: Math.min(first.people, second.people), share: Math.min(first.share, second.share) },
      said: stems.sayingOf(rows, words),
      isEither: true,
    },
  }
}

function* thingsAmong(terms: readonly Term[], rows: readonly number[], stems: StemIndex) {
  const everybody = Math.max(1, stems.peopleIn(rows))
  const isCutOff = stems.cutOffIn(rows)
  const given: string[] = []
  for (const { term } of terms.filter((each) => !each.term.includes(' ')).slice(0, termsTried)) {
    const stem = stemOf(term)
    if (/[^\p{L}\p{M}'-]/u.test(term) || functionWords.has(term)) continue
    // "Frustrated", "frustration": the second would tell nothing more.
    if (given.some((other) => begins(other, stem)) || tagWords(term)[0]?.kind !== 'noun') continue
    const people = stems.peopleSaying(rows, [stem])
    if (people < fewestPeople || people < leastOfWord * everybody || isCutOff(stem)) continue
    given.push(stem)
    yield { term, stem, people, share: people / everybody }
  }
}

/** Letters that two words of one family share from their beginning. */
const familyLetters = 6
const begins = (a: string, b: string) => a.slice(0, familyLetters) === b.slice(0, familyLetters)
