/**
 * What the study itself says names nobody who took part, as far as it is the same word in the same sense. A product is
 * kept wherever it is spoken of. An ordinary word of a question ("will", "mark", "reading") is kept only as that word: in
 * small letters or at the beginning of a sentence, and never where English knows it as somebody or somewhere. Pure.
 */
import { isKnownName } from './known-name.ts'
import { isOrdinary } from './names-nobody.ts'

export interface KeptWords {
  /** Used as names by the study, in small letters. */
  names: ReadonlySet<string>
  /** Any other word of it, in small letters. */
  words: ReadonlySet<string>
  /** What it is called by as a whole: "jane street". */
  phrases: ReadonlySet<string>
}

export function readKeptWords(texts: readonly string[]): KeptWords {
  const names = new Set<string>()
  const words = new Set<string>()
  const phrases = new Set<string>()
  for (const sentence of texts.flatMap((text) => text.split(/(?<=[.?!:])\s+/u))) {
    const said = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu) ?? []
    const isTitle = isTitleCase(said)
    for (const [at, word] of said.entries()) {
      const plain = plainWord(word)
      words.add(plain)
      if (isNameThere(word, { isFirst: at === 0, isTitle, isAlone: said.length === 1 })) names.add(plain)
    }
    if (isTitle && said.length <= 3) phrases.add(said.map(plainWord).join(' '))
  }
  return { names, words, phrases }
}

/** In a title every word has a capital, so that a capital tells nothing. */
function isTitleCase(said: readonly string[]): boolean {
  const behind = said.slice(1).filter((word) => word.length > 3)
  return behind.length > 0 && behind.filter(isCapital).length * 2 > behind.length
}

interface Standing {
  isFirst: boolean
  isTitle: boolean
  isAlone: boolean
}

function isNameThere(word: string, { isFirst, isTitle, isAlone }: Standing): boolean {
  if (isAlone || /\p{L}\p{Lu}|\d/u.test(word)) return true
  if (!isCapital(word)) return false
  if (isTitle) return !isKnownName(word)
  return !isFirst || (!isOrdinary(word) && !isKnownName(word))
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

export function wordsOf(text: string): string[] {
  return text
    .split(/[\s/]+/)
    .map(plainWord)
    .filter(Boolean)
}

export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}
