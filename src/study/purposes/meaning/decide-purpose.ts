/** From the chance of each purpose to what is said of a brief: its purpose, a guess, or a question back. */
import { countWords } from '../../lint/text.ts'
import { purposes } from '../../model.ts'
import type { RecognisedPurpose } from '../../recognise-purpose.ts'
import { briefKinds } from './kinds.ts'

/**
 * Chances were fitted so that of a hundred briefs with 0.7, seventy have the purpose. A guide for the wrong purpose costs
 * more than a question does: below the first a person is asked, and below the second told that it is a guess.
 */
const leastChance = 0.5
const sureChance = 0.8
/** Nobody is offered what is this unlikely. */
const leastOffered = 0.02

/**
 * "Churn", "brand perception": so short a brief means little, and a chance says so. What its words say nearly alone
 * stands then, as a guess.
 */
const mostWordsOfSign = 3

/** @param chances in the order of `briefKinds` */
export function decidePurpose(
  chances: readonly number[],
  byWords: RecognisedPurpose,
  question: string,
): RecognisedPurpose {
  const candidates = purposes
    .map((purpose) => ({ purpose, score: chances[briefKinds.indexOf(purpose)]! }))
    .filter(({ score }) => score >= leastOffered)
    .sort((a, b) => b.score - a.score)
  const [first] = candidates
  const purpose = first !== undefined && first.score >= leastChance ? first.purpose : null
  const isBySign = byWords.purpose !== null && !byWords.isGuess && countWords(question) <= mostWordsOfSign
  if (purpose === null && isBySign) return { ...byWords, isGuess: true }
  return {
    purpose,
    isGuess: purpose !== null && first!.score < sureChance,
    by: purpose === null || purpose === byWords.purpose ? 'both' : 'meaning',
    candidates,
  }
}
