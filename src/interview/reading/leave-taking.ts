/**
 * A leave-taking at the very end of what they tell, in so many words: "so I think I'll say goodnight", "my taxi's here", "I'd like to
 * carry on another day". Not sure enough to end by: it is offered. What is told of another time or of others is none. Pure; English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'

const mostWords = 80
/** Longer than this a sentence tells of something. */
const mostOfSentence = 26

const takes = [
  /\b(?:i'?ll|i will|i'?d better|i had better|let me|time (?:for me )?to|i'?m (?:going|off) to|i(?:'ve| have) (?:got )?to|i must|i want to|i should)(?: just| now)? say (?:good ?(?:night|bye)|cheerio|bye(?: bye)?)(?: (?:now|then|here|all|for now|for tonight|x+))*[.! ]*$/i,
  /\b(?:i'?d (?:like|prefer|rather)|i would (?:like|prefer|rather)|i want|can (?:we|i)|could (?:we|i)|may i|let'?s|let us)(?: to| we| i| please)* (?:carry on|go on|continue|finish|do the rest|come back(?: to (?:it|this))?|pick (?:it|this) up(?: again)?|resume|leave the rest(?: for)?)(?: (?:with )?(?:it|this|the rest))? (?:on |for )?(?:another (?:day|time)|some other (?:day|time)|tomorrow|later(?: on)?|next (?:time|week)|in the morning)\b/i,
  /^(?:(?:right|look|sorry|oh|ah|ok(?:ay)?|anyway|well|ooh|and|but)[,.! ]+)*(?:that'?s |here'?s |there'?s )?(?:(?:my |the |our )?(?:taxi|cab|uber|lift|bus|train|tram|minibus|ambulance car)(?:'s| is|s)? (?:just )?(?:here|outside|arrived|pulling (?:in|up))|my (?:taxi|cab|uber|lift|bus|train|tram|minibus)(?:'s| is) (?:just )?(?:waiting|coming|come))(?: now| already| for me)?[.! ]*$/i,
  /^(?:(?:right|look|sorry|oh|ah|ok(?:ay)?|anyway|well|and|but|so)[,.! ]+)*(?:i'?m|i am|im) (?:really |quite |a bit )?(?:worn out|done in|all in|flagging|fading|too tired)(?: now| i'?m afraid| to go on| for (?:this|more|any more))+[.! ]*$/i,
  /^(?:(?:right|look|sorry|oh|ah|ok(?:ay)?|anyway|well|and|but|so)[,.! ]+)*(?:i(?:'ll| will)? ?(?:must|better|need to|have to|gotta|got to|ought to|had better|'d better) (?:dash|run|fly|be off|be going|get going|get off|go)(?: now| then| I'm afraid)?)[.! ]*$/i,
  /^(?:night(?: night)?|good ?night|goodbye|bye(?: bye)?|cheerio|so long|see you)(?: (?:then|now|all|for now|love|dear))*[.! ]*$/i,
]
/** Of habit, of the past, of others, or what somebody said. */
const isTold =
  /\b(?:usually|always|often|sometimes|every|each|when(?:ever)?|if (?!i may|that|you|it)|used to|would (?!(?:like|prefer|rather))|he|she|they|said|says|told|asked|was|were|did|then i|typed|pressed|clicked|as soon as)\b|["“”]/i

const vehicle = /\b(?:taxi|cab|uber|lift|bus|train|tram|minibus|ambulance)/i
/** "Next week": of what they tell, where this talk is not named. */
const nextTime = /\bnext (?:time|week)\b/i
const ofThisTalk = /\b(?:can|could|may|let'?s|let us|this|the rest)\b/i

export function takesLeave(flat: string, question = ''): boolean {
  if (countWords(flat) > mostWords || flat.trim().endsWith('?')) return false
  const last = splitSentences(flat).at(-1)?.text ?? ''
  if (countWords(last) > mostOfSentence || isTold.test(last)) return false
  // "... and my tablet is nearly flat, so I think I'll say goodnight": what is before the last mark stands for itself.
  const clauses = [last, last.split(/[,;–—]|\bso (?=i\b)|\bbut (?=i\b)|\band (?=i\b)/i).at(-1) ?? ''].map(
    (each) =>
      each
        .trim()
        .replace(/^(?:so|but|and|i think|i guess) (?=i|it|my|the)/i, '')
        .replace(/^i think (?=i)/i, ''),
  )
  return clauses.some(
    (clause) =>
      takes.some((form) => form.test(clause)) &&
      (!nextTime.test(clause) || ofThisTalk.test(clause)) &&
      // Asked about the bus, they answer about it.
      !(vehicle.test(clause) && vehicle.test(question)),
  )
}
