/** Which passages an answer shows: who answers, what else they say, and who says the opposite. Pure. */
import type { FoundAnswer, LikelyPerson } from './find-answer.ts'
import { onePerPerson, type Passage, personOf } from './find-passages.ts'
import type { Verdict } from './model.ts'
import type { AskKind } from './question-kind.ts'
import type { QuestionReading } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'

/**
 * Shown as saying it is what is to the point for a reader in three of four cases; more of it is not told apart from what is beside the
 * point (docs/decisions/0124).
 */
const toThePoint = 0.7
/** Of people less likely than this one in four says what is asked. */
const mayFrom = 0.4
const mostMay = 6
/** By words alone, who carries all of the question is shown a little sooner (docs/decisions/0117). */
const likelyEnough = { carrying: 0.45, lacking: 0.5 }
/** So many people's words at most: more are skipped, and one that is off the matter costs more than three that are missing. */
const mostPeople = { open: 8, existence: 4, who: 8, count: 60, comparison: 30, superlative: 30 }
const mostLacking = 3
const mostAgainst = 10

export interface Chosen {
  supporting: Passage[]
  /** Less sure: shown apart, and no sentence or count rests on it. */
  mayAlso: Passage[]
  /** One passage of each who says the opposite. */
  opposed: Passage[]
  /** Of these, what is shown. */
  against: Passage[]
  sides: Passage[][]
}

export interface Choosing {
  record: { index: RecordIndex }
  found: FoundAnswer
  reading: Pick<QuestionReading, 'kind'>
}

/** Counts are taken over all of it; what is shown is cut. */
export function choose({ record: { index }, found, reading: { kind } }: Choosing, verdict: Verdict): Chosen {
  const none = { mayAlso: [], opposed: [], against: [], sides: [] }
  if (verdict === 'not_said') return { ...none, supporting: [] }
  if (verdict === 'hinted') return { ...none, supporting: found.hints }
  const supporting = found.ofTheOne.length > 0 ? found.ofTheOne : likeliestOf(found, kind)
  const named = found.names.flatMap(({ passages }) => onePerPerson(index, passages))
  const opposed = opposedOf(index, found)
  const shown = found.names.length > 0 ? [...new Set([...named, ...supporting])] : supporting
  return {
    supporting: shown,
    mayAlso: mayAlsoOf(found, shown),
    opposed,
    against: opposed.slice(0, mostAgainst),
    sides: found.sides.map((side) => onePerPerson(index, side)),
  }
}

function likeliestOf({ anchor, likely, passages }: FoundAnswer, kind: AskKind): Passage[] {
  if (anchor !== null) return anchor.passages.slice(0, mostPeople[kind])
  const isMeaningKnown = likely.some(({ toThePoint }) => toThePoint !== null)
  const enough = isMeaningKnown ? pointed(likely) : carrying(likely, kind)
  const shown = enough.length > 0 ? enough.slice(0, mostPeople[kind]) : surestFirst(likely).slice(0, 1)
  return shown.length > 0 ? shown.map(({ passage }) => passage) : passages.slice(0, 1)
}

function pointed(likely: readonly LikelyPerson[]): LikelyPerson[] {
  return surestFirst(likely).filter((person) => (person.toThePoint ?? 0) >= toThePoint)
}

function surestFirst(likely: readonly LikelyPerson[]): LikelyPerson[] {
  return likely.toSorted((a, b) => (b.toThePoint ?? b.chance) - (a.toThePoint ?? a.chance))
}

function carrying(likely: readonly LikelyPerson[], kind: AskKind): LikelyPerson[] {
  const all = likely.filter(({ chance, carrying }) => carrying !== 'lacks' && chance >= likelyEnough.carrying)
  if (all.length > 0) return all.slice(0, mostPeople[kind])
  return likely.filter(({ chance }) => chance >= likelyEnough.lacking).slice(0, mostLacking)
}

/** What the surest says elsewhere, which may be what was meant, and others who may say it. Who is counted by a word is shown whole. */
function mayAlsoOf(
  { anchor, likely, alsoSaid, names, ofTheOne }: FoundAnswer,
  shown: readonly Passage[],
): Passage[] {
  if (anchor !== null || names.length > 0 || ofTheOne.length > 0) return []
  const others = surestFirst(likely.filter(({ chance }) => chance >= mayFrom)).map(({ passage }) => passage)
  const also = alsoSaid === null ? [] : [alsoSaid]
  return [...new Set([...also, ...others])].filter((passage) => !shown.includes(passage)).slice(0, mostMay)
}

/** Who says both is counted for it and not against it, in whichever of their interviews. */
function opposedOf(index: RecordIndex, { passages, against }: FoundAnswer): Passage[] {
  const supporters = participantsOf(index, passages)
  return onePerPerson(index, against).filter(
    (passage) => !supporters.has(index.people[personOf(index, passage)]!.participantId),
  )
}

/** Distinct people whose words these are. */
export function participantsOf(index: RecordIndex, passages: readonly Passage[]): Set<string> {
  return new Set(passages.map((passage) => index.people[personOf(index, passage)]!.participantId))
}
