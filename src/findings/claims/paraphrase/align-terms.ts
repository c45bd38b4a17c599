/** Where in the record all that a clause says stands in its order, and what stands there besides. */
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

/**
 * The shortest stretch that holds every required term in order; null where there is none.
 *
 * @param isGiven a word that the talk is about anyway, which the record may leave out or call "it"
 */
export function alignTerms(
  claimed: readonly Term[],
  said: readonly Term[],
  isGiven: (term: Term) => boolean,
): Alignment | null {
  const required = requiredOf(claimed)
  return (
    align(required, said) ??
    align(
      required.filter((term) => !isGiven(term)),
      said,
    )
  )
}

function align(required: readonly Term[], said: readonly Term[]): Alignment | null {
  if (required.length === 0) return null
  let best: Alignment | null = null
  for (let start = 0; start < said.length; start++) {
    if (!isSame(required[0]!, said[start]!)) continue
    const found = followFrom(required, said, start)
    if (found && (!best || found.to - found.from < best.to - best.from)) best = found
  }
  return best
}

function followFrom(required: readonly Term[], said: readonly Term[], start: number): Alignment | null {
  const pairs: Alignment['pairs'] = [[required[0]!, said[start]!]]
  let at = start + 1
  for (const wanted of required.slice(1)) {
    const last = at + mostPassedOver
    while (at < said.length && at <= last && !isSame(wanted, said[at]!)) at++
    if (at >= said.length || at > last) return null
    pairs.push([wanted, said[at]!])
    at++
  }
  return { pairs, from: start, to: at }
}

export const isSame = (a: Term, b: Term) => a.kind === b.kind && a.key === b.key
