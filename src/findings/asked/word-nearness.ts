/** How near two words are in meaning, 0 to 1, by the table of words; 1 for forms of one word, 0 where the table lacks one. */
import { meaningOfWord } from '../ask/word-meanings.ts'
import { dot } from '../themes/vectors.ts'
import { rootOf } from './question-sides.ts'

/** Nearer than strangers are. */
const leastNear = 0.35

export function wordNearness(one: string, other: string): number {
  if (rootOf(one) === rootOf(other)) return 1
  const [a, b] = [meaningOfWord(one), meaningOfWord(other)]
  if (!a || !b) return 0
  const cosine = dot(a, b)
  return cosine >= leastNear ? cosine : 0
}
