/** Which kind of answer a question asks for. By patterns over its words in lower case. Pure. */
import type { Token } from '../../interview/reading/tag-words.ts'
import { attitudes, everybody, generalPast } from './question-words.ts'
import { othersInTheirWork, readWanted } from './wanted.ts'
import { nounFile } from './wordnet.ts'

export const askKinds = ['open', 'count', 'existence', 'who', 'comparison', 'superlative'] as const
export type AskKind = (typeof askKinds)[number]

/** "Did the harbour's crane fall?", "Have schools banned it?": what became of something, or what others did. */
const outcome =
  /^(?:did|was|were|has|have|had|is|are) (?:(?:the|this|that|his|her|their|its)\b(?! (?:people|participants|interviewees)\b)|[\p{L}-]+(?:'s|s')(?=\s))/u

/** "Was the new bridge any good for them?": how they found it, which they can tell. */
const forThem = /\b(?:for|to) (?:them|people|participants|those asked|anyone|everyone|most)$/u

export function isOfOutcome(kind: AskKind, lower: string): boolean {
  return (
    (kind === 'open' && outcome.test(lower) && !forThem.test(lower)) ||
    isOfOthersDeed(lower) ||
    becameOfIt.test(lower) ||
    isOfGroupsDeed(lower) ||
    reactionToOne.test(lower)
  )
}

/** "How did the rowers react when the lock was shut?": what became of one event; how people take a thing in general they can tell. */
const reactionToOne =
  /^how (?:did|have|has) (?!(?:people|participants|interviewees|respondents|they|anyone|those)\b).+ (?:react|reacted|respond|responded) (?:when|once|after|on|upon)\b/u

const asksOfOthers = /^(?:did|have|has|was|were) (?:any |some |most |all )?([\p{L}-]+)/u
/** "What did the vendor reply?", "How did the owner respond?", "What was the verdict?" */
const becameOfIt =
  /^(?:what|how) (?:did|has|have) (?:the|this|that|his|her|their|its|our)\b(?! (?:people|participants|interviewees)\b).* (?:reply|replied|respond|responded|react|reacted|answer|answered|decide|decided|say back|turn out|end)\b|^what (?:was|were|is) the (?:\S+ ){0,2}(?:outcome|outcomes|verdict|ruling|result|results|findings?|reply|response|reaction|settlement|decision|sentence|diagnosis|conclusion)\b/u

const asksWhatGroupDid =
  /^(?:what|how) (?:did|has|have) (?:the|this|that|his|her|their|its|our) (?:\S+ ){0,2}?([\p{L}-]+) (?:do|done|say|said|change|changed|handle|handled)\b/u

/** "What did the company do when it found out?" */
function isOfGroupsDeed(lower: string): boolean {
  const subject = asksWhatGroupDid.exec(lower)?.[1]
  return subject !== undefined && (othersInTheirWork.test(subject) || nounFile(subject) === 'group')
}

/** Firms, schools and clients were not heard: what they did is told by others, or not at all. */
function isOfOthersDeed(lower: string): boolean {
  const subject = asksOfOthers.exec(lower)?.[1]
  // "Was there anyone": the dictionary has "there" as a place.
  if (!subject || everybody.has(subject) || subject === 'there') return false
  if (othersInTheirWork.test(subject)) return true
  const file = nounFile(subject)
  return file === 'group' || file === 'place'
}

/** "Any good for splinters?", "Any complaints about the ferry?": asked is what is said of it, not whether anybody does it. */
const asksOfWorth =
  /^any (?:good|use|help|luck|better|worse|worth|point|value|thoughts?|views?|opinions?|complaints?|problems?|trouble|issues?|concerns?|worries|doubts?|benefits?|advantages?|downsides?|drawbacks?|tips?|ideas?|experiences?)\b/u

export function kindOf(lower: string): AskKind {
  const text = lower.replace(/^(?:among|of|amongst|out of)\b[^,]*,\s*/u, '')
  if (asksOfWorth.test(text)) return 'open'
  if (/^(?:did|does|do|has|have|is|are|was|were) (?:any|some)(?:one|body)\b/u.test(text)) return 'existence'
  if (
    /\bmore\b.*\b(?:than|or)\b|\bcompared? (?:to|with)\b|\b(?:vs\.?|versus)\b|\bdifference between\b/u.test(
      text,
    )
  ) {
    return 'comparison'
  }
  if (
    /\b(?:most|least) (?:common|often|frequent|frequently|popular|mentioned|used|cited|widely)\b|\bmost\?*$/u.test(
      text,
    )
  ) {
    return 'superlative'
  }
  if (
    /^how many\b(?! (?:hours|minutes|days|weeks|months|years|times)\b)|^what (?:share|proportion|percentage|percent|fraction|number) of|^how common\b/u.test(
      text,
    )
  ) {
    return readWanted(text) === null ? 'count' : 'open'
  }
  if (
    /^(?:did|does|do|has|have|is|are|was|were) (?:there )?(?:any|anyone|anybody|someone|somebody|at least one|one of|a single|people|participants|interviewees|respondents)\b|^any(?:one|body)? |^(?:is|are|was|were) there\b|\bat all$/u.test(
      text,
    )
  ) {
    return 'existence'
  }
  if (/^(?:who|which (?:participants?|people|person|interviewees?|respondents?))\b/u.test(text)) return 'who'
  return 'open'
}

/** "Do gardeners let it water?", "Has the guild taken a side?" */
const yesOrNo =
  /^(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could|any(?:one|body)?)\b|^(?:some(?:one|body))\b/u

/** Whether it is answered by yes or no: words that are only near would be taken for a yes. */
export function isYesOrNo(kind: AskKind, lower: string): boolean {
  return kind === 'existence' || (kind === 'open' && yesOrNo.test(lower) && !asksOfWorth.test(lower))
}

export function isOfFact(kind: AskKind, lower: string, tokens: readonly Token[]): boolean {
  if (kind === 'open' || kind === 'superlative') return false
  if (tokens.some((token) => attitudes.has(token.lower))) return false
  return generalPast.test(lower) || kind === 'count' || kind === 'who' || kind === 'existence'
}
