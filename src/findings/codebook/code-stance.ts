/**
 * Whether a passage denies what a code affirms: "I am not worried about my job" for "Worried about losing work". The code's own
 * words are looked for clause by clause, and what is denied more than it is affirmed is against it. English. Pure.
 */
import { isDenied } from '../themes/denials.ts'
import { stemOf, wordsOf } from '../themes/said-words.ts'

/** Where what is set against it begins a clause of its own. */
const borders = /[.,;:!?()\u2013\u2014\n]+|\b(?:but|however|although|though|while|whereas|yet|because|so)\b/iu
/** An answer that begins so denies what was asked; "no doubt", "not only" and "no, it does" deny nothing. */
const refusing =
  /^(?:no|nope|nah|not (?:really|at all|particularly|yet|so much|too much|especially)|never|none)(?:[.,;!\u2014-]|\s+(?:i|it|my|we|not)\b|$)/iu

/**
 * @param weights of the stems by which the code is known, with its synonyms; below 0 where the code says that it is not so
 * @returns above 0 where the passage says so too, below 0 where it says the contrary, 0 where it says neither
 */
export function stanceOn(text: string, weights: ReadonlyMap<string, number>): number {
  let stance = 0
  for (const clause of text.split(borders)) {
    const words = wordsOf(clause)
    let weight = 0
    let denied = false
    for (const [at, word] of words.entries()) {
      const own = weights.get(stemOf(word))
      if (own === undefined) continue
      weight += own
      denied ||= isDenied(words, at)
    }
    stance += denied ? -weight : weight
  }
  return stance
}

/** Whether an answer as a whole begins by denying. */
export function refuses(text: string): boolean {
  return refusing.test(text.trim())
}
