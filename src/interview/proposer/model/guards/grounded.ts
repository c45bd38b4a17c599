import type { LanguagePack } from '../../../../study/lint/packs/pack.ts'
import { plainWords } from '../plain-words.ts'
import { withoutQuotes } from './quotes.ts'
import { tokensOf } from './tokens.ts'

interface Grounds {
  pack: LanguagePack
  said: readonly string[]
  grounds: readonly string[]
}

const plainStems = new WeakMap<LanguagePack, Set<string>>()

/** Every word that names something was said by them, stands in the question on the table, or is a plain one. */
export function isGrounded(text: string, { pack, said, grounds }: Grounds): boolean {
  const wanted = tokensOf(withoutQuotes(text)).filter((word) => !isPlain(word, pack))
  if (wanted.length === 0) return true
  const held = new Set(
    [...said, ...grounds].flatMap((words) => tokensOf(words)).flatMap((word) => kin(word, pack)),
  )
  return wanted.every((word) => kin(word, pack).some((form) => held.has(form)))
}

/** By its stem and without its ending: the stem alone takes "station" and "stations" for two words. */
function kin(word: string, pack: LanguagePack): string[] {
  return [pack.stem(word), word.replace(/(?:'s|s|ed|ing)$/, '')]
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
