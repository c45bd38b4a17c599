/**
 * Which segments speak of a code by its words: those of its name, its definition and what it includes, in any form, and
 * English words that mean the same. What the researcher puts in quotation marks there is looked for as it stands. Pure.
 */
import { wordTable } from '../../platform/models/words/word-table.ts'
import { stemOf, wordsOf } from '../themes/said-words.ts'
import { refuses, stanceOn } from './code-stance.ts'
import { type Concept, conceptsOf, type Described } from './code-terms.ts'

/** What was said, segment by segment. */
export interface Spoken {
  people: number
  /** Of each segment, who said it. */
  persons: readonly string[]
  texts: readonly string[]
  stems: readonly ReadonlySet<string>[]
  /** All words of a segment in order, as stems between blanks: " lose my skill ". */
  lines: readonly string[]
  peopleBy: ReadonlyMap<string, number>
  /** One form of each stem. */
  forms: ReadonlyMap<string, string>
}

/*
 * A word weighs the logarithm of how many times more people there are than people who say it; of the most that a word can
 * weigh, two words together or one alone weigh so much.
 */
const leastTogether = 0.33
const leastAlone = 0.5
/** Words of the table this near mean the same ("lose", "loss"); at .65 they are only of one field ("price", "fee"). */
const sameMeaning = 0.75
/** What is said in quotation marks counts for as much as what is near. */
const strengthOfTerm = 0.5

/*
 * Words bear out what is near and nearness what is said: both together make up the whole, words by their part of the most that a
 * word can weigh, nearness by the way from the middle passage of the study to what belongs by its meaning alone. Judged by
 * reading what six hand-written codes gather in 250 interviews.
 */
const whole = 1.05
/** Two words of the code beside each other are hardly chance. */
const wholeTogether = 0.9
const leastWay = 0.4
/**
 * What the middle one of the passages that hold a word comes to on that way: "remember" is mostly said of other things than what
 * a tool should remember (.02), "hallucinate" of what the tool makes up (.20), "emails" of writing them (.48).
 */
const leastTypical = 0.1
const leastOfTerm = 0.15
/** Of fewer passages nothing is told. */
const fewestHolding = 5

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
    persons,
    texts: said,
    stems,
    lines: said.map(lineOf),
    peopleBy: new Map([...saying].map(([stem, who]) => [stem, who.size])),
    forms,
  }
}

export interface FoundByWords {
  row: number
  strength: number
  /** By which of its words, in a form in which they were said. */
  words: string[]
}

/** By which words a code is looked for, with what they weigh in a passage. */
export interface Lookout {
  concepts: readonly LikedConcept[]
  quoted: readonly QuotedTerm[]
  /** Words that the study says of other things. */
  elsewhere: readonly string[]
  /** Stems of its words and of what means the same; below 0 where the code is of something that is not so. */
  weights: ReadonlyMap<string, number>
}

interface QuotedTerm {
  /** As stems between blanks. */
  line: string
  /** As it was written. */
  term: string
  /** Whoever says it here mostly speaks of the code: it is found whatever its passage is near to. */
  isTelling: boolean
}

/** @param ways of each segment to the code (`placeNear`); null: nothing is known of what the study says its words of */
export function lookoutFor(spoken: Spoken, code: Described, ways: Float32Array | null): Lookout {
  const all = conceptsOf(spoken, code)
  const elsewhere = all.filter(({ stem }) =>
    isFarFrom(ways, (row) => spoken.stems[row]!.has(stem), leastTypical),
  )
  const concepts = all
    .filter((concept) => !elsewhere.includes(concept))
    .map((concept) => ({ ...concept, likes: likesOf(concept.word, spoken.forms) }))
  const weights = new Map<string, number>()
  for (const { stem, weight, likes, sense } of concepts) {
    for (const [like, share] of [[stem, 1] as const, ...likes]) {
      const own = sense * share * weight
      if (Math.abs(own) > Math.abs(weights.get(like) ?? 0)) weights.set(like, own)
    }
  }
  const quoted = [...termsIn(code)].map(([line, term]) => ({
    ...{ line, term },
    isTelling: !isFarFrom(ways, (row) => spoken.lines[row]!.includes(line), leastOfTerm),
  }))
  return { concepts, quoted, elsewhere: elsewhere.map(({ word }) => word), weights }
}

/** Whether the middle one of the passages that hold a word is no nearer to the code than this. */
function isFarFrom(ways: Float32Array | null, holds: (row: number) => boolean, least: number): boolean {
  if (!ways) return false
  const own = ways.filter((_, row) => holds(row)).sort()
  return own.length >= fewestHolding && own[own.length >> 1]! < least
}

/**
 * @param lookout of the code in the same study
 * @param ways of each segment to the code (`placeNear`); null: nothing was embedded, and words alone decide
 */
export function gatherByWords(spoken: Spoken, lookout: Lookout, ways: Float32Array | null): FoundByWords[] {
  const most = Math.log(Math.max(2, spoken.people))
  return spoken.stems.flatMap((stems, row) => {
    const way = ways?.[row] ?? null
    const isAbout = way === null || way >= leastWay
    const standing = lookout.quoted.flatMap(({ line, term, isTelling }) =>
      (isTelling || isAbout) && spoken.lines[row]!.includes(line) ? [term] : [],
    )
    const said = lookout.concepts.flatMap((concept) => saidIn(concept, stems) ?? [])
    if (standing.length + said.length === 0 || isContrary(lookout, spoken.texts[row]!)) return []
    if (standing.length > 0)
      return [{ row, strength: Math.max(strengthOfTerm, Math.min(1, way ?? 0)), words: standing }]
    const share = said.reduce((all, { weight }) => all + weight, 0) / most
    if (
      !isFound({
        share,
        way,
        isAlone: said.length < 2,
        isDistinctive: said.some((each) => each.isDistinctive),
      })
    )
      return []
    const words = said.map(({ stem }) => spoken.forms.get(stem) ?? stem)
    return [{ row, strength: Math.max(0, Math.min(1, way ?? share)), words }]
  })
}

interface Evidence {
  /** Of the most that a word can weigh. */
  share: number
  way: number | null
  isAlone: boolean
  isDistinctive: boolean
}

function isFound({ share, way, isAlone, isDistinctive }: Evidence): boolean {
  if (way === null) return isDistinctive && share >= (isAlone ? leastAlone : leastTogether)
  const needed = isAlone ? whole : wholeTogether
  return way >= leastWay && way + Math.min(share, needed - leastWay) >= needed
}

/** Whether a passage says that it is not so what the code says, or the other way round. */
export function isContrary({ weights }: Lookout, text: string): boolean {
  const stance = stanceOn(text, weights)
  const affirms = [...weights.values()].every((weight) => weight >= 0)
  return stance < 0 || (stance === 0 && affirms && refuses(text))
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

interface LikedConcept extends Concept {
  /** Stems that mean the same, with how much. */
  likes: ReadonlyMap<string, number>
}

interface SaidConcept {
  stem: string
  weight: number
  isDistinctive: boolean
}

/** By which stem a segment says it, and with how much; null where it does not. */
function saidIn(
  { stem, weight, likes, isDistinctive }: LikedConcept,
  stems: ReadonlySet<string>,
): SaidConcept | null {
  if (stems.has(stem)) return { stem, weight, isDistinctive }
  let best: SaidConcept | null = null
  for (const [like, share] of likes)
    if (share * weight > (best?.weight ?? 0) && stems.has(like))
      best = { stem: like, weight: share * weight, isDistinctive }
  return best
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
