/** What is said in much the same words is one statement, however many say it. Pure. */
import { functionWords } from '../themes/function-words.ts'
import { listTokens } from './record-index.ts'
import { stemOf } from './stems.ts'

/** Of the words that either says so many are said by both: a reader would take the second for the first again. */
const alike = 0.5
/** Of fewer words nothing is told by what they share. */
const fewWords = 3

/** Each with those after it that say much the same, in the order of the first. */
export function groupAlike<T>(items: readonly T[], textOf: (item: T) => string): T[][] {
  const groups: { words: ReadonlySet<string>; items: T[] }[] = []
  for (const item of items) {
    const words = tellingWords(textOf(item))
    const same = groups.find((group) => isAlike(group.words, words))
    if (same) same.items.push(item)
    else groups.push({ words, items: [item] })
  }
  return groups.map(({ items }) => items)
}

function tellingWords(text: string): ReadonlySet<string> {
  const stems = listTokens(text)
    .filter(({ word }) => !functionWords.has(word))
    .map(({ word }) => stemOf(word))
  return new Set([...stems, ...figuresIn(text)])
}

const figuresIn = (text: string) => text.match(/\d+/gu) ?? []

/** Two figures are two statements, whatever else they share. */
function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const onlyOne = a.symmetricDifference(b)
  if (Math.min(a.size, b.size) < fewWords || [...onlyOne].some((word) => /\d/u.test(word))) return false
  return a.intersection(b).size / a.union(b).size >= alike
}
