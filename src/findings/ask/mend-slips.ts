/**
 * Slips of the keyboard in a question: a word that is neither English nor in the record is read as the word of the record
 * that is one slip away from it (a letter swapped with the next, left out, put in or wrong; Damerau 1964: four in five
 * misspellings are one of these). What is read otherwise than written is said. Pure.
 */
import { functionWords } from '../themes/function-words.ts'
import { listTokens, type RecordIndex } from './record-index.ts'
import { stemOf } from './stems.ts'
import { meaningOfWord } from './word-meanings.ts'

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

/** The table of words holds hardly any of them. */
const functionStems: ReadonlySet<string> = new Set([...functionWords].map(stemOf))

/** Words of the question that are not known to be English; a name within a sentence is none of them. */
export function unknownWords(question: string): { word: string; start: number; end: number }[] {
  return listTokens(question).filter(({ word, start }) => {
    if (word.length < leastLetters || !/^\p{L}+$/u.test(word)) return false
    const isName = start > 0 && /^\p{Lu}/u.test(question.slice(start))
    return !isName && !isEnglish(word)
  })
}

export function findSlips(question: string, index: Pick<RecordIndex, SpokenParts>): Slip[] {
  return unknownWords(question).flatMap(({ word, start, end }) => {
    if (index.stemNumbers.has(stemOf(word))) return []
    const readAs = nearestSpoken(word, index)
    return readAs === null ? [] : [{ written: question.slice(start, end), readAs, start, end }]
  })
}

/** The question as it is read. */
export function mended(question: string, slips: readonly Slip[]): string {
  return slips.reduceRight(
    (text, { readAs, start, end }) => text.slice(0, start) + readAs + text.slice(end),
    question,
  )
}

type SpokenParts = 'words' | 'stemNumbers' | 'stemOfWord' | 'speakers'

/** Of those that most people say; of equals the first in the alphabet. */
function nearestSpoken(word: string, index: Pick<RecordIndex, SpokenParts>): string | null {
  let best: { word: string; speakers: number } | null = null
  for (const [at, spoken] of index.words.entries()) {
    if (Math.abs(spoken.length - word.length) > 1 || !isOneSlip(word, spoken) || !isEnglish(spoken)) continue
    const speakers = index.speakers[index.stemOfWord[at]!]!
    if (speakers < fewestSpeakers) continue
    if (!best || speakers > best.speakers || (speakers === best.speakers && spoken < best.word))
      best = { word: spoken, speakers }
  }
  return best?.word ?? null
}

function isEnglish(word: string): boolean {
  return meaningOfWord(word) !== null || functionStems.has(stemOf(word))
}

/** Whether one word becomes the other by one slip. Neither is the other. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  if (short.length < long.length)
    return long.length === short.length + 1 && short.slice(from) === long.slice(from + 1)
  if (short.slice(from + 1) === long.slice(from + 1)) return true
  return (
    short[from] === long[from + 1] &&
    short[from + 1] === long[from] &&
    short.slice(from + 2) === long.slice(from + 2)
  )
}
