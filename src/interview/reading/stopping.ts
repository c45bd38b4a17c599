/** Wishes to end the interview that leave no doubt, and those to go on after all. Pure; English. */
import { lastSentence } from './last-sentence.ts'

const bare = String.raw`(?:(?:[Pp]lease|PLEASE|[Jj]ust|JUST|[Oo]h|OH),? )*`

/** Said before, or shouted: to ask whether it is meant would be deaf. */
const saidOnce = new RegExp(
  [
    String.raw`\bi (?:just |already |literally )?(?:said|say|told you(?: to)?|asked you to|wrote) (?:i (?:want(?:ed)?|wanted) to |to |that i (?:want(?:ed)?) to |please )?["'“]?(?:stop|finish(?:ed)?|end|quit|enough|bye|no more)\b["'”]?(?= (?:it|this|here|now|asking|already)\b|[.,!?]|$)`,
    String.raw`\b(?:stop|enough|finished|done) (?:means|is) (?:stop|enough|finished|done)\b`,
    String.raw`\bstop (?:it|asking|this) (?:now|already)\b`,
  ].join('|'),
  'i',
)
const shouted = new RegExp(`^${bare}(?:I (?:WANT TO|SAID) )?STOP(?: (?:IT|NOW|THIS|ASKING|PLEASE))*[.! ]*$`)

export function insistsOnStop(flat: string): boolean {
  return saidOnce.test(flat) || shouted.test(lastSentence(flat))
}

const enough =
  /^(?:(?:ok(?:ay)?|right|no|sorry|look|honestly|well|please)[,. ]+)*(?:i(?:'ve| have|ve)? (?:really |quite )?had (?:quite |more than )?enough(?: (?:now|thanks?|thank you|please|of (?:you|this|it|these questions|questions)))*|enough(?: (?:now|already|is enough))*)[.! ]*$/i

/** "I've had enough": of the interview, where nothing else is named. */
export function hasHadEnough(flat: string): boolean {
  return enough.test(flat.trim())
}

const bye =
  /^(?:(?:ok(?:ay)?|right|well|anyway|thanks?|thank you|cheers|ta|that'?s it)[,. ]+)*(?:good ?)?bye+(?: (?:now|then|for now|x+|love|mate))*[!. x]*$/i

export function saysBye(flat: string): boolean {
  return bye.test(flat.trim())
}

const denied =
  /\b(?:(?:don'?t|do not|didn'?t|did not|never) (?:say i |said i |mean (?:i |to |that i )?)?(?:want(?:ed)? to |wish(?:ed)? to )?(?:stop|end|finish|quit|leave)(?= (?:yet|now|here|this|it|there|at all|the interview|talking|answering)\b|[.,!?]|$)|not stopping\b|(?:not|haven'?t) (?:finished|done|stopped) (?:yet|with|the|this)|(?:(?:i|we) (?:was|were|am|are)|i'm|we're) (?:(?:still |just )?(?:answering|telling you)|(?:still|just) talking about)|why (?:are|would|did|do) (?:we|you|i) (?:stop|end|finish))/i

/** That they did not mean to stop. */
export function deniesStopping(flat: string): boolean {
  return denied.test(flat)
}

const plainlyGoesOn =
  /^(?:(?:no|nope|yes|yeah|ok(?:ay)?|sure|sorry|please)[,.! ]+)*(?:(?:let'?s|we can|you can|please) )?(?:go on|carry on|continue|keep going)(?:,? please)?[.! ]*$/i
/** Left as it is, or gone on with: which of the two their words do not tell. */
const wantsItUnfinished = /\b(?:don'?t|do not|never) (?:want|wish) to finish\b/i
const goesAllTheSame =
  /\b(?:(?:have|need|got|ought) to|must|gotta|should|can'?t|cannot|can not|enough|bye|over|done)\b/i

/**
 * A sentence that says they stay, and beside it nothing of going. Its vector stands where that of a wish to stop stands: what it speaks of
 * is the same.
 */
export function saysTheyStay(sentence: string): boolean {
  const flat = sentence.replace(/[’‘]/gu, "'").trim()
  if (plainlyGoesOn.test(flat)) return true
  if (wantsItUnfinished.test(flat)) return false
  return denied.test(flat) && !goesAllTheSame.test(flat.replace(denied, ' '))
}
