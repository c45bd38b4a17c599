/**
 * Whether what a sentence vector takes for a wish about this talk can be one: its words are of ending, of now or of saying, and it is not
 * told of others, of another time, or on a condition. A vector alone is a guess, and nothing is ended, paused, left out or called for on
 * one. Pure; English.
 */
import { speaksOfLeaving } from './reply.ts'
import { turnsAway } from './rhetorical.ts'

const straight = (text: string) => text.replaceAll('’', "'")

const leaving =
  /\b(?:(?:is|had|that'?s|now|quite) enough|enough (?:now|for|of|questions)|over|bye|quit|wrap|gotta|finish(?:ed)?|can'?t (?:do|go on with) (?:this|any ?more)|don'?t want\b.*\b(?:this|any ?more|more)|going to stop|(?:can'?t|cannot|can not|don'?t want to|do not want to) (?:continue|carry on|go on|finish)|time (?:is|'s) up)\b/i
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
  if (!(turnsAway(flat) || speaksOfLeaving.test(flat) || leaving.test(flat) || doneHere.test(flat)))
    return false
  return civil.test(flat) || !(ofOthers.test(flat) || told.test(flat))
}
const doneHere = /\b(?:that'?ll|that will|that'?s|this will) (?:do|be all|be it|me)\b/i

/** That it be not spoken of: "I prefer not to find out" is of something else. */
const ofSaying =
  /\b(?:answer\w*|say(?:ing)?|talk\w*|tell(?:ing)?|discuss\w*|shar(?:e|ing)|go(?:ing)? (?:into|there|through)|private|personal|skip|pass|comment|business|(?:rather|prefer) not(?=[,.!]|$)|leave (?:it|that|this)|next|something else|explain|myself)\b/i

export const mayRefuse = (sentence: string) =>
  ofSaying.test(straight(sentence)) && !told.test(straight(sentence))

/** That somebody is not to know it: without a word of it nothing is kept from anybody. */
const kept =
  /\b(?:secret\w*|quiet(?:ly)?|in confidence|confid\w+|between (?:us|you)|no (?:idea|clue)|(?:do|does|did)(?: not|n'?t|nt) (?:know|see)|(?:have|has|had)(?: not|n'?t|nt)(?: yet)? told|never told|not (?:out|told|allowed|supposed|meant) to|not out\b|nobody (?:else )?knows?|no one (?:else )?knows?|only (?:\p{L}+ ){1,4}knows?|(?:and|but) (?:he|she|they) knows?|if (?:he|she|they) (?:knew|knows)|told me|happen to know|must(?: not|n'?t)|promise\w*|own notebook|not in the (?:system|file|record)|behind \p{L}+ back|officially|please (?:don'?t|do not)|so please|said nothing)\b/iu
export const isKeptFrom = (text: string) => kept.test(straight(text))

/** Not known as one says it of anything: "nobody knows what 'aligned' means", "don't tell me there are none", shared "between us". */
const notKept =
  /\b(?:nobody|no ?one) (?:knows?|knew) (?:what|how|why|where|who|when|they|it was)\b|\b(?:don'?t|do not) tell me\b|\b(?:over|shared?|split|divided?|do it|did it|all|work) (?:\p{L}+ )?between us\b|\bwherever my \p{L}+ thinks\b/iu
export const isOnlyUnknown = (text: string) => notKept.test(straight(text))
