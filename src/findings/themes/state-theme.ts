/** One sentence on what unites a theme, which somebody who codes can go by, and how many say it in its words. Pure. */
import { functionWords } from './function-words.ts'
import { stemOf, wordsOf } from './said-words.ts'
import { spokenOf } from './spoken-of.ts'
import type { Term } from './term-weights.ts'

const mostMarks = 4

interface StatedTheme {
  name: string
  /** How many of its people say it in the words of its name; null: nothing can be told of that. */
  said: { people: number; of: number } | null
  /** Whether who does not use these words was held against those who do, and is as near as they are to each other. */
  isTightened: boolean
  /** Who says one of the things that the name lists says it. */
  isEither?: boolean
  /** What its people said. */
  texts?: readonly string[]
}

/** What a passage has to say to belong, by which words it is known, and how many do not use those of the name. */
export function stateTheme(
  terms: readonly Term[],
  { name, said, isTightened, isEither = false, texts = [] }: StatedTheme,
  write: (term: string) => string,
): string {
  const own = new Set(wordsOf(name).map(stemOf))
  const marks = terms
    .map(({ term }) => term)
    .filter((term) => !wordsOf(term).some((word) => own.has(stemOf(word)) || functionWords.has(word)))
    .slice(0, mostMarks)
  const words =
    marks.length > 0
      ? `, in its words or in others such as ${listOf(marks.map((mark) => `“${write(mark)}”`))}`
      : ''
  const spoken = spokenOf({ name: subjectOf(name, write), isEither, texts })
  return `The person ${spoken}${words}.${sayersOf(said, isTightened)}`
}

/** The others are near to those who say it only where there are some, and where that was measured. */
function sayersOf(said: StatedTheme['said'], isTightened: boolean): string {
  if (said === null || said.of === 0) return ''
  const { people, of } = said
  if (people === of) return ' All of its people say it in the words of the name.'
  const others = isTightened && people > 0 ? ', the others in words near to these' : ''
  return ` ${people === 0 ? 'None' : people} of its ${of} people ${people === 1 ? 'says' : 'say'} it in the words of the name${others}.`
}

/** A heading within a sentence: no capital, unless the word has one of its own (PIN, ATM, November). */
function subjectOf(name: string, write: (term: string) => string): string {
  const [first = ''] = /^[\p{L}\p{N}]+/u.exec(name) ?? []
  const hasOwn = /^\p{Lu}[\p{Lu}\d]/u.test(first) || /^\p{Lu}/u.test(write(first.toLowerCase()))
  return hasOwn ? name : name.slice(0, 1).toLowerCase() + name.slice(1)
}

function listOf(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`
}
