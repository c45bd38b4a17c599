/** Whether a question is answered, only hinted at, or not said. Pure. */
import type { Chances } from './answer-chance.ts'
import type { FoundAnswer } from './find-answer.ts'
import type { Verdict } from './model.ts'
import { asksHowMany, type QuestionReading } from './read-question.ts'

/** Both chances have to be so great for an answer, and for a hint. */
const least = { answer: { said: 0.7, found: 0.55 }, hint: { said: 0.65, found: 0.4 } }
/** Where it is surely spoken of, those who were found less surely are shown all the same: a figure of speech stands in their way. */
const surelySaid = { said: 0.75, found: 0.34 }
/** Hardly less sure, and one passage holds it all: that is an answer, where it is of nothing that only some know of. */
const wholeInOne = { said: 0.65, person: 0.7 }
/** From such a chance on it is answered, and hinted at, where words alone tell. */
const from = { answer: 0.54, hint: 0.4 }
const leastCarrying = 0.5
/** A yes rests on one person: of surest people below, nine in twenty said it (docs/decisions/0132). */
const leastForYes = 0.6

type Found = Pick<
  FoundAnswer,
  | 'anchor'
  | 'chance'
  | 'chances'
  | 'unheard'
  | 'hints'
  | 'isUndone'
  | 'lacksPremise'
  | 'carryingOf'
  | 'likely'
  | 'names'
>
type Reading = Pick<
  QuestionReading,
  'kind' | 'isMention' | 'isParticular' | 'isYesOrNo' | 'isOfDefinite' | 'person' | 'wanted' | 'isOfOutcome'
>

/**
 * A figure, a name or a number of people is told or not: one that is only near would be taken for it. So is what became of one
 * thing: words near it do not tell yes from no.
 */
export function verdictOf(found: Found, reading: Reading): Verdict {
  if (reading.isOfOutcome || found.unheard !== null) return 'not_said'
  const { anchor, chances } = found
  // How many say a name is known, whatever else is not. Other words are said of something else too: "money" of money put aside.
  if (anchor !== null && (anchor.isName || chances === null)) return 'answered'
  return chances === null ? byWords(found, reading) : byChances(chances, found, reading)
}

/** A hint shows where it may stand: it is one that nobody says of themselves, and one that is nearly sure enough. */
function byChances(
  { said, found }: Chances,
  { isUndone, hints, likely, lacksPremise }: Found,
  { kind, isOfDefinite, wanted, isYesOrNo }: Reading,
): Verdict {
  // "Do gardeners let it water?": of a yes or a no nothing is told by who speaks of the half of it.
  if (isYesOrNo && kind === 'open' && lacksPremise) return 'not_said'
  const isWhole =
    !isOfDefinite &&
    said >= wholeInOne.said &&
    likely.some(({ chance, carrying }) => chance >= wholeInOne.person && carrying !== 'lacks')
  const isUnsure = isYesOrNo && !likely.some(({ chance }) => chance >= leastForYes)
  if (!isUndone && !isUnsure && (said >= least.answer.said || isWhole) && found >= least.answer.found)
    return 'answered'
  const isNear = said >= least.hint.said && found >= least.hint.found
  const isSurelySaid = wanted === null && said >= surelySaid.said && found >= surelySaid.found
  return hints.length > 0 && (isNear || isSurelySaid) ? 'hinted' : 'not_said'
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
