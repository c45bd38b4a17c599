/** All words of an answer that a follow-up could take up, those that say most first. Pure; English. */
import { countWords, type Piece, splitSentences } from '../../study/lint/text.ts'
import { findBareWord } from './bare-word.ts'
import { clauseFocus, pickSentences, scoreWords, wholeFocus } from './clause-focuses.ts'
import { clausesOfTokens } from './clauses.ts'
import type { ReadingContext } from './context.ts'
import { type Focus, round, topicFocus } from './focus.ts'
import { findLead } from './leads.ts'
import * as lexicon from './lexicon.ts'
import { findOpenEnds } from './open-ends.ts'
import { findLooseTerms, findQuotedTerms, isJudgement, type Place } from './phrases.ts'
import { specialFocuses } from './screen-focuses.ts'
import { findSignals, isGrave, takenBackUntil } from './signals.ts'
import { isPoint, sentenceAfter, stakesOf } from './stakes.ts'
import { type Token, tagWords } from './tag-words.ts'
import { findThings, type Thing } from './things.ts'
import { piecesOfSentence } from './whole-pieces.ts'

/** "made" holds no "mad". */
const isOfQuestion = (word: string, question: string) => spaced(question).includes(spaced(word))
const spaced = (text: string) =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}']+/gu)
      ?.join(' ') ?? ''
  } `

export function findFocuses(text: string, context: ReadingContext): Focus[] {
  const { question } = context
  if (countWords(text) < 4) {
    const word = findBareWord(text)
    const named = findThings(tagWords(text), question).slice(0, 1)
    return [
      ...(word ? [{ ...topicFocus('bare_word', word, 0.9), bare: word.bare }] : []),
      ...named.map((place) => topicFocus('phrase', place, 0.6)),
      ...specialFocuses(text, context),
      ...findOpenEnds(text, question),
    ]
  }
  const clauses: Focus[] = []
  const places: Thing[] = []
  // What they took back is not what they say: only what stands after it counts.
  const from = takenBackUntil(text)
  for (const picked of pickSentences(text, question)) {
    const sentence = sentenceFrom(picked, from)
    if (!sentence) continue
    const tokens = tagWords(sentence.text, sentence.start)
    if (!lexicon.recallsNone.test(sentence.text))
      clauses.push(...focusesOf(text, { sentence, tokens, question }))
    places.push(...findThings(tokens, question))
  }
  const lead = findLead(text, from)
  const focuses = [
    ...(lead ? [topicFocus('named', lead, 1)] : []),
    ...clauses,
    ...findQuotedTerms(text)
      .filter(({ start, end }) => isJudgement(text.slice(start, end)))
      .map((place) => topicFocus('term', place, 1)),
    ...findLooseTerms(text, question).map((place) => topicFocus('term', place, 0.7)),
    ...[...places]
      .sort((a, b) => b.score - a.score)
      .slice(0, mostThings)
      .map((thing) => topicFocus('phrase', thing, weightOfThing(thing))),
    ...findSignals(text.replaceAll('’', "'"))
      // A feeling that the question named is no word of theirs.
      .filter(({ kind, start, end }) => kind !== 'feeling' || !isOfQuestion(text.slice(start, end), question))
      .map(({ kind, measure, ...place }) => ({
        ...topicFocus(kind, place, weightOf(text, place, question)),
        ...(measure && { measure }),
      })),
    ...specialFocuses(text, context),
  ]
  const isOfGrave = isGrave(text)
  const isUnwanted = unwantedIn(text)
  const isMisread = asksWhatIsMeant.test(text)
  const standing = focuses
    .filter(({ start, kind }) => start >= from && !(kind === 'phrase' && isOfGrave))
    .filter((focus) => stands(text, focus, context))
    .filter(({ kind, start, end }) => !isQuotable(kind) || !(isMisread || closes(text.slice(start, end))))
  // What is denied and then told is taken back, and yet the matter.
  return [...standing, ...findOpenEnds(text, question)]
    .filter((focus) => !isUnwanted(focus))
    .sort((a, b) => b.score - a.score)
    .slice(0, 16)
}

const isQuotable = (kind: Focus['kind']) => kind === 'clause' || kind === 'phrase'
/** "Do you mean the bus?": what is said behind it may be of something else. */
const asksWhatIsMeant = /\b(?:you|u|ya) mean\b[^.!?]{0,80}\?|(?:^|[.!?] )oh[.,!]? (?:you|u) mean\b/i

/** "All good, nothing to report": said to close with. */
const closes = (said: string) => closing.test(said.trim())
const closing =
  /^(?:(?:and|but|so|well|really|yeah|honestly|otherwise|apart from that)[, ]+)*(?:(?:all|it(?:'?s| is| was)? all|everything(?:'?s| is| was)?) (?:good|fine|ok(?:ay)?|well|went (?:well|fine|smoothly))[, ]*)?(?:and )?(?:nothing (?:much |else |more |special |really )?to (?:report|add|tell|say|complain(?: about)?|write home about)|no (?:complaints|problems?|issues)|that (?:was|is) (?:that|it|all)|that'?s (?:that|it|all)|end of(?: story)?|job done)?(?:,? (?:really|lol|haha|tbh|so far|then|at all))*[.! ]*$/i

const unwantedSubject =
  /\b(?:rather|sooner|prefer) not (?:to )?(?:talk|go|get|speak|discuss|say|wax)\w*|\b(?:don'?t|do not) (?:want|like|wish) to (?:talk|speak|go into|discuss)|\b(?:ignore|forget|scrap|scratch|leave out|take out) (?:what i said|the (?:bit|part)|that (?:bit|part)|about)|\b(?:don'?t|do not) (?:quote|write|repeat|put)\b/i

/** What they would rather not talk about, or take back, is not asked about: nor what shares a word with it. */
function unwantedIn(text: string): (place: Place) => boolean {
  const sentences = splitSentences(text)
  const unwanted = sentences.filter((sentence) => unwantedSubject.test(sentence.text))
  if (unwanted.length === 0) return () => false
  return ({ start, end }) => {
    const sentence = sentences.find((each) => each.start <= start && start < each.end)
    const words = ownWords(sentence?.text ?? text.slice(start, end))
    return unwanted.some(
      (each) => each.start === sentence?.start || ownWords(each.text).some((word) => words.includes(word)),
    )
  }
}

const ownWords = (text: string) =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !lexicon.functionWords.has(word))

/** Its part behind a place of the answer; null where none is left. */
function sentenceFrom(sentence: Piece, from: number): Piece | null {
  if (from <= sentence.start) return sentence
  const lead = /^[^\p{L}\p{N}]*/u.exec(sentence.text.slice(from - sentence.start))?.[0].length ?? 0
  const start = from + lead
  return start >= sentence.end
    ? null
    : { ...sentence, start, text: sentence.text.slice(start - sentence.start) }
}

interface Reading {
  sentence: Piece
  tokens: readonly Token[]
  question: string
}

/** What of a sentence can be quoted, with what its clause tells; of a piece without a clause only that it is a topic. */
function focusesOf(text: string, { sentence, tokens, question }: Reading): Focus[] {
  const clauses = clausesOfTokens(tokens, sentence)
  const pieces = piecesOfSentence(text, { sentence, tokens, clauses })
  return pieces.map((piece, at) => {
    const clause = clauses.find(({ start, end }) => piece.start <= start && end <= piece.end)
    const focus = clause
      ? { ...clauseFocus(clause, question), ...placeOf(piece) }
      : wholeFocus(piece, question)
    const isLast = at === pieces.length - 1
    return weighed(focus, piece.text, isLast ? sentenceAfter(text, sentence.end) : '')
  })
}

/** What hangs on it counts as much as how much it says. */
function weighed(focus: Focus, words: string, after: string): Focus {
  const score = shareOfWords * focus.score + stakesOf(words, after)
  return {
    ...focus,
    score: round(Math.max(0, Math.min(1, score))),
    ...(isPoint(words) && { isPoint: true }),
  }
}

const shareOfWords = 0.55

const placeOf = ({ start, end }: Place): Place => ({ start, end })

const mostThings = 5
const weightOfThing = ({ score }: Thing) => Math.max(0, Math.min(0.7, 0.2 * score + 0.06))

/** A small thing in a sentence that says much counts more than one said in passing. */
function weightOf(text: string, { start, end }: Place, question: string): number {
  const sentence = splitSentences(text).find((each) => each.start <= start && end <= each.end)
  return Math.min(1, 0.3 + scoreWords(sentence?.text ?? '', question))
}

/** What they came round from, and the words in which they ask for it to be put down, are not taken up. */
function stands(text: string, { start, end }: Place, { changes }: ReadingContext): boolean {
  if (!changes) return true
  const { now } = changes
  if (!changes.isOfEarlier && start < changes.start) return false
  const asked = now && splitSentences(text).find((each) => each.start <= now.start && now.start < each.end)
  return !asked || end <= asked.start || start > now!.end
}
