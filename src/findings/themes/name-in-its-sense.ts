/**
 * A name says what its people say of the thing: where most of them deny the phrase ("I am not concerned"), the name does
 * so too, and where they are divided it names both. Pure; English.
 */
import { baseForm } from '../ask/wordnet.ts'
import type { Saying } from './head-phrases.ts'
import { tagWords } from './phrase-grammar.ts'
import { wordsOf } from './said-words.ts'
import { isMostlyThing, namesFeeling } from './telling-name.ts'

/** Fewer tell nothing of the rest. */
const fewestSaying = 3
const mostlyDenied = 0.5
const partlyDenied = 0.3
/** Who is near to those who deny a thing may well be who has it, so so many of all have to deny it before the name does. */
const enoughDeny = 0.25
/**
 * Of a thing it is mostly something else that is denied ("I don't use it with clients"), unless so many of the theme do; a
 * feeling is denied itself ("I have no concerns").
 */
const thingsDenied = 0.15

export const denies = /\b(?:no|not|never|without|rarely|cannot)\b|n['’]t\b/iu

export type Stand = 'said' | 'denied' | 'mixed'

/** Of a phrase as a heading has it. */
export function standOf(heading: string, said: Saying): Stand {
  if (said.people < fewestSaying) return 'said'
  const isFelt = wordsOf(heading).some(namesFeeling)
  if (!isFelt && isThing(heading) && said.denied < thingsDenied * said.of) return 'said'
  const share = said.denied / said.people
  if (share > mostlyDenied && said.denied >= enoughDeny * said.of) return 'denied'
  return share >= partlyDenied ? 'mixed' : 'said'
}

/** "Concerned" becomes "not concerned", "fixed plans" "no fixed plans" where most deny it; where some do, both are named. */
export function inItsSense(heading: string, said: Saying): string {
  const stand = standOf(heading, said)
  if (stand === 'said' || denies.test(heading)) return heading
  if (stand === 'mixed') return bothWays(heading)
  return `${isThing(heading) || isPlural(heading) ? 'no' : 'not'} ${uncapitalised(heading)}`
}

/** "Concerns, or none", "tram or no tram", "concerned, or not". */
function bothWays(heading: string): string {
  if (isPlural(heading.split(' ').at(-1)!) && (isThing(heading) || isPlural(heading)))
    return `${heading}, or none`
  return isThing(heading) ? `${heading} or no ${uncapitalised(heading)}` : `${heading}, or not`
}

/** "Concerns" alone is taken for what somebody does. */
function isPlural(heading: string): boolean {
  return /^\p{L}+s$/u.test(heading) && baseForm(heading.toLowerCase(), 'noun') !== null
}

/** Nouns with what stands before and between them, and nothing that somebody does or is. */
function isThing(heading: string): boolean {
  // "Bike" alone is taken for what somebody does.
  if (
    /^\p{L}+$/u.test(heading) &&
    baseForm(heading.toLowerCase(), 'noun') !== null &&
    isMostlyThing(heading.toLowerCase())
  )
    return true
  const kinds = tagWords(heading).map(({ kind }) => kind)
  const isDone = kinds.some((kind) => ['verb', 'past', 'gerund', 'copula'].includes(kind))
  const isSaidOf = kinds.some((kind, at) => kind === 'adjective' && kinds[at + 1] === 'small')
  return kinds.at(-1) === 'noun' && !isDone && !isSaidOf
}

/** A word with a capital of its own keeps it (PIN). */
function uncapitalised(text: string): string {
  return /^\p{Lu}(?![\p{Lu}\d])/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text
}
