/** Being called away or wanting a pause, beside the plain wordings of it; and that none was wanted. Pure; English. */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { asksToComeBack, wantsPause } from './signals.ts'

const away =
  /\b(?:hold (?:on|it)|hang on|wait|brb|bbl|afk|pause|break|back (?:in|soon|after|later|at|shortly|to you)|be (?:back|right)|(?:come|get|write|write you|call) (?:back|again|after)|(?:will|i'?ll) return|resume|carry on|continue|go on with|pick (?:this|it|that) up|do (?:you |this |it )?(?:the )?rest|(?:write|answer) (?:you )?(?:more|rest|the rest)|later|after (?:lunch|dinner|supper|tea|work|school|prayers?|the \w+)|tomorrow|tonight|this evening|in the morning|over ?night|sleep on|(?:a|one|two|five|ten|\d+) (?:tick|secs?|seconds?|moments?|minutes?|mins?)|secs?|(?<!\bat (?:the|this|that|any) )moment|give me|in (?:five|ten|twenty|\d+)(?=[.,!]|$)|excuse me|let me (?:find|get|think|look|check|see)|(?:is|'s|are|just) (?:at the door|here|ringing|calling|crying|beeping|coming)|calls? me|in a call|meeting (?:now|starts)|(?:i )?(?:must|have to|need to|got to|gotta) (?:go|take|collect|see|run|get|feed|fetch|pick)|had to see to|getting off|my stop|battery|charging|interrupt\w*|called away|delivery)\b/i

/** A sentence vector alone is no wish to pause: "he read it at seven and put a thumbs up" sounds like one. */
export function speaksOfPausing(flat: string): boolean {
  return away.test(flat) && !ofHabit.test(flat)
}
const habit = String.raw`usually|always|often|sometimes|never|every|each|all the time|when(?:ever)?|used to|if (?!(?:i may|that|you|it (?:helps|suits|works)|it(?:'s| is) (?:ok|fine|all right|alright|possible))\b)`
const ofHabit = new RegExp(
  String.raw`\b(?:${habit}|(?:says?|said) (?:that )?(?:i|he|she|they|we)|(?:he|she|my \w+) says?)\b`,
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
  String.raw`\b(?:${habit}|says?|said|tells?|told|asks?|asked|he|she|they|(?:on|by) \w+days?|do(?:es)? ?n[o']?t|do not|not|hardly)\b|\bhold on tight\b|\b(?:later|tomorrow) than\b`,
  'i',
)
/** To put off is a wish where they say who: "I finish it later", "can we do this later", and not "and finish it later". */
const puttingOff =
  /\b(?:come back|write|continue|go on|do (?:this|it|the rest)|finish|carry on)\b[^.!?]{0,24}\b(?:later|tomorrow|tonight|in a bit|another time)\b/i
const ownWish =
  /^(?:(?:please|sorry|ok(?:ay)?|right|so|and|but|well|look|anyway|oh|maybe|perhaps|is it (?:ok|okay|fine|all right|alright) if|would it be (?:ok|okay|fine) if|i think|i'?m afraid|happy to|let me|let'?s|can|could|may|shall|mind if|why don'?t|rather)[,. ]+)*(?:i|i'?ll|i'?d|i'?m|we|we'?ll|happy to|let me|let us|let'?s|(?:please )?(?:come back|write|continue|do (?:this|the rest)|finish this|carry on) )/i
const clauseBreak = /(?:[,;:–—]+|\.{2,}|…)\s*|\s-+\s|\s+(?=(?:and|but|so|though|because|then)\s)/i

interface Pausing {
  wants: boolean
  /** Something is told beside it. */
  isBeside: boolean
}

/** Whether one of the clauses asks for a pause for now, and whether another tells something. */
export function pausingIn(flat: string): Pausing {
  const sentences = splitSentences(flat).map(({ text }) => text)
  const clauses = sentences.flatMap((text) => text.split(clauseBreak).filter((clause) => clause.trim()))
  const asking = clauses.filter(
    (clause) => asks(clause) && (!puttingOff.test(clause) || ownWish.test(clause.trim())),
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
  (!momentary.test(text) || opensWithMoment.test(text.trim()))
const momentary = /\b(?:just a|one) (?:sec|second|minute|moment)\b|\bhold on\b/i
/** "One second", and not "it rings one second". */
const opensWithMoment =
  /^(?:(?:sorry|ok(?:ay)?|oh|wait|please|yes|no|um+|well|but|so|hang on|hold on|give me|i(?:'ll)? need|can you|could you|will you|i'?ll be|be back in|back in|right)[,. ]+)*(?:just )?(?:(?:just a|one) (?:sec|second|minute|moment)|hold on)\b|^[^.!?]*[,.] (?:just a|one) (?:sec|second|minute|moment)\b/i

/** The reason for it, or a word that goes with it. */
const isOfPausing = (clause: string) =>
  (speaksOfPausing(clause) && !toldOfPausing.test(clause)) || asksToComeBack(clause) || goesWith.test(clause)
const goesWith =
  /\b(?:sorry|thanks?|please|excuse|wait|busy|now|someone|somebody|kids?|baby|boss|door|phone|call|kettle|dinner|work|meeting|bus|train|stop|must|have to|need to|got to|gotta|if (?:that|it|you))\b/i
