/** Whether a question is answered, only hinted at, or not said. Pure. */
import type { FoundAnswer } from './find-answer.ts'
import type { Verdict } from './model.ts'
import type { QuestionReading } from './read-question.ts'

/** From such a chance on it is answered, and hinted at. */
const from = { answer: 0.54, hint: 0.4 }

/** A figure or a name is said or not said: one that is only near would be taken for it. An outcome is never more than hinted at. */
export function verdictOf(
  {
    chance,
    hints,
    isUndone,
    lacksPremise,
    carryingOf,
  }: Pick<FoundAnswer, 'chance' | 'hints' | 'isUndone' | 'lacksPremise' | 'carryingOf'>,
  { wanted, isOfOutcome }: Pick<QuestionReading, 'wanted' | 'isOfOutcome'>,
): Verdict {
  if (lacksPremise) return 'not_said'
  const isAnswer = chance >= from.answer
  const isHint = chance >= from.hint && !isAnswer
  // What carries only part of the question hints at nothing; of an outcome all of it has to be there.
  const isCarried = hints.some(
    (hint) => carryingOf(hint) === 'outright' || (!isOfOutcome && carryingOf(hint) !== 'lacks'),
  )
  if ((isOfOutcome || isUndone || isHint) && !isCarried) return 'not_said'
  if (isUndone || (isOfOutcome && chance >= from.hint)) return 'hinted'
  if (isHint) return wanted === null ? 'hinted' : 'not_said'
  return isAnswer ? 'answered' : 'not_said'
}
