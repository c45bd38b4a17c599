/** How much of a question a passage holds, counted in words that could tell one passage from another. Pure. */
import type { Passage, Search } from './find-passages.ts'
import { isSpecific } from './match-sentences.ts'

/** The word itself or what surely stands for it; from the second on something that is near. */
export const heldFrom = { said: 0.8, near: 0.4 }
/** With fewer of the words, not even near ones, a passage is of something else. */
const floor = 0.5
/** Of so many words one may be lacking. */
const manyWords = 3

/** All of the words are said in it, or all but one of three and more. */
export function isClose(search: Search, passage: Passage): boolean {
  const { held, of } = countHeld(search, passage, heldFrom.said)
  return of > 0 && held >= (of >= manyWords ? of - 1 : of)
}

/** Near enough to be shown at all. Where no word could tell, nothing speaks against it. */
export function isNearEnough(search: Search, passage: Passage): boolean {
  const { held, of } = countHeld(search, passage, heldFrom.near)
  return held >= floor * of
}

function countHeld({ concepts, match }: Search, { first, last }: Passage, least: number) {
  const specific = [...concepts.keys()].filter((at) => isSpecific(concepts[at]!))
  const held = specific.filter((at) => match.own[at]!.subarray(first, last + 1).some((each) => each >= least))
  return { held: held.length, of: specific.length }
}
