/** How well each sentence of the record covers the words of a clause, in itself and with what stands around it. Pure. */
import type { Concept } from './concepts.ts'
import type { Group } from './people-group.ts'
import type { RecordIndex } from './record-index.ts'
import { stemOf } from './stems.ts'

export interface ClauseMatch {
  /** For each concept its share of what is asked, together 1. */
  weights: Float64Array
  /** For each concept: the best match in each sentence itself, 0 to 1. */
  own: Float32Array[]
  /** Distinct people who use a word of the concept, or one near it. */
  people: number[]
  /** For each concept and person the best match anywhere in the interview. */
  inInterview: Float32Array[]
}

/** Whether a passage without the word, or one near it, can hardly be meant. */
export function isSpecific({ class: kind }: Concept): boolean {
  return kind !== 'light' && kind !== 'subject' && kind !== 'adverb' && kind !== 'judging'
}

/** By what it is: what a name or a noun says is said by little else. */
export const classWeight = {
  name: 2,
  number: 1.2,
  phrase: 1.3,
  person: 1,
  noun: 1,
  verb: 0.9,
  adjective: 0.8,
  adverb: 0.25,
  judging: 0.4,
  light: 0.12,
  subject: 0.08,
}

export function matchClause(
  index: RecordIndex,
  concepts: readonly Concept[],
  group: Group | null = null,
): ClauseMatch {
  const total = Math.max(2, index.people.length)
  const own = concepts.map((concept) =>
    group !== null && namesGroup(concept, group)
      ? saidByMembers(index, group)
      : matchEither(index, concept, total),
  )
  // What only near words say is rarer than they are: they stand for other things too.
  const people = own.map((qualities) => peopleSaying(index, qualities))
  const isOfMore = concepts.some((concept) => isSpecific(concept) && concept.class !== 'person')
  const raw = concepts.map(
    (concept, at) =>
      weightOf(concept, people[at]!, total) * (isOfMore && concept.class === 'person' ? besideAMatter : 1),
  )
  const sum = raw.reduce((all, each) => all + each, 0)
  const weights = Float64Array.from(raw, (each) => each / Math.max(1e-9, sum))
  return { weights, own, people, inInterview: own.map((qualities) => bestOfPeople(index, qualities)) }
}

/** What people are was said once, in whichever words: all that they say is said by one of them. */
function saidByMembers({ sentences, turns }: RecordIndex, { membership }: Group): Float32Array {
  return Float32Array.from(sentences, ({ turn }) => membership[turns[turn]!.person]!)
}

export function namesGroup(concept: Concept, { stems }: Group): boolean {
  const words = concept.either?.flat() ?? [concept]
  return words.every(({ word }) => word.split('_').every((part) => stems.has(stemOf(part))))
}

/** "What do nurses say of rotas": who they are is told once, what they say of it is what is asked. */
const besideAMatter = 0.7

function peopleSaying(index: RecordIndex, qualities: Float32Array): number {
  return Math.max(countPeople(index, qualities, 0.85), countPeople(index, qualities, 0.6) / 3)
}

function weightOf(concept: Concept, people: number, total: number): number {
  const rarity = Math.log((total + 1) / (people + 0.5)) / Math.log(total + 1)
  return classWeight[concept.class] * Math.max(0.06, Math.min(1, rarity))
}

/** Of alternatives the one that is said best; one of several words as far as its words are said, each by its weight. */
function matchEither(index: RecordIndex, concept: Concept, total: number): Float32Array {
  if (!concept.either) return matchWhole(index, concept)
  const best = new Float32Array(index.sentences.length)
  for (const item of concept.either) {
    const own = item.map((each) => matchWhole(index, each))
    const weights = item.map((each, at) => weightOf(each, peopleSaying(index, own[at]!), total))
    const sum = weights.reduce((all, each) => all + each, 0)
    for (const at of best.keys()) {
      const said = weights.reduce((all, weight, place) => all + weight * own[place]![at]!, 0) / sum
      if (said > best[at]!) best[at] = said
    }
  }
  return best
}

/** Its words apart from one another say it a little less surely than side by side. */
const ofParts = 0.9

/** For each concept the best match in each sentence. */
export function matchConcepts(index: RecordIndex, concepts: readonly Concept[]): Float32Array[] {
  return concepts.map((concept) => matchWhole(index, concept))
}

function matchWhole(index: RecordIndex, concept: Concept): Float32Array {
  const own = matchConcept(index, concept)
  const parts = concept.parts?.map((part) => matchConcept(index, part)) ?? []
  if (parts.length === 0) return own
  return own.map((whole, at) => Math.max(whole, ofParts * Math.min(...parts.map((part) => part[at]!))))
}

function bestOfPeople({ people, turns, sentences }: RecordIndex, qualities: Float32Array): Float32Array {
  const best = new Float32Array(people.length)
  for (const [at, quality] of qualities.entries()) {
    const { person } = turns[sentences[at]!.turn]!
    if (quality > best[person]!) best[person] = quality
  }
  return best
}

function matchConcept(index: RecordIndex, concept: Concept): Float32Array {
  const { sentences, tokens, stemOfWord } = index
  const found = new Float32Array(sentences.length)
  const begins = phrasesByFirst(index, concept)
  for (const [at, { firstToken, lastToken }] of sentences.entries()) {
    let best = 0
    for (let token = firstToken; token < lastToken; token++) {
      const stem = stemOfWord[tokens[token]!]!
      const quality = concept.quality[stem]!
      if (quality > best) best = quality
      if (begins !== null && begins[stem] === 1) {
        for (const phrase of concept.phrases) {
          const isBetter = phrase.quality > best && phrase.stems[0] === stem
          if (isBetter && followsAt(index, { from: token, end: lastToken }, phrase.stems))
            best = phrase.quality
        }
      }
    }
    found[at] = best
  }
  return found
}

/** Marks the stems with which a phrase begins; null where there is none. */
function phrasesByFirst(index: RecordIndex, { phrases }: Concept): Uint8Array | null {
  if (phrases.length === 0) return null
  const begins = new Uint8Array(index.stems.length)
  for (const { stems } of phrases) begins[stems[0]!] = 1
  return begins
}

/** Up to two small words may stand within a phrase: "lose all my jobs". */
const mostBetween = 2
const small = new Set(
  'a an the my your his her its our their own some any all this that these those it them up'.split(' '),
)

function followsAt(
  index: RecordIndex,
  { from, end }: { from: number; end: number },
  stems: readonly number[],
): boolean {
  let at = from
  for (const stem of stems.slice(1)) {
    let next = at + 1
    while (next < end && next <= at + mostBetween && index.stemOfWord[index.tokens[next]!] !== stem) {
      if (!small.has(index.words[index.tokens[next]!]!)) return false
      next++
    }
    if (next >= end || index.stemOfWord[index.tokens[next]!] !== stem) return false
    at = next
  }
  return true
}

function countPeople(
  { sentences, turns, people }: RecordIndex,
  qualities: Float32Array,
  least: number,
): number {
  const said = new Uint8Array(people.length)
  for (const [at, quality] of qualities.entries())
    if (quality >= least) said[turns[sentences[at]!.turn]!.person] = 1
  return said.reduce((sum, each) => sum + each, 0)
}
