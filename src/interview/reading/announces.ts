/**
 * What only says that something is to come ("I'll also share a frustrating experience.", "My day looks like this:", "I want to point out that
 * in this conversation"): a nod lets them go on, and there is nothing in it to be quoted. Pure; English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'

const adverbs = String.raw`(?:(?:also|just|now|first|then|quickly|briefly|actually|next|maybe) )*`
const meansTo = String.raw`(?:(?:i'?ll|i will|i can|i could|i would like to|i'?d like to|i want to|i'?m going to|i am going to|let me|i (?:have|must|should) to) ${adverbs})`
const telling = String.raw`(?:share|tell(?: you)?(?: about| of)?|give(?: you)?|describe|mention|point out|note|add|explain|list|name|talk about|start with|begin with|say|provide|walk you through)`
const thing = String.raw`(?:(?:an?|one|two|three|some|a few|several|another|the following|my|the) (?:[\w'-]+ ){0,3}?(?:examples?|experiences?|stor(?:y|ies)|things?|points?|situations?|instances?|cases?|times?|scenarios?|thoughts?|projects?|details?|reasons?|frustrations?|list)|something|this|that|it)`
const announcing = [
  new RegExp(
    String.raw`^(?:and |so |but |ok(?:ay)?,? |well,? )?${meansTo}${telling} ${thing}(?: (?:too|as well|here|now|with you|for you|of (?:that|this|it|each|both)(?: [\w'-]+)?|that (?:stands|comes|sticks) (?:out|to mind)|(?:i|we) (?:had|did|have|ran into|came across)))*$`,
    'i',
  ),
  /^(?:and |so |but |well,? )?(?:here(?:'s| is| are)|there(?:'s| is| are)) (?:an?|one|two|three|four|five|some|a few|several|my|the|what|how)\b[^,;]{0,60}?(?:examples?|things?|reasons?|ways?|points?|steps?|cases?|i (?:usually |normally |typically |always |often )?(?:do|did|use|work)(?: it)?(?: (?:for|with))?)$/i,
  /\b(?:looks?|goes|went|is|are|was|works?) (?:something |a bit |roughly |pretty much |mostly )?(?:like this|as follows|the following)$/i,
  /^(?:so |well,? |ok(?:ay)?,? )?let me (?:explain|elaborate|tell you|think of (?:one|an example)|give (?:you )?(?:one|an example))$/i,
  /^(?:for (?:example|instance)|such as|as follows|the following|namely|first(?:ly)?)$/i,
  new RegExp(
    String.raw`^(?:and |so |but )?${meansTo}(?:point out|note|add|mention|say|stress|emphasi[sz]e) that(?: in (?:this|that|the) [\w'-]+)?$`,
    'i',
  ),
]
/** "In this conversation", "of this": what is said of it does not come. */
const unfinished =
  /\b(?:that|because|which|whether|if|when|where) (?:in|on|at|for|with|during|of) (?:this|that|these|those|the|my|our) [\w'-]+$/i

const bare = (text: string) =>
  text
    .replaceAll('’', "'")
    .trim()
    .replace(/[\s.,;:!…–—-]+$/, '')

export function announces(sentence: string): boolean {
  const flat = bare(sentence)
  return announcing.some((pattern) => pattern.test(flat))
}

/** Broken off before anything is said in it. */
export const isUnfinished = (sentence: string) => unfinished.test(bare(sentence))

/** The last they say is that something comes: a list behind a colon, a story. */
export function endsAnnouncing(answer: string): boolean {
  const text = answer.trim()
  const last = splitSentences(text).at(-1)?.text ?? ''
  // "My list:" with the list behind it was told.
  return (
    /:$/.test(text) ||
    announces(last) ||
    (countWords(last) >= 3 && isUnfinished(last) && !/[.!?]$/.test(text))
  )
}
