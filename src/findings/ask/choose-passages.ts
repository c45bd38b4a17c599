/** Which passages an answer shows: who answers, what else they say, and who says the opposite. Pure. */
import type { FoundAnswer } from './find-answer.ts'
import { onePerPerson, type Passage, personOf } from './find-passages.ts'
import type { Verdict } from './model.ts'
import type { AskKind } from './question-kind.ts'
import type { QuestionReading } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'

/**
 * Who is so likely to say it is shown, and who is hardly less likely than the surest: with these as many of the people whom writers of
 * questions named are shown as can be for as few others. Whether the passage carries every word told no more (docs/decisions/0143).
 */
const likelyEnough = 0.5
const ofTheSurest = 0.6
/** So many people's words at most: more are skipped, and one that is off the matter costs more than three that are missing. */
const mostPeople = { open: 8, existence: 4, who: 8, count: 60, comparison: 30, superlative: 30 }
const mostAgainst = 10
const fewAnswer = 2

export interface Chosen {
  supporting: Passage[]
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
  const none = { opposed: [], against: [], sides: [] }
  if (verdict === 'not_said') return { ...none, supporting: [] }
  if (verdict === 'hinted') return { ...none, supporting: found.hints }
  const supporting =
    found.ofTheOne.length > 0 ? found.ofTheOne : withAlsoSaid(found, kind, likeliestOf(found, kind))
  const named = found.names.flatMap(({ passages }) => onePerPerson(index, passages))
  const opposed = opposedOf(index, found)
  return {
    supporting: found.names.length > 0 ? [...new Set([...named, ...supporting])] : supporting,
    opposed,
    against: opposed.slice(0, mostAgainst),
    sides: found.sides.map((side) => onePerPerson(index, side)),
  }
}

function likeliestOf({ anchor, likely, passages }: FoundAnswer, kind: AskKind): Passage[] {
  if (anchor !== null) return anchor.passages.slice(0, mostPeople[kind])
  const least = Math.min(likelyEnough, ofTheSurest * (likely[0]?.chance ?? 0))
  const shown = likely.filter(({ chance }) => chance >= least).slice(0, mostPeople[kind])
  return shown.length > 0 ? shown.map(({ passage }) => passage) : passages.slice(0, 1)
}

/** Where few answer, the surest is quoted twice: the one turn may name it and the other tell it. */
function withAlsoSaid(
  { alsoSaid, carryingOf }: FoundAnswer,
  kind: AskKind,
  supporting: readonly Passage[],
): Passage[] {
  const [first, ...others] = supporting
  const isMore =
    alsoSaid !== null &&
    kind !== 'count' &&
    supporting.length <= fewAnswer &&
    carryingOf(alsoSaid) !== 'lacks'
  return first && isMore && !supporting.includes(alsoSaid) ? [first, alsoSaid, ...others] : [...supporting]
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
