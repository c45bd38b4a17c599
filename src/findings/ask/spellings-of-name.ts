/**
 * How else people wrote a name: a record has "HIPPA" beside "HIPAA" and "tik toks" beside "TikTok", and who wrote it so means the
 * same. Only what is no English word is read as a name, so that "canvas" stays no Canva. Pure.
 */
import { wordTable } from '../../platform/models/words/word-table.ts'
import { functionWords } from '../themes/function-words.ts'
import type { RecordIndex } from './record-index.ts'
import { editsBetween, haveSameLetters } from './spelling.ts'
import { stemOf } from './stems.ts'
import { meaningOfWord } from './word-meanings.ts'

type Spoken = Pick<RecordIndex, 'words'>

/** A shorter name is one letter from another: "Grok" and "Groq". */
const leastLetters = 5
/** From so many letters on a wrong one makes no other name. */
const longName = 7

const isLettersOnly = (word: string) => /^\p{L}+$/u.test(word)

/** The table of words holds hardly any of them. */
const functionStems: ReadonlySet<string> = new Set([...functionWords].map(stemOf))

/** "Carers" and "podcasters" stand in no dictionary, and "care" and "podcast" do. */
const derived = /(?:ers?|ors?|ing|ed|able|less|ness|ish)$/u

export function isEnglish(word: string): boolean {
  if (meaningOfWord(word) !== null || functionStems.has(stemOf(word))) return true
  const base = word.replace(derived, '')
  if (base === word) return false
  // "Grammer" comes of no "gramme".
  const forms = /(\p{L})\1$/u.test(base) ? [base] : [base, `${base}e`]
  return forms.some((form) => wordTable().rows.has(form))
}

/** Words of the record that are this name with a slip, none of them English. */
export function misspellingsOf({ words }: Spoken, name: string): string[] {
  if (name.length < leastLetters || !isLettersOnly(name) || isEnglish(name)) return []
  return words.filter(
    (word) =>
      word.length >= leastLetters &&
      word[0] === name[0] &&
      isLettersOnly(word) &&
      isSlipOf(name, word) &&
      !isEnglish(word),
  )
}

/** "American" is no slip of "America". */
function isSlipOf(name: string, word: string): boolean {
  if (name.startsWith(word) || word.startsWith(name)) return false
  const edits = editsBetween(name, word, 2)
  const least = Math.min(name.length, word.length)
  if (haveSameLetters(name, word)) return edits === 1 || (edits === 2 && least > longName)
  return edits === 1 && least >= longName
}

const leastHalf = 3

/** Every way in which a closed name may be written as two words, each of them no mere function word: "tik tok". */
export function halvesOfName(name: string): [string, string][] {
  if (name.length < 2 * leastHalf || !isLettersOnly(name) || isEnglish(name)) return []
  return Array.from({ length: name.length - 2 * leastHalf + 1 }, (_, at): [string, string] => [
    name.slice(0, at + leastHalf),
    name.slice(at + leastHalf),
  ]).filter((halves) => !halves.some((half) => functionWords.has(half)))
}

/** Several of it, unless that is a word of its own: of Canva there is no plural. */
export function pluralsOfName(name: string): string[] {
  const plural = `${name}s`
  return isLettersOnly(name) && !isEnglish(plural) ? [plural] : []
}
