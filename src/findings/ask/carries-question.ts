/** How much of a question a passage carries itself: what it lacks is of something else, however near the rest is. Pure. */

import { heldFrom } from './closeness.ts'
import { type Passage, personOf, type Search } from './find-passages.ts'
import { isSpecific } from './match-sentences.ts'

/** `outright`: each word itself or what surely stands for it; `near`: each, some only by near words; `lacks`: not each. */
export type Carrying = 'outright' | 'near' | 'lacks'

/** Of lighter words, as shares of what is asked, any may be lacking. */
const heavy = 0.25
const worthTelling = 0.1

export function carryingOf(search: Search, passage: Passage): Carrying {
  const holds = (lightest: number, least: number) =>
    specific(search, lightest).every((at) => heldBy(search, passage, at) >= least)
  if (!holds(heavy, heldFrom.near)) return 'lacks'
  return holds(worthTelling, heldFrom.said) ? 'outright' : 'near'
}

/** Words without which a question is about something else: they stand nowhere in the interview, nor anything like them. */
const premise = { lightest: 0.12, least: 0.35 }

export function isLackedByInterview(search: Search, passage: Passage): boolean {
  const person = personOf(search.index, passage)
  return specific(search, premise.lightest).some(
    (at) => search.match.inInterview[at]![person]! < premise.least,
  )
}

function specific({ concepts, match }: Search, lightest: number): number[] {
  return [...concepts.keys()].filter((at) => isSpecific(concepts[at]!) && match.weights[at]! >= lightest)
}

/** What somebody is was said earlier, and need not be said again. */
function heldBy({ concepts, match, index }: Search, passage: Passage, at: number): number {
  if (concepts[at]!.class === 'person') return match.inInterview[at]![personOf(index, passage)]!
  return match.own[at]!.subarray(passage.first, passage.last + 1).reduce(
    (best, quality) => Math.max(best, quality),
    0,
  )
}
