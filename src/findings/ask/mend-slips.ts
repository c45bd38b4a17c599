/**
 * Slips of the keyboard in a question: a word that is no English one is read as the word of the record that is a slip away from it (a
 * letter swapped with the next, left out, put in or wrong; Damerau 1964: four in five misspellings are one of these), unless people
 * say the word as it is written. What is read otherwise than written is said. Pure.
 */
import { listTokens, type RecordIndex } from './record-index.ts'
import { haveSameLetters, slipsBetween } from './spelling.ts'
import { isEnglish } from './spellings-of-name.ts'
import { stemOf } from './stems.ts'

export interface Slip {
  written: string
  readAs: string
  start: number
  end: number
}

/** Shorter words are one letter from too many others. */
const leastLetters = 4
/** A word that one person alone says may be a slip itself. */
const fewestSpeakers = 2
/** Where one alone writes a word as it is written, another with the same letters is meant if so many say that: "chatgtp". */
const timesAsMany = 10

interface UnknownWord {
  word: string
  start: number
  end: number
  /** Written with a capital within a sentence: then only a name can be meant. */
  isName: boolean
}

/** Words of the question that are not known to be English. */
export function unknownWords(question: string): UnknownWord[] {
  return listTokens(question).flatMap(({ word, start, end }) => {
    if (word.length < leastLetters || !/^\p{L}+$/u.test(word) || isEnglish(word)) return []
    return [{ word, start, end, isName: start > 0 && /^\p{Lu}/u.test(question.slice(start)) }]
  })
}

export function findSlips(question: string, index: Pick<RecordIndex, SpokenParts>): Slip[] {
  return unknownWords(question).flatMap((unknown) => {
    const { start, end } = unknown
    const written = question.slice(start, end)
    const spoken = nearestSpoken(unknown, index)
    return spoken === null ? [] : [{ written, readAs: writtenLike(written, spoken), start, end }]
  })
}

/** "HIPPA" is read as "HIPAA": who writes a name in capitals asks for one. */
function writtenLike(written: string, word: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase()
  return /^\p{Lu}/u.test(written) && !isEnglish(word) ? `${word[0]!.toUpperCase()}${word.slice(1)}` : word
}

/** The question as it is read. */
export function mended(question: string, slips: readonly Slip[]): string {
  return slips.reduceRight(
    (text, { readAs, start, end }) => text.slice(0, start) + readAs + text.slice(end),
    question,
  )
}

type SpokenParts = 'words' | 'stemNumbers' | 'stemOfWord' | 'speakers'

/** Of the fewest slips; of these the one that most people say; of equals the first in the alphabet. */
function nearestSpoken(
  { word, isName }: UnknownWord,
  { words, stemNumbers, stemOfWord, speakers }: Pick<RecordIndex, SpokenParts>,
): string | null {
  const own = speakers[stemNumbers.get(stemOf(word)) ?? -1] ?? 0
  if (own > 1) return null
  const fewest = own === 1 ? timesAsMany : fewestSpeakers
  let best: Found | null = null
  for (const [at, spoken] of words.entries()) {
    const slips = slipsBetween(word, spoken)
    if (slips === null || (isName && isEnglish(spoken))) continue
    if (own === 1 && !haveSameLetters(word, spoken)) continue
    const found = { word: spoken, slips, speakers: speakers[stemOfWord[at]!]! }
    if (found.speakers >= fewest && (!best || isNearer(found, best))) best = found
  }
  return best?.word ?? null
}

type Found = { word: string; slips: number; speakers: number }

function isNearer(one: Found, other: Found): boolean {
  if (one.slips !== other.slips) return one.slips < other.slips
  return one.speakers === other.speakers ? one.word < other.word : one.speakers > other.speakers
}
