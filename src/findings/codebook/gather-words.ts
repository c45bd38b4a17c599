/**
 * Which segments speak of a code by its words: those of its name, its definition and what it includes, in any form, and
 * English words that mean the same. What the researcher puts in quotation marks there is looked for as it stands. Pure.
 */
import { wordTable } from '../../platform/models/words/word-table.ts'
import { stemOf, wordsOf } from '../themes/said-words.ts'
import { stopWords } from '../themes/stop-words.ts'
import type { Code } from './model.ts'

/** What was said, segment by segment. */
export interface Spoken {
  people: number
  stems: readonly ReadonlySet<string>[]
  /** All words of a segment in order, as stems between blanks: " lose my skill ". */
  lines: readonly string[]
  peopleBy: ReadonlyMap<string, number>
  /** One form of each stem. */
  forms: ReadonlyMap<string, string>
}

/*
 * Judged by reading what six hand-written codes gather in real interviews. A word weighs the logarithm of how many times more
 * people there are than people who say it; of the most that a word can weigh, two words together or one alone weigh so much.
 */
const leastTogether = 0.33
const leastAlone = 0.5
/** And the segment is about as near to the code as what speaks of the same subject. */
const nearTogether = 0.2
const nearAlone = 0.26
/** Words of the table this near mean the same ("lose", "loss"); at .65 they are only of one field ("price", "fee"). */
const sameMeaning = 0.75
/** What is said in quotation marks is found whatever it is near to. */
const strengthOfTerm = 0.5

export function spokenOf(said: readonly string[], persons: readonly string[]): Spoken {
  const saying = new Map<string, Set<string>>()
  const forms = new Map<string, string>()
  const stems = said.map((text, row) => {
    const own = new Set<string>()
    for (const word of wordsOf(text)) {
      const stem = stemOf(word)
      own.add(stem)
      if (!forms.has(stem)) forms.set(stem, word)
      saying.set(stem, (saying.get(stem) ?? new Set()).add(persons[row]!))
    }
    return own
  })
  return {
    people: new Set(persons).size,
    stems,
    lines: said.map(lineOf),
    peopleBy: new Map([...saying].map(([stem, who]) => [stem, who.size])),
    forms,
  }
}

type Described = Pick<Code, 'name' | 'definition' | 'inclusion'>

export interface FoundByWords {
  row: number
  strength: number
  /** By which of its words, in a form in which they were said. */
  words: string[]
}

/** @param cosines of each segment to what the code says of itself; null: words alone decide */
export function gatherByWords(spoken: Spoken, code: Described, cosines: Float32Array | null): FoundByWords[] {
  const concepts = conceptsOf(spoken, code)
  const terms = termsIn(code)
  const most = Math.log(Math.max(2, spoken.people))
  return spoken.stems.flatMap((stems, row) => {
    const cosine = cosines?.[row] ?? 0
    const quoted = [...terms].flatMap(([line, term]) => (spoken.lines[row]!.includes(line) ? [term] : []))
    if (quoted.length > 0) return [{ row, strength: Math.max(strengthOfTerm, cosine), words: quoted }]
    const said = concepts.flatMap((concept) => saidIn(concept, stems) ?? [])
    const sum = said.reduce((all, { weight }) => all + weight, 0)
    const [least, near] = said.length > 1 ? [leastTogether, nearTogether] : [leastAlone, nearAlone]
    const isAbout = said.length > 0 && sum >= least * most && (cosines === null || cosine >= near)
    const words = said.map(({ stem }) => spoken.forms.get(stem) ?? stem)
    return isAbout ? [{ row, strength: Math.max(nearTogether, cosine), words }] : []
  })
}

/** What a researcher wants to be found as it stands: “rusty”, "personal touch"; as stems between blanks. */
export function quotedTerms(code: Described): string[] {
  return [...termsIn(code).keys()]
}

/** As stems between blanks -> as it was written. */
function termsIn({ definition, inclusion }: Described): Map<string, string> {
  const quoted = `${definition} ${inclusion}`.matchAll(/["“„«]([^"“”„«»]{2,80})["”»]/gu)
  const terms = [...quoted].map(([, term]): [string, string] => [lineOf(term!), term!.trim().toLowerCase()])
  return new Map(terms.filter(([line]) => line.trim() !== ''))
}

interface Concept {
  stem: string
  weight: number
  /** Stems that mean the same, with how much. */
  likes: ReadonlyMap<string, number>
}

/** By which stem a segment says it, and with how much; null where it does not. */
function saidIn(
  { stem, weight, likes }: Concept,
  stems: ReadonlySet<string>,
): { stem: string; weight: number } | null {
  if (stems.has(stem)) return { stem, weight }
  let best: { stem: string; weight: number } | null = null
  for (const [like, share] of likes)
    if (share * weight > (best?.weight ?? 0) && stems.has(like)) best = { stem: like, weight: share * weight }
  return best
}

/** What nobody says weighs as what one says: its synonyms may be said. */
function conceptsOf({ people, peopleBy, forms }: Spoken, code: Described): Concept[] {
  const unquoted = [code.name, code.definition, code.inclusion].join('. ')
  const telling = wordsOf(unquoted).filter((word) => !stopWords.has(word) && word.length > 1)
  const byStem = new Map(telling.map((word) => [stemOf(word), word]))
  return [...byStem].flatMap(([stem, word]) => {
    const likes = likesOf(word, forms)
    const saying = Math.max(peopleBy.get(stem) ?? 0, 1)
    const weight = Math.log(people / saying)
    return weight > 0 ? [{ stem, weight, likes }] : []
  })
}

function likesOf(word: string, forms: ReadonlyMap<string, string>): Map<string, number> {
  const { rows, vectors, dimensions } = wordTable()
  const own = rows.get(word)
  const likes = new Map<string, number>()
  if (own === undefined) return likes
  for (const [stem, form] of forms) {
    const row = rows.get(form)
    if (row === undefined || row === own) continue
    let cosine = 0
    for (let at = 0; at < dimensions; at++)
      cosine += vectors[own * dimensions + at]! * vectors[row * dimensions + at]!
    if (cosine >= sameMeaning) likes.set(stem, cosine)
  }
  return likes
}

function lineOf(text: string): string {
  return ` ${wordsOf(text).map(stemOf).join(' ')} `
}
