/** Where the very word of a question stands: a stem would take "the canvas" for Canva. Pure. */
import type { RecordIndex } from './record-index.ts'

/**
 * Whether the very word stands in a stretch of sentences: a noun in the plural too, a name only as it is; a name of several words in
 * one piece, or written as one.
 *
 * @param word as the question writes it, words of a name joined by `_`
 * @returns takes places in `index.sentences`, the second exclusive
 */
export function sayingLiterally(
  index: RecordIndex,
  word: string,
  kind: 'name' | 'noun',
): (first: number, end: number) => boolean {
  const parts = word.split('_')
  const last = parts.length - 1
  const forms = parts.map((part, at) => numbersOf(index, part, at === last ? kind : 'name'))
  // "VS Code" is written "VSCode" too, and "hi-fi" "hifi".
  const closed = new Set(
    /[_-]/u.test(word)
      ? ['', '-'].flatMap((joint) => [...numbersOf(index, word.replace(/[_-]/gu, joint), kind)])
      : [],
  )
  const isOpen = forms.every((numbers) => numbers.size > 0)
  if (!isOpen && closed.size === 0) return () => false
  return (first, end) => {
    for (let sentence = first; sentence < end; sentence++) {
      const { firstToken, lastToken } = index.sentences[sentence]!
      for (let token = firstToken; token < lastToken; token++) {
        if (closed.has(index.tokens[token]!)) return true
        if (!isOpen || token + last >= lastToken) continue
        if (forms.every((numbers, place) => numbers.has(index.tokens[token + place]!))) return true
      }
    }
    return false
  }
}

function numbersOf({ numbers }: RecordIndex, word: string, kind: 'name' | 'noun'): ReadonlySet<number> {
  const plural =
    kind === 'noun'
      ? [`${word}s`, `${word}es`, word.replace(/(?<=\p{L}{3})s$/u, ''), word.replace(afterHiss, '')]
      : []
  const part = kind === 'name' && word.length >= leastBehindPrefix ? [`sub${word}`] : []
  return new Set([word, `${word}'s`, ...plural, ...part].flatMap((form) => numbers.get(form) ?? []))
}

/** "Ashes", "boxes": of "clothes" the "e" stays. */
const afterHiss = /(?<=(?:sh|ch|ss|x|zz))es$/u
/** A part of what has the name is it too, "a subforum" of "Forum"; before a shorter one letters are another word. */
export const leastBehindPrefix = 5
