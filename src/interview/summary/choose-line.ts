/** Of all that they said to one question, the place that a summary quotes. Pure. */
import { countWords, type Piece, splitSentences } from '../../study/lint/text.ts'
import { askKindOf } from '../proposer/ask-kind.ts'
import { endOfBeginning } from '../reading/salient.ts'
import type { QuestionProgress } from '../state.ts'
import { callsMain, isCutOff, isNoFinding, worthOf } from './worth.ts'

export type Line = QuestionProgress['salient'][number]

export interface Choosing {
  /** The question's own words. */
  question: string
  /** Turns that may be quoted, with the clause that was found to say most in each. */
  salient: QuestionProgress['salient']
  /** The turn that answered the question itself. */
  first: number | undefined
  textOf: (turn: number) => string | null
  isLeftOut: (turn: number, piece: { start: number; end: number }) => boolean
}

const mostWordsOfALine = 32
/** Of several sentences. */
const mostWordsTogether = 28
/** The answer to the question itself, before replies to what followed; a tiny one says too little to come first. */
const ofTheAnswer = 0.4
const fewestWordsOfAnAnswer = 4
/** Of an answer, its first sentence says what was asked. */
const ofTheOpening = 0.25
/** Holds the clause that was found when it came, near to what the study asks: more, the more hangs on it. */
const ofTheClause = 0.25

/** Null where nothing they said to it can be quoted. */
export function chooseLine(choosing: Choosing): Line | null {
  const lines = choosing.salient.flatMap((found) => bestOfTurn(found, choosing) ?? [])
  return lines.sort((a, b) => b.score - a.score || a.turn - b.turn)[0] ?? null
}

function bestOfTurn(found: Choosing['salient'][number], choosing: Choosing): Line | null {
  const { turn, turnRevision } = found
  const text = choosing.textOf(turn)
  if (!text) return null
  const sentences = splitSentences(text)
  const isUsable = (piece: Piece) => !choosing.isLeftOut(turn, piece) && !isNoFinding(piece)
  // "That is the main thing" names what stands before it, and is not needed beside that.
  const usable = sentences.map((piece) => isUsable(piece) && callsMain(piece.text) !== 'before')
  const isMain = sentences.map((_, at) => isMainAt(sentences, at))
  // Asked for one time they tell it, and what counts may come at its end; asked anything else they answer first.
  const asked = askKindOf(choosing.question)
  const first = turn === choosing.first && asked !== 'event' ? usable.indexOf(true) : -1
  const saysEnough = asked === 'reason' || countWords(sentences[first]?.text ?? '') >= fewestWordsOfAnAnswer
  const opening = saysEnough ? first : -1
  const scored = sentences.flatMap((piece, at) => {
    if (!usable[at]) return []
    const holdsClause = piece.start <= found.start && found.end <= piece.end
    const score =
      worthOf(piece.text, choosing.question, sentences[at + 1]?.text) +
      (at === opening ? ofTheOpening : 0) +
      (holdsClause ? ofTheClause * (0.5 + found.score) : 0) +
      (isMain[at] && callsMain(piece.text) === null ? 1 : 0)
    return [{ at, score }]
  })
  const best = scored.sort((a, b) => b.score - a.score || a.at - b.at)[0]
  if (!best) return null
  const isAnswer = turn === choosing.first && countWords(text) >= fewestWordsOfAnAnswer
  const score = best.score + (isAnswer ? ofTheAnswer : 0)
  const place = placeOf(text, { sentences, usable, at: best.at, found })
  return place && { turn, turnRevision, ...place, score }
}

/** Or the next sentence says that it is. */
function isMainAt(sentences: readonly Piece[], at: number): boolean {
  const next = sentences[at + 1]
  return next !== undefined && callsMain(next.text) === 'before'
}

interface Around {
  sentences: readonly Piece[]
  usable: readonly boolean[]
  at: number
  found: { start: number; end: number }
}

/** The whole answer where it is short and all of it may stand; else the sentence, and where that is long a clause of it. */
function placeOf(
  text: string,
  { sentences, usable, at, found }: Around,
): { start: number; end: number } | null {
  if (countWords(text) <= mostWordsOfALine && usable.every(Boolean) && !isCutOff(text))
    return trimEnd(text, withoutOpener(text, { start: sentences[0]!.start, end: sentences.at(-1)!.end }))
  const sentence = sentences[at]!
  if (countWords(sentence.text) > mostWordsOfALine || isCutOff(sentence.text))
    return clauseOf(text, sentence, found)
  return trimEnd(text, withoutOpener(text, widened({ sentences, usable, at })))
}

const bareReply =
  /^(?:i|we|you|they|it|that|he|she|there) (?:am|is|are|was|were|do|does|did|have|has|had|would|could|can)[.!]?$/i

/** With what stands beside it, as far as that may be quoted and all of it stays short: before it first, where it leans on that. */
function widened({ sentences, usable, at }: Omit<Around, 'found'>): { start: number; end: number } {
  let [from, to] = [at, at]
  const words = (first: number, last: number) =>
    sentences.slice(first, last + 1).reduce((sum, { text }) => sum + countWords(text), 0)
  // "They were." replies to what nobody reads here.
  const goesWith = (index: number) =>
    usable[index] === true && !bareReply.test(sentences[index]!.text) && !isCutOff(sentences[index]!.text)
  for (;;) {
    if (goesWith(from - 1) && words(from - 1, to) <= mostWordsTogether) from -= 1
    else if (goesWith(to + 1) && words(from, to + 1) <= mostWordsTogether) to += 1
    else return { start: sentences[from]!.start, end: sentences[to]!.end }
  }
}

function clauseOf(
  text: string,
  sentence: Piece,
  found: { start: number; end: number },
): { start: number; end: number } | null {
  const cut = endOfBeginning(sentence, mostWordsOfALine)
  const beginning = cut === null ? null : { start: sentence.start, end: cut }
  const isIn = sentence.start <= found.start && found.end <= sentence.end
  const fits = (place: { start: number; end: number }) => !isCutOff(text.slice(place.start, place.end))
  if (beginning && (!isIn || found.end <= beginning.end) && fits(beginning))
    return trimEnd(text, withoutOpener(text, beginning))
  if (isIn && fits(found)) return trimEnd(text, { start: found.start, end: found.end })
  return beginning && fits(beginning) ? trimEnd(text, beginning) : null
}

/** "No, the main thing is the lock" is quoted from "the main thing" on. */
function withoutOpener(text: string, { start, end }: { start: number; end: number }) {
  const opener = /^(?:(?:no|yes|yeah|oh|well|ok(?:ay)?|um+|uh+|hmm+|so|right|ah)\b[,.!… ]+)+/i.exec(
    text.slice(start, end),
  )
  const from =
    opener && countWords(text.slice(start + opener[0].length, end)) >= 4 ? start + opener[0].length : start
  return { start: from, end }
}

function trimEnd(text: string, { start, end }: { start: number; end: number }) {
  return { start, end: end - (/[.!,;:…]+$/.exec(text.slice(start, end))?.[0].length ?? 0) }
}
