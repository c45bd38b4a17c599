/** Who is of the kind of people that a question is of, by what they say of themselves and of their work. Pure. */
import { type Clause, carries } from './clauses.ts'
import { type Concept, conceptOf, type MeaningOf } from './concepts.ts'
import { matchConcepts } from './match-sentences.ts'
import type { GroupReading } from './read-group.ts'
import type { RecordIndex } from './record-index.ts'
import { isSpokenBySelf } from './standing.ts'
import { stemOf } from './stems.ts'

export interface Group {
  /** For each of `index.people` how surely they are of it, 0 to 1. */
  membership: Float32Array
  /** Stems of the words by which the question names it. */
  stems: ReadonlySet<string>
}

/** Said of somebody else the words tell less of who speaks. */
const saidOfOthers = 0.6
/**
 * In standard deviations, how near somebody comes to saying that they are of it. With the words the first tells it, and without them the
 * second, or the third where a word tells these from others who are called so: of a chess coach by "I coach football" nothing is told.
 */
const near = { withWords: 9, alone: 12, aloneOfSome: 17 }
const leastWords = 0.5

/** Null where the question is of everybody. */
export function groupOf(
  index: RecordIndex,
  groups: readonly GroupReading[],
  { meaningOf, groupNearness }: { meaningOf: MeaningOf; groupNearness: readonly Float32Array[] },
): Group | null {
  if (groups.length === 0) return null
  const membership = new Float32Array(index.people.length)
  for (const [at, group] of groups.entries()) {
    const words = byWords(index, group, meaningOf)
    const nearest = nearestOf(index, groupNearness[at])
    const alone = group.modifiers.length > (group.head === null ? 1 : 0) ? near.aloneOfSome : near.alone
    for (const [person, sure] of words.entries()) {
      const is = nearest === null ? sure : surely(sure, nearest[person]!, alone)
      membership[person] = Math.max(membership[person]!, is)
    }
  }
  const said = groups.flatMap(({ head, modifiers }) => (head === null ? modifiers : [head, ...modifiers]))
  return { membership, stems: new Set(said.map(stemOf)) }
}

function surely(words: number, nearness: number, alone: number): number {
  if (nearness >= alone) return 1
  return words >= leastWords && nearness >= near.withWords ? words : 0
}

function byWords(index: RecordIndex, { head, modifiers }: GroupReading, meaningOf: MeaningOf): Float32Array {
  const concepts: Concept[] = [
    ...(head === null ? [] : [conceptOf({ word: head, class: 'person' }, index, meaningOf)]),
    ...modifiers.map((word) => conceptOf({ word, class: 'noun' }, index, meaningOf)),
  ]
  const sure = new Float32Array(index.people.length).fill(1)
  for (const qualities of matchConcepts(index, concepts)) {
    const best = new Float32Array(index.people.length)
    for (const [at, quality] of qualities.entries()) {
      const { person } = index.turns[index.sentences[at]!.turn]!
      if (quality <= best[person]!) continue
      best[person] = Math.max(best[person]!, quality * (isSpokenBySelf(index, at) ? 1 : saidOfOthers))
    }
    for (const person of sure.keys()) sure[person] = Math.min(sure[person]!, best[person]!)
  }
  return sure
}

function nearestOf(
  { people, sentences, turns }: RecordIndex,
  nearness: Float32Array | undefined,
): Float32Array | null {
  if (!nearness) return null
  const best = new Float32Array(people.length).fill(Number.NEGATIVE_INFINITY)
  for (const [at, each] of nearness.entries()) {
    const { person } = turns[sentences[at]!.turn]!
    if (each > best[person]!) best[person] = each
  }
  return best
}

/** Less surely nobody is of it. */
export const leastOfIt = 0.5

export function isOfNobody(group: Group | null): boolean {
  return group !== null && !group.membership.some((sure) => sure >= leastOfIt)
}

/**
 * Somebody calls others so: "the doctors are always in a hurry". Then the question may be of them, though none was heard. Who is
 * told by a place alone ("hotel people") is called so by nobody.
 */
export function isSpokenOf(index: RecordIndex, groups: readonly GroupReading[]): boolean {
  return groups.some(({ head, modifiers }) => {
    if (head === null) return false
    const called = [...modifiers, head].map((word) => index.stemNumbers.get(stemOf(word)))
    return index.tokens.some((_, at) =>
      called.every((stem, next) => stem !== undefined && index.stemOfWord[index.tokens[at + next]!] === stem),
    )
  })
}

/** Nothing is asked but who they are, and some of them were heard. */
export function isOfGroupAlone(group: Group | null, { words }: Clause): boolean {
  if (group === null || isOfNobody(group)) return false
  return words
    .filter(carries)
    .every(({ word }) => word.split('_').every((part) => group.stems.has(stemOf(part))))
}
