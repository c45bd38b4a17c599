/** A quotation as long as it takes to see what is asked of: what stands a sentence further on and is asked too belongs to it. Pure. */
import { heldFrom } from './closeness.ts'
import type { Passage, Search } from './find-passages.ts'
import { isOfMachine } from './name-things.ts'

/** In words. A quotation is found within fewer (`quoteAround`). */
const mostWords = 120
/** What is asked is told so many sentences on, or it is another matter. */
const reach = 2

/** The same passage over more sentences of its turn: towards each thing that is asked and that it lacks, where there is room. */
export function widened(search: Search, passage: Passage): Passage {
  const { sentences, turns } = search.index
  const { firstSentence, lastSentence } = turns[sentences[passage.sentence]!.turn]!
  const things = thingsAsked(search)
  let { first, last } = passage
  const lengthOf = (from: number, to: number) => sentences[to]!.lastToken - sentences[from]!.firstToken
  const isLacking = (holds: Holds) => !anyOf(first, last, holds)
  for (const holds of things.filter(isLacking)) {
    if (!isLacking(holds)) continue
    const after = nextHolding(holds, {
      from: last + 1,
      step: 1,
      end: Math.min(lastSentence, last + 1 + reach),
    })
    if (after !== null && lengthOf(first, after) <= mostWords) {
      last = after
      continue
    }
    const before = nextHolding(holds, {
      from: first - 1,
      step: -1,
      end: Math.max(firstSentence - 1, first - 1 - reach),
    })
    if (before !== null && lengthOf(before, last) <= mostWords) first = before
  }
  return first === passage.first && last === passage.last ? passage : { ...passage, first, last }
}

/** Whether a sentence holds one thing that is asked. */
type Holds = (sentence: number) => boolean

function thingsAsked({ concepts, match, index }: Search): Holds[] {
  return concepts.flatMap(({ class: kind }, at): Holds[] => {
    if (kind === 'light' || kind === 'adverb') return []
    const holds: Holds = (sentence) => match.own[at]![sentence]! >= heldFrom.said
    return [kind === 'subject' ? (sentence) => holds(sentence) || isOfMachine(index, sentence) : holds]
  })
}

function anyOf(first: number, last: number, holds: Holds): boolean {
  for (let sentence = first; sentence <= last; sentence++) if (holds(sentence)) return true
  return false
}

/** @param end exclusive */
function nextHolding(
  holds: Holds,
  { from, step, end }: { from: number; step: 1 | -1; end: number },
): number | null {
  for (let sentence = from; sentence !== end; sentence += step) if (holds(sentence)) return sentence
  return null
}
