/** Words that stand for each other: one family, one of them misspelt, or near words of WordNet. */
import { ShortMemory } from '../../../platform/short-memory.ts'
import { baseForm, nearWords, type PartOfSpeech } from '../../ask/wordnet.ts'
import { keyOf, type Term } from './terms.ts'

export const isSame = (a: Term, b: Term) =>
  a.kind === b.kind && (a.key === b.key || (a.kind === 'content' && isMisspelt(a.word, b.word)))

/** "Large" and "big", "decide" and "decision": by the first senses of the two. */
export const isNear = (a: Term, b: Term) =>
  a.kind === 'content' && b.kind === 'content' && (keysNear(a.word).has(b.key) || keysNear(b.word).has(a.key))

const parts: readonly PartOfSpeech[] = ['noun', 'verb', 'adj', 'adv']
/** By single words, which may be of the record. */
const remembered = new ShortMemory<ReadonlySet<string>>({ most: 5000 })

function keysNear(word: string): ReadonlySet<string> {
  const known = remembered.get(word)
  if (known) return known
  const near = nearWords(word, parts).filter((each) => !each.word.includes('_'))
  const keys = new Set(near.map((each) => keyOf(each.word)))
  remembered.set(word, keys)
  return keys
}

const leastLetters = 6

/** One sign apart, and one of them is no word of the dictionary: "employer" and "employee" are two words. */
function isMisspelt(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < leastLetters || a[0] !== b[0] || !isOneSignApart(a, b)) return false
  return !isWord(a) || !isWord(b)
}

const isWord = (word: string) => parts.some((part) => baseForm(word, part) !== null)

function isOneSignApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  const [restA, restB] = [a.slice(from), b.slice(from)]
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}
