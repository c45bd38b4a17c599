/** Whether two clauses of a claim are tied in the record as the claim ties them. */
import type { Link } from './clauses.ts'
import type { Placed } from './place-clause.ts'

const reason = /\b(?:because|since|due to|thanks to|given that)\b[^.!?,;]{0,25}$/iu
const consequence =
  /\b(?:so|therefore|hence|thus|which is why|that's why|that is why|because of that)\b[^.!?]{0,40}$/iu

export function isTied(link: Link, before: Placed, after: Placed): boolean {
  if (link === 'beside' || link === 'frame') return true
  if (before.turn !== after.turn || Math.abs(before.sentence - after.sentence) > 1) return false
  const [effect, cause] = link === 'because' ? [before, after] : [after, before]
  const lead = (place: Placed) => place.turn.text.slice(Math.max(0, place.start - 40), place.start)
  if (reason.test(leadInSentence(lead(cause)))) return true
  if (cause.start < effect.start && consequence.test(lead(effect))) return true
  return link === 'because' && isSpliced(before, after)
}

/** "I prefer my own, it feels right": the second explains the first. */
function isSpliced(effect: Placed, cause: Placed): boolean {
  const between = effect.turn.text.slice(effect.end, cause.start)
  return /^[^,;:.!?]{0,30}[,;:–—-]\s*(?:it|that|this|they)\b[^,;:.!?]{0,20}$/iu.test(between)
}

const leadInSentence = (text: string) => text.split(/[.!?]\s/u).at(-1)!
