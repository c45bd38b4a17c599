/** What is no longer said, and what was told in confidence: neither is quoted to anybody. Pure; English. */
import { countWords } from '../../study/lint/text.ts'
import { isConfidential, speaksOfOthers } from '../reading/signals.ts'

/**
 * Said of what they just said. A change of mind in a story ("I changed my mind and sent it back") and being wrong about
 * something ("I thought it would be cheap. I was wrong.") take nothing back.
 */
const retracting = new RegExp(
  [
    String.raw`i(?:'ll| will| must| should| have to|'d better)? take (?:that|it|this) back`,
    '(?:scrap|scratch|strike) that(?! (?:off|from|out|itch))',
    String.raw`(?:no,? )?(?:wait|hang on|hold on),? (?:actually,? )?(?:no\b|that(?:'s| is| was) (?:not|wrong)|i tell a lie)`,
    String.raw`(?:actually,? |sorry,? |oh,? )*no,? that(?:'s| is| was)(?: not|n'?t)? (?:quite |really |actually )?(?:true|right|it|wrong|what i meant|a lie|the truth)\b`,
    String.raw`that(?:'s| is| was)(?: not|n't) (?:quite |really |actually )?(?:true|right|what i meant|the truth)\b(?! for\b)`,
    'correction:?(?=[ ,])(?! (?:fluid|tape|pen|course|facilit))',
    String.raw`on second thoughts?`,
    String.raw`let me (?:correct (?:that|this|myself)|rephrase|restate|start again|put that right)`,
    'i tell a lie|tell a lie|please correct that(?![a-z ])',
    String.raw`i (?:got|had|put|said) that wrong|i was wrong (?:there|just now)|i mis-?spoke`,
    String.raw`i (?:didn'?t|don'?t|did not|do not) (?:actually |really )?mean (?:that|it like that)\b`,
    String.raw`i should(?:n'?t| not) have said (?:that|it|so)`,
  ].join('|'),
  'i',
)
const opened =
  /^(?:(?:and|but|so|oh|well|ah|hm+|no|sorry|actually|ok(?:ay)?|come to think of it)\b[,.:; ]*)*$/i
/** Somebody else's words. */
const ofOthers = /\b(?:he|she|they|it|who|boss|manager|sign|letter|said|says|told)[^.,;]{0,20}$/i
const fewestBefore = 3

/** What is taken back: what stands in front of the words in the same sentence, or the sentence before it. */
export function takesBackAt(text: string): 'itself' | 'before' | null {
  const flat = text.replaceAll('’', "'")
  const match = retracting.exec(flat)
  if (!match || /\?$/.test(flat)) return null
  const lead = flat.slice(0, match.index)
  if (/[\p{L}\p{N}]$/u.test(lead) || ofOthers.test(lead)) return null
  if (opened.test(lead)) return 'before'
  return countWords(lead) >= fewestBefore && /[,;:–—-] ?$/.test(lead.trimEnd()) ? 'itself' : null
}

/** Of what is not to be known, beside what the interviewer goes by: a summary leaves out rather too much. */
const secret =
  /\b(?:has(?:n'?t| not)|have(?:n'?t| not)) (?:yet )?told (?:anyone|anybody|a soul|his|her|their|the|me)\b|\b(?:only|just) (?:\w+ ){1,4}knows?\b(?! (?:how|what|where|when|why))|\bif (?:he|she|they) knew\b|\b(?:should|ought)(?:n'?t| (?:perhaps |probably |maybe )?not)(?: to)? (?:really )?(?:mention|say|tell|be (?:saying|telling))\b|\b(?:has|have|had)(?: got)? no (?:clue|inkling)\b(?! (?:how|what|where|when|why))|\b(?:please |pls )?(?:not|don'?t|dont|never) (?:tell|say|write)(?: (?:anyone|that|this|it))?(?: (?:please|pls))?$/i
/** Leaves no doubt that it is a secret, whoever it is about. */
const sealed =
  /\bkeep (?:this|that|it) (?:to (?:yourself|ourselves)|quiet|secret|under your hat)\b|\byou (?:never|did(?:n'?t| not)) hear(?:d)? (?:this|that|it) from me\b|\b(?:nobody|no one)(?: else)? knows(?: (?:yet|that|this|about (?:it|that|this)|but (?:me|us)))?$|\b(?:parents|family|others|boss|wife|husband|partner|colleagues|they|he|she) (?:have|has|had) no (?:idea|clue)$/i
/** "We took it over between us": shared, and no secret. */
const shared = /(?<=[\p{L}\p{N}] )between (?:us|you and me)\b/giu
/** It says only that nobody is to know: what that is stands before it. */
const mostOfBareSeal = 9
const pointing = /^(?:and |but |so )?(?:he|she|they|it|that|this|nobody|no one|i|we)\b/i

/** Told of somebody else, with words that say that it is not to be known; in this sentence or in the one before it too. */
export function confidenceAt(text: string, earlier: string): 'itself' | 'both' | null {
  const flat = text.replaceAll('’', "'").replace(/[.!\s]+$/, '')
  const open = flat.replace(shared, '')
  const isSealed = sealed.test(flat)
  if (!isSealed && !isConfidential(open) && !secret.test(open)) return null
  const ofOthers = isSealed || speaksOfOthers(flat)
  const isBare = countWords(flat) <= mostOfBareSeal || pointing.test(flat)
  if (isBare && speaksOfOthers(earlier.replaceAll('’', "'"))) return 'both'
  if (!ofOthers) return null
  return isBare && earlier !== '' ? 'both' : 'itself'
}
