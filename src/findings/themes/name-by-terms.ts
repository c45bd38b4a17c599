/**
 * Whether a name's words are borne by its theme's people. A theme that has no such phrase is called by a list of words that
 * most of them say ("Skills, not worried, job"), which joined by "and" would pass for a phrase that somebody used; where even
 * these are few, the name says that the theme is only loosely about them. Pure.
 */
import { gerundOf } from './canonical-name.ts'
import { displayForm } from './display-form.ts'
import { functionWords } from './function-words.ts'
import type { HeadPhrase, StemIndex } from './head-phrases.ts'
import { denies, inItsSense, uncapitalised } from './name-in-its-sense.ts'
import { capitalised, type ThemeName } from './name-themes.ts'
import { tagWords } from './phrase-grammar.ts'
import { stemOf } from './said-words.ts'
import type { Term } from './term-weights.ts'

/** Of a phrase with a word that fewer people of the theme say, most of them speak of something else. */
const leastBorne = 0.075
/** So many say it as a phrase; fewer will do where a word of it that marks the theme off is said by so many. */
const leastTogether = 0.04
const leastOfHead = 0.3
const fewestTogether = 3
/** One word stands for a theme alone where it is a thing that so many of its people name. */
const leastAlone = 0.4
/** Each of two words is said by so many of them; they are sought among those that mark it off most. */
const leastSaid = 0.1
const termsTried = 10
const fewestPeople = 2
/** Two words can be of any matter; the third mostly tells which. */
const wordsListed = 3
/** Where fewer say a word of the name, it is a hint and no name; of few people a share tells little. */
const leastBearing = 0.25
const fewestToJudge = 10

interface Group {
  stems: StemIndex
  rows: readonly number[]
  texts: readonly string[]
  /** Names that other themes have. */
  taken?: readonly HeadPhrase[]
}

interface BorneTerm {
  term: string
  stem: string
  people: number
  share: number
}

/** The name as it is where its words are borne, or where no two words of the theme are. */
export function namedByTerms(named: ThemeName, terms: readonly Term[], group: Group): ThemeName {
  const { stems, rows } = group
  const isOwn = isBorne(named, terms, group)
  const pair = isOwn ? null : namedByPair(terms, group)
  const found = pair ?? named
  const isNamed = (isOwn || pair) && stems.bearing(rows, found.phrase.stems) >= leastBearing
  if (isNamed || stems.peopleIn(rows) < fewestToJudge) return found
  return { ...found, name: `Loosely about ${uncapitalised(found.name)}` }
}

function isBorne({ name, phrase }: ThemeName, terms: readonly Term[], { stems, rows }: Group): boolean {
  const { borne, said } = phrase
  const telling = new Set(terms.slice(0, termsTried).flatMap(({ term }) => term.split(' ').map(stemOf)))
  const head = Math.max(
    0,
    ...phrase.stems.filter((stem) => telling.has(stem)).map((stem) => stems.bearing(rows, [stem])),
  )
  if (phrase.stems.length < 2) {
    const isThing = tagWords(name).every(({ kind }) => kind === 'noun')
    return said.people >= fewestPeople && isThing && head >= leastAlone
  }
  if (borne.people < fewestPeople || borne.share < leastBorne) return false
  const isSaid = said.people >= Math.min(fewestTogether, fewestPeople + said.of / fewestToJudge)
  return isSaid && (said.people >= leastTogether * said.of || head >= leastOfHead)
}

function namedByPair(terms: readonly Term[], group: Group): ThemeName | null {
  const { stems, rows, taken = [] } = group
  const borne = [...borneTerms(terms, group)]
  for (const [at, first] of borne.entries()) {
    for (const second of borne.slice(at + 1)) {
      const words = [first.stem, second.stem].sort()
      if (taken.some((other) => other.stems.join() === words.join())) continue
      const listed = [first, second, ...borne.slice(borne.indexOf(second) + 1)].slice(0, wordsListed)
      const headings = listed.map(({ term, stem }) => headingOf(term, stem, group))
      return {
        // "Not delegating, information" would deny both.
        name: capitalised(
          headings.sort((a, b) => Number(denies.test(a)) - Number(denies.test(b))).join(', '),
        ),
        phrase: {
          text: `${first.term} and ${second.term}`,
          forms: [],
          stems: words,
          weight: 0,
          people: Math.min(first.people, second.people),
          borne: {
            people: Math.min(first.people, second.people),
            share: Math.min(first.share, second.share),
          },
          said: stems.sayingOf(rows, words),
        },
      }
    }
  }
  return null
}

/** As a heading has it: what somebody does as a gerund, and what most deny as denied. */
function headingOf(term: string, stem: string, { stems, rows, texts }: Group): string {
  const written = displayForm(
    term,
    rows.map((row) => texts[row]!),
  )
  const heading = stems.isDone(rows, stem) ? (gerundOf(written) ?? written) : written
  return inItsSense(heading, stems.sayingOf(rows, [stem]))
}

/** Each is counted only when it is come to. */
function* borneTerms(terms: readonly Term[], { stems, rows }: Group): Generator<BorneTerm> {
  const everybody = stems.peopleIn(rows)
  const seen = new Set<string>()
  const given: string[] = []
  for (const { term } of terms.filter((each) => !each.term.includes(' ')).slice(0, termsTried)) {
    const stem = stemOf(term)
    if (/[^\p{L}\p{M}'-]/u.test(term) || functionWords.has(term) || seen.has(stem)) continue
    seen.add(stem)
    // "Frustrated", "frustration": the second would tell nothing more.
    if (given.some((other) => begins(other, stem))) continue
    const people = stems.peopleSaying(rows, [stem])
    const share = people / Math.max(1, everybody)
    if (people < fewestPeople || share < leastSaid || tagWords(term)[0]?.kind === 'adverb') continue
    given.push(stem)
    yield { term, stem, people, share }
  }
}

/** Letters that two words of one family share from their beginning. */
const familyLetters = 6
const begins = (a: string, b: string) => a.slice(0, familyLetters) === b.slice(0, familyLetters)
