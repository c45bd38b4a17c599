/** A theme that has no phrase which its members bear is called by the two words that most of them say. Pure. */
import { displayForm } from './display-form.ts'
import { functionWords } from './function-words.ts'
import { type StemIndex, stemOf } from './head-phrases.ts'
import { capitalised, type ThemeName } from './name-themes.ts'
import type { Term } from './term-weights.ts'

/** Of a phrase with a word that fewer people of the theme say, most of them speak of something else. */
const leastBorne = 0.075
/** Each of the two words is said by so many of them. */
const leastSaid = 0.15
const fewestPeople = 2

interface Group {
  stems: StemIndex
  rows: readonly number[]
  texts: readonly string[]
}

interface BorneTerm {
  term: string
  stem: string
  people: number
  share: number
}

/** The name as it is where its words are borne, or where no two words of the theme are. */
export function namedByTerms(named: ThemeName, terms: readonly Term[], group: Group): ThemeName {
  const { borne } = named.phrase
  if (borne.people >= fewestPeople && borne.share >= leastBorne) return named
  const [first, second] = borneTerms(terms, group)
  if (!first || !second) return named
  const texts = group.rows.map((row) => group.texts[row]!)
  const written = [first, second].map(({ term }) => displayForm(term, texts))
  const text = written.join(' and ')
  return {
    name: capitalised(text),
    phrase: {
      ...named.phrase,
      text,
      stems: [first.stem, second.stem].sort(),
      borne: { people: Math.min(first.people, second.people), share: Math.min(first.share, second.share) },
    },
  }
}

/** Each is counted only when it is come to. */
function* borneTerms(terms: readonly Term[], { stems, rows }: Group): Generator<BorneTerm> {
  const everybody = stems.peopleIn(rows)
  const seen = new Set<string>()
  for (const { term } of terms) {
    const stem = stemOf(term)
    if (/[^\p{L}\p{M}'-]/u.test(term) || functionWords.has(term) || seen.has(stem)) continue
    seen.add(stem)
    const people = stems.peopleSaying(rows, [stem])
    const share = people / Math.max(1, everybody)
    if (people >= fewestPeople && share >= leastSaid) yield { term, stem, people, share }
  }
}
