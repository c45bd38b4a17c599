/**
 * What makes a passage a poor proof of its theme although it holds the theme's words: it tells what others think, or the
 * sentence before or after it takes the other side. English patterns, and a preference only: in a theme of few passages such a
 * one is shown all the same, last. Pure.
 */

/** The sentences of the same turn that stand before and after it; empty where there are none. */
export interface Neighbours {
  before: string
  after: string
}

/** From 0 (nothing speaks against showing it) to 2. */
export function doubtsOf(text: string, { before, after }: Neighbours): number {
  const [own, previous, next] = [text, before, after].map(plain) as [string, string, string]
  const isOthers = othersThink.test(own)
  const isTakenBack = turnsAway.test(next) || turnsWithin.test(next)
  // "Those ideas do not bother me. People will complain that ...": the denial is of what follows.
  const isDeniedBefore = ownDenial.test(previous) && !opensContrast.test(own)
  return Number(isOthers) + Math.max(Number(isTakenBack), Number(isDeniedBefore))
}

const plain = (text: string) => text.toLowerCase().replace(/[’‘`]/gu, "'").trim()

const others =
  '(?:people|others|some|many|most|everyone|everybody|they|critics|(?:my|our|the) (?:colleagues?|coworkers?|boss|manager|clients?|customers?|friends?|family|team))'
const thinking =
  '(?:say|says|think|thinks|complain|complains|fear|fears|worry|worries|believe|believes|claim|claims|argue|argues|feel|feels|(?:is|are|was|were|get|gets) (?:\\w+ )?(?:worried|concerned|afraid|scared|upset|frustrated|nervous))'
const othersThink = new RegExp(
  `\\b${others}\\b(?: (?:will|would|might|may|can|do|often|always|of them|in my \\w+|out there|who \\w+)){0,2} ${thinking}\\b|\\bthe (?:fear|worry|concern|argument|idea|claim) (?:is|was|that)\\b`,
  'u',
)
const turnsAway =
  /^(?:but|however|that said|having said that|though|although|still|yet|on the other hand|then again|nevertheless|nonetheless|even so|in reality|i (?:don't|do not|never) (?:think|believe|agree|see|feel|share)|i disagree)\b/u
/** "I think it will help create more": the speaker's own view after what was only told. */
const turnsWithin = /^(?:personally|for me|as for me|i think (?:it|that|they) (?:will|would|can|is|are))\b/u
const ownDenial =
  /\bi(?:'m| am| was|'ve never| have never) (?:really |just |certainly |definitely )?(?:not|never)\b|\bi (?:don't|do not|didn't|did not|never) (?:really |personally )?(?:think|believe|feel|mind|care|worry|share|agree|see)\b/u
const opensContrast = /^(?:but|however|that said|still|yet|though)\b/u
