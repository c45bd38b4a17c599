/** What speaks for it that the interviews answer a question: the figures that its chance rests on. Pure. */
import type { AnswerFeatures } from './answer-chance.ts'
import { nameAlone } from './clauses.ts'
import { heldFrom } from './closeness.ts'
import type { Passage, Search } from './find-passages.ts'
import { isSpecific } from './match-sentences.ts'
import type { NamedThing } from './name-things.ts'
import type { QuestionReading } from './read-question.ts'

/** Place of the person whom the surest is compared with. */
const sixth = 5
export interface Fitting {
  /** One a person, surest first. */
  fitting: readonly Passage[]
  names: readonly NamedThing[]
  reading: QuestionReading
  /** A cosine; null where it is not known. */
  closest: number | null
  /** The same of the question's statement. */
  closestStated: number | null
  /** The surest passage of all, whether or not it holds the figure or name that is asked for. */
  surest: Passage | undefined
  lacksPremise: boolean
  isUndone: boolean
}

export function measureAnswer(search: Search, found: Fitting): AnswerFeatures {
  const { fitting, names, reading, closest, closestStated, surest, lacksPremise, isUndone } = found
  const [top] = fitting
  const three = fitting.slice(0, 3)
  const onAverage = (of: (passage: Passage) => number) =>
    three.reduce((sum, passage) => sum + of(passage) / three.length, 0)
  return {
    isCountedName: names.some(({ isCounted }) => isCounted),
    isNameAlone: nameAlone(search.clause) !== null,
    beside: top?.beside ?? 0,
    score: top?.score ?? 0,
    standsOut: top ? top.score - (fitting[sixth]?.score ?? 0) : 0,
    besideOfThree: three.reduce((sum, { beside }) => sum + beside / 3, 0),
    unsaid: heaviest(search, isUnsaid),
    unused: heaviest(search, isUnused),
    lacking: top?.lacking ?? 1,
    exactOfThree: three.reduce((sum, { exact }) => sum + exact / 3, 0),
    people: fitting.filter(({ beside }) => beside >= nearlyAll).length,
    isParticular: reading.isParticular,
    isOfFigure: reading.wanted !== null,
    closest,
    closestStated,
    lackingOfDefinite: reading.isOfDefinite ? (surest ? lackedBy(search, surest) : 1) : 0,
    heldByThree: onAverage((passage) => heldOf(search, passage)),
    nearnessOfThree: onAverage(({ nearness }) => nearness),
    lacksPremise,
    isUndone,
  }
}

/** Of the words that could tell one passage from another the share, by weight, that stands in the quotation. */
export function heldOf({ concepts, match }: Search, { first, last }: Passage): number {
  let held = 0
  let all = 0
  for (const [at, weight] of match.weights.entries()) {
    if (!isSpecific(concepts[at]!)) continue
    all += weight
    held += weight * match.own[at]!.subarray(first, last + 1).reduce((best, each) => Math.max(best, each), 0)
  }
  return all > 0 ? held / all : 1
}

/** Of the words that could tell one passage from another the share, by weight, that the quotation has nothing near to. */
function lackedBy({ concepts, match }: Search, { first, last }: Passage): number {
  let lacked = 0
  let all = 0
  for (const [at, weight] of match.weights.entries()) {
    if (!isSpecific(concepts[at]!)) continue
    all += weight
    if (!match.own[at]!.subarray(first, last + 1).some((each) => each >= heldFrom.near)) lacked += weight
  }
  return all > 0 ? lacked / all : 0
}

/** Said by others in words that are only near: a third counts. */
const nobody = 0.9
const nearlyAll = 0.8
/** The word itself, or it within a compound. */
const itself = 0.94

const isUnsaid = ({ match }: Search, at: number) => match.people[at]! < nobody

const isUnused = ({ match }: Search, at: number) => !match.own[at]!.some((quality) => quality >= itself)

/** The weight of the heaviest word of its own meaning of which this holds. */
function heaviest(search: Search, holds: (search: Search, at: number) => boolean): number {
  const { concepts, match } = search
  return Math.max(0, ...[...match.weights].filter((_, at) => isSpecific(concepts[at]!) && holds(search, at)))
}
