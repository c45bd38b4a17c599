/** Being called away or wanting a pause, beside the plain wordings of it; and that none was wanted. Pure; English. */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { asksToComeBack, wantsPause } from './signals.ts'

const away =
  /\b(?:hold (?:on(?! tight\b| to (?!that\b|this\b|your\b))|it)|hang on|wait|brb|bbl|afk|pause|break|back (?:in|soon|after|later|at|shortly|to you)|be (?:back|right)|(?:come|get|write|write you|call) (?:back|again|after)|(?:will|i'?ll) return|resume|carry on|continue|go on with|pick (?:this|it|that) up|do (?:you |this |it )?(?:the )?rest|(?:write|answer) (?:you )?(?:more|rest|the rest)|later|after (?:lunch|dinner|supper|tea|work|school|prayers?|the \w+)|tomorrow|tonight|this evening|in the morning|over ?night|sleep on|(?:a|one|two|five|ten|\d+) (?:tick|secs?|seconds?|moments?|minutes?|mins?)|secs?|(?<!\bat (?:the|this|that|any) )moment|give me|in (?:five|ten|twenty|\d+)(?=[.,!]|$)|excuse me|let me (?:find|get|think|look|check|see)|(?:is|'s|are|just) (?:at the door|here|ringing|calling|crying|beeping|coming)|calls? me|in a call|meeting (?:now|starts)|(?:i )?(?:must|have to|need to|got to|gotta) (?:go|take|collect|see|run|get|feed|fetch|pick)|had to see to|getting off|my stop|battery|charging|interrupt\w*|called away|delivery)\b/i

/** A sentence vector alone is no wish to pause: "he read it at seven and put a thumbs up" sounds like one. */
export function speaksOfPausing(flat: string): boolean {
  const text = flat.replace(untilGone, 'later')
  if (puttingOff.test(text) && !wishedBy(text)) return false
  return away.test(text) && !ofHabit.test(text) && forNow.test(text) && !alternates.test(text)
}
/** "When he's gone": no habit. */
const untilGone =
  /\b(?:when|once|as soon as) (?:i|he|she|it|they|that|this|we)(?:'s| is|'m| am|'re| are) (?:gone|over|done|finished|ready|free|back|asleep|settled)\b/gi
/** A word of now or of a wish beside it: "I pause the machine, come back and write it down" has none. */
const forNow =
  /\b(?:can|could|may|shall|let|please|sorry|want|need|must|have to|had to|got to|gotta|hang on|hold on|wait|brb|bbl|afk|moment|tick|secs?|seconds?|min(?:ute)?s?|(?:be|right) back|later|later on|tomorrow|tonight|this evening|i'?ll|i will|i'?m|i am|am|is|are|excuse|give me|do you mind|battery|delivery|called|now|another time|carry on|after (?:lunch|dinner|supper|tea|work|school))\b/i
const habit = String.raw`usually|always|often|sometimes|never|every|each|all (?:day|week|night|the time)|when(?:ever)?|without|used to|if (?!(?:i may|that|you|it (?:helps|suits|works)|it(?:'s| is) (?:ok|fine|all right|alright|possible))\b)`
const withOthers = String.raw`\bcome back (?:later |again |tomorrow )?with (?!you\b|this\b|it\b|that\b)\w+`
const ofHabit = new RegExp(
  String.raw`${withOthers}|\b(?:${habit}|(?:says?|said) (?:that )?(?:i|he|she|they|we)|(?:he|she|my \w+) says?)\b`,
  'i',
)

const unwanted =
  /\b(?:(?:i'?m|i am|we'?re|we are) not (?:going (?:anywhere|away)|leaving|away|off)|why (?:would|should|do|will) (?:i|we) (?:be|come|need to be|go) (?:back|away|anywhere)|(?:i|we) (?:did ?n[o']?t|didnt|did not|never|do ?n[o']?t|don'?t) (?:ask(?:ed)? for|say|said|want(?:ed)?|need(?:ed)?)(?: to)?(?: have| take)?(?: a| any)? (?:break|pause|rest|time|minute)|who said (?:anything |i )?\w* ?(?:about )?(?:a |to )?(?:break|pausing|pause|leaving|going|wanted)|(?:i'?m|i am|we'?re) (?:still |right )+here|(?:i|we) (?:have ?n[o']?t|never) (?:left|gone)|back from where|until i'?m back from)\b/i

/** Read only while the talk waits for them. */
export function wantedNoPause(flat: string): boolean {
  return unwanted.test(flat)
}

/** Of habit, of others, of what was said or denied: none of it is a wish for now. */
const toldOfPausing = new RegExp(
  String.raw`${withOthers}|\b(?:${habit}|says?|said|tells?|told|asks?|asked|he|she|they|(?:on|by) \w+days?|do(?:es)? ?n[o']?t|do not|not|hardly)\b|\bhold on (?:tight\b|to (?!that\b|this\b|your\b))|\b(?:later|tomorrow) than\b`,
  'i',
)
/** To put off is a wish where they say who: "I finish it later", "can we do this later", and not "and finish it later". */
const puttingOff =
  /\b(?:come back|write|continue|go on|do (?:this|it|the rest)|finish|carry on)\b[^.!?]{0,24}\b(?:later|tomorrow|tonight|in a bit|another time)\b/i
const ownWish =
  /^(?:(?:please|sorry|ok(?:ay)?|right|so|and|but|well|look|anyway|oh|maybe|perhaps|is it (?:ok|okay|fine|all right|alright) if|would it be (?:ok|okay|fine) if|i think|i'?m afraid|happy to|let me|let'?s|can|could|may|shall|mind if|why don'?t|rather)[,. ]+)*(?:(?:can|could|may|shall|might|mind if|why don'?t|if) (?:i|we) |(?:i|we)(?= (?:\w+ )?(?:can|could|would|will|must|need|have to|want|should|might|may|prefer|gotta|got to|think|hope)\b)|i'?ll|i'?d|i'?m|we'?ll|happy to|let me|let us|let'?s|(?:please )?(?:come back|write|continue|do (?:this|the rest)|finish this|carry on) )/i
const wishedBy = (flat: string) =>
  splitSentences(flat).some(({ text }) =>
    text.split(clauseBreak).some((clause) => ownWish.test(clause.trim())),
  )

const clauseBreak = /(?:[,;:–—]+|\.{2,}|…)\s*|\s-+\s|(?<!\s)\s+(?=(?:and|but|so|though|because|then)\s)/i

interface Pausing {
  wants: boolean
  /** Something is told beside it. */
  isBeside: boolean
}

/** Whether one of the clauses asks for a pause for now, and whether another tells something. */
export function pausingIn(said: string): Pausing {
  const flat = said.replace(untilGone, 'later')
  const sentences = splitSentences(flat).map(({ text }) => text)
  const clauses = sentences.flatMap((text) => text.split(clauseBreak).filter((clause) => clause.trim()))
  const asking = clauses.filter(
    (clause) => asks(clause) && (!puttingOff.test(clause) || putsThisOff(clause.trim(), flat)),
  )
  // A wording may reach over a comma: "sorry, the plumber has just turned up".
  const isOver = asking.length === 0 && sentences.some((text) => asks(text) && !puttingOff.test(text))
  const told = clauses.filter(
    (clause) => !asking.includes(clause) && countWords(clause) >= 3 && !isOfPausing(clause),
  )
  return { wants: asksToComeBack(flat) || asking.length > 0 || isOver, isBeside: told.length > 0 && !isOver }
}

const asks = (text: string) =>
  wantsPause(text) &&
  !toldOfPausing.test(text) &&
  !alternates.test(text) &&
  (!momentary.test(text) || opensWithMoment.test(text.trim()))
/** "I could do it tomorrow" is of what they tell, where this talk is not named and nothing is asked. */
const putsThisOff = (clause: string, flat: string) =>
  ownWish.test(clause) && (!couldDoIt.test(clause) || /\?\s*$/.test(flat) || asksLeave.test(clause))
const couldDoIt =
  /^(?:i|we)(?:'ll| will| could| can| would|'d| may| might| must| should)\b(?: \p{L}+)? (?:do|finish|write) it\b/iu
const asksLeave =
  /\bif (?:that|it)(?:'s| is) (?:ok(?:ay)?|fine|all right|alright)(?: (?:with|by|for) you)?[.,!? ]*$/i
const momentary = /\b(?:just a|one|wait an?) (?:sec|second|minute|moment)\b|\bhold on\b/i
/** Told of how it goes: "one second it works, the next it stops". */
const alternates =
  /\bone (?:sec|second|minute|moment),? (?:it|the|you|they|he|she|we|i|everything|my|our)\b|\bthe next(?: (?:one|second|minute|moment))?,? (?:it|the|you|they|he|she|we|i)\b/i
/** "One second", and not "it rings one second". */
const opensWithMoment =
  /^(?:(?:sorry|ok(?:ay)?|oh|wait|please|yes|no|um+|well|but|so|hang on|hold on|give me|i(?:'ll)? need|can you|could you|will you|i'?ll be|be back in|back in|right)[,. ]+)*(?:just )?(?:(?:just a|one|wait an?) (?:sec|second|minute|moment)|hold on)\b|^[^.!?]*[,.] (?:just a|one) (?:sec|second|minute|moment)\b/i

/** The reason for it, or a word that goes with it. */
const isOfPausing = (clause: string) =>
  (speaksOfPausing(clause) && !toldOfPausing.test(clause)) || asksToComeBack(clause) || goesWith.test(clause)
const goesWith =
  /\b(?:sorry|thanks?|please|excuse|wait|busy|now|someone|somebody|kids?|baby|boss|door|phone|call|kettle|dinner|work|meeting|bus|train|stop|must|have to|need to|got to|gotta|if (?:that|it|you))\b/i
