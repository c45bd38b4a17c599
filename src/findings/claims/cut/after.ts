/** What stands after a quotation and turns its meaning when it is left out. */
import type { Kept } from './model.ts'

const condition =
  /^[,\s-]*(?:(?:but|and) )?(?:only )?(?:if|unless|except|provided|providing|as long as|so long as|assuming|only when|only for)\b/u

/** Right after the last word: it belongs to it. */
const reversal = /^(?:not|never|no longer|less|nowhere|hardly|barely|any less)\b/u

/** "..., but it isn't": takes back what was said, and says nothing else. */
const retraction =
  /^[,;\s.-]*(?:(?:but|yet|though|although|however|except|and then|then|until|till),? )(?:(?:actually|now|honestly|really|in reality|in fact|unfortunately|sadly|then|of course),? )*(?:(?:it|that|this|they|he|she|we|i|there)(?:'s| is| are| was| were| am| do| does| did| has| have| can| could| will| would)? ?(?:\w+n't|not|never|wrong)\b(?:[\s\w']{0,30})$|not\b|no longer\b|(?:i|we) (?:was|were|am) (?:\w+ )?wrong|(?:i|we) (?:stopped|quit|gave up|changed my mind|realized|realised|found out)|that (?:was|is|turned out|proved) (?:\w+ )?(?:wrong|false|untrue|a lie|a myth)|(?:it|that|this) turned out|turns? out)/u

/** "..., or so they say". */
const attribution =
  /^[,\s-]*["']?[,\s]*(?:or so|is what|was what|at least that's what|according to|supposedly|allegedly|(?:they|people|some|others|everyone|he|she|(?:my|the|our) \w+) (?:say|says|said|think|thinks|thought|claim|claims|claimed|told me|told us)\b|(?:said|says|say) (?:my|the|our|some|one)\b|(?:i|we) (?:used to|once) (?:think|thought|say)|i thought\b|(?:is|was) (?:a (?:lie|myth)|wrong|false|untrue|nonsense|not true))/u

/** A sentence that takes back the one before it. */
const takenBack =
  /^(?:(?:but|and|well|then|so|yet|however|no|boy|man|oh),? )*(?:(?:i|we) (?:was|were) (?:so |very |totally |completely |dead |quite |just )?(?:wrong|mistaken|kidding|joking)|(?:was i|were we) (?:ever )?(?:so )?wrong|(?:that|this|it)(?: is|'s| was) (?:no longer|not|wrong|false|untrue)(?: (?:true|the case|so|right|anymore|any more|really|actually))*[.!]*$|(?:that|this|it) (?:isn't|wasn't) (?:true|the case|so|right)|not (?:really|any ?more|exactly|at all|true)\b.{0,12}$|just kidding|kidding|or so (?:i|we) thought|or not|(?:it )?turns? out (?:i was|that was|it was|it is|it isn't|it wasn't|not)|(?:i|we) (?:take|took) (?:that|it) back|scratch that|strike that|(?:i|we) changed my mind|(?:i|we) no longer (?:think|believe|feel))/u

export function turnsAfter({ words, after, next }: Kept): boolean {
  const isSentenceEnd = after === '' || /^[.!?…"')\]]+$/u.test(after)
  if (isSentenceEnd) return takenBack.test(next)
  const rest = after.replace(/[.!?…]+$/u, '')
  if (reversal.test(rest)) return true
  if (condition.test(rest)) return !/\b(?:if|as)$/u.test(words)
  return retraction.test(rest) || attribution.test(rest)
}
