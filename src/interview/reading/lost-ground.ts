/**
 * An answer that takes the ground away from questions about the same thing: they no longer have or do it ("We sold it in spring"), never did
 * ("I never worked in an office"), or somebody else does ("My husband sees to all that"). Not where they have another of it now, nor of
 * others, nor what was only nearly so. Pure, by closed classes of words; English.
 */
import { QuickMemory } from '../../platform/short-memory.ts'
import { plain, splitSentences } from '../../study/lint/text.ts'
import type { Place } from './phrases.ts'

export type LostGround = 'no_longer' | 'never' | 'others'

const who = String.raw`(?:^|[,;:.] |\b(?:and|but|so|then|because|when) )(?:(?:well|oh|sorry|honestly|actually|no),? )*`
const self = `${who}(?:(?:i|we)(?:'ve|'d|'m| have| had| am)? )?(?:(?:just|only|already|finally|actually|since|had to|then|both) ){0,2}`
const noLonger = [
  /\b(?:(?:i|we) (?:do not|don't|dont|can't|cannot|am not|'m not|haven't|have not) |i'm not |we're not )[^.!?]{1,60}\b(?:any ?more|any longer|nowadays)\b/,
  /\b(?:i|we)(?:'ve| have|'m| am)? no longer\b/,
  new RegExp(
    `${self}(?:sold|returned|cancelled|canceled|closed|scrapped|got rid of|gave away|handed (?:in|back|over)|sent back|gave up|quit|wound up|stopped (?:using|having|doing|going|paying|driving|playing|keeping|working)) (?:it|them|mine|ours|all|(?:my|the|our|that|last|both) ?\\w+)`,
  ),
  new RegExp(`${self}(?:gave|handed) (?:it|them|(?:my|the|our|that) [\\w' ]{2,25}?) (?:up|back|away|in)\\b`),
  /\b(?:i|we)(?:'ve| have|'m| am)? (?:been )?retired\b|\b(?:we|i)(?:'ve| have)?(?: been)? (?:shut|closed)(?: down)? (?:since|in|last|for good)\b/,
  /\bno [a-z]+(?: [a-z]+)? any ?more\b|\b(?:it|they|the \w+)(?:'s| is|'re| are|s)? (?:been )?(?:gone|sold|scrapped|taken away) (?:now|since|last|in|for good)\b/,
]
const never =
  /^(?:(?:well|oh|sorry|honestly|actually|no|nope|to be honest|i'm afraid),? ){0,2}(?:and |but )?(?:(?:i|we)(?:'ve| have)? never (?:had|owned|used|did|done|been|went|gone|worked|tried|kept|met|bought|got)\b|(?:i|we) (?:haven't|have not|havent|don't|do not|dont) (?:got|have|own|use) (?:one|any|an?|it|them)\b|(?:i|we) (?:don't|do not|dont) (?:drive|smoke|drink|cycle|swim|commute|cook|invoice)\b[^,]{0,12}$|there (?:is|are) (?:no|none)\b)/
const person =
  '(?:husband|wife|partner|son|daughter|mother|father|mum|mom|dad|sister|brother|flatmate|colleague|boss|manager|accountant|assistant|secretary|team|neighbour|neighbor|carer|nurse|office)'
const ofOthers = [
  new RegExp(
    `\\b(?:my|our|the) ${person} (?:\\w+ )?(?:does|do|handles?|takes? care of|looks? after|deals? with|sees? to|runs?|sorts?|arranges?) (?:all )?(?:of )?(?:that|it|this|them|those|everything)\\b`,
  ),
  new RegExp(
    `\\b(?:that|it|this)(?:'s| is|s) (?:all )?(?:my|our|the) ${person}(?:'s|s)? (?:job|task|department|thing|business|side)\\b`,
  ),
  /\b(?:that|it|this)(?:'s| is|s) not (?:my|our) (?:job|task|department|business|side)\b|\bi (?:don't|do not|dont) (?:do|handle|deal with|see to|touch) (?:that|it|any of (?:it|that)|those|them)\b/,
]

/** It did not come to that, or was of another. */
const notSo =
  /\b(?:nearly|almost|might|would|could|thinking (?:of|about)|going to|want(?:ed)? to|plan(?:ning)? to|if|unless|until|when i was|haven't (?:sold|given|cancelled|stopped|retired)|not yet|never (?:sold|gave|cancelled|stopped))\b/
/** They have another of it. */
const replaced =
  /\b(?:bought|got|getting|have|'ve|switched|changed|moved|use|using|drive|took out|ordered|replaced)\b[^.!?]{0,30}\b(?:new|another|other|instead|second|different|next|one now)\b|\b(?:switched|changed|moved over) to\b|\bnow (?:i|we) (?:use|have|drive|play|keep|go|take|do)\b|\b(?:i|we) now\b|\b(?:started|opened|took up) (?:again|another|a)\b/

interface Lost {
  readonly kind: LostGround
  readonly place: Readonly<Place>
}

/** Each later turn of an interview looks at the same answers again. */
const found = new QuickMemory<Lost | null>({ most: 2048 })

/** Where they say so; null where they do not. */
export const findLostGround = (text: string): Lost | null => found.get(text, lookFor)

function lookFor(text: string): Lost | null {
  const flat = plain(text)
  if (replaced.test(flat)) return null
  const told = splitSentences(text).flatMap(({ start, end, text: sentence }) => {
    const said = plain(sentence)
    const kind = sentence.endsWith('?') || notSo.test(said) ? null : kindOf(said)
    const stops = /[.!,;:…]+$/.exec(sentence)?.[0].length ?? 0
    return kind ? [{ kind, place: { start, end: end - stops } }] : []
  })
  // Who never did has nothing to look back on.
  return told.find(({ kind }) => kind === 'never') ?? told[0] ?? null
}

function kindOf(said: string): LostGround | null {
  if (noLonger.some((pattern) => pattern.test(said))) return 'no_longer'
  if (never.test(said)) return 'never'
  return ofOthers.some((pattern) => pattern.test(said)) ? 'others' : null
}

/** Of themselves, so that no more is asked about the thing. */
export function losesGround(text: string): boolean {
  const found = findLostGround(text)
  return found !== null && found.kind !== 'others'
}
