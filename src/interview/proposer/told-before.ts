/**
 * How a question of the guide is put of which something was said before it came. Where that is nearly sure and can be said in few words
 * of theirs, these come first, exactly as they stand, and what is open is asked. Everywhere else the question is put plainly: words that
 * have nothing to do with it, and a remark that it may have been told, are worse than none. English.
 */
import { countWords, plain, splitSentences } from '../../study/lint/text.ts'
import { beginsBroken, endsBroken } from '../reading/broken.ts'
import { leadOf, withoutTail } from '../reading/edges.ts'
import type { Place } from '../reading/phrases.ts'
import { isConfidential } from '../reading/signals.ts'
import { standsAlone } from '../reading/stands-alone.ts'
import { tagWords } from '../reading/tag-words.ts'
import { conditional, isClean } from '../reading/whole-pieces.ts'
import type { TalkWording } from './wordings.ts'

/** What was said of the coming question, and how sure it is that it answers it. */
export interface ToldBefore {
  /** The words of the turn in which it was said. */
  words: string
  place: Place
  /** Said in the newest answer. */
  isJustSaid: boolean
  /** Likely to be an answer, in part at least. */
  isLikely: boolean
  /** So much so that it is read out. */
  isSure: boolean
}

/** `{said}`: "You said earlier" or "You just said"; `{when}` the same behind a quotation; `{matter}`: what the question asks of. */
export const toldBefore = {
  /** Where what is asked can be named: what is there to add is asked, and right also where it was not the answer. */
  add: [
    { id: 'told.add', text: '{said} “{q}”. Is there anything to add about {matter}?' },
    { id: 'told.else', text: '“{q}”, you said {when}. What else is there to say about {matter}?' },
    { id: 'told.more', text: '{said} “{q}”. What more can you tell me about {matter}?' },
    { id: 'told.all', text: '{said} “{q}”. Is there more to say about {matter}?' },
    { id: 'told.further', text: '“{q}”, you said {when}. Is there anything further about {matter}?' },
    { id: 'told.any', text: '“{q}”, you said {when}. What, if anything, would you add about {matter}?' },
  ],
  /** Where others of the kind can be asked for. */
  others: [
    { id: 'told.other', text: '{said} “{q}”. {other}' },
    { id: 'told.others', text: '“{q}”, you said {when}. {other}' },
  ],
  /** Where the question itself is to be heard: what they said is shown to be known, and they say the rest. */
  named: [
    { id: 'told.named', text: '{said} “{q}”. {question}' },
    { id: 'told.when', text: '“{q}”, you said {when}. {question}' },
  ],
} as const satisfies Record<string, readonly TalkWording[]>

/** Which of the lists fit, best first. Where what is left can be asked for, the question is not asked anew. */
export function wordingsFor(
  matter: string | null,
  other: string | null,
): readonly (readonly TalkWording[])[] {
  return [
    ...(other === null ? [] : [toldBefore.others]),
    ...(matter === null ? [] : [toldBefore.add]),
    toldBefore.named,
  ]
}

const all: ReadonlySet<string> = new Set(
  Object.values(toldBefore).flatMap((list) => list.map(({ id }) => id)),
)
/** More of them are a manner of speaking. */
const most = 3

export interface Hearing {
  wordingsUsed: readonly string[]
  /** Of what was said just before. */
  lastWordings?: readonly string[]
  /** Nothing came to their mind just now, or they left a question: nothing was told. */
  isAfterNothing?: boolean
}

/** Whether words of theirs may be read out once more: not twice running, and not right after "nothing comes to mind". */
export const mayName = ({ wordingsUsed, lastWordings = [], isAfterNothing = false }: Hearing) =>
  !isAfterNothing &&
  wordingsUsed.filter((id) => all.has(id)).length < most &&
  !lastWordings.some((id) => all.has(id))

export function withWhen(text: string, { isJustSaid }: Pick<ToldBefore, 'isJustSaid'>): string {
  return text
    .replace('{said}', isJustSaid ? 'You just said' : 'You said earlier')
    .replace('{when}', isJustSaid ? 'just now' : 'earlier')
}

/** Whether something was so: what sounds like its answer is as often beside it. */
export const asksWhether = (question: string) => whether.test(plain(question))
const whether =
  /^(?:(?:and|so|but|now),? )?(?:have|has|had|do|does|did|is|are|was|were|can|could|would|will) (?!you (?:please )?(?:tell|describe|say|explain|walk)\b)/

const fewestQuoted = 3
/** A longer quotation is heard as a reading out. */
export const mostQuoted = 14

/** What of it is read out, verbatim: the sentence, or the shortest stretch around the place that is cut where a breath is taken. */
export function quotableOf({ words, place }: Pick<ToldBefore, 'words' | 'place'>): Place | null {
  const sentence = splitSentences(words).find(({ start, end }) => start <= place.start && place.start < end)
  if (!sentence || isConfidential(sentence.text)) return null
  const tokens = tagWords(sentence.text, sentence.start)
  const starts = [...cutsOf(sentence, startsAfter).filter((at) => at <= place.start), sentence.start]
  const ends = [...cutsOf(sentence, endsBefore), sentence.end].filter((at) => at >= place.end)
  const around = starts.sort((a, b) => b - a).flatMap((start) => ends.map((end) => ({ start, end })))
  const shortest = around.sort((a, b) => a.end - a.start - (b.end - b.start))
  for (const each of [sentence, ...shortest]) {
    const fit = trimmed(words, each)
    if (
      fit &&
      standsAlone(fit, { sentence, tokens }) &&
      keepsCondition(fit, sentence) &&
      !spelledOutBehind.test(sentence.text.slice(fit.end - sentence.start))
    )
      return fit
  }
  return null
}

/** "I use it for several tasks", and cut off is which. */
const spelledOutBehind =
  /^\s*[,;:–—-]*\s*\(?(?:such as|like|including|for (?:example|instance)|e\.?g|i\.?e|mostly|mainly|especially|primarily|particularly|namely|whether|from \S+ to|as in)\b|^\s*:/i

const subject = "(?:i|i'm|i've|i'd|we|he|she|it|it's|they|there|my|our|his|her|the|that's)"
/** Behind these a stretch begins, before those it ends. */
const startsAfter = new RegExp(`[,;:]\\s+|\\s[-–—]\\s|\\s(?:and|but|so|then)\\s+(?=${subject}\\b)`, 'gi')
const endsBefore = new RegExp(`[,;:]\\s|\\s[-–—]\\s|\\s(?:and|but|so)\\s+(?=${subject}\\b)`, 'gi')

function cutsOf({ start, text }: { start: number; text: string }, cut: RegExp): number[] {
  return [...text.matchAll(cut)].map(
    ({ index, 0: joint }) => start + index + (cut === startsAfter ? joint.length : 0),
  )
}

/** "If it is long, I check it twice": the second half alone would be said of all. */
function keepsCondition({ start, end }: Place, sentence: { start: number; text: string }): boolean {
  const outside = `${sentence.text.slice(0, start - sentence.start)} … ${sentence.text.slice(end - sentence.start)}`
  return !conditional.test(outside)
}

/** Without what links it to its neighbours; null where it is broken, too long or unfit to be read out. */
function trimmed(words: string, { start, end }: Place): Place | null {
  const raw = words.slice(start, end)
  const lead = leadOf(raw)
  const text = withoutTail(raw.slice(lead))
  const count = countWords(text)
  const isFit =
    count >= fewestQuoted && count <= mostQuoted && isClean(text) && !beginsBroken(text) && !endsBroken(text)
  return isFit ? { start: start + lead, end: start + lead + text.length } : null
}
