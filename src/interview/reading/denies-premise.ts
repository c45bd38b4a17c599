/**
 * An answer that says there is no such thing: "None now", "I never bought anything", to a question that took it for granted.
 * How that came about is then worth more than the next question about it. Pure; English.
 */
import { splitSentences } from '../../study/lint/text.ts'
import { asksForMore } from './lexicon.ts'

const mostWords = 45
const takesForGranted =
  /^(?:and )?(?:do|does|did|have|has|are|is|were|was) (?:you|your|there|any)\b|\bhow (?:many|often|much|long|do|did)\b|^which\b|\bwhich (?:\w+ ){1,3}(?:do|did|have) you\b|\bwhat (?:is|was) the last\b|\bwhat (?:do|did) you (?:use|buy|read|watch|order|take|wear|eat|drink|pay)\b|^where do\b|^when (?:did you last|do you|was the last)\b|\bthe last time\b|\bwhat happened\b/i
/** There "nothing" is an answer like any other. */
const opensToNothing =
  /\b(?:miss|wrong|worr\w+|bother\w*|missing|annoy\w*|problems?|nuisance|puts? you off|if anything|add|change|unclear|difficult|hard)\b/i
const opener = /^(?:(?:well|oh|um+|uh|hm+|honestly|actually|tbh|sorry|nah|nope|no|so)\b[,.! ]*)+(?=\S)/i
const denies =
  /^(?:none|never|nothing|nobody|no ?one|nowhere|not (?:any ?more|at all|once|ever|yet)|(?:i|we|they|he|she) (?:(?:don'?t|do not|doesn'?t|didn'?t|did not|haven'?t|have not|hasn'?t|hadn'?t)(?! (?:really )?(?:know|think|remember|recall|mind|care|understand|want|like|feel|believe|say|trust|see))|never|no longer|stopped|quit|gave up)|no (?!those|these|that|this|it|i|we|they|the|not|idea|clue|problem|worries|comment|opinion|doubt|matter|wonder|thanks|need to)\w+|there (?:is|are|was|were) (?:no|none)|there (?:isn'?t|aren'?t|wasn'?t|weren'?t))\b/i

const closes = /\b(?:else|more to (?:say|add)|thanks?|thank you|that(?:'?s| is) (?:all|it))\b/i
const bareNo = /^(?:no|nope|nah)[.! ]*$/i
const asksWhether = /^(?:and )?(?:do|does|did|have|has|are|is|were|was) (?:you|your|there|any)\b/i

export function deniesPremise(
  flat: string,
  { words, question }: { words: number; question: string },
): boolean {
  if (words > mostWords || asksForMore.test(question) || opensToNothing.test(question)) return false
  if (!takesForGranted.test(question)) return false
  if (closes.test(flat)) return false
  if (bareNo.test(flat.trim())) return asksWhether.test(question)
  const first = splitSentences(flat)[0]?.text ?? ''
  return denies.test(first) || denies.test(first.replace(opener, ''))
}
