/** Where in the record all that a clause says stands in its order, and what stands there besides. */
import { isNear, isSame } from './same-word.ts'
import type { Term } from './terms.ts'

export interface Alignment {
  /** For each required term of the claim that stands there, the record's term. */
  pairs: [claimed: Term, said: Term][]
  /** Indexes into the record's terms, `to` exclusive. */
  from: number
  to: number
}

/** What must be matched: persons are compared by their place, not one by one. */
export const requiredOf = (terms: readonly Term[]) => terms.filter(({ kind }) => kind !== 'person')

const mostPassedOver = 12
const mostNamedBefore = 2
/** Of so many required terms one may stand there as a near word. */
const leastForNear = 4

/**
 * The shortest stretch that holds every required term in order; null where there is none.
 */
export function alignTerms(
  claimed: readonly Term[],
  said: readonly Term[],
  { isGiven, isNamedBefore }: Known = known,
): Alignment | null {
  const every = requiredOf(claimed)
  const missing = every.filter((term) => isNamedBefore(term) && !said.some((each) => isSame(term, each)))
  const required = missing.length <= mostNamedBefore ? every.filter((term) => !missing.includes(term)) : every
  const telling = required.filter((term) => !isGiven(term))
  return (
    align(required, said, isSame) ??
    align(telling, said, isSame) ??
    (telling.length >= leastForNear ? alignWithNear(telling, said) : null)
  )
}

export interface Known {
  /** A word that the talk is about anyway, which the record may leave out or call "it". */
  isGiven(term: Term): boolean
  /** A word of what was said or asked just before: one or two may be missing. */
  isNamedBefore(term: Term): boolean
}

const known: Known = { isGiven: () => false, isNamedBefore: () => false }

type Fits = (wanted: Term, said: Term) => boolean

/** With each of the claim's words in turn as a near word of one of the record's. */
function alignWithNear(required: readonly Term[], said: readonly Term[]): Alignment | null {
  const open = required.filter((term) => !said.some((each) => isSame(term, each)))
  if (open.length !== 1 || open[0]!.kind !== 'content') return null
  return align(
    required,
    said,
    (wanted, each) => isSame(wanted, each) || (wanted === open[0] && isNear(wanted, each)),
  )
}

function align(required: readonly Term[], said: readonly Term[], fits: Fits): Alignment | null {
  if (required.length === 0) return null
  let best: Alignment | null = null
  for (let start = 0; start < said.length; start++) {
    if (!fits(required[0]!, said[start]!)) continue
    const found = followFrom({ required, said, fits }, start)
    if (found && (!best || found.to - found.from < best.to - best.from)) best = found
  }
  return best
}

interface Following {
  required: readonly Term[]
  said: readonly Term[]
  fits: Fits
}

function followFrom({ required, said, fits }: Following, start: number): Alignment | null {
  const pairs: Alignment['pairs'] = [[required[0]!, said[start]!]]
  let at = start + 1
  for (const wanted of required.slice(1)) {
    const last = at + mostPassedOver
    while (at < said.length && at <= last && !fits(wanted, said[at]!)) at++
    if (at >= said.length || at > last) return null
    pairs.push([wanted, said[at]!])
    at++
  }
  return { pairs, from: start, to: at }
}
