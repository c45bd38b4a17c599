/** Whether an aligned stretch of the record says what the clause says, or in what it differs. */
import type { ClaimReason } from '../model.ts'
import { type Alignment, requiredOf } from './align-terms.ts'
import type { Term } from './terms.ts'

/** Passed-over words of content, beyond which the stretch is about more than the clause. */
const mostUnmatched = 2
const shareUnmatched = 0.5

export interface Compared {
  claimed: readonly Term[]
  said: readonly Term[]
  alignment: Alignment
  /** The record's terms that this or another clause of the claim says too. */
  matched: ReadonlySet<Term>
  /** Of the turn that the terms have their offsets in. */
  text: string
}

/** `null`: it says the same. `unclear`: nothing visibly differs, and yet it cannot be shown. */
export function differenceOf(compared: Compared): ClaimReason | 'unclear' | null {
  const { said, alignment, matched } = compared
  const { pairs, from, to } = alignment
  const extra = said.find(
    (term, at) =>
      (term.kind === 'mark' || term.kind === 'number') &&
      !matched.has(term) &&
      !tiesOnly(term) &&
      !isMild(term) &&
      reaches(at, compared),
  )
  if (extra && !isHabit(extra, compared)) return extra.reason!
  if (pairs.some(([a, b]) => a.tense !== b.tense)) return 'time'
  if (!hasSameActor(compared)) return 'actor'
  if (replacesGiven(compared) || marksOther(compared)) return 'unclear'
  const passedOver = said.slice(from, to).filter((term) => term.kind === 'content' && !matched.has(term))
  return passedOver.length > Math.max(mostUnmatched, shareUnmatched * pairs.length) ? 'unclear' : null
}

/** Whether what stands at this place of the record says something of the stretch: inside it, in its clauses, or over it. */
function reaches(at: number, { said, alignment, text }: Compared): boolean {
  const { pairs, from, to } = alignment
  const term = said[at]!
  if (at >= from && at < to) return true
  const isAfter = at >= to
  const between = isAfter
    ? text.slice(said[to - 1]!.end, term.start)
    : text.slice(term.end, said[from]!.start)
  if (governs(said, at, alignment) && !turnsAway.test(between)) return true
  if (!pairs.some(([, said]) => said.clause === term.clause)) return false
  return !isAfter || !addsOn.test(between)
}

/** What it opens ends there. */
const turnsAway = /[.!?;]\s|\b(?:but|however|nevertheless)\b/iu
/** What comes after it is said of something else. */
const addsOn = /[,;(]\s*(?:especially|particularly|given|even|which|who|as|so|with|and)\b|[;(]/iu

/** Left out, it leaves the sentence as true as it was: "I always check", "I check it when I have time, at least twice". */
const mild = new Set(
  'always completely entirely fully totally constantly any anything at about nearly almost already now when whenever while still'.split(
    ' ',
  ),
)
const isMild = ({ word, kind }: Term) => kind === 'mark' && mild.has(word)

/** What comes after "because" and "although" is said to be so all the same. */
const tiesOnly = ({ key }: Term) => key === 'because' || key === 'although'

/** A doubt or a condition that opens in the clause before the stretch, or a condition in the one after it. */
function governs(said: readonly Term[], at: number, { from, to }: Alignment): boolean {
  const { key, clause } = said[at]!
  if (at < from) return (key === 'hypothetical' || key === 'condition') && said[from]!.clause - clause <= 1
  return at >= to && key === 'condition' && clause - said[to - 1]!.clause <= 1
}

/** "I will usually ask it": what "will" says of a habit, the present says too. */
function isHabit(extra: Term, { said, alignment }: Compared): boolean {
  if (extra.key !== 'future') return false
  const subject = said
    .slice(0, said.indexOf(extra))
    .findLast(({ kind, isSubject }) => kind === 'person' && isSubject)
  return (
    subject?.key === 'speaker' &&
    !said.some((term) => term.key === 'future' && term !== extra) &&
    alignment.pairs.length > 2
  )
}

/** Where the claim names its participant as the one who acts, the nearest subject before it in the record must be "I". */
function hasSameActor({ claimed, said, alignment }: Compared): boolean {
  return claimed.every((term, at) => {
    if (term.kind !== 'person' || !term.isSubject) return true
    const acts = claimed.slice(at + 1).find((each) => each.kind !== 'person')
    const pair = alignment.pairs.find(([each]) => each === acts)
    return pair === undefined || subjectBefore(said, pair[1]) === 'speaker'
  })
}

/** Whoever stands nearest before it, unless a word that is not matched stands between. */
function subjectBefore(said: readonly Term[], acting: Term): string | null {
  for (let at = said.indexOf(acting) - 1; at >= 0; at--) {
    const term = said[at]!
    if (term.kind === 'person' && term.isSubject) return term.key
    if (term.kind === 'content' && term.clause === acting.clause) return null
  }
  return null
}

/** "I don't trust those who use it" denies no use: a negation or a mood must meet the same word. */
function marksOther({ said, alignment: { pairs }, matched }: Compared): boolean {
  return pairs.some(([, term], at) => {
    if (term.reason !== 'polarity' && term.reason !== 'modality') return false
    const next = pairs[at + 1]
    if (!next) return false
    const between = said.slice(said.indexOf(term) + 1, said.indexOf(next[1]))
    return between.some((each) => each.kind === 'content' && !matched.has(each))
  })
}

/** "They trust the app" of "I trust my sister": the word that was left out has another in its place. */
function replacesGiven({ claimed, said, alignment, matched }: Compared): boolean {
  const required = requiredOf(claimed)
  const saidOf = new Map(alignment.pairs)
  return required.some((term, at) => {
    if (saidOf.has(term)) return false
    const before = required.slice(0, at).findLast((each) => saidOf.has(each))
    const after = required.slice(at + 1).find((each) => saidOf.has(each))
    const from = before ? said.indexOf(saidOf.get(before)!) + 1 : 0
    const to = after ? said.indexOf(saidOf.get(after)!) : said.length
    const next = said.slice(from, to).find((each) => each.kind === 'content' && !matched.has(each))
    return next !== undefined && next.clause === (before ? saidOf.get(before)!.clause : said[to]?.clause)
  })
}
