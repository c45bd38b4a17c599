/**
 * A wish that a part of what they said here be taken out or go nowhere: "can you take out the thing I said about the boss", "don't put
 * that in". It is put to us, and has an honest answer: nothing more is asked of it, and what is written stays until they delete it. A
 * wish to have everything deleted is another matter (`demands.ts`). Pure; English.
 */
import { splitSentences } from '../../study/lint/text.ts'

const said =
  "(?:what (?:i(?:'ve| have)? (?:just )?(?:said|wrote|told you|put)|was said)|(?:the|that|this|my) (?:last |whole |first )?(?:thing|bit|part|stuff|line|remark|sentence|story|name|names)(?: (?:that )?i(?:'ve| have)? (?:just )?(?:said|wrote|told you|put|mentioned))?(?: (?:about|on|of|with))?|(?:his|her|their|the|any) names?)"
const forms = [
  new RegExp(
    `\\b(?:please|(?:can|could|would|will|might) (?:you|u|we|i)|i(?:'d| would)? (?:like|want|prefer|rather) (?:you to|to|that you|it if you)|you (?:can|could|may|should)) (?:please |just |also |maybe |kindly )*(?:take out|leave out|cut out|delete|remove|erase|keep out|strike out) ${said}`,
    'i',
  ),
  new RegExp(
    `\\b(?:take|leave|cut|keep) ${said}[^.!?]{0,30} out\\b(?! of (?:the|my|our) (?!(?:report|summary|record|notes|study|interview)))`,
    'i',
  ),
  /(?:^|[.,;!] ?|\b(?:please|so|but|and|just|can you|could you) )(?:please |just )*(?:delete|remove|erase|leave out|take out) (?:that|this)(?: (?:bit|part|one|please|though|tho|too|again))*(?=[.,!?]|$)/i,
  /(?:^|[.,;!] ?|\b(?:please|so|but|and|just) )(?:please )?(?:don'?t|do not|dont) (?:put|write|quote|use|include|print|mention|note|record|repeat) (?:that|this|any of (?:that|this)|(?:his|her|their|my|the) names?)(?: (?:in|down|anywhere|please|though|tho|ok|okay|in anywhere|in there|in the (?:report|summary|notes)|on (?:paper|record)|to (?:anyone|anybody)))*(?=[ .,!?]*(?:$|[.,!?]))/i,
  /\b(?:please|can you|could you) (?:keep|leave) (?:that|this|it) (?:out of (?:this|it|the (?:report|summary|study|record|notes)|your (?:report|notes))|off the record)\b/i,
]
const ofOthers =
  /\b(?:told|tells?|asks?|asked|says?|said to|begs?|begged|want(?:s|ed)?) (?:me|us|him|her|them|my \w+|the \w+)(?: not)? (?:to|please)\b|["“][^"”]*(?:delete|take out|leave out|put that)/i

export const asksToLeaveOut = (flat: string): boolean =>
  splitSentences(flat).some(({ text }) => forms.some((form) => form.test(text)) && !ofOthers.test(text))
