/**
 * Searching by words: every word and every quoted phrase of the query must stand in a participant's turn, case and
 * diacritics aside, endings of English words aside ("price" finds "prices" and "pricing"). Pure.
 */
import { type FoldedText, foldText } from '../evidence/fold.ts'
import { cutsWord, listFoldedWords } from '../evidence/words.ts'
import { findSentences, type Stretch } from '../segments/sentences.ts'

export interface WordQuery {
  /** Stems, each found where a word of the record has the same stem or begins with the word. */
  words: { word: string; stem: string }[]
  /** Folded, found as they stand. */
  phrases: string[]
}

export interface WordHit extends Stretch {
  marks: Stretch[]
  /** Higher is better. */
  score: number
}

/** Words in double quotation marks of any shape are a phrase. */
export function parseWordQuery(query: string): WordQuery {
  const phrases: string[] = []
  const rest = query.replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/gu, (_, phrase: string) => {
    const folded = foldForSearch(phrase).folded.trim()
    if (folded !== '') phrases.push(folded)
    return ' '
  })
  const folded = foldForSearch(rest).folded
  const listed = listFoldedWords(folded)
  // Scripts without spaces have no words to list: what is left of the query is looked for as it stands.
  const plain = listed.length === 0 ? folded.replace(/[\s'….,!?-]+/gu, ' ').trim() : ''
  if (plain !== '') phrases.push(plain)
  return { words: listed.map(({ word }) => ({ word, stem: stemOf(word) })), phrases }
}

export function isEmptyQuery({ words, phrases }: WordQuery): boolean {
  return words.length === 0 && phrases.length === 0
}

/** The query's needles as they must occur, in lower case without diacritics, in any text that can match. */
export function needlesOf({ words, phrases }: WordQuery): string[] {
  return [
    ...words.map((each) => each.stem),
    ...phrases.flatMap((phrase) => listFoldedWords(phrase).map((w) => w.word)),
  ]
}

/** Case and diacritics folded besides what evidence folds; with the way back to the record's characters. */
export function foldForSearch(text: string): FoldedText {
  const { folded, starts, ends } = foldText(text)
  const units: string[] = []
  const newStarts: number[] = []
  const newEnds: number[] = []
  for (let at = 0; at < folded.length; ) {
    const sign = String.fromCodePoint(folded.codePointAt(at)!)
    const plain =
      sign < '\u0080' ? sign.toLowerCase() : sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    for (const unit of plain.split('')) {
      units.push(unit)
      newStarts.push(starts[at]!)
      newEnds.push(ends[at]!)
    }
    at += sign.length
  }
  return { folded: units.join(''), starts: Uint32Array.from(newStarts), ends: Uint32Array.from(newEnds) }
}

/**
 * Where the query stands in one turn: a hit for each sentence that holds all of it, else one that spans the sentences
 * needed. Empty when the turn lacks a part of the query.
 */
export function findWordsInTurn(text: string, query: WordQuery, language: string): WordHit[] {
  const folded = foldForSearch(text)
  const parts = [
    ...query.words.map((word) => placesOfWord(folded, word)),
    ...query.phrases.map((phrase) => placesOfPhrase(folded, phrase)),
  ]
  if (parts.length === 0 || parts.some((places) => places.length === 0)) return []
  const sentences = findSentences(text, language)
  const within = (sentence: Stretch) =>
    parts.map((places) =>
      places.filter((place) => place.start >= sentence.start && place.end <= sentence.end),
    )
  const whole = sentences.flatMap((sentence): WordHit[] => {
    const found = within(sentence)
    return found.every((places) => places.length > 0) ? [hitOf(sentence, found.flat(), 2)] : []
  })
  if (whole.length > 0) return whole
  return [hitOf(narrowest(sentences, parts, text.length), parts.flat(), 1)]
}

/** The first to the last sentence needed to hold the first place of every part. */
function narrowest(sentences: readonly Stretch[], parts: readonly Stretch[][], length: number): Stretch {
  const firsts = parts.map((places) => places[0]!)
  const from = Math.min(...firsts.map((place) => place.start))
  const to = Math.max(...firsts.map((place) => place.end))
  const touched = sentences.filter((sentence) => sentence.end > from && sentence.start < to)
  return { start: touched[0]?.start ?? 0, end: touched.at(-1)?.end ?? length }
}

function hitOf(stretch: Stretch, places: readonly Stretch[], base: number): WordHit {
  const marks = places
    .filter((place) => place.start >= stretch.start && place.end <= stretch.end)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((mark, at, all) => at === 0 || mark.start >= all[at - 1]!.end)
  const length = stretch.end - stretch.start
  return { ...stretch, marks, score: base + Math.log1p(marks.length) / 4 - Math.min(0.5, length / 2000) }
}

function placesOfWord(folded: FoldedText, { word, stem }: { word: string; stem: string }): Stretch[] {
  return listFoldedWords(folded.folded)
    .filter((said) => said.word.startsWith(word) || stemOf(said.word) === stem)
    .map((said) => backToText(folded, said))
}

function placesOfPhrase(folded: FoldedText, phrase: string): Stretch[] {
  const places: Stretch[] = []
  for (let at = folded.folded.indexOf(phrase); at !== -1; at = folded.folded.indexOf(phrase, at + 1)) {
    const end = at + phrase.length
    if (cutsWord(folded.folded, at) || cutsWord(folded.folded, end)) continue
    places.push(backToText(folded, { start: at, end }))
  }
  return places
}

function backToText({ starts, ends }: FoldedText, { start, end }: Stretch): Stretch {
  return { start: starts[start]!, end: ends[end - 1]! }
}

/** Takes off the commonest English endings where enough is left to tell words apart. */
export function stemOf(word: string): string {
  const stem = word.replace(/(?:ing|ed|ies|es|s|e|y)$/u, '')
  return stem.length >= 4 ? stem : word.length > 3 ? word.replace(/s$/u, '') : word
}
