/** Representative quotes: near the centre, understandable alone, of different people, not the same words twice. Pure. */
import { rowOf, type Vectors } from './vectors.ts'

export interface QuoteCandidate {
  segment: number
  /** Nearness of its own words to what sets the theme apart, -1 to 1. */
  strength: number
  speaker: number
  text: string
  /** 1: it says the name; up to half: so much of its words it holds; 0 where it says the contrary of the name. */
  showsName: number
  /** How much speaks against showing it for the theme: what others think, what is taken back, the contrary of the name. */
  doubts: number
}

export const fewestQuotes = 3
export const mostQuotes = 8
/** Candidates looked at: the strongest of a large theme are all good. */
const pool = 120
/** Each quote shows what the name says; in other words only where too few say it so. */
const nameInFirst = 0.6
const nameInOthers = 0.5
/** There are nearly always others that nothing speaks against. */
const perDoubt = 0.35

/**
 * Up to eight segments in the order in which to show them, the first of which shows the name; a second one of the same
 * person only while there are fewer than three. Greedy maximal marginal relevance (Carbonell and Goldstein 1998).
 */
export function chooseQuotes(candidates: readonly QuoteCandidate[], vectors: Vectors): number[] {
  const ranked = candidates
    .map((candidate) => ({
      ...candidate,
      worth: candidate.strength + standsAlone(candidate.text) - perDoubt * candidate.doubts,
    }))
    .sort(
      (a, b) =>
        b.worth + nameInFirst * b.showsName - a.worth - nameInFirst * a.showsName || a.segment - b.segment,
    )
    .slice(0, pool)
  const chosen = ranked.splice(0, 1)
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
      const score =
        candidate.worth + nameInOthers * candidate.showsName - 0.25 * likeness - (isRepeat ? 1 : 0)
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

/** Words that point at something said before. */
const pointing = /\b(?:it|it's|this|that's|these|those|they|them|he|she|him|her)\b/giu

/** From about -0.6 to 0.1: lengths that read well, no dangling opening, little that points back, a whole sentence. */
export function standsAlone(text: string): number {
  const plain = text.replace(/’/gu, "'")
  const words = plain.split(/\s+/u).length
  const length = words < 6 ? -0.3 : words < 9 ? -0.08 : words <= 38 ? 0.05 : words <= 60 ? -0.05 : -0.15
  const opening = dangling.test(plain) ? -0.15 : 0
  const pointers = plain.match(pointing)?.length ?? 0
  const back = -0.15 * Math.min(1, (6 * pointers) / Math.max(1, words))
  const ending = /[.!?。！？"”')]$/u.test(plain.trim()) ? 0.02 : -0.03
  return length + opening + back + ending
}

function cosine(vectors: Vectors, a: number, b: number): number {
  const first = rowOf(vectors, a)
  const second = rowOf(vectors, b)
  let sum = 0
  for (let column = 0; column < first.length; column++) sum += first[column]! * second[column]!
  return sum
}

/** Of a theme that some affirm and some deny ("Concerns, or none") each side in turn, and then what takes none. */
export function bothSides(
  quotes: readonly number[],
  stanceOf: (row: number) => 'said' | 'denied' | null,
): number[] {
  const by = Map.groupBy(quotes, (row) => stanceOf(row) ?? 'none')
  const [said, denied] = [by.get('said') ?? [], by.get('denied') ?? []]
  const turns = Array.from({ length: Math.max(said.length, denied.length) }, (_, at) => [
    ...said.slice(at, at + 1),
    ...denied.slice(at, at + 1),
  ])
  return [...turns.flat(), ...(by.get('none') ?? [])]
}
