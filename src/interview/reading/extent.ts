/** How far an answer reaches: one short thing, a story that breaks off, or all there is to say. Pure; English. */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { endsAnnouncing } from './announces.ts'

const straight = (text: string) => text.replaceAll('’', "'")

const mostWordsOfOne = 14
/** Said to close, not to tell. */
const filler =
  /^(?:(?:that(?:'?s| is|s) (?:it|all|about it|everything|the story)|(?:like|as) i said|honestly|really|yeah|yes|no|so|well|ok(?:ay)?|lol|haha|thanks?|oh well|good (?:morning|afternoon|evening)|hello|hi|right)(?: really| then| tbh)?[\s.,!…-]*)+$/i
/** A list, a second clause or a reason. */
const several =
  /,\s*(?:(?:and|or|but|so)\b|\S+(?:\s\S+){0,3}(?:,|\s(?:and|or)\s))|[;:]|\s[-–—]\s|,.*,|\b(?:and|but|so|because|cos|which|then|or|plus|while|although|when|if)\s(?:i|we|it|they|he|she|there|the|my|our|then|that|also|a|an)\b/i

/**
 * One short thing and nothing beside it, so that "that" can refer to nothing else and nothing need be said back. A question of
 * theirs, a list, a second sentence or clause leaves doubt.
 */
export function isOneThing(answer: string): boolean {
  if (answer.includes('?') || countWords(answer) > mostWordsOfOne) return false
  const told = splitSentences(straight(answer)).filter(({ text }) => !filler.test(text.trim()))
  return told.length === 1 && !several.test(told[0]!.text)
}

const open =
  /(?:\.\.\.|…|\b(?:and then|and so|but then|so then)[.,\s]*)$|\b(?:that(?:'s|s| is)|it(?:'s|s| is)) (?:a|another) (?:\w+ )?(?:other )?(?:long )?story\b|\b(?:where (?:do|should|shall) i (?:start|begin)|long story)[.?!]*$|\b(?:wait,? )?there(?:'s|s| is) more\b/i

/** What it should be is still to come. */
const wantsToPutRight =
  /^(?:(?:oh|and|no|wait|sorry|actually|please|ok(?:ay)?)[,. ]+)*(?:(?:(?:i want|i need|i'?d like|i would like|i have) to|let me|can i|could i|may i) )?(?:please )?(?:change|correct|undo) (?:that|this|it|something|my (?:last )?answer)(?:,? please)?[.! ]*$/i

/** It breaks off, or a story is announced and not told. */
export function endsOpen(answer: string): boolean {
  const flat = straight(answer).trim()
  return open.test(flat) || endsAnnouncing(flat) || wantsToPutRight.test(flat)
}

const mostWordsOfPointingBack = 25
const finished =
  /\b(?:(?:that|this|thats)(?:'?s| is|,)? (?:it|all|everything|the (?:whole )?story|about it|all (?:there is|of it)|pretty much it)(?: (?:really|to that(?: one)?|to it|then|tbh))*(?=[.!,;]|$)|thats? (?:all )?there is\b|there(?:'?s| is|s) (?:no|nothing|not much|not a lot) (?:more|else)\b|nothing(?:'s| is)? (?:more|else|missing)\b|no more to (?:tell|say|it)|nothing in it\b|end of (?:story|it)|what more is there)/i
const toldAlready =
  /\b(?:i(?:'ve| have|ve)? (?:just |already )?(?:said|told you|did say|answered)(?=[.!,;]|$| (?:that|it|already|before|so|this|you)\b)|(?:like|as) i (?:\w+ )?(?:said|say|told)|told you|i (?:believe|think) i (?:just )?(?:did|have|said)|see above|you(?:'ve| have)? (?:just |already )?asked|been telling you)\b/i

/** They say that there is no more to it, or, and little besides, that they told it. */
export function isFinished(answer: string): boolean {
  const flat = straight(answer)
  if (finished.test(flat)) return true
  return countWords(flat) <= mostWordsOfPointingBack && toldAlready.test(flat)
}
