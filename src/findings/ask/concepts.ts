/** From the words of a question to all by which the record may say the same, each with how surely. Pure. */
import { relativesOf } from './lexicon.ts'
import type { Clause, QuestionWord, WordClass } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'
import { stemOf } from './stems.ts'
import { baseForm, nearWords, type PartOfSpeech } from './wordnet.ts'

export interface Concept {
  word: string
  class: WordClass
  /** For each stem of the record how surely it stands for the word, 0 to 1. */
  quality: Float32Array
  phrases: { stems: number[]; quality: number }[]
}

/** How near each stem of the record is to a word of the question, -1 to 1; null where that is not known. */
export type WordNearness = (word: string) => Float32Array | null

/** Cosines of single words: below the first they have little to do with each other, at the last they mean the same. */
export const soft = { from: 0.755, to: 0.9, least: 0.4, most: 0.85 }

/** Less sure than this is no match at all. */
const leastQuality = 0.4

export function conceptsOf(clause: Clause, index: RecordIndex, near: WordNearness): Concept[] {
  return clause.words.map((word) => conceptOf(word, index, near))
}

export function conceptOf(
  { word, class: kind }: QuestionWord,
  index: RecordIndex,
  near: WordNearness,
): Concept {
  const concept: Concept = { word, class: kind, quality: new Float32Array(index.stems.length), phrases: [] }
  addWords(concept, index, { words: word.split('_'), quality: 1 })
  for (const relative of relativesOf(word)) addWords(concept, index, relative)
  if (kind === 'name' || kind === 'number' || kind === 'light') return concept
  for (const other of dictionaryWords(word, kind)) {
    addWords(concept, index, { words: other.word.split('_'), quality: other.quality * 0.95 })
  }
  const cosines = kind === 'phrase' ? null : near(word)
  if (cosines) addNear(concept.quality, cosines)
  return concept
}

function addNear(quality: Float32Array, cosines: Float32Array): void {
  for (const [stem, cosine] of cosines.entries()) {
    if (cosine < soft.from) continue
    const sure =
      soft.least + (soft.most - soft.least) * Math.min(1, (cosine - soft.from) / (soft.to - soft.from))
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
