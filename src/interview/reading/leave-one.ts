/**
 * A wish about one question, which is not one about the interview: "can we leave that one", "next, please". And, after an end
 * that was granted, what shows that none was meant. Pure; English.
 */
import { splitSentences } from '../../study/lint/text.ts'
import { deniesStopping } from './stopping.ts'

const filler = String.raw`(?:(?:oh|no|yes|ok(?:ay)?|please|pls|sorry|well|um+|hm+|honestly|actually|right|look|and|but|so|then|if (?:you don'?t mind|that'?s (?:ok(?:ay)?|all right|alright|fine)))[,. ]+)*`
const wish = String.raw`(?:(?:please |just |maybe )*(?:(?:can|could|may|shall|might) (?:i|we|you)|let'?s|let us|(?:i|we)(?:'d| would|d) (?:rather|prefer to|like to|sooner)|(?:i|we) (?:want|prefer|only (?:meant|wanted)) to|i'?ll|we'?ll|i will|do you mind if (?:i|we)|is it (?:ok(?:ay)?|fine|all right|alright) (?:if (?:i|we)|to)|(?:would|do) you mind) (?:please |just |maybe |perhaps |rather )*|(?:please |pls |just )+)`
const one = String.raw`(?:(?:this|that|the|your)(?: (?:last|first|one|particular))* (?:one|question|q|bit|part)|(?:this|that) one)`
const leaving = String.raw`(?:leave|leaving|skip|skipping|miss|drop|pass on|pass over|give) (?:out )?(?:${one}(?: (?:out|alone|there|a miss|aside))?|(?:this|that)(?: (?:out|alone|aside))?|it (?:out|alone|aside)|(?:it|that) there (?:for|with|on) ${one})`
const onward = String.raw`(?:(?:go|move|get|jump|skip) (?:on |straight )*to|take|have|do) (?:the |your |another |a )?(?:next|other|different)(?: (?:one|question|thing))?`
const tail = String.raw`(?:[,. ]*\b(?:please|pls|thanks?(?: you)?|then|now|out|for (?:now|today|the moment)|next|and|one|if (?:you don'?t mind|that'?s (?:ok(?:ay)?|all right|alright|fine|possible)|possible|i may|we (?:can|may))|${onward}))*[.!? ]*$`
const one4all = new RegExp(`^${filler}${wish}(?:${leaving}${tail}|${onward}[.!? a-z]{0,20}$)`, 'i')
/** In one sentence with "leave it there": what is to come next is the next question. */
const thenNext = new RegExp(
  `^${filler}${wish}(?:leave|stop|end|finish) (?:it |that |this )?(?:there|here|at that)\\b[^.!?]{0,25}\\b${onward}`,
  'i',
)
const told = /\b(?:said|says|asked|told|asking|ask(?:s)? (?:him|her|them|me))\b/i

/** "I'd rather leave that", "can we leave this question out": this question and not the interview. */
export function leavesOneOut(flat: string): boolean {
  return splitSentences(flat).some(({ text }) => clausesOf(text).some(isWish))
}

const isWish = (clause: string) => one4all.test(clause) || thenNext.test(clause)

/** The sentence, and what stands behind a comma or "but" where nobody else is quoted. */
function clausesOf(sentence: string): string[] {
  if (told.test(sentence)) return [sentence]
  const starts = [...sentence.matchAll(/, |\b(?:but|so|and) /gi)].map(
    ({ index, 0: { length } }) => index + length,
  )
  return [sentence, ...starts.map((start) => sentence.slice(start))]
}

const goingOn = /\b(?:go on|carry on|continue|keep going|resume|next question|other questions|do the rest)\b/i
const notGoingOn =
  /\b(?:don'?t|do not|dont|not|can'?t|cannot|won'?t|never|rather not)\b[^.!?,]{0,25}\b(?:go on|carry on|continue|keep going|resume|more questions)\b|\bno more questions\b/i
const meantOtherwise = new RegExp(
  [
    String.raw`\b(?:did ?n[o']?t|didnt|do ?n[o']?t|dont|never|wasn'?t|was not|not)(?: (?:really|actually))? (?:mean(?:t|ing)?|say(?:ing)?|said|want(?:ed|ing)?|ask(?:ed|ing)?|wish(?:ed)?|trying|intend\w*)\b[^.!?,]{0,30}\b(?:stop|end|leav|finish|quit|clos|over|done|go(?:ing)? (?:away|yet|now|home)|bye)`,
    String.raw`\b(?:i'?m|i am|we'?re|we are|i was|i)(?: (?:still|so))? ?(?:not|n'?t|haven'?t|have not|wasn'?t|aren'?t|ain'?t)(?: (?:even|really|yet))* (?:finished|done|leaving|stopping|ending|quitting|going (?:anywhere|yet|away)|through|off)\b`,
    String.raw`\b(?:only|just) (?:meant|mean|wanted|asked|said|talking)\b[^.!?]{0,30}\b(?:skip|leave|question|one|that|pass)\b`,
    String.raw`\bnot (?:the )?(?:whole|entire|all)(?: of)?(?: (?:the|this))? (?:interview|thing|it|lot|chat|survey)?\b`,
    String.raw`\bwhy (?:are|did|have|has|is|would) (?:you|we|it|i|this)\b[^.!?]{0,15}\b(?:stop|end|clos|finish|leav|over|go)`,
    String.raw`\b(?:misunder\w+|misheard|misread|wrong end of the stick|not what i (?:meant|said|asked))\b`,
    String.raw`^(?:(?:oh|no|wait|hang on|hold on|hey|what|sorry|come back)[,.!? ]*)*(?:wait|hang on|hold on|come back)[,.!? ]*(?:no[,.! ]*)*$`,
  ].join('|'),
  'i',
)

/** Read only where the end was granted: that they did not mean to end. */
export function meantToGoOn(flat: string): boolean {
  if (notGoingOn.test(flat)) return false
  return goingOn.test(flat) || meantOtherwise.test(flat) || deniesStopping(flat) || leavesOneOut(flat)
}

const bareGoOn =
  /^(?:(?:ok(?:ay)?|please|yes|no|so|then|well|let'?s|just)[,.! ]+)*["“]?(?:go on|carry on|continue|keep going)["”]?(?: (?:then|please|now|after all))*[.! ]*$/i

/** As they were told to write it: nothing was misunderstood. */
const isBareGoOn = (flat: string) => bareGoOn.test(flat.trim())

const notThisOne =
  /\b(?:not|skip|leave|without|except|pass)\b[^.!?]{0,20}\b(?:this|that|the) (?:one|question)\b/i

/** Behind it, that it was only one question. */
const meantOneQuestion = (flat: string) => leavesOneOut(flat) || notThisOne.test(flat)

/** Null where they meant the end, or only write "go on". */
export function noEndOf(flat: string): 'go_on' | 'one_question' | null {
  if (isBareGoOn(flat) || !meantToGoOn(flat)) return null
  return meantOneQuestion(flat) ? 'one_question' : 'go_on'
}
