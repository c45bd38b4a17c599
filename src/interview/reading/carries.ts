/**
 * What a statement carries, so that a question about it takes nothing for granted: something that they do in fact (a practice), something that
 * happened (an event), something that is so in fact (neither a wish nor a guess), or that and a way in which things are done. "How did that begin?" needs a practice, "What was
 * that like?" an event; of a preference, a worry or a plan neither is told. Where it is not certain, it carries nothing. Pure; English.
 */
import { countMatches } from './measures.ts'

export const carried = ['practice', 'way', 'event', 'actual'] as const
export type Carried = (typeof carried)[number]

/** Not so, or not yet: a wish, a plan, a guess, a condition. */
const supposed =
  /\b(?:would|wouldn't|could|couldn't|might|may|maybe|perhaps|will|won't|'ll|should|hope\w*|wish\w*|plan(?:s|ned|ning)? (?:to|on)|going to|gonna|looking? forward|can see|imagine|foresee|expect\w*|ideally|potentially|someday|one day|in (?:the )?future|if (?:i|we|it|they|there|you)|likely|candidates?|supposed to|want(?:s|ed)? to|try(?:ing)? to|able to)\b/
/** What somebody thinks, likes, can or is, and no doing. */
const attitude =
  /\b(?:i|we)(?:'m| am| are|'re)? (?:(?:really|do|just|also|still|only|always|generally|personally|definitely|truly|mostly|often|very|quite|so|actually|certainly|would|currently|more) ){0,3}(?:prefer|like|love|enjoy|hate|dislike|feel|think|believe|find|want|need|worry|know|trust|mean|guess|suppose|see|value|appreciate|care|agree|am|'m|are|have|had|can|cannot|can't|consider|understand|remember|doubt|wonder|concerned|afraid|worried|happy|glad|comfortable|satisfied|used to|not)\b/
/** It is so in somebody's head, and looks like nothing in practice. */
const judges =
  /\b(?:i|we) (?:\w+ )?(?:find|feel|think|believe|worry|doubt|hate|care|know|trust|had|have (?:a|no|the))\b|\b(?:hard|easy|difficult) time\b/
const denies =
  /\b(?:not|never|no|nothing|nobody|none|n't|don't|doesn't|didn't|won't|can't|cannot|isn't|aren't|haven't|hasn't|without|hardly|rarely)\b|n't\b/
const ownDoing =
  /\b(?:i|we) (?:(?:also|mainly|mostly|usually|often|always|sometimes|typically|generally|normally|regularly|primarily|currently|just|then|still|only|now|each|first|tend to|have to|mainly|simply|basically|personally|actively|obviously) ){0,3}[a-z]{2,}\b/
const lasting = /\b(?:have|has|'ve|'s) (?:\w+ ){0,2}?(?:been|[a-z]{3,}ed|had|seen|heard|got|become|always)\b/
const present =
  /\b(?:am|is|are|'m|'re|do|does|don't|doesn't|isn't|aren't|use|uses|tend|tends|makes?|needs?|works?|helps?|always|usually|never|every)\b/g
const past =
  /\b(?:was|were|had|did|didn't|went|said|told|took|came|got|made|rang|gave|found|left|sat|stood|woke|paid|sent|wrote|lost|broke|began|kept|saw|ran|fell|felt|bought|brought|thought|knew|heard|met|put|spent|[a-z]{3,}ed)\b/g
/** Looks like a past and is none: "am not too concerned", "based on", "very tight", "AI generated". */
const noPast =
  /\b(?:am|is|are|be|been|being|'m|'re|'s|get|gets|too|very|so|more|quite|not) (?:\w+ ){0,2}?[a-z]{3,}ed\b|\b(?:based|need(?:ed)? to|used to|detailed|advanced|limited|complicated|related|generated|assisted|need|embed|feed|speed|indeed|exceed|proceed|succeed)\b/g

export function carries(words: string, kind: Carried): boolean {
  const flat = words.toLowerCase().replaceAll('’', "'")
  if (kind === 'event') return isEvent(flat)
  if (supposed.test(flat)) return false
  if (kind === 'actual') return true
  if (kind === 'way') return !isEvent(flat) && !judges.test(flat)
  return ownDoing.test(flat) && !attitude.test(flat) && !denies.test(flat) && !isEvent(flat)
}

/** Told as over: more of it is in the past than is so now. */
function isEvent(flat: string): boolean {
  const told = flat.replace(noPast, ' ')
  if (lasting.test(flat) && countMatches(told, past) <= 1) return false
  return countMatches(told, past) > countMatches(flat, present)
}
