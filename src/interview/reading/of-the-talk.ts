/**
 * Whether what a sentence vector takes for a wish about this talk can be one: its words are of ending, of now or of saying, and it is not
 * told of others, of another time, or on a condition. A vector alone is a guess, and nothing is ended, paused, left out or called for on
 * one. Pure; English.
 */
import { isPrivate, nobodyKnows } from './private.ts'
import { speaksOfLeaving } from './reply.ts'
import { turnsAway } from './rhetorical.ts'

const straight = (text: string) => text.replaceAll('’', "'")

const leaving =
  /\b(?:(?:is|had|that'?s|now|quite) enough|enough (?:now|for|of|questions)|over|bye|quit|wrap|gotta|finish(?:ed)?|can'?t (?:do|go on with) (?:this|any ?more)|don'?t want\b.*\b(?:this|any ?more|more)|going to stop|(?:can'?t|cannot|can not|don'?t want to|do not want to) (?:continue|carry on|go on|finish)|time (?:is|'s) up)\b/i
/** That they take no part any longer: of a talk that one is asked into, and of little else, where it ends the clause or names this. */
const takesNoPart =
  /\b(?:(?:no longer|not|don'?t|never) (?:want(?:ed)? |wish(?:ed)? |willing )?to (?:take part|participate|proceed)\b(?! in (?!this\b|the (?:study|survey|interview)))|i(?: am|'?m)? no longer interested(?=[.,!]|$)|(?:rather|prefer) not (?:to )?(?:take part|participate)|withdraw(?:ing)?(?= (?:from (?:this|the (?:study|survey|interview|research))|my (?:consent|participation|agreement))\b|[.,!]| now| please|$)|(?:end|stop|cancel) my participation|(?:i'?m|i am|be) (?:leaving|logging (?:out|off)|dropping out|pulling out|out)(?= of (?:this|here|it|the (?:study|survey|interview))\b| now\b|[.,!]|$)|(?:like|want) out(?=[.,!]| now| please|$)|(?:take|count|let) me out(?=[.,!]| of (?:this|it|here)\b| now| please|$)|clos(?:e|ing) (?:this|it|the (?:window|tab|page|chat|browser))(?: now)?(?=[.,!]|$)|call it a day(?=[.,!]|$))/iu

const thisStudy =
  '(?:(?:this|the|your) (?:study|survey|interview|research|talk|chat)|this(?=[.,!]|$| any ?(?:more|longer)))'
const wanting = "i(?:'d like to| (?:really |just )?(?:want|wish|need|would like) to)"
/** Consent is taken back in so many words: heard without a vector too. */
const takesBackConsent = new RegExp(
  [
    String.raw`\bi (?:no longer|don'?t|do not) (?:want|wish) to (?:take part|participate|be (?:a )?part of ${thisStudy})(?=[.,!]|$| any ?(?:more|longer)\b| in ${thisStudy})`,
    String.raw`^i (?:no longer|don'?t|do not) (?:want|wish) to proceed(?=[.,!]|$)`,
    String.raw`\b(?:${wanting} |i(?:'m| am) )(?:withdraw(?:ing)?|pull(?:ing)? out|drop(?:ping)? out|opt(?:ing)? out|step(?:ping)? out)(?: now)?,? (?:of|from) ${thisStudy}`,
    String.raw`\b(?:i (?:hereby )?withdraw from|${wanting} (?:withdraw from|leave|quit)) (?:this|the|your) (?:study|survey|interview|research)(?=[.,!]|$| now\b| please\b)`,
    String.raw`\b(?:${wanting} |i(?:'m| am| hereby)? )?(?:withdraw(?:ing)?|revok(?:e|ing)|tak(?:e|ing) back|retract(?:ing)?) my (?:consent|participation|agreement)\b(?! (?:from|to|for|with|at|by|in) (?!this\b|the (?:study|survey|interview|research)))`,
    String.raw`\b(?:${wanting} |i(?:'m| am) )(?:end(?:ing)?|stop(?:ping)?|cancel(?:l?ing)?) my participation\b(?! in (?!this\b|the (?:study|survey|interview|research)))`,
    String.raw`\b(?:withdraw|remove|take|count) me (?:out )?(?:of|from) (?:this|the|your) (?:study|survey|interview|research)\b`,
    String.raw`^i (?:no longer (?:agree|consent) to this|(?:don'?t|do not) (?:agree|consent) to this any ?(?:more|longer)|no longer consent|(?:don'?t|do not) consent any ?(?:more|longer))(?: (?:interview|study|survey))?[.! ]*$`,
    String.raw`\bi (?:want|would like|'d like) my consent (?:to be )?(?:cancel+ed|withdrawn|revoked|deleted)\b`,
  ].join('|'),
  'iu',
)
/** What would be, what others say, and what one does as a habit is not what they want here. */
const ofOtherTimes =
  /\b(?:if|when(?:ever)?|unless|suppose|says?|said|told|asked|whether|may|might|could|used to|always|usually|often|sometimes|not|never|would(?! like))\b[^.,;!]*$/i
const onCondition = /^[^.,;!]{0,12}\b(?:if|when(?:ever)?|unless|every|each)\b/i
const isAsked =
  /^(?:(?:and|but|so|ok(?:ay)?|sorry|just|wait|hi)[,.:]? )*(?:(?:one|a|quick|last) )*(?:question[,.:]? )?(?:what|how|can|could|may|should|do|does|did|will|would|is|are|am|if|when|whenever|where|who|must|suppose)\b/i

/** A question about it ("what happens if I withdraw?") takes nothing back. */
export function withdrawsConsent(text: string): boolean {
  return straight(text)
    .trim()
    .split(/(?<=[.!?])\s+/)
    .some((sentence) => {
      const found = takesBackConsent.exec(sentence)
      if (!found || sentence.endsWith('?') || isAsked.test(sentence)) return false
      return (
        !ofOtherTimes.test(sentence.slice(0, found.index)) &&
        !onCondition.test(sentence.slice(found.index + found[0].length))
      )
    })
}

/** Words that name this talk, or that one says to somebody here: without them a wish to take no part may be of anything that was asked about. */
const ofHere =
  /\b(?:interview|study|survey|research|questions?|proceed|here|now|please|sorry|thanks?(?: you)?|any ?(?:more|longer)|(?:this|the|our) (?:talk|chat|conversation))\b/i
/** "I want to withdraw my consent" is wished of somebody here; "I withdraw my consent" may be what one does elsewhere. */
const wishedOfConsent = new RegExp(
  `\\b(?:${wanting}|i(?:'m| am| hereby)|cancel+ed|withdrawn|revoked)\\b.*\\b(?:consent|participation|agreement)\\b|\\bmy (?:consent|participation)\\b.*\\b(?:cancel+ed|withdrawn|revoked)|\\bconsent any ?(?:more|longer)\\b`,
  'i',
)
export const namesThisTalk = (text: string) =>
  ofHere.test(straight(text)) || wishedOfConsent.test(straight(text))
export const takesNoPartIn = (text: string) => takesNoPart.test(straight(text))

const wishOfNow =
  /^(?:(?:and|but|so|ok(?:ay)?|sorry|please|right|anyway) )*(?:(?:i (?:really |just )?(?:want|wish|need|have|would like)|i'd like) to (?:stop|finish|end|quit|leave|go)(?: (?:now|here|it|this|please))*|i (?:really |just )?(?:don'?t|do not) want to (?:do|continue|go on)(?: (?:with|this|it|any ?more|now))*|(?:let'?s|let us|please) (?:stop|finish|end)(?: (?:now|here|it|this|please))*|(?:i'?m|i am) (?:leaving|off|out|done)(?: now)?|time'?s up|good ?bye|call it a day)[.! ]*$/i
const clauseBreak = /(?<![,;:.!?–—])[,;:.!?–—]+\s+|(?<!\s)\s+(?=(?:so|and|but)\s)/
const endsInSaying =
  /\b(?:say|says|said|tell|tells|told|think|thinks|thought|asks?|asked)(?: (?:to )?(?:me|him|her|us|them))?$/i
const ofHabit =
  /\b(?:always|usually|often|sometimes|every|each|whenever(?![,.])|used to|when (?:i|you|we|it|he|she|they) (?!(?:started|began|agreed|joined)\b)|(?:when|once) (?:the|my|our|a) |if (?!(?:that|you|it(?:'s| is) (?:ok|all right|fine)|i may)\b))/iu

/** What is said to somebody here. */
const civil =
  /\b(?:sorry|please|thanks?(?: you)?|thx|cheers|bye|g[t2]g|no offence|good ?night|i said i (?:want|need)|can'?t do this|have to go|need to go|gotta)\b/i
const ofOthers =
  /^(?:(?:and|but|so|then|because) )*(?:he|she|they|we all|people|nobody|everybody|the \p{L}+|my \p{L}+)\b/iu
const told =
  /\b(?:sa(?:id|ys)|told|tells|asked|asks|always|usually|often|sometimes|every|each|whenever|when (?:i|you|we|it|he|she|they)|if (?!(?:that|you|it(?:'s| is) (?:ok|all right|fine)|i may)\b)|used to|(?:i|we|he|she|they|it) (?:left|went|stopped|finished|ended|was|were|had|did|never|could|would(?! (?:like|prefer|rather)))|hadn'?t|wouldn'?t|didn'?t|and then (?:it|i|we)|then (?:it'?s|i'?m|we'?re))\b/iu

/** "That'll do for me now": of ending, and neither of others nor of another time. */
export function mayWishToStop(sentence: string): boolean {
  const flat = straight(sentence).trim()
  if (saysSo(flat) || opensWithWish(flat)) return true
  if (!(turnsAway(flat) || speaksOfLeaving.test(flat) || leaving.test(flat) || doneHere.test(flat)))
    return false
  return civil.test(flat) || !(ofOthers.test(flat) || told.test(flat))
}

/** The first thing that is said is a sentence with the wish and nothing else: what comes after it is the reason, however long. */
export const opensWithWish = (flat: string) => opening.test(straight(flat).trim())
/** And names this talk, so that it is of nothing else. */
export const opensWithPlainWish = (flat: string) => openingHere.test(straight(flat).trim())
const asking = String.raw`^(?:(?:sorry|ok(?:ay)?|look|please|no)[,. ]+)*(?:i (?:really |just )?(?:want|wish|need|would like) to|i'd like to|(?:can|could) (?:we|i)|let'?s) (?:please )?(?:stop|end|finish)`
const opening = new RegExp(String.raw`${asking}(?: (?:here|now|this|it|the interview|please))*[.!]`, 'i')
const openingHere = new RegExp(
  String.raw`${asking}(?: (?:this|it))?(?: (?:here|the interview|(?:this|our) (?:interview|talk|chat|survey)))(?: (?:now|please))*[.!]`,
  'i',
)

/** Their own wish of now, as a clause of its own, wins over all that is told beside it. */
function saysSo(flat: string): boolean {
  if (ofHabit.test(flat)) return false
  const own = flat
    .split(clauseBreak)
    .filter((clause, at, all) => !endsInSaying.test(all[at - 1] ?? '') && !ofOthers.test(clause))
  return wishOfNow.test(own.at(-1) ?? '') || own.some((clause) => takesNoPart.test(clause))
}

const doneHere = /\b(?:that'?ll|that will|that'?s|this will) (?:do|be all|be it|me)\b/i

/** That it be not spoken of: "I prefer not to find out" is of something else. */
const ofSaying =
  /\b(?:answer\w*|say(?:ing)?|talk\w*|tell(?:ing)?|discuss\w*|shar(?:e|ing)|go(?:ing)? (?:into|there|through)|private|personal|skip|pass|comment|business|(?:rather|prefer) not(?=[,.!]|$)|leave (?:it|that|this)|next|something else|explain|myself|comfortable with (?:that|this|it|the question)(?: one| question)?(?=[.,!]|$)|(?:prefer to|rather|like to) avoid (?:that|this|it)(?: one| question)?(?=[.,!]|$))\b/i

export const mayRefuse = (sentence: string) =>
  ofSaying.test(straight(sentence)) && !told.test(straight(sentence))

/** That somebody is not to know it: without a word of it nothing is kept from anybody. */
const kept =
  /\b(?:secret\w*|quiet(?:ly)?|in confidence|confid\w+|between (?:us|you)|no (?:idea|clue)|(?:do|does|did)(?: not|n'?t|nt) (?:know|see)|(?:have|has|had)(?: not|n'?t|nt)(?: yet)? told|never told|not (?:out|told|allowed|supposed|meant) to|not out\b|only (?:\p{L}+ ){1,4}knows?|(?:and|but) (?:he|she|they) knows?|if (?:he|she|they) (?:knew|knows)|told me|happen to know|must(?: not|n'?t)|promise\w*|own notebook|not in the (?:system|file|record)|behind \p{L}+ back|officially|please (?:don'?t|do not)|so please|said nothing)\b/iu
export const isKeptFrom = (text: string) =>
  kept.test(straight(text)) || (nobodyKnows.test(text) && isPrivate.test(straight(text)))

/** Not known as one says it of anything: "nobody knows what 'aligned' means", "don't tell me there are none", shared "between us". */
const notKept =
  /\b(?:nobody|no ?one) (?:knows?|knew) (?:what|how|why|where|who|when|they|it was)\b|\b(?:don'?t|do not) tell me\b|\b(?:over|shared?|split|divided?|do it|did it|all|work) (?:\p{L}+ )?between us\b|\bwherever my \p{L}+ thinks\b/iu
export const isOnlyUnknown = (text: string) => notKept.test(straight(text))
