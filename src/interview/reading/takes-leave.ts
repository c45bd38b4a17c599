/**
 * A wish to end this talk that stands in a sentence of its own within a longer message: "I actually want to stop now, if that is all right",
 * "That will have to do, my shift starts". Of the talk, and not of what it is about: the wish ends its clause, or names the questions, this,
 * here or now; not what others said or what was thought at another time. Pure; English.
 */
import { plain, splitSentences } from '../../study/lint/text.ts'

const now =
  '(?: (?:here|now|this|it|there|talking|answering|for (?:today|now)|the (?:interview|questions|survey|chat|talk)|please|then))*'
const polite =
  "(?:,? (?:if (?:that|it|you|i)\\b[^.!?]{0,25}|please|thanks?(?: you)?|thank you|sorry|i'm afraid|i am afraid|because [^.!?]*|cheers)|, (?:as|my|the|she|he|it) [^.!?]*)*"
const clauseEnd = `${now}(?:${polite}[.! ]*$|[,;:](?! (?:but|though)))`
const softly = String.raw`(?:(?:actually|really|just|honestly|think|now|also|rather|probably|kind of|sort of|do) )*`
const opening = String.raw`(?:^|[,;:] |\b(?:and|but|so|now|then|right|ok|okay|sorry|anyway) )`

const wishes = [
  new RegExp(
    `${opening}(?:i think )?(?:i|we) ${softly}(?:want|need|would like|would prefer|wish|have) to ${softly}(?:stop|end|finish|quit|wrap (?:it |this )?up|call it a day|leave it(?: there| here| at that)?)${clauseEnd}`,
  ),
  new RegExp(
    `${opening}i'd ${softly}(?:like to |prefer to |love to |rather )${softly}(?:stop|end|finish|quit|call it a day|leave it(?: there| here| at that)?)${clauseEnd}`,
  ),
  new RegExp(
    `${opening}(?:please )?(?:can|could|may|shall|might|let) (?:we|i|us|me) (?:please |just |perhaps |maybe )*(?:call it a day|stop|end it|finish|be done|leave it(?: there| here| at that)|go now)${now}${polite}[.!? ]*$`,
  ),
  /\b(?:i|we)(?:'ll| shall| will| must| have to|'d better| had better| should| need to| am going to|'m going to)(?: (?:have to|need to|probably|now|really|better))* (?:leave you (?:with|to|there|here|at)\b|love you and leave you|say (?:goodbye|good night|bye)|sign off|log off|head off|be off|bow out|drop out|get going|leave it (?:there|here|at that)(?=[.,!;]|$| for (?:now|today)))/,
  /\b(?:that|this)(?:'ll| will| must| has to) (?:have to )?(?:do|be (?:all|it|enough))(?: (?:for (?:now|today)|then|i'm afraid|from me|sorry))*[.! ]*$/,
  /\bi(?:'m| am) (?:now |really |quite )*(?:done|finished|through) (?:with )?(?:the|these|your|all these|answering)(?: \w+)? ?(?:questions?|interview|survey|chat|talk|answering)?[.! ]*$/,
  /\b(?:i|we) (?:have|'ve|haven't|do not have|don't have|have not)(?: got)? (?:no|any|not any|no more|any more) ?(?:more )?time (?:left )?(?:for (?:this|you|the questions|these questions|more|any more)|to (?:go on|answer more|continue))/,
  /\b(?:can't|cannot|can not|don't think i can|do not think i can|won't be able to) (?:go on|carry on|continue|keep going) (?:with (?:this|these questions|the (?:interview|questions|survey|chat))|answering)/,
  /\bhow do i (?:get out of|end|stop|leave|close) (?:this|it|here|the (?:interview|survey|chat))\b/,
]
/** Said by or to somebody else, or not so now. */
const elsewhere =
  /\b(?:(?:i|we|he|she|they|you) (?:had |have )?(?:told|said|asked|thought|wondered|wrote)|(?:told|asked) (?:him|her|them|me|us)|if (?:i|we) (?:want|had|have)|when(?:ever)? i|every time|until|would have|used to|(?:don't|do not|didn't|did not) want to (?:stop|end|finish|quit)|before i)\b/

export function takesLeave(text: string): boolean {
  return splitSentences(text).some(({ text: sentence }) => {
    const said = plain(sentence)
    return !elsewhere.test(said) && wishes.some((wish) => wish.test(said))
  })
}

/** To be asked no more of this, or no more at all: both are theirs to choose. */
const either =
  /\b(?:either )?(?:skip|leave|drop|move on from|pass on|stop)\b[^.!?]{0,40}\bor (?:else |just |we |i |i'd rather |better )*(?:stop|end|finish|quit|leave it altogether|call it a day)\b/

export function offersToStop(text: string): boolean {
  return either.test(plain(text))
}
