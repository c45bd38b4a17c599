/**
 * What a reading by word lists misses, by the intents of the message's pieces. Each use has its threshold: set on the
 * written moments of `bench/situations` that were seen, and on real answers, so that few of those are misread.
 */
import { countWords } from '../../study/lint/text.ts'
import type { Reading } from '../reading.ts'
import { bearsOutCare } from './care/bears-out.ts'
import { careOf } from './care/read-care.ts'
import {
  type Everyday,
  type EverydayPiece,
  everydayKinds,
  readEveryday,
  withoutEveryday,
} from './everyday.ts'
import type { IntentKind } from './intents/kinds.ts'
import { chanceIn, chanceOf, type ReadPiece } from './intents/message-intents.ts'
import { isKeptFrom, mayRefuse, mayWishToStop } from './of-the-talk.ts'
import { isPrivate } from './private.ts'
import type { BackQuestionKind } from './questions-back.ts'
import { addressed } from './reply.ts'
import { ofOurWords, questionsPut, turnsAway, wantsNoAnswer } from './rhetorical.ts'
import { saysItAfterAll } from './says-after-all.ts'
import { saysTheyStay } from './stopping.ts'
import { asksHere } from './told-questions.ts'

const least = {
  stop: 0.8,
  /** There is little else in them. */
  stopInFewWords: 0.65,
  pause: 0.8,
  asks: 0.45,
  asksMissed: 0.55,
  asksAtAll: 0.75,
  anger: 0.68,
  secret: 0.8,
  unknown: 0.8,
  refusal: 0.85,
  takesBack: 0.6,
} as const

/**
 * From here on something may be so. Then a move is made that is right under either reading: how much is left is said,
 * what happened is asked, nobody's private matter is quoted.
 */
const leastPerhaps = { stop: 0.4, angerAtInterview: 0.4, upset: 0.5, secret: 0.4, joke: 0.55 } as const
/** A word list and the sentence vector must not speak against each other. */
const leastBeside = { upset: 0.3, secret: 0.1, loss: 0.12, stop: 0.5 } as const

/**
 * Missing these does more harm than a word of care too many, so little is asked of a message as a whole; of one sentence
 * among others more. Set so that the share of ordinary answers taken for it stays under 2 % (`bench sensitive`).
 */
const leastCare = {
  /** From here on the help text is said. */
  distress: { whole: 0.6, piece: 0.8 },
  /** From here on nothing more is asked about it; a loss counts with it. */
  care: { whole: 0.3, piece: 0.7 },
  /** And here nothing is said about it, but nothing is dug for either. */
  restraint: { whole: 0.2, piece: 0.6 },
  loss: { whole: 0.5, piece: 0.75 },
} as const

const leastJoke = { short: 0.6, long: 0.65 }
const fewWords = 12
/** One word may be a judgement of anything; longer than this no message is read as a whole. */
const fewestOfWish = 3
const mostOfWish = 30
const mostOfComplaint = 18
const mostReadWhole = 45
const troubles: readonly Everyday[] = ['tiredness', 'ache', 'fright']
/** A wish to go for one of these has an everyday reason. */
const reasonsToGo: readonly Everyday[] = ['tiredness', 'ache']
const ofGoing =
  /\b(?:stop|finish|end (?:it|this|here)|leave (?:it|this)|enough|go on|continue|carry on|call it a day|no more|any ?more)\b/i
/** What is not even left alone: anger is heard out, and a way of speaking is one. */
const asUsual: ReadonlySet<Everyday> = new Set(['way_of_speaking', 'anger'])

const asking = {
  ask_who: 'is_program',
  ask_time: 'time_left',
  ask_purpose: 'purpose',
  ask_privacy: 'privacy',
  ask_help: 'help',
  ask_opinion: 'opinion',
  ask_meaning: 'meaning',
  ask_approval: 'approval',
} as const satisfies Record<string, BackQuestionKind>
type Asking = keyof typeof asking
const askingKinds = Object.keys(asking) as Asking[]

export function withIntents(reading: Reading, pieces: readonly ReadPiece[], text: string): Reading {
  if (pieces.length === 0) return reading
  const { words } = reading
  const is = (kind: 'pause' | 'unknown' | 'refusal', most: number) =>
    words <= most && chanceOf(pieces, kind) >= least[kind] && isBorneOut(pieces, [kind])
  const stop = chanceOf(
    atTheEnd(pieces).filter(({ text }) => !saysTheyStay(text) && mayWishToStop(text)),
    'stop',
  )
  const secret = chanceOf(pieces, 'secret')
  const angerAtInterview = chanceOf(pieces, 'anger_interview')
  const anger = chanceOf(pieces, 'anger_company', 'anger_interview')
  // Somebody else's trouble, told in confidence, is theirs.
  const isTheirs = secret > chanceOf(pieces, 'distress')
  // Each sentence for itself: "I am stuffed" takes nothing from what is said beside it.
  const read = readEveryday(pieces)
  // No help text is said for any of them.
  const calling = withoutEveryday(read, { kinds: everydayKinds, least: leastCare.distress.whole })
  const weighing = withoutEveryday(read, { kinds: asUsual, least: leastCare.care.whole })
  const beside = withoutEveryday(read, { kinds: everydayKinds, least: leastCare.care.whole })
  const everyday = new Set(read.map((each) => each.everyday))
  const isRatherJoke = chanceOf(pieces, 'joke') > chanceOf(pieces, 'distress', 'loss')
  const mayCall = !isTheirs && !isRatherJoke
  // A death that is named by its words is a fact of what they tell; what only sounds like one may be more.
  const isFact = (reading.isGrave || reading.tellsOfLoss) && !reading.isGloomy
  const hard: IntentKind[] = isFact ? ['distress'] : ['distress', 'loss']
  const takesBack =
    reading.takesBack ||
    (words <= 80 && reading.mayTakeBack && chanceOf(pieces, 'takes_back') >= least.takesBack)
  const isAngry =
    !takesBack && anger >= least.anger && isBorneOut(pieces, ['anger_company', 'anger_interview'])
  const isAtCompany = chanceOf(pieces, 'anger_company') > angerAtInterview
  // "Am I talking to a bot?" is a question, however it sounds.
  const backQuestion = kindOfQuestion(reading.backQuestion, pieces, text)
  const asksSomething = backQuestion !== null && backQuestion !== 'other'
  const saidInAnger =
    !takesBack &&
    !asksSomething &&
    !reading.turnsAway &&
    isBorneOut(pieces, ['anger_company', 'anger_interview', 'distress']) &&
    isSaidInAnger(read)
  const isUpset =
    (reading.isUpset && (words > mostReadWhole || anger >= leastBeside.upset)) ||
    (isAngry && isAtCompany && reading.isHeated) ||
    saidInAnger
  const isConfidential =
    secret >= anger &&
    ((reading.isConfidential && secret >= leastBeside.secret) ||
      (words <= 150 &&
        secret >= least.secret &&
        reading.speaksOfOthers &&
        isOfSecret(pieces) &&
        pieces.some(({ text }) => isKeptFrom(text))))
  const care = careOf(pieces)
  // Whoever it is that is in danger.
  const callsByMeaning = care.isHeard || (!isTheirs && calls(calling, leastCare.distress, ['distress']))
  const isInDistress = callsByMeaning && bearsOutCare(text)
  const isTrouble = troubles.some((kind) => everyday.has(kind))
  // What is hard beside it is met as that, and not as something unpleasant.
  const isOutOfSorts = isTrouble && !calls(beside, leastCare.care, hard)
  const isUnwell =
    reading.isUnwell ||
    (mayCall &&
      !saidInAnger &&
      calls(weighing, leastCare.care, hard) &&
      (isTrouble || saysHard(pieces, weighing)))
  const hasReasonToGo =
    !reading.tellsOfCeasing &&
    pieces.some(({ text }) => ofGoing.test(text)) &&
    reasonsToGo.some((kind) => everyday.has(kind))
  return {
    ...reading,
    wantsToStop:
      reading.wantsToStop ||
      (words <= 40 &&
        !reading.leavesOneOut &&
        stop >= (words <= fewWords ? least.stopInFewWords : least.stop) &&
        stop >= secret &&
        !reading.hasCause &&
        !reading.tellsOfCeasing) ||
      (words <= 40 &&
        (reading.speaksOfLeaving || hasReasonToGo) &&
        !reading.leavesOneOut &&
        stop >= leastBeside.stop),
    wantsPause: reading.wantsPause || (reading.speaksOfPausing && is('pause', 25)),
    isUnknown: reading.isUnknown || (is('unknown', 18) && !saysItAfterAll(pieces[0]!.text)),
    isRefusal: reading.isRefusal || (is('refusal', 30) && !reading.isClosing && refuses(pieces)),
    isJoke: reading.isJoke || (!takesBack && jokes(reading, pieces)),
    isConfidential,
    isUpset,
    saysUpset: reading.saysUpset && isUpset,
    mayWantToStop:
      words <= mostOfWish &&
      words >= fewestOfWish &&
      pieces.some(({ text }) => turnsAway(text) && mayWishToStop(text)) &&
      !reading.leavesOneOut &&
      !reading.tellsOfCeasing &&
      isBorneOut(pieces, ['stop', 'anger_interview', 'refusal', 'pause']) &&
      (stop >= leastPerhaps.stop || (angerAtInterview >= leastPerhaps.angerAtInterview && !asksSomething)),
    mayBeUpset:
      !takesBack &&
      reading.isHeated &&
      isAtCompany &&
      anger >= leastPerhaps.upset &&
      isBorneOut(pieces, ['anger_company', 'anger_interview']),
    mayBeConfidential:
      reading.speaksOfOthers && secret >= leastPerhaps.secret && pieces.some(({ text }) => isKeptFrom(text)),
    mayJoke: words <= 45 && chanceOf(pieces, 'joke') >= leastPerhaps.joke,
    isFedUp:
      reading.isFedUp || (words <= 60 && isAngry && !isAtCompany && !asksSomething && complains(pieces)),
    isGrave:
      (reading.isGrave && chanceOf(pieces, 'loss', 'distress') >= leastBeside.loss) ||
      calls(pieces, leastCare.loss, ['loss']),
    takesBack,
    // Who is heard in their anger is not told as well that it can be left.
    // By its vector alone it may be hard; that they may leave it is said where a word of theirs is hard.
    isUnwell,
    // Where that is surer, and no everyday trouble, it is not met with nothing.
    isGloomy:
      reading.isGloomy ||
      (isUnwell && !isOutOfSorts && mayCall && (care.isPerhaps || calls(beside, leastCare.distress, hard))),
    isOutOfSorts,
    mayBeUnwell: care.isPerhaps || (mayCall && calls(weighing, leastCare.restraint, hard)),
    isInDistress,
    careKind: isInDistress ? care.kind : null,
    mayNeedCare: callsByMeaning && !isInDistress,
    backQuestion,
  }
}

/** One of its sentences, by its meaning alone. */
export const isWishToStop = (sentence: string, pieces: readonly ReadPiece[]) =>
  mayWishToStop(sentence) &&
  pieces.some((piece) => piece.text === sentence && chanceIn(piece, ['stop']) >= leastBeside.stop)

/** What the sentence vector takes for distress beside words of anger is anger; at what they tell of, and not at us. */
const isSaidInAnger = (read: readonly EverydayPiece[]) =>
  chanceOf(
    read.map(({ piece }) => piece),
    'anger_interview',
  ) < leastPerhaps.angerAtInterview &&
  read.some(
    ({ piece, everyday }) =>
      everyday === 'anger' && chanceIn(piece, ['anger_company', 'distress']) >= least.anger,
  )

/** Who wishes to go says so last, or little after it: "that's my stop gone, where the purple goes round" goes on telling. */
function atTheEnd(pieces: readonly ReadPiece[]): ReadPiece[] {
  const end = Math.max(0, ...pieces.map((piece) => piece.end))
  const wordsAfter = (from: number) =>
    pieces
      .filter(({ start, end: until }) => start >= from && !(start === 0 && until === end))
      .reduce((sum, { text }) => sum + countWords(text), 0)
  return pieces.filter((piece) => piece.end === end || wordsAfter(piece.end) <= mostAfterGoing)
}

const mostAfterGoing = 8

/** Of being asked, in a few words of its own. */
const complains = (pieces: readonly ReadPiece[]) =>
  pieces.some(
    (piece) =>
      chanceIn(piece, ['anger_company', 'anger_interview']) >= least.anger &&
      countWords(piece.text) <= mostOfComplaint &&
      turnsAway(piece.text),
  )

const isOfSecret = (pieces: readonly ReadPiece[]) => pieces.some(({ text }) => isPrivate.test(text))

/** That they would rather not, and not that there is no more: "that's all there is to it". */
const refusing =
  /\b(?:rather|prefer|don'?t|do not|won'?t|not|no|nope|private|personal|skip|pass|leave|business|between|myself|keep|something else|different)\b/i
const allSaid = /\b(?:that(?:'s|s| is)?|thats) (?:all|it|everything|the (?:story|lot|whole))\b/i
const refuses = (pieces: readonly ReadPiece[]) =>
  pieces.some(({ text }) => refusing.test(text) && mayRefuse(text)) &&
  !pieces.some(({ text }) => allSaid.test(text))

/** A word of pain, of loss or of the body, or that something is not, no longer or never so: "I take one at ten" has none. */
const hardWord =
  /\b(?:sad\w*|cry\w*|cried|tears?|gr[ie]+[fv]\w*|los[est]\w*|lonel\w*|alone|afraid|fear\w*|scar(?:ed|y|es)|anxi\w*|depress\w*|ill(?:ness)?|sick\w*|pain\w*|hurts?|hospital|doctors?|nurses?|tablets?|pills?|medic\w*|therap\w*|diagnos\w*|died?|dying|dead|death|funeral|cancer|divorc\w*|abus\w*|hit|beat\w*|violen\w*|struggl\w*|hard|difficult|tough|awful|terrible|horrible|worst|worse|overwhelm\w*|exhaust\w*|panic\w*|stress\w*|worr\w*|miss(?:ed|ing)?|upset\w*|suffer\w*|broke\w*|trauma\w*|hopeless|helpless|useless|worthless|asham\w*|guilt\w*|empty|numb|dark\w*|hate\w*|unwell|sleep\w*|awake|tired\w*|burn\w*|stuck|trapped|drown\w*|fall(?:ing)? apart|weigh\w*|heavy|bed|stare?\w*|nobody|no one|nothing|never|not|can'?t|cannot|no longer|any ?more|\w+n't|without|only just|barely|hardly|operation|surgery|blood|heart|head|drink\w*|drunk|debts?|evict\w*|bull(?:y|ied)\w*|shout\w*|gone|left (?:me|us)|passed away|wheelchair|disab\w*|dementia|stroke|pregnan\w*|miscarr\w*)\b/i
/** That something is not so is said of anything: "if it won't let me, nought" has no word of pain, and its meaning has to be surer. */
const onlyNot =
  /\b(?:nobody|no one|nothing|never|not|can'?t|cannot|no longer|any ?more|\w+n't|without|only just|barely|hardly)\b/gi
function saysHard(pieces: readonly ReadPiece[], weighing: readonly ReadPiece[]): boolean {
  const texts = pieces.map(({ text }) => text.replaceAll('’', "'"))
  if (texts.some((text) => hardWord.test(text.replaceAll(onlyNot, ' ')))) return true
  return texts.some((text) => hardWord.test(text)) && calls(weighing, leastByMeaning, ['distress', 'loss'])
}
const leastByMeaning = { whole: 0.8, piece: 0.9 } as const

/**
 * A sentence of two words is like anything ("Horrid.", "Not have to."): where the message was read as a whole, the whole of it
 * has something of that too.
 */
function isBorneOut(pieces: readonly ReadPiece[], kinds: readonly IntentKind[]): boolean {
  const [first, ...others] = pieces
  const isWhole = first?.start === 0 && others.length > 1 && others.every(({ end }) => end <= first.end)
  if (!isWhole) return true
  return chanceIn(first, kinds) >= (kinds.includes('unknown') ? leastBorneOut.unknown : leastBorneOut.other)
}
const leastBorneOut = { unknown: 0.45, other: 0.16 } as const

/** The message as a whole, where it was read as a whole, or one of its sentences alone. */
function calls(
  pieces: readonly ReadPiece[],
  { whole, piece }: { whole: number; piece: number },
  kinds: readonly IntentKind[],
): boolean {
  const [first] = pieces
  const isWhole = first?.start === 0 && pieces.every(({ end }) => end <= first.end)
  return (isWhole && chanceIn(first, kinds) >= whole) || chanceOf(pieces, ...kinds) >= piece
}

/** As a whole, and in few words: a long answer with a joke in it is an answer. */
function jokes({ words }: Reading, pieces: readonly ReadPiece[]): boolean {
  const [whole] = pieces
  if (words < 4 || words > 45 || whole === undefined) return false
  const least = words > 20 ? leastJoke.long : leastJoke.short
  return (whole.intents.joke ?? 0) >= least && (whole.intents.answer ?? 0) < 0.3
}

/** Where the word lists know no more than that something is asked, or missed it. */
function kindOfQuestion(
  read: BackQuestionKind | null,
  pieces: readonly ReadPiece[],
  whole: string,
): BackQuestionKind | null {
  if (read !== 'other' && read !== null) return read
  // "Noticed? That it rains": an echo of what was asked.
  const asked = pieces.filter(
    (piece) =>
      (piece.text.includes('?') || isUnmarked(piece)) &&
      asksHere(piece.text, whole) &&
      countWords(piece.text) > 2 &&
      countWords(piece.text) <= mostWordsAsked &&
      (read !== null || questionsPut(piece.text).length > 0 || !wantsNoAnswer(piece.text)),
  )
  // Who goes on to answer it has settled what our question means.
  const last = pieces.at(-1)
  const isLast = read !== null || (last !== undefined && (last.text.endsWith('?') || isUnmarked(last)))
  const best = asked
    .flatMap((piece) =>
      askingKinds
        .filter((kind) => isPut(kind, piece.text, read === null) && (isLast || !ofOurWords.has(asking[kind])))
        .map((kind) => ({ kind, chance: chanceIn(piece, [kind]) })),
    )
    .sort((a, b) => b.chance - a.chance)[0]
  if (best && best.chance >= (read === null ? least.asksMissed : least.asks)) return asking[best.kind]
  // That something is asked is sure, what it is is not.
  const isAsked =
    last?.text.endsWith('?') &&
    asked.some(({ text }) => addressed.test(text)) &&
    asked.some((piece) => chanceIn(piece, askingKinds) >= least.asksAtAll)
  return isAsked ? 'other' : read
}

const ofTheInterviewItself: readonly Asking[] = ['ask_who', 'ask_time', 'ask_purpose', 'ask_privacy']
const inverted =
  /\b(?:who|where|what|whats|how|why|is|are|do|does|will|can|r|am)\s+(?:you|u|ya|this|it|that|these|i|my|we|somebody|anybody|anyone|someone|gonna|going)\b/i

/** "where does this GO": typed in haste a question has no mark. Only of the interview itself, and where it is plain. */
const isUnmarked = (piece: ReadPiece) =>
  inverted.test(piece.text) && chanceIn(piece, ofTheInterviewItself) >= least.asksAtAll

/** How much is left only where that is asked; what the program knows or thinks beside an answer only where it is addressed. */
function isPut(kind: Asking, text: string, isBeside: boolean): boolean {
  if (kind === 'ask_time') return asksHowMuchIsLeft.test(text)
  return !isBeside || (kind !== 'ask_help' && kind !== 'ask_opinion') || addressed.test(text)
}

const asksHowMuchIsLeft =
  /\b(?:how (?:many|much|long)|left|(?:almost|nearly) (?:done|over|finished|there)|(?:is|was|are) (?:it|that|this|we) (?:the (?:end|last)|it\b|all\b|over|done|everything|finished))/i
const mostWordsAsked = 30
