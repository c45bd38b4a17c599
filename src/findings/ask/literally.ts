/** Where the very word of a question stands: a stem would take "the canvas" for Canva. Pure. */
import type { RecordIndex } from './record-index.ts'
import { halvesOfName, misspellingsOf, pluralsOfName } from './spellings-of-name.ts'

/**
 * Whether the very word stands in a stretch of sentences: a noun in the plural too; a name only as it is, or as it is with a slip or
 * in two words (`spellings-of-name.ts`); a name of several words in one piece, or written as one.
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
  const forms = parts.map((part, at) => numbersOf(index, part, at === parts.length - 1 ? kind : 'name'))
  // "VS Code" is written "VSCode" too, and "hi-fi" "hifi".
  const closed = new Set(
    /[_-]/u.test(word)
      ? ['', '-'].flatMap((joint) => [...numbersOf(index, word.replace(/[_-]/gu, joint), kind)])
      : [],
  )
  const open = [forms, ...halvesIn(index, word)].filter((run) => run.every(({ size }) => size > 0))
  if (open.length === 0 && closed.size === 0) return () => false
  return (first, end) => {
    for (let sentence = first; sentence < end; sentence++) {
      const { firstToken, lastToken } = index.sentences[sentence]!
      for (let token = firstToken; token < lastToken; token++) {
        if (closed.has(index.tokens[token]!)) return true
        const isRun = (run: Run) =>
          token + run.length <= lastToken &&
          run.every((numbers, place) => numbers.has(index.tokens[token + place]!))
        if (open.some(isRun)) return true
      }
    }
    return false
  }
}

/** For each of several words in a row the numbers of those that will do. */
type Run = ReadonlySet<number>[]

/** "TikTok" in two words. */
function halvesIn(index: RecordIndex, word: string): Run[] {
  return halvesOfName(word).map(([one, other]) => [numbersOf(index, one), numbersOf(index, other, 'noun')])
}

function numbersOf(
  index: RecordIndex,
  word: string,
  kind: 'name' | 'noun' | null = null,
): ReadonlySet<number> {
  const forms = [word, `${word}'s`, ...(kind === null ? [] : formsOf[kind](word, index))]
  return new Set(forms.flatMap((form) => index.numbers.get(form) ?? []))
}

const formsOf = {
  noun: (word: string) => [
    `${word}s`,
    `${word}es`,
    word.replace(/(?<=\p{L}{3})s$/u, ''),
    word.replace(afterHiss, ''),
  ],
  name: (word: string, index: RecordIndex) => [
    ...(word.length >= leastBehindPrefix ? [`sub${word}`] : []),
    ...pluralsOfName(word),
    ...misspellingsOf(index, word),
  ],
}

/** "Ashes", "boxes": of "clothes" the "e" stays. */
const afterHiss = /(?<=(?:sh|ch|ss|x|zz))es$/u
/** A part of what has the name is it too, "a subforum" of "Forum"; before a shorter one letters are another word. */
export const leastBehindPrefix = 5
