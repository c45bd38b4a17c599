/** Whether a question is answered, only hinted at, or not said. Pure. */
import type { Chances } from './answer-chance.ts'
import type { FoundAnswer } from './find-answer.ts'
import type { Verdict } from './model.ts'
import { asksHowMany, type QuestionReading } from './read-question.ts'

/** Both chances have to be so great for an answer, and for a hint (docs/decisions/0143). */
const least = { answer: { said: 0.8, found: 0.55 }, hint: { said: 0.75, found: 0.25 } }
/** From such a chance on it is answered, and hinted at, where words alone tell. */
const from = { answer: 0.54, hint: 0.4 }
const leastCarrying = 0.5
/** So few are read by a person too: a hint too many costs less there than a "not said" beside the words themselves. */
const fewPeople = 50
/** A yes rests on one person: of surest people below, nine in twenty said it (docs/decisions/0132). */
const leastForYes = 0.6

type Found = Pick<
  FoundAnswer,
  | 'anchor'
  | 'chance'
  | 'chances'
  | 'unheard'
  | 'isOfGroupAlone'
  | 'hints'
  | 'isUndone'
  | 'lacksPremise'
  | 'carryingOf'
  | 'likely'
  | 'names'
>
type Reading = Pick<
  QuestionReading,
  'kind' | 'isMention' | 'isParticular' | 'isYesOrNo' | 'person' | 'wanted' | 'isOfOutcome'
>

/**
 * A figure, a name or a number of people is told or not: one that is only near would be taken for it. So is what became of one
 * thing: words near it do not tell yes from no.
 */
export function verdictOf(found: Found, reading: Reading, people = Number.POSITIVE_INFINITY): Verdict {
  if (reading.isOfOutcome || found.unheard !== null) return 'not_said'
  const { anchor, chances } = found
  // How many say a name is known, whatever else is not. Other words are said of something else too: "money" of money put aside.
  if (anchor !== null && (anchor.isName || chances === null)) return 'answered'
  if (chances === null) return byWords(found, reading)
  const verdict = byChances(chances, found, reading)
  // The chances were fitted on hundreds of people: of a few, what stands there in the question's own words is said.
  const isSmall = people <= fewPeople && found.likely.some(({ carrying }) => carrying === 'outright')
  return verdict === 'not_said' && isSmall ? byWords(found, reading) : verdict
}

/** A hint shows where it may stand: it is one that nobody says of themselves, and one that is nearly sure enough. */
function byChances(
  { said, found }: Chances,
  { isUndone, hints, likely, isOfGroupAlone }: Found,
  { isYesOrNo }: Reading,
): Verdict {
  const isUnsure = isYesOrNo && !likely.some(({ chance }) => chance >= leastForYes)
  const reaches = (bounds: Chances) => (said >= bounds.said || isOfGroupAlone) && found >= bounds.found
  if (!isUndone && !isUnsure && reaches(least.answer)) return 'answered'
  return hints.length > 0 && reaches(least.hint) ? 'hinted' : 'not_said'
}

/** Without a model's nearness only words that say all of it are worth an answer. */
function byWords(found: Found, reading: Reading): Verdict {
  const { chance, isUndone, lacksPremise } = found
  if (lacksPremise || !isSpokenOf(found, reading)) return 'not_said'
  if (chance >= from.answer && !isUndone) return 'answered'
  // Only words that say all of it are worth a hint: near ones are shown as what comes nearest.
  const isCarried = found.hints.some((hint) => found.carryingOf(hint) === 'outright')
  const isOfMany = asksHowMany(reading) || reading.wanted !== null
  return isCarried && (isUndone || (chance >= from.hint && !isOfMany)) ? 'hinted' : 'not_said'
}

/**
 * What people say of something is said by somebody who speaks of all of it: of cars alone nothing is said of self-driving ones. Of
 * one thing in particular ("the company's strike") somebody has to say it outright.
 */
function isSpokenOf({ likely, names }: Found, { kind, isMention, isParticular, person }: Reading): boolean {
  if (kind !== 'open' || !isMention || person !== null || names.length > 0) return true
  return likely.some(
    ({ chance, carrying }) =>
      chance >= leastCarrying && (isParticular ? carrying === 'outright' : carrying !== 'lacks'),
  )
}
