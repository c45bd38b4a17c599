/**
 * Whether an ellipsis makes one clause of two: "The tool ... is useless" of "The tool is fine. The manual is useless."
 */
import type { QuotedPlace } from '../../evidence/find-quotation.ts'
import { keptParts } from './kept-parts.ts'
import type { Kept } from './model.ts'

export function joinsOthers(place: QuotedPlace): boolean {
  const parts = keptParts(place)
  return parts.some((part, at) => at > 0 && isJoined(parts[at - 1]!, part))
}

function isJoined(left: Kept, right: Kept): boolean {
  if (right.isNewSentence && isOpen(left) && right.before !== '' && !/[,;:)-]$/u.test(right.before))
    return true
  const lost = lostSubject.exec(right.before)
  if (!lost || /^(?:and|but|or|to|i|you|he|she|it|we|they)\b/u.test(right.words)) return false
  return !left.words.split(/[^\w']+/u).includes(lost[1]!.split(' ').at(-1)!)
}

/** It stops in the middle of a clause. */
const isOpen = ({ after }: Kept) => after !== '' && !/^[,;:.!?()"-]/u.test(after)

/** What is left out ends with the subject of the verb that is kept. */
const lostSubject =
  /(?:^|[,;.:] |\b(?:but|and|while|whereas|although|though|because|so|when|if|that) )((?:i|he|she|they|we|you|it)|(?:my|the|our|their|his|her|some|most|other) \w+|people|others|everyone)(?: (?:really|also|actually|just|still|always|often|usually|sometimes))*$/u
