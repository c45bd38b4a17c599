/** Representative quotes: near the centre, understandable alone, of different people, not the same words twice. Pure. */
import { rowOf, type Vectors } from './vectors.ts'

export interface QuoteCandidate {
  segment: number
  strength: number
  speaker: number
  text: string
}

export const fewestQuotes = 3
export const mostQuotes = 8
/** Candidates looked at: the strongest of a large theme are all good. */
const pool = 120

/**
 * Up to eight segments in the order in which to show them, a second one of the same person only while there are
 * fewer than three. Greedy maximal marginal relevance (Carbonell and Goldstein 1998).
 */
export function chooseQuotes(candidates: readonly QuoteCandidate[], vectors: Vectors): number[] {
  const ranked = candidates
    .map((candidate) => ({ ...candidate, worth: candidate.strength + standsAlone(candidate.text) }))
    .sort((a, b) => b.worth - a.worth || a.segment - b.segment)
    .slice(0, pool)
  const chosen: typeof ranked = []
  while (chosen.length < mostQuotes && ranked.length > 0) {
    let best = -1
    let bestScore = Number.NEGATIVE_INFINITY
    for (const [at, candidate] of ranked.entries()) {
      const isRepeat = chosen.some((other) => other.speaker === candidate.speaker)
      if (isRepeat && chosen.length >= fewestQuotes) continue
      const likeness = chosen.reduce(
        (most, other) => Math.max(most, cosine(vectors, other.segment, candidate.segment)),
        0,
      )
      const score = candidate.worth - 0.35 * likeness - (isRepeat ? 1 : 0)
      if (score > bestScore) {
        bestScore = score
        best = at
      }
    }
    if (best < 0) break
    chosen.push(...ranked.splice(best, 1))
  }
  return chosen.map((each) => each.segment)
}

const dangling =
  /^(?:and|but|or|so|because|which|it|its|it's|this|that|that's|these|those|they|he|she|there|also|then|for example|as i said|like i said|yes|no|yeah|well|honestly)\b/iu

/** From about -0.4 to 0.1: lengths that read well, no dangling opening, a whole sentence. */
export function standsAlone(text: string): number {
  const words = text.split(/\s+/u).length
  const length = words < 6 ? -0.3 : words < 9 ? -0.08 : words <= 38 ? 0.05 : words <= 60 ? -0.05 : -0.15
  const opening = dangling.test(text.replace(/’/gu, "'")) ? -0.12 : 0
  const ending = /[.!?。！？"”')]$/u.test(text.trim()) ? 0.02 : -0.03
  return length + opening + ending
}

function cosine(vectors: Vectors, a: number, b: number): number {
  const first = rowOf(vectors, a)
  const second = rowOf(vectors, b)
  let sum = 0
  for (let column = 0; column < first.length; column++) sum += first[column]! * second[column]!
  return sum
}
