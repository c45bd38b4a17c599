/** How a method fares over all questions. Percentages. */
import type { Reply } from './baselines.ts'
import { expectedPlaces } from './questions.ts'

export interface Rates {
  method: string
  /** Of the answerable, those answered at all. */
  answered: number
  /** Of the answerable, those answered with evidence of which some is the expected turn. */
  found: number
  /** Of the answerable, those answered with evidence of which some is of an expected person. */
  foundPerson: number
  /** Of the unanswerable, those declined. */
  declined: number
  /** Of all questions, those served rightly: found, or declined where there is no answer. */
  useful: number
}

export function ratesOf(method: string, replies: readonly Reply[]): Rates {
  const answerable = replies.filter(({ asked }) => asked.answerable === true)
  const unanswerable = replies.filter(({ asked }) => asked.answerable === false)
  const answered = answerable.filter(({ isAnswered }) => isAnswered)
  const found = answered.filter(({ asked, places }) => !expectedPlaces(asked).isDisjointFrom(places))
  const foundPerson = answered.filter(
    ({ asked, places }) => !peopleOf(expectedPlaces(asked)).isDisjointFrom(peopleOf(places)),
  )
  const declined = unanswerable.filter(({ isAnswered }) => !isAnswered)
  return {
    method,
    answered: percent(answered.length, answerable.length),
    found: percent(found.length, answerable.length),
    foundPerson: percent(foundPerson.length, answerable.length),
    declined: percent(declined.length, unanswerable.length),
    useful: percent(found.length + declined.length, answerable.length + unanswerable.length),
  }
}

export function peopleOf(places: ReadonlySet<string>): Set<string> {
  return new Set([...places].map((place) => place.slice(0, place.lastIndexOf(':'))))
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10
}
