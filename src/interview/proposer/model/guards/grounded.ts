import type { LanguagePack } from '../../../../study/lint/packs/pack.ts'
import { splitSentences } from '../../../../study/lint/text.ts'
import { plainWords } from '../plain-words.ts'
import { withoutQuotes } from './quotes.ts'
import { kin, tokensOf } from './tokens.ts'

interface Grounds {
  pack: LanguagePack
  said: readonly string[]
  grounds: readonly string[]
}

const plainStems = new WeakMap<LanguagePack, Set<string>>()

/**
 * Every word that names something stands in the question on the table, is a plain one, or was said: those of one
 * sentence of the candidate all in two sentences of theirs that follow each other. Out of words from here and there anything could be put
 * together.
 */
export function isGrounded(text: string, { pack, said, grounds }: Grounds): boolean {
  const established = formsOf(grounds.join(' '), pack)
  const sentences = said.flatMap((answer) => passagesOf(answer)).map((passage) => formsOf(passage, pack))
  return splitSentences(withoutQuotes(text)).every((sentence) => {
    const wanted = tokensOf(sentence.text)
      .filter((word) => !isPlain(word, pack))
      .map((word) => kin(word, pack))
      .filter((forms) => !forms.some((form) => established.has(form)))
    if (wanted.length === 0) return true
    return sentences.some((held) => wanted.every((forms) => forms.some((form) => held.has(form))))
  })
}

/** "I take the bike share. It is often empty": what belongs together seldom spans more than two sentences. */
function passagesOf(answer: string): string[] {
  const sentences = splitSentences(answer)
  return sentences.map(({ text }, at) => `${text} ${sentences[at + 1]?.text ?? ''}`)
}

function formsOf(text: string, pack: LanguagePack): Set<string> {
  return new Set(tokensOf(text).flatMap((word) => kin(word, pack)))
}

/** Of the interviewer's own words at least half are what questions of this language are made of. */
export function isInLanguage(text: string, pack: LanguagePack): boolean {
  const words = tokensOf(withoutQuotes(text))
  return 2 * words.filter((word) => isPlain(word, pack)).length >= words.length
}

function isPlain(word: string, pack: LanguagePack): boolean {
  if (plainWords.has(word) || pack.stopWords.has(word)) return true
  let stems = plainStems.get(pack)
  if (!stems) {
    stems = new Set([...plainWords].map((plainWord) => pack.stem(plainWord)))
    plainStems.set(pack, stems)
  }
  return stems.has(pack.stem(word))
}
