/**
 * A question back about ours: "before what?", "which bit, the gate or the shed", "what was what like?". It is known by its
 * form, a question word put where our question had something else, around words that are ours; what they offer ("the gate
 * or the shed?") is kept by its place. What they say after it is their answer, and then nothing is to be repaired. Pure; English.
 */
import { countWords, listWords, type Piece, splitSentences } from '../../study/lint/text.ts'
import { notUnderstood } from './lexicon.ts'
import type { Place } from './phrases.ts'

export interface Repair {
  /** What they ask whether it is meant, in the order in which it stands; empty where they only ask what is. */
  options: Place[]
}

export interface RepairContext {
  /** On the screen. */
  question: string
  /** What they said before: what is offered from there is no answer. */
  earlier?: readonly { text: string }[]
}

const mostWords = 40
const mostOfOption = 8

/** Null where nothing is asked back, or they answer it themselves. */
export function repairOf(text: string, context: RepairContext): Repair | null {
  if (countWords(text) > mostWords) return null
  const sentences = splitSentences(text).flatMap(atQuestions)
  const options: Place[] = []
  let asks = false
  for (const [at, sentence] of sentences.entries()) {
    if (isFiller(sentence.text)) continue
    const asked = readAsked(sentence, { ...context, isAlone: sentences.length === 1, asks })
    // They go on to answer, or ask nothing.
    if (asked === null) return asks && saysNothing(sentences.slice(at)) ? { options } : null
    asks = true
    options.push(...asked)
  }
  return asks ? { options: options.slice(0, 3) } : null
}

/** A mark of a question ends one, whatever follows: "get what done?? sorry". */
function atQuestions(sentence: Piece): Piece[] {
  const pieces: Piece[] = []
  for (const match of sentence.text.matchAll(/[^?]*\?+|[^?]+$/g)) {
    const inner = match[0].trim()
    if (inner === '') continue
    const start = sentence.start + match.index + match[0].indexOf(inner)
    pieces.push({ start, end: start + inner.length, text: inner })
  }
  return pieces
}

const filler =
  /^(?:(?:sorry|lol|haha+|um+|hm+|er+|eh|please|pls|thanks?|ok(?:ay)?|i'?m (?:not being (?:difficult|funny|rude|awkward)|(?:a bit )?(?:lost|confused)(?: now)?|sorry)|not being funny|just asking|love|mate)\b[,.! ]*)+[.!?…]*$/i
const isFiller = (text: string) => filler.test(text) || !/\p{L}/u.test(text)
const saysNothing = (rest: readonly Piece[]) => rest.every(({ text }) => isFiller(text))

interface AskingContext extends RepairContext {
  isAlone: boolean
  /** A question back stands before it. */
  asks: boolean
}

/** What it offers; null where it asks nothing back. */
function readAsked(sentence: Piece, context: AskingContext): Place[] | null {
  const start = sentence.start + (opener.exec(sentence.text)?.[0].length ?? 0)
  const text = sentence.text.slice(start - sentence.start)
  const isQuestion = text.endsWith('?')
  const isOfTheirs = (place: Place) => isMentioned(sentence.text, { place, sentence, context })
  // "Before what, the keybox?": the echo first, then what they offer.
  const echo = echoOf(text, context)
  if (echo !== null) return offered(text.slice(echo), start + echo)
  const meaning = asksMeaning.exec(text)
  if (meaning) {
    const from = meaning[0].length
    const named = offered(text.slice(from), start + from)
    if (named.length === 0) return isQuestion ? [] : null
    // "As in the AI being slow." says how they mean it.
    if (!isQuestion && saysItself.test(text)) return null
    // "Do you mean at home?" asks how our words are to be taken, and that is theirs to say.
    return context.asks || named.some(isOfTheirs) ? named : null
  }
  if (isLostSentence(text)) return []
  // "The gate or the shed?", of things that they brought up themselves, or after an echo.
  const found = offered(text, start)
  if (/ or /i.test(text) && (isQuestion || context.asks) && found.length > 1)
    return context.asks || found.some(isOfTheirs) ? found : null
  // "Ashby?"
  const isBare = isQuestion && countWords(text) <= mostOfCandidate && !asksOtherwise.test(text)
  if (!isBare || found.length !== 1) return null
  return context.asks || (pointsBack.test(context.question) && isOfTheirs(found[0]!)) ? found : null
}

const mostOfCandidate = 6
const opener =
  /^(?:(?:sorry|um+|er+|eh|hm+|well|and|but|so|oh|ok(?:ay)?|hang on|hold on|wait|hey|lol|what(?=,))\b[,.:;… -]+)*/i
const asksMeaning =
  /^(?:do (?:you|u) mean|(?:you|u) mean|are (?:you|u) asking (?:me )?(?:about|for)|is (?:it|that|this) about|as in|meaning|what do (?:you|u) want to (?:know|hear)(?: about)?|which do (?:you|u) mean)\b[?,: ]*/i
const saysItself = /^(?:as in|meaning|(?:you|u) mean)\b/i
/** "Is that normal?": a question of its own. */
const asksOtherwise =
  /^(?:who|whose|why|how|where|when|what|which|is|isn'?t|are|am|was|were|do|does|did|don'?t|can|could|will|would|should|shall|may|might|have|has|you|u|any|really|seriously|right|yes|no|ok(?:ay)?|maybe|perhaps)\b/i
/** Ours, where it names nothing: then it is a question what it points at. */
const pointsBack = /\b(?:that|it|this|them|those|these|there|one|such|go on|more)\b/i

const lostSentence =
  /\b(?:(?:not|n'?t) (?:really |quite )?(?:sure|certain) (?:i|what|which) (?:follow|understand|you|that|it)|(?:don'?t|do not|can'?t) (?:really |quite )?(?:follow|understand) (?:the|your|what|that|this)|(?:don'?t|do not|no idea) (?:really )?(?:know )?what (?:["“']?(?:that|it|this)["”']? (?:is|means|refers|was)|you(?:'re| are)? (?:mean|on about|asking|referring|talking))|what (?:are|r) (?:you|u) (?:on about|asking|referring to|talking about)|makes? no sense|what does (?:that|it) (?:mean|refer)|what(?:'s| is) (?:that|it|this) (?:mean|refer))/i
const isLostSentence = (text: string) => lostSentence.test(text) || notUnderstood.test(text)

const questionWord = /^(?:what|which|who|whom|where|when)$/
/** Around it stands only what is ours, and what any question may hold. */
const free = new Set(
  `the a an to on in at of for about with before after by from did do does done was were is are it that this me my i you your and
  go going like more exactly sorry get got getting one bit part thing ones time times find found come`.split(
    /\s+/,
  ),
)
const mostOfEcho = 9
const partWords = /^(?:bit|part|one|ones|thing|side|piece|half|of|time|day|way)$/

/** Where the echo ends; null where there is none. */
function echoOf(text: string, { question }: AskingContext): number | null {
  const end = /[,;:–—]|\?| - |$/.exec(text)!.index
  const words = listWords(text.slice(0, end)).map((word) => word.toLowerCase())
  const asked = words.findIndex((word) => questionWord.test(word))
  if (asked === -1) return isOwnQuestion(words, question, text) ? end : null
  if (words.length > mostOfEcho) return null
  const ours = stemsOf(question)
  const isOurs = (word: string) =>
    free.has(word) || questionWord.test(word) || ours.has(stem(word)) || partWords.test(word)
  if (!words.every(isOurs)) return null
  const last = words.at(-1)!
  const isTwice = words.filter((word) => questionWord.test(word) || word === 'how').length > 1
  // "Before what", "get what done": the word stands where a thing would.
  const isInside =
    asked > 0 && !/^(?:and|so|but|or|see|know|tell|is|are|was|were|do|does|did)$/.test(words[asked - 1]!)
  const isWhichPart = partWords.test(words[asked + 1] ?? '') && words.length <= 5
  // "What impression?": a noun of our question's.
  const isNamed = asked === 0 && words.length === 2 && ours.has(stem(last)) && !free.has(last)
  return isTwice || isInside || isWhichPart || isNamed ? end : null
}

/** Our question again, turned around: "The last time I went there?" */
function isOwnQuestion(words: readonly string[], question: string, text: string): boolean {
  if (words.length < 4 || !text.includes('?')) return false
  const ours = stemsOf(question)
  const own = words.filter((word) => !free.has(word))
  return own.length >= 2 && own.every((word) => ours.has(stem(word)))
}

const stemsOf = (text: string) => new Set(listWords(text.toLowerCase()).map(stem))

const stem = (word: string) =>
  word
    .replace(/'s$/, '')
    .replace(/(?:ing|ed|es|s|e)$/, '')
    .slice(0, 6)

const lead =
  /^(?:(?:about|for|is it|was it|was that|do (?:you|u) mean|(?:you|u) mean|maybe|or|like|with|of|to)\b[,: ]*)+/i
const tail = /(?:[\s.,;:!?…–—-]|\b(?:lol|haha+|then|please|pls|exactly|now)\b)+$/i

/** "the gate or the shed" */
function offered(text: string, start: number): Place[] {
  const places: Place[] = []
  let from = 0
  for (const match of [...text.matchAll(/,? or |\? ?|, (?=the |my |a |about )|$/gi)]) {
    const place = trimmed(text, from, match.index)
    if (place) places.push({ start: start + place.start, end: start + place.end })
    from = match.index + match[0].length
  }
  return places.filter(({ start: a, end: b }) => countWords(text.slice(a - start, b - start)) <= mostOfOption)
}

function trimmed(text: string, from: number, to: number): Place | null {
  const raw = text.slice(from, to)
  const skipped = /^[\s,.;:!?–—-]*/.exec(raw)![0].length
  const led = lead.exec(raw.slice(skipped))?.[0].length ?? 0
  const inner = raw.slice(skipped + led).replace(tail, '')
  const start = from + skipped + led
  return /\p{L}/u.test(inner) ? { start, end: start + inner.length } : null
}

interface Mentioning {
  place: Place
  sentence: Piece
  context: AskingContext
}

/** Its telling words are in what they said before, or in our question. */
function isMentioned(text: string, { place, sentence, context }: Mentioning): boolean {
  const words = tellingWords(text.slice(place.start - sentence.start, place.end - sentence.start))
  const said = [...(context.earlier ?? []).map((turn) => turn.text), context.question].join(' ')
  const known = stemsOf(said)
  return words.length > 0 && words.some((word) => known.has(word))
}

/** Without what any phrase may hold, stemmed: what one phrase has in common with another. */
export function tellingWords(text: string): string[] {
  return listWords(text.toLowerCase())
    .filter((word) => !free.has(word) && !questionWord.test(word) && word.length > 2)
    .map(stem)
}
