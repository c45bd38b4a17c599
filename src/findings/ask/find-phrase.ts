/** Words of a question that are one in the dictionary, with or without others between them: "buttering them up". Pure. */
import type { Token } from '../../interview/reading/tag-words.ts'
import { functionWords } from '../themes/function-words.ts'
import { tellingVerbs } from './question-words.ts'
import { baseForm, isPhrase } from './wordnet.ts'

export interface FoundPhrase {
  /** As the dictionary writes it, joined by `_`. */
  word: string
  /** Places of the tokens that make it. */
  places: number[]
  isVerb: boolean
}

const particles = /^(?:up|off|out|down|over|away|round|around|through|back|after|aside|along|apart)$/u
/** "Work in law" is no phrase: these begin what follows. */
const prepositions = /^(?:in|on|at|to|with|for|of|by|from|about)$/u
const mostBetween = 2
const mostWords = 3

export function findPhrase(tokens: readonly Token[], at: number): FoundPhrase | null {
  const first = tokens[at]!
  if (tellingVerbs.has(first.lower) || first.after.includes(',')) return null
  const verb = first.tags.has('Verb') ? baseForm(first.lower, 'verb') : null
  return withinReach(tokens, at, verb) ?? beside(tokens, at, verb)
}

/** Side by side: "line of work", "learning difficulties". */
function beside(tokens: readonly Token[], at: number, verb: string | null): FoundPhrase | null {
  for (let length = mostWords; length > 1; length--) {
    const words = tokens.slice(at, at + length).map(({ lower }) => lower)
    if (words.length < length || functionWords.has(words[0]!)) continue
    const last = words.at(-1)!
    if (prepositions.test(last)) continue
    const forms = [last, baseForm(last, 'noun') ?? last]
    for (const start of [words[0]!, ...(verb ? [verb] : [])])
      for (const end of forms) {
        const word = [start, ...words.slice(1, -1), end].join('_')
        if (isPhrase(word))
          return {
            word,
            places: Array.from({ length }, (_, place) => at + place),
            isVerb: verb !== null && start === verb,
          }
      }
  }
  return null
}

function withinReach(tokens: readonly Token[], at: number, verb: string | null): FoundPhrase | null {
  if (verb === null) return null
  for (let next = at + 1; next <= at + 1 + mostBetween && next < tokens.length; next++) {
    const { lower, after } = tokens[next]!
    if (particles.test(lower) && isPhrase(`${verb}_${lower}`))
      return { word: `${verb}_${lower}`, places: [at, next], isVerb: true }
    if (after.includes(',')) return null
  }
  return null
}
