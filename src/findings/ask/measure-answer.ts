/** What speaks for it that the interviews answer a question: the figures that its chance rests on. Pure. */
import type { AnswerFeatures } from './answer-chance.ts'
import { nameAlone } from './clauses.ts'
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
}

export function measureAnswer(search: Search, { fitting, names, reading }: Fitting): AnswerFeatures {
  const [top] = fitting
  const three = fitting.slice(0, 3)
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
  }
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
