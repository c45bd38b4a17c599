/**
 * When a rehearsed participant closes the page: past the minutes or the words that they have to give. People name about
 * 20 minutes as the longest survey they would bear (Revilla and Höhne 2020, International Journal of Market Research
 * 62, report 20 to 28); half again of what somebody once said in an interview is an assumption. Both are drawn
 * log-normally around these, by seed.
 */
import { randomFor } from '../random.ts'
import type { RehearsedPerson } from './model.ts'

export interface Patience {
  minutes: number
  words: number
}

const medianMinutes = 20
const spreadOfMinutes = 0.4
const wordsOfTheirOwn = 1.5
const spreadOfWords = 0.3
/** Whoever was heard briefly once is not for that done after two sentences. */
const leastWords = 200

export function patienceOf(person: RehearsedPerson, seed: number): Patience {
  const random = randomFor(seed, `patience:${person.personId}`)
  const held = person.facts.reduce((sum, { words }) => sum + words, 0)
  return {
    minutes: medianMinutes * Math.exp(spreadOfMinutes * normal(random)),
    words: Math.max(leastWords, wordsOfTheirOwn * held) * Math.exp(spreadOfWords * normal(random)),
  }
}

/** Box and Muller 1958. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
