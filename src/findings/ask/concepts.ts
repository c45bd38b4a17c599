/** From the words of a question to all by which the record may say the same, each with how surely. Pure. */

import { functionWords } from '../themes/function-words.ts'
import type { Clause, QuestionWord, WordClass } from './clauses.ts'
import { relativesOf } from './lexicon.ts'
import { leastBehindPrefix } from './literally.ts'
import type { RecordIndex } from './record-index.ts'
import { halvesOfName, misspellingsOf } from './spellings-of-name.ts'
import { stemOf } from './stems.ts'
import { nearnessToStems } from './word-meanings.ts'
import { baseForm, mayBeThing, namesPerson, nearWords, type PartOfSpeech } from './wordnet.ts'

export interface Concept {
  word: string
  class: WordClass
  /** For each stem of the record how surely it stands for the word, 0 to 1. */
  quality: Float32Array
  phrases: { stems: number[]; quality: number }[]
  /** Where any of several will do: each with the words that it takes. */
  either?: Concept[][]
  /** Of words that the dictionary holds as one, each by itself: a sentence with all of them says it too. */
  parts?: Concept[]
}

/** What a word of the question means; null where that is not known. */
export type MeaningOf = (word: string) => Float32Array | null

/** Cosines of single words: below the first they have little to do with each other, at the last they mean the same. */
export const soft = { from: 0.45, to: 0.72, most: 0.85, words: 20 }
/**
 * A word that several people use themselves is seldom meant by another: who says "calculation" compares nothing to a calculator.
 * One that nobody uses is stood for by less near ones. Both placed people higher who say it (docs/decisions/0092).
 */
const softWhereSaid = { ...soft, most: 0.5 }
const softWhereUnsaid = { ...soft, from: 0.4, to: 0.68 }
const severalPeople = 3

/** Less sure than this is no match at all. */
const leastQuality = 0.4

export function conceptsOf(clause: Clause, index: RecordIndex, meaningOf: MeaningOf): Concept[] {
  const alone = clause.words.map((word) => conceptOf(word, index, meaningOf))
  const lists = Map.groupBy(clause.words.keys(), (at) => clause.words[at]!.either?.list ?? -1)
  const concepts = (lists.get(-1) ?? []).map((at) => alone[at]!)
  for (const [list, places] of lists) {
    if (list < 0) continue
    const items = Map.groupBy(places, (at) => clause.words[at]!.either!.item)
    concepts.push(eitherOf([...items.values()].map((item) => item.map((at) => alone[at]!))))
  }
  return concepts
}

/** Of a list of alternatives one concept: it is said where any of them is. */
function eitherOf(items: Concept[][]): Concept {
  const all = items.flat()
  if (items.length === 1 && all.length === 1) return all[0]!
  const quality = all[0]!.quality.map((_, stem) => Math.max(...all.map((concept) => concept.quality[stem]!)))
  const isNamed = all.every((concept) => concept.class === 'name')
  return {
    word: items.map((item) => item.map(({ word }) => word).join(' ')).join(' or '),
    class: isNamed
      ? 'name'
      : (items.map((item) => item.at(-1)!.class).find((kind) => kind !== 'name') ?? 'noun'),
    quality,
    phrases: all.flatMap(({ phrases }) => phrases),
    either: items,
  }
}

export function conceptOf(
  { word, class: kind }: QuestionWord,
  index: RecordIndex,
  meaningOf: MeaningOf,
): Concept {
  const concept: Concept = { word, class: kind, quality: new Float32Array(index.stems.length), phrases: [] }
  addWords(concept, index, { words: word.split('_'), quality: 1 })
  if (word.includes('_')) addWords(concept, index, { words: [word.replaceAll('_', '')], quality: 1 })
  if (word.includes('-')) addWords(concept, index, { words: word.split('-'), quality: 1 })
  if (kind !== 'number' && word.includes('-'))
    addWords(concept, index, { words: [word.replaceAll('-', '')], quality: 1 })
  if (kind !== 'number')
    for (const parts of halvesOf(word)) addWords(concept, index, { words: parts, quality: 1 })
  if (kind === 'name' && word.length >= leastBehindPrefix)
    addWords(concept, index, { words: [`sub${word}`], quality: 1 })
  if (kind !== 'number' && kind !== 'light') addSpellings(concept, index)
  for (const relative of relativesOf(word)) addWords(concept, index, relative)
  if (kind === 'name' || kind === 'number' || kind === 'light') return withCompounds(concept, index)
  for (const other of dictionaryWords(word, kind))
    addWords(concept, index, {
      words: other.word.split('_'),
      quality: other.quality * (kind === 'verb' && isCalled(other.word) ? ofCalling : 0.95),
    })
  const meaning = meaningOf(word)
  if (meaning) addNear(concept.quality, nearnessToStems(meaning, index), softnessOf(word, index))
  if (kind === 'verb') lessForCallings(concept, index, stemOf(word))
  return withCompounds(word.includes('_') ? ofWordsTogether(concept, index, meaningOf) : concept, index)
}

/** One word of several is said of other things: who teaches dance is no music teacher, and "butter" butters nobody up. */
const ofOneWord = 0.3

/** Of a noun the last word is a wider one, and what is near to that is no nearer to the whole: "instructor" of "music teacher". */
function ofWordsTogether(concept: Concept, index: RecordIndex, meaningOf: MeaningOf): Concept {
  const words = concept.word.split('_')
  const isNoun = concept.class === 'noun' || concept.class === 'person'
  const head = words.at(-1)!
  const wider = isNoun ? nearWords(baseForm(head, 'noun') ?? head, ['noun']) : []
  for (const word of [...words, ...wider.map((near) => near.word)]) {
    const stem = index.stemNumbers.get(stemOf(word))
    if (stem !== undefined) concept.quality[stem] = Math.min(concept.quality[stem]!, ofOneWord)
  }
  if (!isNoun || words.some((word) => functionWords.has(word))) return concept
  return { ...concept, parts: words.map((word) => conceptOf({ word, class: 'noun' }, index, meaningOf)) }
}

/** The same name as others wrote it. */
function addSpellings(concept: Concept, index: RecordIndex): void {
  for (const word of misspellingsOf(index, concept.word))
    addWords(concept, index, { words: [word], quality: 1 })
  for (const words of halvesOfName(concept.word)) addWords(concept, index, { words, quality: 1 })
}

/** Whoever is called by a deed need not do it here: "my inspector said" tells of nobody who inspects. */
const ofCalling = 0.5
const isCalled = (word: string) => namesPerson(word) && !mayBeThing(word)

/** Words of a group of our own stay as sure as they are written down there. */
function lessForCallings({ word, quality }: Concept, { commonWords }: RecordIndex, own: string): void {
  const sure = new Set(relativesOf(word).flatMap(({ words }) => words.map(stemOf)))
  for (const [stem, each] of quality.entries()) {
    const said = each > ofCalling ? commonWords[stem]! : ''
    if (said === '' || stemOf(said) === own || sure.has(stemOf(said))) continue
    if (isCalled(said)) quality[stem] = ofCalling
  }
}

const leastHalf = 3
const leastCompound = 7

/** Every way in which it may be a compound that the record writes as two words: "nonprofit" as "non profit". */
function halvesOf(word: string): string[][] {
  const closed = word.replaceAll('-', '')
  if (closed.length < leastCompound || !/^\p{L}+$/u.test(closed)) return []
  // "Notable" is no "not able".
  return Array.from({ length: closed.length - 2 * leastHalf + 1 }, (_, at) => [
    closed.slice(0, at + leastHalf),
    closed.slice(at + leastHalf),
  ]).filter((halves) => !halves.some((half) => functionWords.has(half)))
}

/** A word within a compound is nearly the word: "em-dashes" has both "em" and "dashes". */
const withinCompound = 0.95

function withCompounds(concept: Concept, { compounds }: RecordIndex): Concept {
  for (const { stem, parts } of compounds) {
    const best = Math.max(...parts.map((part) => concept.quality[part]!))
    concept.quality[stem] = Math.max(concept.quality[stem]!, best * withinCompound)
  }
  return concept
}

function softnessOf(word: string, { stemNumbers, speakers }: RecordIndex): typeof soft {
  const stem = stemNumbers.get(stemOf(word))
  const people = stem === undefined ? 0 : speakers[stem]!
  if (people >= severalPeople) return softWhereSaid
  return people === 0 ? softWhereUnsaid : soft
}

/** Of many that are near only the nearest: a word that is a little like everything tells nothing. */
function addNear(quality: Float32Array, cosines: Float32Array, softness: typeof soft): void {
  const { from, to, most, words } = softness
  const least = Math.max(from, cosines.toSorted().at(-words) ?? 0)
  for (const [stem, cosine] of cosines.entries()) {
    if (cosine < least) continue
    const sure = most * Math.min(1, (cosine - from) / (to - from))
    if (sure > quality[stem]!) quality[stem] = sure
  }
}

function addWords(
  concept: Concept,
  index: RecordIndex,
  { words, quality }: { words: string[]; quality: number },
): void {
  if (quality < leastQuality) return
  const stems = words.map((word) => index.stemNumbers.get(stemOf(word)))
  if (!stems.every((stem) => stem !== undefined)) return
  if (stems.length > 1) concept.phrases.push({ stems, quality })
  else concept.quality[stems[0]!] = Math.max(concept.quality[stems[0]!]!, quality)
}

const partsOf: Record<WordClass, PartOfSpeech[]> = {
  name: [],
  number: [],
  phrase: ['noun', 'verb'],
  person: ['noun'],
  noun: ['noun', 'verb'],
  verb: ['verb', 'noun'],
  adjective: ['adj', 'verb'],
  adverb: ['adv'],
  judging: ['verb', 'adj'],
  light: [],
  subject: [],
}

function dictionaryWords(word: string, kind: WordClass): { word: string; quality: number }[] {
  return partsOf[kind].flatMap((part, rank) => {
    const base = baseForm(word, part)
    // "Switch" is a noun and a verb; what the question takes it for counts more.
    return base
      ? nearWords(base, [part]).map((near) => ({ ...near, quality: near.quality * (rank === 0 ? 1 : 0.85) }))
      : []
  })
}
