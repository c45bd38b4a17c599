/** What participants want of the interviewer or of the talk, put as a wish or a request. Pure; English. */

import { countWords, splitSentences } from '../../study/lint/text.ts'

/** Put to the program: then "everything" is what was said here. */
const request = String.raw`\b(?:please|pls|(?:can|could|will|would) (?:you|u))\b[^.!?]{0,20}`
const wish = String.raw`\b(?:i (?:really )?(?:want|would like|need|wish)|i'd like|(?:can|could|how (?:do|can)) (?:i|we))\b[^.!?]{0,30}`
const own = String.raw`(?:(?:all |everything |anything |what )(?:that )?(?:i|i've|i have) (?:just )?(?:said|wrote|written|told|typed|answered)|my (?:answers?|data|words|replies|responses?|interview|messages)|this (?:interview|conversation|chat))`
const all = String.raw`(?:everything|all (?:of )?(?:this|that|it)|the (?:whole )?(?:thing|lot))`
const verb = String.raw`(?:delete|erase|wipe|remove)\b(?: (?:all|of))*`
/** And there it ends: "my data from that app" lies elsewhere. */
const whole = String.raw`(?=$|[.,;!?]| (?:and|now|please|pls|then|right|here|again|thanks?|thank)\b)`
const deletion = new RegExp(
  [
    String.raw`${request}\b${verb} (?:${own}|${all})`,
    String.raw`(?:${wish}|^|[,;] )\b${verb} ${own}${whole}`,
    String.raw`\b(?:want|like|need|have|get) (?:all |to have )?${own} (?:to be |be )?(?:deleted|erased|wiped|removed)\b`,
  ].join('|'),
  'i',
)
const confirming =
  /^(?:(?:yes|yeah|yep|ok(?:ay)?|please|pls|sure|just|i said|do it|then)[,.! ]+)*(?:delete|erase|wipe|remove|do it|go ahead)\b(?: (?:it|them|all|everything|that|this|the lot|please|pls|now|of|my \w+))*[.! ]*$/i
const keeping =
  /^(?:(?:no|nope|ok(?:ay)?|please|actually|sorry|then|oh|just|wait)[,.! ]+)*(?:keep|leave|(?:don'?t|do not) (?:delete|erase|remove|wipe)|not (?:that|delete))\b(?: (?:it|them|all|everything|that|this|as|is|there|please|any|in))*[.! ]*$/i

/** What they say when they are asked whether all of it is to be deleted; null for anything else. */
export function onDeletionOf(flat: string): 'confirms' | 'declines' | null {
  if (wantsDeletion(flat) || confirming.test(flat.trim())) return 'confirms'
  return keeping.test(flat.trim()) ? 'declines' : null
}

const told = /\b(?:asked|told|wrote to|emailed|called) (?!you\b)[^.!?,;]*\b(?:delete|erase|wipe|remove)/i
const names = /\b(?:delete|erase|wipe|remove)d?\b/i
/** Of the sentence that wants it. */
const mostWordsOfDeletion = 25

/** "Delete it": it is what they wrote here where the message speaks of that. */
const itself = new RegExp(
  String.raw`${request}\b${verb} (?:it|this|that)(?: all)?(?: (?:please|pls|now))?(?=$|[.,;!?]| and\b)`,
  'i',
)
const ofWhatTheyWrote =
  /\b(?:what )?i(?:'ve| have)? (?:just )?(?:written|wrote|said|told you|typed|answered)\b|\b(?:don'?t|do not) want (?:this|it|that|any of (?:this|it)) (?:anywhere|kept|stored|saved|read|used|shared|published|out there|to be)\b/i

/** That what they said here be deleted; not what they asked somebody else to delete. */
export function wantsDeletion(flat: string): boolean {
  if (!names.test(flat)) return false
  if (itself.test(flat) && ofWhatTheyWrote.test(flat) && !told.test(flat)) return true
  return splitSentences(flat).some(
    ({ text }) => countWords(text) <= mostWordsOfDeletion && deletion.test(text) && !told.test(text),
  )
}

export type Demand = 'person' | 'rewrite'

const mostWordsOfDemand = 14
const person =
  /^(?:(?:no|ok(?:ay)?|please|just|sorry|hey|look)[,. ]+)*(?:(?:can|could|may) (?:i|we) (?:please )?(?:talk|speak|chat|write) (?:to|with)|(?:i (?:want|need|would like)|i'd like)(?: to (?:talk|speak|chat) (?:to|with))?|(?:get|give) me|(?:let me|put me through) (?:(?:talk|speak) )?(?:to|with)|is there) (?:a |an |some)?(?:real |actual |live |human |proper )*(?:person|human(?: being)?|somebody real|someone real|one real)\b(?! (?:who|that|at the|in the)\b)/i
const rewrite =
  /\b(?:can|could|may) i (?:please )?(?:go back and )?(?:change|correct|edit|fix|amend) (?:the|that|my|what|it)\b|\b(?:can|could|would|will) (?:you|u) (?:please )?(?:write|put|note|say|use|make (?:it|that)|change (?:it|that|my \w+)|replace|correct)\b[^?]{0,80}(?:\binstead\b|\bto\b|\binto\b)/i

/** A person to talk to, or other words for what they wrote; null where a short message wants neither. */
export function demandOf(flat: string, words: number): Demand | null {
  if (words > mostWordsOfDemand) return null
  if (person.test(flat.trim())) return 'person'
  return rewrite.test(flat) ? 'rewrite' : null
}

const mostWordsToNote = 40
const note =
  /(?:^|[.!,;] ?)(?:(?:and|please|so|ok(?:ay)?|just|you can|can you|could you)[, ]+)*(?:(?:write|note|put|jot|take) (?:that|this|it) down\b|(?:write|note|jot) down\b|(?:note|write|record|put) (?:that|this|it) (?:in|first|somewhere)\b|make (?:a |sure (?:you )?)?note (?:of|that))/i

/** That something be written down, as it is. */
export function asksToNote(flat: string, words: number): boolean {
  return words <= mostWordsToNote && note.test(flat)
}

const mostWordsOfReproach = 16
/** "I already told my boss" is an answer. */
const notOther = String.raw`(?! (?:the|my|our|a|an|his|her|him|them|no|yes|to)\b)`
const reproach = new RegExp(
  String.raw`\b(?:see|read|look) (?:it )?above\b|\b(?:as|like) (?:i|we)(?:'ve| have)? (?:already |just |literally |literally just )?(?:said|told|tell|say|wrote|mentioned|explained)\b|\b(?:i|we)(?:'ve| have)? (?:(?:already|just|literally|only|really) )+(?:told|said|mentioned|answered|explained|covered|wrote)\b${notOther}|\balready (?:said|told|answered|mentioned)\b${notOther}|\b(?:i|we)(?:'ve| have)? (?:told|answered) you (?:that|this|already|before)\b|\byou(?:'ve| have)? (?:already |just )asked (?:me )?(?:that|this|it)\b|^(?:well,? |but )?(?:i (?:believe|think) )?i (?:just|already) did\b(?! (?:it|that|the|my|a)\b)|^(?:i )?told (?:you|u)\b|, (?:as )?i(?:'ve)? (?:told|said to) (?:you|u)(?=[.,!]|$)|\b(?:i'?ve|i have|ive) (?:just )?been (?:telling|saying)\b|^(?:i'?ve|i have|ive) (?:just |already )?said\b(?=[.!,]|$| (?:that|so|it)\b)|\bi (?:said|told you) already\b|\bi(?:'ve| have|ve) told you about (?:him|her|it|that|them|this)\b`,
  'i',
)

/** That it was said before. */
export function pointsBack(flat: string): boolean {
  return reproach.test(flat)
}

/** And next to nothing else is in it. */
export function onlyPointsBack(flat: string, words: number): boolean {
  return words <= mostWordsOfReproach && pointsBack(flat)
}
