/**
 * Reads one answer: how long it is for this person, how concrete, whether they declined, did not know, did not
 * understand or want to stop, and which of their words a follow-up could take up. Pure, and without any judgement of
 * the person: no emotion is read, only what stands there.
 *
 * English has word lists. In another language length alone is read, and no words are offered to be taken up.
 */
import { countWords, type Piece, splitSentences } from '../study/lint/text.ts'
import { type BareWord, findBareWord, isBareNothing } from './reading/bare-word.ts'
import { type Clause, clausesOfTokens } from './reading/clauses.ts'
import { type EarlierTurn, findContradiction } from './reading/contradiction.ts'
import { beginningOf, findShown } from './reading/find-shown.ts'
import { chanceOf, type ReadPiece } from './reading/intents/message-intents.ts'
import * as lexicon from './reading/lexicon.ts'
import { asksWhatIsShown, findBlank, findOffScreen } from './reading/off-screen.ts'
import { beginsWithOwnAct } from './reading/own-acts.ts'
import { findLooseTerms, findQuotedTerms, type Place } from './reading/phrases.ts'
import { type BackQuestionKind, backQuestionOf, isBareQuestion } from './reading/questions-back.ts'
import {
  findPointing,
  findSignals,
  isConfidential,
  isFedUp,
  isGrave,
  isJoke,
  isUpset,
  type Measure,
  namesValue,
  takenBackUntil,
  takesBack,
  wantsPause,
} from './reading/signals.ts'
import { type Token, tagWords } from './reading/tag-words.ts'
import { findThings, type Thing } from './reading/things.ts'
import { withIntents } from './reading/with-intents.ts'

export const focusKinds = [
  'clause',
  'term',
  'phrase',
  'feeling',
  'comparison',
  'quantity',
  'person',
  'process',
  'pointing',
  'off_screen',
  'blank_screen',
  'bare_word',
  'contradiction',
] as const

/** Words of theirs that a follow-up could take up; offsets into the answer. */
export interface Focus extends Place {
  kind: (typeof focusKinds)[number]
  /** Among those of its kind: how much it says (0 to 1). */
  score: number
  /** What is told: it happened, happens, is so, was so, might be; or it is only a word or a topic. */
  manner: Manner
  isEvaluation: boolean
  isGeneral: boolean
  isChange: boolean
  isOpinion: boolean
  /** Something that holds them back, that they avoid, or that does not work. */
  isBarrier?: boolean
  isNegated?: boolean
  /** The turn that the words stand in, where it is not the newest answer. */
  turn?: number
  /** Of a quantity: what is left open. */
  measure?: Measure
  /** Of a contradiction: the earlier words that it goes against. */
  before?: Place & { turn: number }
  /** Of an answer of a word or three: what kind of word it is. */
  bare?: BareWord
  /** Of what points at the screen: the part of the screen's text that is meant. */
  shown?: Place
  /** And what they do with it: judge it, not know what it says, go for it; or it could be this part or that. */
  aim?: 'judged' | 'unread' | 'pressed' | 'both' | 'part'
  /** How near it is to what the study wants to know (0 to 1); absent where nothing was compared. */
  relevance?: number
  /** Far from every question of the guide, and near to the objective. */
  isUnexpected?: boolean
}

export const manners = ['event', 'habit', 'state', 'situation', 'hypothetical', 'topic'] as const
export type Manner = (typeof manners)[number]

export interface Reading {
  words: number
  /** Words against this person's usual (median of earlier open answers); null for the first. */
  relativeLength: number | null
  /** 0 to 1: names, numbers, times and things that happened. */
  specificity: number
  /** 0 to 1: share of words that could mean anything. */
  vagueness: number
  hedges: number
  hasExample: boolean
  hasCause: boolean
  hasContrast: boolean
  hasEvaluation: boolean
  isGeneral: boolean
  /** About what might be or what they would want. */
  isHypothetical: boolean
  isRefusal: boolean
  isUnknown: boolean
  isNotUnderstood: boolean
  wantsToStop: boolean
  /** They ask the interviewer something instead of answering. */
  asksBack: boolean
  /** What they ask back is about what is on the screen. */
  asksAboutScreen: boolean
  /** What they ask back; null where they do not. */
  backQuestion: BackQuestionKind | null
  /** They take back what they said. */
  takesBack: boolean
  /** They have had enough of the interview itself. */
  isFedUp: boolean
  isJoke: boolean
  /** They ask for a pause, or are called away. */
  wantsPause: boolean
  /** They tell of somebody else what is not to be known. */
  isConfidential: boolean
  /** Angry by their words: it is said that they were heard, and nothing is dug for. */
  isUpset: boolean
  /** Of death, grave illness or a loss: no follow-up is owed to it. */
  isGrave: boolean
  /** Not well, by the words as a whole: nothing more is asked about it. */
  isUnwell: boolean
  /** Perhaps so: nothing is said about it, and nothing is dug for. */
  mayBeUnwell: boolean
  /** In despair or danger, by the words as a whole. */
  isInDistress: boolean
  /** They say that no such time comes to mind. */
  recallsNone: boolean
  /** What they strive for in itself is named: a chain of reasons ends there. */
  hasValue: boolean
  /** They have said what they wanted to say: "no, that's all", "thanks". */
  isClosing: boolean
  /** A word that leaves nothing to ask about: "nobody", "ok". */
  isBareNothing: boolean
  /** They want the interview to go on. */
  wantsToGoOn: boolean
  /** Beside "no" and "go on" there is something that answers. */
  hasContent: boolean
  /** A bare yes or no. */
  yesNo: 'yes' | 'no' | null
  /** 0 to 1: how much there is to work with; from length, specificity, example and cause. */
  richness: number
  focuses: Focus[]
}

export interface ReadingContext {
  language: string
  /** Words of this person's earlier open answers. */
  earlierWords: readonly number[]
  /** What they reply to. */
  question: string
  /** Their earlier answers, oldest first: what a contradiction is looked for in. */
  earlier?: readonly EarlierTurn[]
  /** Something is on the screen that words like "the one on the left" can point at. */
  hasStimulus?: boolean
  /** Its words, where it is a text. */
  screen?: string | undefined
  /** What the pieces of the message want, by embedding. */
  pieces?: readonly ReadPiece[]
}

export function readAnswer(text: string, context: ReadingContext): Reading {
  return withIntents(readByWords(text, context), context.pieces ?? [])
}

function readByWords(text: string, context: ReadingContext): Reading {
  const words = countWords(text)
  const relativeLength = relate(words, context.earlierWords)
  if (!context.language.startsWith('en')) return readLength(words, relativeLength)
  const flat = text.replaceAll('’', "'")
  const signals = {
    hasExample: lexicon.examples.test(flat),
    hasCause: lexicon.causes.test(flat),
    hasContrast: lexicon.contrasts.test(flat),
    hasEvaluation: hasAny(flat, lexicon.evaluations),
    isGeneral: hasAny(flat, lexicon.generalities),
    isHypothetical: lexicon.hypothetical.test(flat.toLowerCase()),
    isRefusal:
      words <= 40 && !takesBack(flat) && (lexicon.refusal.test(flat) || lexicon.skips.test(flat.trim())),
    isUnknown:
      (words <= 18 && lexicon.unknown.test(flat.trim())) || (words <= 25 && lexicon.cannotSay.test(flat)),
    isNotUnderstood: words <= 20 && lexicon.notUnderstood.test(flat),
    wantsToStop:
      ((words <= 10 && lexicon.wantsToStop.test(flat)) || (words <= 40 && lexicon.leaves.test(flat))) &&
      !lexicon.somethingElse.test(flat),
    asksBack: asksNothingElse(flat, words),
    asksAboutScreen: asksNothingElse(flat, words) && pointsAtScreen(flat, context),
    isClosing: words <= 40 && isClosing(flat.trim(), { words, question: context.question }),
    isBareNothing: isBareNothing(flat),
    wantsToGoOn: words <= 12 && goesOn.test(flat),
    hasContent: hasContent(flat),
    yesNo: readYesNo(flat, words),
    takesBack: takesBack(flat),
    isFedUp: words <= 40 && isFedUp(flat),
    isJoke: isJoke(flat, words),
    wantsPause: words <= 30 && wantsPause(flat),
    isGrave: isGrave(flat),
    isUnwell: false,
    mayBeUnwell: false,
    isInDistress: false,
    isConfidential: isConfidential(flat),
    isUpset: isUpset(flat),
    hasValue: namesValue(flat),
    recallsNone: lexicon.recallsNone.test(flat),
  }
  const specificity = measureSpecificity(text, words, signals.hasExample)
  return {
    words,
    relativeLength,
    specificity,
    vagueness: round(Math.min(1, (5 * countMatches(flat, lexicon.vagueWords)) / Math.max(words, 5))),
    hedges: countMatches(flat, lexicon.hedges),
    ...signals,
    backQuestion: readBackQuestion(flat, signals.asksBack),
    richness: measureRichness({ words, relativeLength, specificity, ...signals }),
    focuses: findFocuses(text, context),
  }
}

function readLength(words: number, relativeLength: number | null): Reading {
  return {
    words,
    relativeLength,
    specificity: 0,
    vagueness: 0,
    hedges: 0,
    hasExample: false,
    hasCause: false,
    hasContrast: false,
    hasEvaluation: false,
    isGeneral: false,
    isHypothetical: false,
    isRefusal: false,
    isUnknown: false,
    isNotUnderstood: false,
    wantsToStop: false,
    asksBack: false,
    asksAboutScreen: false,
    isClosing: false,
    isBareNothing: false,
    wantsToGoOn: false,
    hasContent: words > 3,
    yesNo: null,
    backQuestion: null,
    takesBack: false,
    isFedUp: false,
    isJoke: false,
    wantsPause: false,
    isGrave: false,
    isUnwell: false,
    mayBeUnwell: false,
    isInDistress: false,
    isConfidential: false,
    isUpset: false,
    hasValue: false,
    recallsNone: false,
    richness: round(Math.min(1, words / 60)),
    focuses: [],
  }
}

const goesOn =
  /\b(?:go on|going on|carry on|continue|keep going|don'?t stop|not yet|next question|one more)\b/i
const besideContent =
  /\b(?:no|nope|nah|yes|ok(?:ay)?|please|thanks?|thank you|sorry|go(?:ing)? on|carry on|continue|keep going|let'?s|let us|i'?m|i am|it'?s|it is|that'?s|we can|you can|i can|i|want|would|like|to|fine|good|alright|all right|happy|still|here|not yet|don'?t|stop|end|next|question|one|more|wait|just|a|bit|with|this|the|interview|do|not|lets|on)\b/gi

function hasContent(flat: string): boolean {
  return countWords(flat.replace(besideContent, ' ')) >= 2
}

function relate(words: number, earlier: readonly number[]): number | null {
  if (earlier.length === 0) return null
  const sorted = [...earlier].sort((a, b) => a - b)
  const middle = sorted[sorted.length >> 1]!
  return round(words / Math.max(middle, 1))
}

function hasAny(text: string, list: ReadonlySet<string>): boolean {
  return (text.toLowerCase().match(/[a-z'-]+/g) ?? []).some((word) => list.has(word))
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function pointsAtScreen(flat: string, { hasStimulus, screen = '' }: ReadingContext): boolean {
  if (!hasStimulus) return false
  if (
    findPointing(flat) ||
    /\b(?:that|this|the) (?:little |small |big )?(?:star|sign|symbol|icon|word|number|line|button|arrow|dot|box|thing)\b/i.test(
      flat,
    )
  )
    return true
  const shown = new Set(screen.toLowerCase().match(/[a-z]{4,}/g) ?? [])
  return (flat.toLowerCase().match(/[a-z]{4,}/g) ?? []).some((word) => shown.has(word))
}

/** A question first, and next to nothing beside it. */
function asksNothingElse(flat: string, words: number): boolean {
  const sentences = splitSentences(flat)
  const [first, ...rest] = sentences
  if (!first || words > 40 || !isBareQuestion(first.text)) return false
  if (rest.length > 0 && backQuestionOf(first.text) === 'other') return false
  const beside = rest.filter(({ text }) => !isBareQuestion(text))
  return sentences.length === 1
    ? words <= 25
    : beside.reduce((sum, { text }) => sum + countWords(text), 0) <= 8
}

/** Asked back instead of an answer, or within it: the first that something can be said to. */
function readBackQuestion(flat: string, isWhole: boolean): BackQuestionKind | null {
  if (isWhole) return backQuestionOf(flat)
  const asked = splitSentences(flat)
    .map(({ text }) => text)
    .filter((text) => countWords(text) <= 25 && isBareQuestion(text))
  const kinds = asked.map(backQuestionOf)
  const known =
    kinds.find((kind) => kind !== 'other' && kind !== 'opinion') ?? kinds.find((kind) => kind === 'opinion')
  if (known) return known
  // "You know what annoys me?" is answered in the next breath; what is put to the program is not.
  const isPut = /\byou must know\b/i.test(flat) || asked.some((text) => lexicon.putToTheProgram.test(text))
  return isPut && asked.length > 0 ? (kinds[0] ?? 'other') : null
}

/** A bare "no" closes only where more was asked for; to another question it is an answer. */
function isClosing(text: string, { words, question }: { words: number; question: string }): boolean {
  if (lexicon.nothingToAdd.test(text) || (words <= 12 && lexicon.saidBefore.test(text))) return true
  const match = lexicon.closing.exec(text)
  // A long reply that only begins like that goes on to say something, unless more was all that was asked for.
  if (!match || words > (lexicon.asksForMore.test(question) ? 40 : 16)) return false
  const isBare = /^(?:no|nope|nah|none|not really|i don'?t think so|nothing)[.!,\s]*$/i.test(text)
  return !isBare || lexicon.asksForMore.test(question)
}

function readYesNo(text: string, words: number): Reading['yesNo'] {
  if (words > 6) return null
  const trimmed = text.trim().toLowerCase()
  if (lexicon.no.test(trimmed)) return 'no'
  return lexicon.yes.test(trimmed) ? 'yes' : null
}

/** Numbers, capitalised names inside sentences, times: each counts; twenty words without any count as none. */
function measureSpecificity(text: string, words: number, hasExample: boolean): number {
  if (words === 0) return 0
  const numbers = countMatches(
    text,
    /\b\d[\d.,:]*%?\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred)\b/gi,
  )
  const names = countMatches(text, /(?<=[\p{Ll},;] )\p{Lu}[\p{L}]{2,}/gu)
  const past = countMatches(
    text,
    /\b(?:was|were|had|did|went|said|told|took|came|got|made|tried|asked|used|started|\p{L}{3,}ed)\b/giu,
  )
  const points = numbers + names + 0.5 * past + (hasExample ? 2 : 0)
  return round(Math.min(1, points / (2 + words / 15)))
}

interface RichnessInput {
  words: number
  relativeLength: number | null
  specificity: number
  hasExample: boolean
  hasCause: boolean
}

/** Length counts against this person's own usual as well, so that a terse person is not asked without end. */
function measureRichness(input: RichnessInput): number {
  const absolute = Math.min(1, input.words / 60)
  const relative = input.relativeLength === null ? absolute : Math.min(1, input.relativeLength / 1.5)
  const content = 0.2 * Number(input.hasExample) + 0.2 * Number(input.hasCause) + 0.2 * input.specificity
  return round(0.25 * absolute + 0.15 * relative + content)
}

const sentencesRead = 3
/** A clause that says so much is enough to go on with: the other sentences need not be tagged. */
const goodEnough = 0.5

function findFocuses(text: string, context: ReadingContext): Focus[] {
  const { question } = context
  if (countWords(text) < 4) {
    const word = findBareWord(text)
    const named = findThings(tagWords(text), question).slice(0, 1)
    return [
      ...(word ? [{ ...topicFocus('bare_word', word, 0.9), bare: word.bare }] : []),
      ...named.map((place) => topicFocus('phrase', place, 0.6)),
      ...specialFocuses(text, context),
    ]
  }
  const clauses: Focus[] = []
  const places: Thing[] = []
  for (const sentence of pickSentences(text, question)) {
    const tokens = tagWords(sentence.text, sentence.start)
    for (const clause of clausesOfTokens(tokens, { sentence })) {
      if (!lexicon.recallsNone.test(sentence.text)) clauses.push(clauseFocus(clause, question))
    }
    places.push(...findThings(tokens, question))
    if (clauses.some(({ score }) => score >= goodEnough)) break
  }
  if (!clauses.some(({ score }) => score >= leastClause)) clauses.push(...wholeSentences(text, question))
  const focuses = [
    ...clauses,
    ...findQuotedTerms(text).map((place) => topicFocus('term', place, 1)),
    ...findLooseTerms(text, question).map((place) => topicFocus('term', place, 0.7)),
    ...[...places]
      .sort((a, b) => b.score - a.score)
      .slice(0, mostThings)
      .map((thing) => topicFocus('phrase', thing, weightOfThing(thing))),
    ...findSignals(text.replaceAll('’', "'")).map(({ kind, measure, ...place }) => ({
      ...topicFocus(kind, place, weightOf(text, place, question)),
      ...(measure && { measure }),
    })),
    ...specialFocuses(text, context),
  ]
  // What they took back is not what they say: only what stands after it counts.
  const from = takenBackUntil(text)
  return focuses
    .filter(({ start, kind }) => start >= from && !(kind === 'phrase' && isGrave(text)))
    .sort((a, b) => b.score - a.score)
    .slice(0, 16)
}

const mostThings = 5
const weightOfThing = ({ score }: Thing) => Math.max(0, Math.min(0.7, 0.2 * score + 0.06))

/** A clause below this is hardly worth taking up. */
const leastClause = 0.2
const shortSentence = { fewest: 5, most: 26 }

/** Where no clause can be told back, a short sentence can still be quoted as it stands. */
function wholeSentences(text: string, question: string): Focus[] {
  return pickSentences(text, question)
    .map((sentence) => (countWords(sentence.text) > shortSentence.most ? firstPart(sentence) : sentence))
    .filter(({ text }) => {
      const words = countWords(text)
      return (
        words >= shortSentence.fewest &&
        words <= shortSentence.most &&
        !lexicon.fragment.test(text) &&
        !lexicon.conversation.test(text) &&
        !lexicon.recallsNone.test(text)
      )
    })
    .map(({ text: whole, start: from, end }) => {
      // "Furthermore, ...": belongs to their text, not to what they say.
      const lead = lexicon.connective.exec(whole)?.[0].length ?? 0
      const [start, text] = [from + lead, whole.slice(lead)]
      const flat = text.toLowerCase().replaceAll('’', "'")
      return {
        ...topicFocus('clause', { start, end: end - (/[.!,;:…]+$/.exec(text)?.[0].length ?? 0) }, 0),
        manner: mannerOfWhole(flat),
        score: round(Math.max(leastClause, Math.min(1, scoreWords(text, question) - dangling(flat)))),
        isGeneral: hasAny(flat, lexicon.generalities),
        isEvaluation: hasAny(flat, lexicon.evaluations),
        isOpinion: lexicon.opinion.test(flat),
        isBarrier: isBarrier(flat),
        isNegated: lexicon.negated.test(flat),
      }
    })
}

function mannerOfWhole(flat: string): Manner {
  if (lexicon.hypothetical.test(flat) || /\bif\b/.test(flat)) return 'hypothetical'
  return beginsWithOwnAct(flat) ? 'event' : 'topic'
}

/** The beginning of a long sentence, where what follows does not change what it says. */
function firstPart(sentence: Piece): Piece {
  const { text, start } = sentence
  const part = /^.{30,150}?(?=, |; | - | – | because | so | and | which | but | where | as )/u.exec(text)
  if (!part || lexicon.changesWhatWasSaid.test(part[0])) return sentence
  const isQualified = /^,? ?(?:except|unless|if|only if|provided)\b/.test(text.slice(part[0].length))
  return isQualified ? sentence : { start, end: start + part[0].length, text: part[0] }
}

function isBarrier(flat: string): boolean {
  return lexicon.barrier.test(flat) && !lexicon.noBarrier.test(flat)
}

/** A small thing in a sentence that says much counts more than one said in passing. */
function weightOf(text: string, { start, end }: Place, question: string): number {
  const sentence = splitSentences(text).find((each) => each.start <= start && end <= each.end)
  return Math.min(1, 0.3 + scoreWords(sentence?.text ?? '', question))
}

/** What points at the screen, and what goes against an earlier answer. */
function specialFocuses(
  text: string,
  { question, earlier, hasStimulus, screen, language, pieces }: ReadingContext,
): Focus[] {
  const blank = hasStimulus && asksWhatIsShown(question) && countWords(text) <= 20 ? findBlank(text) : null
  const absent = screen && !blank ? findOffScreen(text, { question, screen }) : null
  const pointing =
    hasStimulus === true && !absent && !blank ? findMeant(text, { screen, pieces, question }) : null
  const contradiction = earlier && earlier.length > 0 ? findContradiction(text, earlier, language) : null
  return [
    ...(blank ? [topicFocus('blank_screen', blank, 1)] : []),
    ...(absent ? [{ ...topicFocus('off_screen', absent, 1), ...withBeginning(screen) }] : []),
    ...(pointing ? [{ ...topicFocus('pointing', pointing, 0.9), ...pointing.meant }] : []),
    ...(contradiction
      ? [{ ...topicFocus('contradiction', contradiction.now, 1), before: contradiction.before }]
      : []),
  ]
}

function withBeginning(screen: string | undefined): { shown?: Place } {
  const shown = screen ? beginningOf(screen) : null
  return shown ? { shown } : {}
}

/** Words that point at the screen, and the part of it that they mean where that can be told. */
function findMeant(
  text: string,
  { screen, pieces = [], question }: Pick<ReadingContext, 'screen' | 'pieces' | 'question'>,
): (Place & { meant: Pick<Focus, 'shown' | 'aim'> }) | null {
  const shown = screen ? findShown(text, screen) : null
  const words = findPointing(text)
  const isMeant =
    words !== null ||
    (shown !== null && (chanceOf(pieces, 'screen') >= pointsFrom || asksWhatIsShown(question)))
  if (!isMeant) return null
  const meant = shown ? { shown, aim: aimOf(text, question) } : { aim: 'part' as const }
  return { ...(words ?? { start: 0, end: text.length }), meant }
}

const unread =
  /\b(?:(?:do not|don't|dont|can't|cannot|can not|didn't|did not) (?:really |quite )?(?:get|understand|read|follow|know)|what(?:'?s| is| does| do) (?:that|this|it|they)|no idea what|never (?:in my life )?(?:seen|heard)|chinese|greek)\b/i
const both =
  /\b(?:one thing\b.*\banother|contradict\w*|says both|do(?:es)?n'?t (?:fit|match|go) together|two different)\b/i

/** What they do with what they point at. */
function aimOf(text: string, question: string): Focus['aim'] {
  if (/\b(?:press|tap|click|choose)\b/i.test(question)) return 'pressed'
  if (both.test(text)) return 'both'
  return unread.test(text.replaceAll('’', "'")) ? 'unread' : 'judged'
}

/** Of the reader of intents: from here on a message points at the screen. */
const pointsFrom = 0.3

/** Tagging costs: only the sentences that say most are read closely, and none that is a question or very long. */
function pickSentences(text: string, question: string): Piece[] {
  const sentences = splitSentences(text).filter(
    ({ text }) => text.length <= 300 && !text.endsWith('?') && !isBareQuestion(text),
  )
  const scored = sentences.map((sentence, index) => ({
    sentence,
    index,
    score: scoreWords(sentence.text, question) + 0.05 * (index / sentences.length),
  }))
  return scored
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, sentencesRead)
    .map(({ sentence }) => sentence)
}

/** 0 to about 1: judgements, changes, reasons and words that the question did not contain. */
function scoreWords(text: string, question: string): number {
  const asked = new Set(question.toLowerCase().match(/[a-z'-]+/g) ?? [])
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z'-]+/g) ?? []
  const own = words.filter((word) => word.length > 3 && !lexicon.functionWords.has(word) && !asked.has(word))
  const telling = words.some((word) => lexicon.evaluations.has(word)) ? 0.25 : 0
  const changing = words.some((word) => lexicon.changes.has(word)) ? 0.15 : 0
  const reasons = lexicon.causes.test(text) ? 0.1 : 0
  return Math.min(0.5, own.length / 12) + telling + changing + reasons
}

function clauseFocus(clause: Clause, question: string): Focus {
  const text = clause.tokens.map((token) => token.lower).join(' ')
  const subject = { i: 0.15, we: 0.15, noun: 0.1, pronoun: 0 }[clause.subject]
  const length = Math.abs(clause.tokens.length - 8) > 4 ? -0.1 : 0
  const background = lexicon.background.test(text) ? -0.3 : 0
  return {
    kind: 'clause',
    start: clause.start,
    end: clause.end,
    score: round(
      Math.max(0, Math.min(1, scoreWords(text, question) + subject + length + background - dangling(text))),
    ),
    manner: mannerOf(clause, text),
    isEvaluation: hasAny(text, lexicon.evaluations),
    isGeneral: clause.tense === 'present' && hasAny(text, lexicon.generalities),
    isChange: clause.tense === 'past' && hasAny(text, lexicon.changes),
    isOpinion:
      /^(?:i|we) (?:\w+ )?(?:think|feel|believe|find|prefer|expect|hope|see|like|love|value|trust)\b/.test(
        text,
      ),
    isBarrier: clause.tense === 'present' && isBarrier(text),
    isNegated: clause.isNegated,
  }
}

const auxiliaries = new Set([
  'do',
  'does',
  'did',
  "don't",
  "doesn't",
  "didn't",
  'have',
  'has',
  "haven't",
  "hasn't",
])

/** "I don't think": thinks, not does. */
function mainVerb({ tokens, verb }: Clause): Token | undefined {
  const first = tokens[verb]
  if (!first || !auxiliaries.has(first.lower)) return first
  return tokens.slice(verb + 1, verb + 4).find((token) => token.tags.has('Verb')) ?? first
}

/** "They always sound better": who they are stands somewhere else. */
function dangling(text: string): number {
  return /^(?:they|these|those|this|that|he|she|then)\b/.test(text) ? 0.12 : 0
}

function mannerOf(clause: Clause, text: string): Manner {
  if (lexicon.hypothetical.test(text)) return 'hypothetical'
  const verb = mainVerb(clause)
  const isState = verb === undefined || lexicon.stateVerbs.has(verb.lower)
  if (isState) return clause.tense === 'past' ? 'situation' : 'state'
  return clause.tense === 'past' ? 'event' : 'habit'
}

/** Words that are taken up by name: nothing is told of how they were said. */
export function topicFocus(kind: Focus['kind'], place: Place, score: number): Focus {
  return {
    kind,
    start: place.start,
    end: place.end,
    score: round(score),
    manner: 'topic',
    isEvaluation: kind === 'term' || kind === 'feeling',
    isGeneral: false,
    isChange: false,
    isOpinion: false,
  }
}

/** Scores go to the log: rounded, so that a replay elsewhere is exact. */
export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
