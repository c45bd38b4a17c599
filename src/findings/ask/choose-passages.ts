/** Which passages an answer shows: who answers, what else they say, and who says the opposite. Pure. */
import { type FoundAnswer, onePerPerson, personOf } from './find-answer.ts'
import type { Passage } from './find-passages.ts'
import type { Verdict } from './model.ts'
import type { RecordIndex } from './record-index.ts'

/** So many people's words are shown instead. */
const mostGuesses = 3
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

/** Counts are taken over all of it; what is shown is cut. */
export function choose(
  { record: { index }, found }: { record: { index: RecordIndex }; found: FoundAnswer },
  verdict: Verdict,
): Chosen {
  const none = { opposed: [], against: [], sides: [] }
  if (verdict === 'not_said') return { ...none, supporting: [] }
  if (verdict === 'hinted') return { ...none, supporting: found.hints }
  const supporting =
    found.ofTheOne.length > 0 ? found.ofTheOne : withAlsoSaid(found, onePerPerson(index, found.passages))
  const named = found.names.flatMap(({ passages }) => onePerPerson(index, passages))
  const opposed = opposedOf(index, found)
  return {
    supporting: found.names.length > 0 ? [...new Set([...named, ...supporting])] : supporting,
    opposed,
    against: opposed.slice(0, mostAgainst),
    sides: found.sides.map((side) => onePerPerson(index, side)),
  }
}

/** The few who are surest, and nobody counted or set against another. */
export function comingNear({
  record: { index },
  found,
}: {
  record: { index: RecordIndex }
  found: FoundAnswer
}): Chosen {
  const people = onePerPerson(index, found.passages).slice(0, mostGuesses)
  return { supporting: withAlsoSaid(found, people), opposed: [], against: [], sides: [] }
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
