/** Which passages an answer shows: who answers, what else they say, and who says the opposite. Pure. */
import { type FoundAnswer, onePerPerson, personOf } from './find-answer.ts'
import type { Passage } from './find-passages.ts'
import type { Verdict } from './model.ts'
import type { AskKind } from './question-kind.ts'
import type { QuestionReading } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'

/** Who is less likely than this to say it is not shown, but for the likeliest: where one is enough nobody is shown for number. */
const likelyEnough = { open: 0.3, existence: 0.5, who: 0.4, count: 0.3, comparison: 0.3, superlative: 0.3 }
/** So many people's words at most: of how many more there may be a range is given. */
const mostPeople = { open: 30, existence: 8, who: 16, count: 60, comparison: 30, superlative: 30 }
const mostAgainst = 10
const fewAnswer = 4

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
    found.ofTheOne.length > 0 ? found.ofTheOne : withAlsoSaid(found, likeliestOf(found, kind))
  const named = found.names.flatMap(({ passages }) => onePerPerson(index, passages))
  const opposed = opposedOf(index, found)
  return {
    supporting: found.names.length > 0 ? [...new Set([...named, ...supporting])] : supporting,
    opposed,
    against: opposed.slice(0, mostAgainst),
    sides: found.sides.map((side) => onePerPerson(index, side)),
  }
}

function likeliestOf({ likely, passages }: FoundAnswer, kind: AskKind): Passage[] {
  const enough = likely.filter(({ chance }) => chance >= likelyEnough[kind]).slice(0, mostPeople[kind])
  const shown = enough.length > 0 ? enough : likely.slice(0, 1)
  return shown.length > 0 ? shown.map(({ passage }) => passage) : passages.slice(0, 1)
}

/** Where few answer, the surest is quoted twice: the one turn may name it and the other tell it. */
function withAlsoSaid({ alsoSaid }: FoundAnswer, supporting: readonly Passage[]): Passage[] {
  const [first, ...others] = supporting
  return first && alsoSaid && supporting.length <= fewAnswer ? [first, alsoSaid, ...others] : [...supporting]
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
