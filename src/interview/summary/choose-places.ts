/**
 * Of all that they said to one question, the places that a summary quotes: the answer itself, whole where it is short, and what they
 * said to the follow-ups as far as there is room. Pure.
 */

import { rememberingPack } from '../../study/lint/index.ts'
import { contentStems } from '../../study/lint/questions.ts'
import { countWords, type Piece, splitSentences } from '../../study/lint/text.ts'
import { askKindOf } from '../proposer/ask-kind.ts'
import type { Place } from '../reading/phrases.ts'
import { endOfBeginning } from '../reading/salient.ts'
import type { QuestionProgress } from '../state.ts'
import { startOfAnswer } from './start-of-answer.ts'
import { type Beginning, withoutFiller, withoutTail } from './trim-place.ts'
import { callsMain, isBareVerdict, isCutOff, isNoFinding, worthOf } from './worth.ts'

export type Line = QuestionProgress['salient'][number]

export interface Choosing {
  /** The question's own words. */
  question: string
  /** Turns that may be quoted, in their order, with the clause that was found to say most in each; nothing where none was. */
  salient: QuestionProgress['salient']
  /** The turn that answered the question itself. */
  first: number | undefined
  textOf: (turn: number) => string | null
  isLeftOut: (turn: number, piece: { start: number; end: number }) => boolean
  /** It answered another question. */
  isElsewhere?: (turn: number) => boolean
}

export interface Chosen {
  /** In the order in which they were said. */
  places: Line[]
  score: number
}

/** An answer of so many words stands whole. */
const mostWordsOfAnAnswer = 60
/** Of a longer one, in whole sentences; a single sentence may be as long as this. */
const mostWordsOfParts = 70
const mostWordsOfAnOpening = 20
/** Of all places of one question. */
const mostWordsTogether = 110
const fewestWordsOfAReply = 3
/** The answer to the question itself, before replies to what followed; a tiny one says too little to come first. */
const ofTheAnswer = 0.4
const fewestWordsOfAnAnswer = 4
/** Of an answer, its first sentence says what was asked. */
const ofTheOpening = 0.45
/** Holds the clause that was found when it came, near to what the study asks: more, the more hangs on it. */
const ofTheClause = 0.25

/** Null where nothing they said to it can be quoted. */
export function choosePlaces(choosing: Choosing): Chosen | null {
  const [answer, ...replies] = choosing.salient.flatMap((found) => placesOfTurn(found, choosing) ?? [])
  if (!answer) return null
  const all = [answer, ...replies]
  const score = Math.max(...all.map((chosen) => chosen.score))
  // What they call the main thing has its place before anything else.
  const ranked = [...replies.filter(saysSomething)].sort((a, b) => b.score - a.score)
  const kept = new Set([answer])
  for (const reply of ranked)
    if ([...kept, reply].reduce((sum, { words }) => sum + words, 0) <= mostWordsTogether) kept.add(reply)
  const best = ranked[0]
  if (best && !kept.has(best) && best.score >= answer.score) {
    kept.clear()
    kept.add(best)
  }
  return { places: all.filter((chosen) => kept.has(chosen)).flatMap(({ places }) => places), score }
}

const saysSomething = ({ words, isVerdict }: TurnPlaces) => words >= fewestWordsOfAReply && !isVerdict

interface TurnPlaces extends Chosen {
  words: number
  /** A yes or a no, and nothing else. */
  isVerdict: boolean
}

function placesOfTurn(found: Line, choosing: Choosing): TurnPlaces | null {
  const { turn, turnRevision } = found
  const text = choosing.textOf(turn)
  if (!text) return null
  const sentences = sentencesOf(text, choosing.question)
  const isVerdict = sentences.map((piece) => isBareVerdict(piece.text))
  // Told in passing, while something else was asked: only the sentence that belongs here.
  const isElsewhere = choosing.isElsewhere?.(turn) === true
  const mayStand = sentences.map((piece, at) => {
    if (isElsewhere && !(piece.start <= found.start && found.end <= piece.end && found.end > found.start))
      return false
    if (choosing.isLeftOut(turn, piece) || callsMain(piece.text) === 'before') return false
    if (isBehindQuestion(sentences[at - 1], piece)) return false
    return (
      isVerdict[at] ||
      !isNoFinding(piece) ||
      isWaiting(text, choosing.question) ||
      isWell(text, choosing.question)
    )
  })
  const isMain = sentences.map((_, at) => isMainAt(sentences, at))
  const scored = scoreSentences({ sentences, mayStand, isMain, found }, choosing)
  const best = scored[0]
  if (!best) return null
  const isFirst = turn === choosing.first
  const around = { text, sentences, mayStand, found, isFirst }
  const places = (wholeOf(around) ?? partsOf(around, scored))
    .map((place) => withoutTail(text, place))
    .filter(({ start, end }) => end > start)
  if (places.length === 0) return null
  const isAnswer = isFirst && countWords(text) >= fewestWordsOfAnAnswer
  return {
    places: places.map((place) => ({ turn, turnRevision, ...place, score: best.score })),
    score: best.score + (isAnswer ? ofTheAnswer : 0),
    words: places.reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0),
    isVerdict: isVerdict.every((is, at) => is || !mayStand[at]),
  }
}

const mostWordsBehind = 10
/** "What do most do first? I bet they all do the bank.": said to us like the question before it. */
const isBehindQuestion = (before: Piece | undefined, { text }: Piece) =>
  before !== undefined &&
  /\?$/.test(before.text) &&
  isNoFinding(before) &&
  countWords(text) <= mostWordsBehind &&
  /\b(?:you|your|i bet)\b/i.test(text)

/** "Wait.": what they do, where that was asked. */
const isWaiting = (text: string, question: string) =>
  /^(?:i |we )?waits?[.! ]*$/i.test(text) && /\bdo\b/i.test(question)

/** "Well.": how it was, where nothing else is said. */
const isWell = (text: string, question: string) => /^well[.! ]*$/i.test(text) && /\bhow\b/i.test(question)

/** "Oh. You mean ...": what stands before it answers something else. */
const seesWhatIsMeant = /^(?:(?:oh|ah|sorry|wait|right)\b[,. ]+)*(?:you|u) mean\b/i
const surprised = /^(?:oh|ah|sorry|wait|right)\b[.,! ]*$/i

/** From where the question is answered on. */
function sentencesOf(text: string, question: string): Piece[] {
  const spoken = splitSentences(text)
  const seen = spoken.findLastIndex(
    (piece, at) => at > 0 && seesWhatIsMeant.test(piece.text) && surprised.test(spoken[at - 1]!.text),
  )
  const all = spoken.slice(seen + 1)
  const beginning = startOfAnswer(all, question)
  if (beginning === null) return all
  return all.slice(beginning.at).map((piece, at) => {
    if (at > 0 || beginning.start <= piece.start) return piece
    return { start: beginning.start, end: piece.end, text: text.slice(beginning.start, piece.end) }
  })
}

interface Scoring {
  sentences: readonly Piece[]
  mayStand: readonly boolean[]
  isMain: readonly boolean[]
  found: Line
}

/** The best first; a bare yes or no only where there is nothing else. */
function scoreSentences({ sentences, mayStand, isMain, found }: Scoring, choosing: Choosing) {
  // Asked for one time they tell it, and what counts may come at its end; asked anything else they answer first.
  const asked = askKindOf(choosing.question)
  const ofQuestion = stemsOf(choosing.question)
  const first = found.turn === choosing.first && asked !== 'event' ? mayStand.indexOf(true) : -1
  const saysEnough = asked === 'reason' || countWords(sentences[first]?.text ?? '') >= fewestWordsOfAnAnswer
  const opening = saysEnough ? first : -1
  return sentences
    .flatMap((piece, at) => {
      if (!mayStand[at]) return []
      const holdsClause = found.end > found.start && piece.start <= found.start && found.end <= piece.end
      const score =
        worthOf(piece.text, choosing.question, sentences[at + 1]?.text) +
        ofTheQuestion * sharedWith(piece.text, ofQuestion) +
        (at === opening ? ofTheOpening : 0) +
        (holdsClause ? ofTheClause * (0.5 + found.score) : 0) +
        (isMain[at] && callsMain(piece.text) === null ? 1 : 0) -
        (isBareVerdict(piece.text) ? 2 : 0)
      return [{ at, score }]
    })
    .sort((a, b) => b.score - a.score || a.at - b.at)
}

const ofTheQuestion = 0.2
const mostShared = 3

const stemsOf = (text: string): ReadonlySet<string> => {
  const pack = rememberingPack('en')
  return pack ? new Set(contentStems(text, pack)) : new Set()
}

/** How many of the question's own words it takes up: that is where it is answered. */
function sharedWith(text: string, ofQuestion: ReadonlySet<string>): number {
  return Math.min(mostShared, [...stemsOf(text)].filter((stem) => ofQuestion.has(stem)).length)
}

/** Or the next sentence says that it is. */
function isMainAt(sentences: readonly Piece[], at: number): boolean {
  const next = sentences[at + 1]
  return next !== undefined && callsMain(next.text) === 'before'
}

interface Around {
  text: string
  sentences: readonly Piece[]
  mayStand: readonly boolean[]
  found: Place
  /** It answers the question itself, and not a follow-up. */
  isFirst: boolean
}

/** All that may stand of a short answer, in as many places as what may not leaves; null where it is long. */
function wholeOf({ sentences, mayStand, isFirst }: Around): Place[] | null {
  const standing = sentences.map(
    (piece, at) => mayStand[at] === true && !(at === sentences.length - 1 && isCutOff(piece.text)),
  )
  const runs: Piece[][] = []
  standing.forEach((may, at) => {
    if (!may) return
    if (at > 0 && standing[at - 1]) runs.at(-1)!.push(sentences[at]!)
    else runs.push([sentences[at]!])
  })
  const words = runs.flat().reduce((sum, piece) => sum + countWords(piece.text), 0)
  if (runs.length === 0 || words > mostWordsOfAnAnswer) return null
  const telling = runs.filter((run) => !run.every((piece) => isBareVerdict(piece.text)) && !leansOn(run))
  return (telling.length > 0 && runs.length > 1 ? telling : runs).map((run) =>
    withoutFiller(run, beginningOf(run[0]!, { sentences, isFirst })),
  )
}

function beginningOf(
  { start }: Piece,
  { sentences, isFirst }: Pick<Around, 'sentences' | 'isFirst'>,
): Beginning {
  if (start > sentences[0]!.start) return 'middle'
  return isFirst ? 'answer' : 'reply'
}

/** A longer one says what it is about. */
const mostWordsOfLeaning = 14
const mostOfLeaning = 6
/** "I think that is just people.": of what stood before it, which is not quoted. */
const leansOn = ([piece, ...more]: readonly Piece[]) =>
  more.length === 0 && countWords(piece!.text) <= mostOfLeaning && /\b(?:that|it|this)\b/i.test(piece!.text)

/** They lean on what stands before them; they turn it, or say what it came to. */
const leansBack = /^(?:(?:and|but|so|because|which|then) )*(?:she|he|it|that|this|they|those|these|there)\b/i
const turnsIt =
  /^(?:but|although|though|except|only|yet|however|actually|so|what it was|in the end|then|and (?:then|so|yet)|well,? (?:once|not)|mind you)\b/i
const bareReply =
  /^(?:i|we|you|they|it|that|he|she|there) (?:am|is|are|was|were|do|does|did|have|has|had|would|could|can)[.!]?$/i

/**
 * Of a long answer whole sentences, those nearest to the question and with most to them first, each with the one that it leans on and the one that
 * turns it, as far as there is room; in the order in which they were said.
 */
function partsOf(around: Around, scored: readonly { at: number }[]): Place[] {
  const { sentences, mayStand, isFirst } = around
  const kept = new Set<number>()
  const fits = (at: number) => {
    const { text } = sentences[at]!
    return mayStand[at] === true && !isCutOff(text) && !bareReply.test(text) && !putsItselfRight.test(text)
  }
  const wordsOf = (all: Iterable<number>) =>
    [...all].reduce((sum, at) => sum + countWords(sentences[at]!.text), 0)
  // The answer comes first where it is one.
  for (let at = mayStand.indexOf(true); isFirst && at >= 0 && at < sentences.length && fits(at); at++) {
    if (wordsOf([...kept, at]) > mostWordsOfAnOpening) break
    kept.add(at)
  }
  for (const { at } of scored) {
    if (!fits(at) || kept.has(at)) continue
    const group = [at]
    const leans = (index: number) =>
      leansBack.test(sentences[index]!.text) && countWords(sentences[index]!.text) <= mostWordsOfLeaning
    for (let before = at - 1; before >= 0 && leans(before + 1) && fits(before); before--)
      group.unshift(before)
    const next = sentences[at + 1]
    if (next && turnsIt.test(next.text) && fits(at + 1)) group.push(at + 1)
    const whole = new Set([...kept, ...group])
    if (wordsOf(whole) <= mostWordsOfParts) for (const each of group) kept.add(each)
    else if (wordsOf([...kept, at]) <= mostWordsOfParts && group.length < 2) kept.add(at)
  }
  if (kept.size > 0) return runsOf(around, kept)
  return scored.flatMap(({ at }) => clauseOf(around, at) ?? []).slice(0, 1)
}

const pronounFirst = /^(?:(?:and|but|so|then) )?(?:she|he|they)\b/i
/** Somebody who is named: a name, or one by what they are. */
const namesSomebody =
  /(?<=[\p{Ll},;'’] )\p{Lu}\p{Ll}{2,}|\b(?:my|our|the|a|an) (?:\p{L}+ )?(?:\p{L}+(?:er|or|ist|man|woman|or)|mother|father|mum|dad|sister|brother|son|daughter|wife|husband|boss|friend|neighbour|colleague|nurse|teacher|girl|boy|lady|guy|lad)\b/u
const mostWordsOfName = 22

/** "She'd found him" begins with who she is, where the sentence before names her at its end and may be quoted. */
function withWho(run: readonly Piece[], before: Piece | undefined, text: string): Piece[] {
  const [first, ...more] = run
  if (!before || !first || !pronounFirst.test(first.text)) return [...run]
  const breaks = [...before.text.matchAll(/[,;] (?:and |but |so )?(?=\p{L})/gu)].map(
    ({ index, 0: mark }) => index + mark.length,
  )
  const from = breaks.findLast((at) => namesSomebody.test(` ${before.text.slice(at)}`.replace(/^ /, 'x ')))
  if (from === undefined || countWords(before.text.slice(from)) > mostWordsOfName) return [...run]
  const start = before.start + from
  return [{ start, end: first.end, text: text.slice(start, first.end) }, ...more]
}

/** Sentences that stand side by side are one place. */
function runsOf({ text, sentences, mayStand, isFirst }: Around, kept: ReadonlySet<number>): Place[] {
  const runs: Piece[][] = []
  sentences.forEach((piece, at) => {
    if (!kept.has(at)) return
    if (at > 0 && kept.has(at - 1)) runs.at(-1)!.push(piece)
    else runs.push([piece])
  })
  return runs.map((run) => {
    const at = sentences.indexOf(run[0]!) - 1
    const before = mayStand[at] ? sentences[at] : undefined
    return withoutFiller(withWho(run, before, text), beginningOf(run[0]!, { sentences, isFirst }))
  })
}

/** "In spring, no, it was winter, because ...": such a sentence tells no more than the slip. */
const putsItselfRight = /, (?:no|wait|sorry),? (?:it|that|not|i|we|the|in|on|at)\b/i
const mostWordsOfALine = 32

/** Of a sentence that alone is too long its beginning, or the clause that was found in it where that stands further on. */
function clauseOf({ text, sentences, found, isFirst }: Around, at: number): Place | null {
  const sentence = sentences[at]!
  if (putsItselfRight.test(sentence.text)) return null
  const cut = endOfBeginning(sentence, mostWordsOfALine)
  const fits = ({ start, end }: Place) => !isCutOff(text.slice(start, end))
  const begun =
    cut === null ? null : { start: sentence.start, end: cut, text: text.slice(sentence.start, cut) }
  const beginning =
    begun && fits(begun) ? withoutFiller([begun], beginningOf(begun, { sentences, isFirst })) : null
  const isIn = found.end > found.start && sentence.start <= found.start && found.end <= sentence.end
  const isFurther = begun !== null && isIn && found.end > begun.end
  if (beginning && (!isFurther || (isFirst && at === 0))) return beginning
  return isIn && fits(found) ? { start: found.start, end: found.end } : beginning
}
