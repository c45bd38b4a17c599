/** How long a consent text says that answers are kept. Pure; English. */
import { splitSentences } from './lint/text.ts'

export interface StatedRetention {
  /** As it stands in the text: "one year". */
  words: string
  /** The fewest and the most days that this can mean: a month has 28 to 31. */
  fewest: number
  most: number
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const daysOf: Record<string, readonly [number, number]> = {
  day: [1, 1],
  week: [7, 7],
  // Some call four weeks a month.
  month: [28, 31],
  year: [365, 366],
}
const duration = new RegExp(
  `\\b(an?|\\d{1,5}|${numbers.join('|')})(?: full| whole)?[ -](day|week|month|year)s?\\b`,
  'gi',
)
const keeping =
  /\b(?:stor(?:ed?|es|ing|age)|ke(?:ep|eps|pt|eping)|delet\w+|eras\w+|retain\w*|retention|remov\w+|destroy\w*)\b/i

/** Each length of time in a sentence that speaks of keeping or deleting. */
export function statedRetention(text: string): StatedRetention[] {
  return splitSentences(text)
    .filter((sentence) => keeping.test(sentence.text))
    .flatMap((sentence) => [...sentence.text.matchAll(duration)])
    .map(([words, count, unit]) => {
      const times = countOf(count!.toLowerCase())
      const [fewest, most] = daysOf[unit!.toLowerCase()]!
      return { words, fewest: times * fewest, most: times * most }
    })
}

function countOf(word: string): number {
  if (/^\d/.test(word)) return Number(word)
  return Math.max(1, numbers.indexOf(word) + 1)
}

/** Nothing is stated, or something that is stated fits. */
export function isAsStated(stated: readonly StatedRetention[], days: number): boolean {
  return stated.length === 0 || stated.some(({ fewest, most }) => fewest <= days && days <= most)
}
