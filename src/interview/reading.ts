/**
 * Reads one answer: how long it is for this person, how concrete, whether they declined, did not know, did not
 * understand or want to stop, and which of their words a follow-up could take up. Pure, and without any judgement of
 * the person: no emotion is read, only what stands there.
 *
 * English has word lists. In another language length alone is read, and no words are offered to be taken up.
 */
import { countWords, splitSentences } from '../study/lint/text.ts'
import { questionsBack, readBack } from './reading/asked-back.ts'
import { asksToLeaveOut } from './reading/asks-to-leave-out.ts'
import { isBareNothing } from './reading/bare-word.ts'
import type { CareKind } from './reading/care/kinds.ts'
import { type ChangedView, findChangedView } from './reading/changed-view.ts'
import { findChildAtRisk } from './reading/child-at-risk.ts'
import type { ReadingContext } from './reading/context.ts'
import { correctsEarlier, correctsWithin } from './reading/corrections.ts'
import { demandOf, onDeletionOf, onlyPointsBack, wantsDeletion } from './reading/demands.ts'
import { deniesPremise } from './reading/denies-premise.ts'
import { findOtherDose } from './reading/dose-read.ts'
import { endsOpen, isFinished, isOneThing } from './reading/extent.ts'
import { findFocuses } from './reading/find-focuses.ts'
import { type Focus, round } from './reading/focus.ts'
import { tellsOfFright } from './reading/fright.ts'
import { type Gist, gistOf } from './reading/gist.ts'
import type { ReadPiece } from './reading/intents/message-intents.ts'
import { lastSentence } from './reading/last-sentence.ts'
import { endsElsewhere, leaveOf } from './reading/leave-beside.ts'
import { leavesOneOut, noEndOf } from './reading/leave-one.ts'
import { takesLeave } from './reading/leave-taking.ts'
import * as lexicon from './reading/lexicon.ts'
import { tellsOfLoss } from './reading/loss.ts'
import { countMatches, hasAny, measureRichness, measureSpecificity, relate } from './reading/measures.ts'
import { isOnlyUnknown, namesThisTalk, opensWithPlainWish, withdrawsConsent } from './reading/of-the-talk.ts'
import { pausingIn, speaksOfPausing, wantedNoPause } from './reading/pausing.ts'
import { askedWordOf, holdsBack, kindsPut, saysOverTime } from './reading/put-to-us.ts'
import {
  asksForHelpline,
  asksOfTalk,
  type BackQuestionKind,
  backQuestionOf,
} from './reading/questions-back.ts'
import { readLength } from './reading/read-length.ts'
import { type Repair, repairOf } from './reading/repair.ts'
import {
  asksNothingElse,
  goesOn,
  hasContent,
  isBack,
  isClosing,
  readYesNo,
  speaksOfLeaving,
  tellsOfCeasing,
} from './reading/reply.ts'
import { blamesRepeating, saysMisheard, turnsAway } from './reading/rhetorical.ts'
import { saysItAfterAll } from './reading/says-after-all.ts'
import { pointsAtScreen } from './reading/screen-focuses.ts'
import { isGloomy } from './reading/sensitive.ts'
import {
  asksToComeBack,
  isAskedAgain,
  isConfidential,
  isFedUp,
  isGrave,
  isHeated,
  isJoke,
  isUpset,
  mayTakeBack,
  namesValue,
  speaksOfOthers,
  takesBack,
  takesBackEarlier,
} from './reading/signals.ts'
import { deniesStopping, hasHadEnough, insistsOnStop, saysBye } from './reading/stopping.ts'
import { isWishToStop, withIntents } from './reading/with-intents.ts'

export type { ReadingContext } from './reading/context.ts'
export { type Focus, focusKinds, type Manner, manners, round, topicFocus } from './reading/focus.ts'

import { tellsBeforeAsking, withoutTold } from './reading/told-questions.ts'
import { answersBesideMeaning, waitsForMeaning } from './reading/waits-for-meaning.ts'

export interface Reading {
  words: number
  /** What it is, as a whole: what a question that points at all of it has to fit. */
  gist: Gist
  /** Words against this person's usual (median of earlier open answers); null for the first. */
  relativeLength: number | null
  /** One short thing: "that" can refer to nothing else. */
  isOneThing: boolean
  /** It breaks off, or a story is announced and not told. */
  endsOpen: boolean
  /** They say that there is no more to it, or that it was told. */
  isFinished: boolean
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
  /** They ask what our question means, and do not answer it. */
  repair: Repair | null
  wantsToStop: boolean
  /** This question is to be left out, and not the interview. */
  leavesOneOut: boolean
  /** Where the end was granted: that they meant none, or no more than that one question. */
  meantNoEnd: 'go_on' | 'one_question' | null
  /** And said so before, or shouts it. */
  insistsOnStop: boolean
  /** They ask the interviewer something instead of answering. */
  asksBack: boolean
  /** They say that they told it already, and next to nothing else. */
  saidBefore: boolean
  /** This interview, or somebody here, is named in it. */
  ofThisTalk: boolean
  /** What they said here is to be deleted. */
  wantsDeletion: boolean
  /** To the question whether all of it is to be deleted: whether they say so. */
  onDeletion: 'confirms' | 'declines' | null
  /** What they ask back is about what is on the screen. */
  asksAboutScreen: boolean
  /** What they ask back; null where they do not. */
  backQuestion: BackQuestionKind | null
  /** The second thing that they ask. */
  alsoAsks: BackQuestionKind | null
  /** A word of our question whose meaning they ask. */
  askedWord: string | null
  /** They say more only once that is answered. */
  holdsBack: boolean
  /** It takes longer than they were told. */
  isOverTime: boolean
  /** A word stands there that goes with taking something back. */
  mayTakeBack: boolean
  /** They take back what they said. */
  takesBack: boolean
  /** What they said in an earlier message, and not a moment ago. */
  takesBackEarlier: boolean
  opensWithNo: boolean
  /** They say that the interviewer took them wrong. */
  isMisheard: boolean
  /** They say that it asks what it has asked. */
  blamesRepeating: boolean
  /** A word of ending, of leaving out or of the interview stands in it. */
  turnsAway: boolean
  /** They have had enough of the interview itself. */
  isFedUp: boolean
  /** They say that they are asked again and again, here or elsewhere. */
  isAskedAgain: boolean
  isJoke: boolean
  /** They ask for a pause, or are called away. */
  wantsPause: boolean
  /** And they tell something beside it. */
  pausesBeside: boolean
  /** A word of being away or of waiting stands in it. */
  speaksOfPausing: boolean
  /** Where the talk waits for them: that they are not away. */
  wantedNoPause: boolean
  /** Perhaps so, each by a weaker sign: what is said is then right under either reading. */
  mayWantToStop: boolean
  /** They take their leave at the end of an answer: it is offered to stop. */
  takesLeave: boolean
  /** They answer, and wish to go: it is asked whether it ends. */
  leavesBeside: boolean
  mayBeUpset: boolean
  mayBeConfidential: boolean
  mayJoke: boolean
  /** Somebody else does or is something in it. */
  speaksOfOthers: boolean
  /** They tell of somebody else what is not to be known. */
  isConfidential: boolean
  /** It is denied, exclaimed, shouted or judged in it. */
  isHeated: boolean
  /** They put right what they said before, or come round to another view; places in the text. */
  changes: ChangedView | null
  /** A part of what they said is to be taken out. */
  asksToLeaveOut: boolean
  /** Of a medicine whose dose is on the screen they would take more than stands there. */
  isOtherDose: boolean
  /** Of a child that somebody of its home harms: who can act on it is said. */
  isChildAtRisk: boolean
  /** Angry by their words or by their meaning: nothing is dug for. */
  isUpset: boolean
  /** By their words, and not by their meaning alone: it is said that they were heard. */
  saysUpset: boolean
  /** Of death, grave illness or a loss. */
  isGrave: boolean
  /** Of somebody near to them, and not long ago: one sentence of sympathy is owed to it. */
  tellsOfLoss: boolean
  /** It frightened them. */
  tellsOfFright: boolean
  /** It weighs on them now. */
  isGloomy: boolean
  /** Not well, by the words as a whole: nothing more is asked about it. */
  isUnwell: boolean
  /** It is an everyday trouble: tiredness, an ache, a fright that is over. */
  isOutOfSorts: boolean
  /** Perhaps so: nothing is said about it, and nothing is dug for. */
  mayBeUnwell: boolean
  /** In despair or danger, by the words as a whole. */
  isInDistress: boolean
  /** What calls for care now, by the words as a whole, where it is clear which it is. */
  careKind: CareKind | null
  /** A vector alone takes it for that, and no word bears it out: nobody is alarmed, and it may be left. */
  mayNeedCare: boolean
  /** They say that no such time comes to mind. */
  recallsNone: boolean
  /** What they strive for in itself is named: a chain of reasons ends there. */
  hasValue: boolean
  /** They have said what they wanted to say: "no, that's all", "thanks". */
  isClosing: boolean
  /** A word that leaves nothing to ask about: "nobody", "ok". */
  isBareNothing: boolean
  /** They say that there is no such thing as was asked about. */
  deniesPremise: boolean
  /** Told in the past, in part at least. */
  tellsOfPast: boolean
  /** Of going, ending or stopping, whatever is meant by it. */
  speaksOfLeaving: boolean
  /** Of something that they no longer do: no wish about the interview. */
  tellsOfCeasing: boolean
  /** They say that they are there again. */
  isBack: boolean
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

export function readAnswer(text: string, context: ReadingContext): Reading {
  const pieces = context.pieces ?? []
  return withoutEndOfAnswers(withIntents(readByWords(text, context), pieces, text), text, pieces)
}

/** Who answers and wishes to go is asked whether it ends; what only tells of going is an answer. */
function withoutEndOfAnswers(reading: Reading, text: string, pieces: readonly ReadPiece[]): Reading {
  const flat = text.replaceAll('’', "'")
  if (reading.mayWantToStop && !reading.wantsToStop && endsElsewhere(flat))
    return { ...reading, mayWantToStop: false }
  if (!reading.wantsToStop || reading.insistsOnStop || reading.isFedUp) return reading
  const leave = leaveOf(flat, (sentence) => isWishToStop(sentence, pieces))
  if (leave === 'whole') return reading
  const isElsewhere = leave === 'told' && endsElsewhere(flat)
  return {
    ...reading,
    wantsToStop: false,
    leavesBeside: leave === 'beside',
    ...(isElsewhere && { mayWantToStop: false }),
  }
}

function readByWords(text: string, context: ReadingContext): Reading {
  const words = countWords(text)
  const relativeLength = relate(words, context.earlierWords)
  if (!context.language.startsWith('en')) return readLength(words, relativeLength)
  const flat = text.replaceAll('’', "'")
  const demand = demandOf(flat, words)
  // What others ask in what they tell is put to nobody here.
  const toUs = withoutTold(flat, context.question)
  const isSettled = answersBesideMeaning(flat) || tellsBeforeAsking(flat)
  const repair = isSettled || asksForSaying.has(backQuestionOf(flat)) ? null : repairOf(flat, context)
  const leavesOne = words <= 40 && leavesOneOut(flat)
  const isReproach = words <= mostWordsOfReproach && (saysMisheard(flat) || blamesRepeating(flat))
  const askedWord =
    words <= mostWordsOfReproach ? askedWordOf(flat, context.question, context.language) : null
  const put = isReproach || leavesOne ? [] : kindsPut(toUs)
  const waits = isReproach || leavesOne || isSettled || repair !== null ? null : waitsForMeaning(flat)
  const asksBack =
    demand !== null ||
    waits === 'meaning' ||
    askedWord !== null ||
    (words <= mostWordsOfPlea && asksForHelpline.test(flat)) ||
    (!isReproach &&
      !leavesOne &&
      !isSettled &&
      toUs !== '' &&
      (asksNothingElse(toUs, words) || asksOfTalk(toUs, words)))
  // In a longer answer only the last sentence can ask for a pause.
  const pausing = words <= mostWordsOfPausing ? pausingIn(flat) : null
  const isCorrected = correctsEarlier(flat)
  const changes = findChangedView(text, context)
  const isLost = saysLost(flat, words)
  const signals = {
    hasExample: lexicon.examples.test(flat),
    hasCause: lexicon.causes.test(flat),
    hasContrast: lexicon.contrasts.test(flat),
    hasEvaluation: hasAny(flat, lexicon.evaluations),
    isGeneral: hasAny(flat, lexicon.generalities),
    isHypothetical: lexicon.hypothetical.test(flat.toLowerCase()),
    isRefusal:
      leavesOne ||
      (words <= 40 && !takesBack(flat) && (lexicon.refusal.test(flat) || lexicon.skips.test(flat.trim()))),
    leavesOneOut: leavesOne,
    meantNoEnd: words <= mostWordsOfReproach ? noEndOf(flat) : null,
    isUnknown:
      repair === null &&
      !leavesOne &&
      !isLost &&
      !saysItAfterAll(flat) &&
      ((words <= 18 && lexicon.unknown.test(flat.trim())) || (words <= 25 && lexicon.cannotSay.test(flat))),
    isNotUnderstood: repair !== null || waits === 'again' || isLost,
    repair,
    insistsOnStop: words <= mostWordsOfInsisting && insistsOnStop(flat),
    wantsToStop:
      (words <= mostWordsOfInsisting && insistsOnStop(flat)) ||
      hasHadEnough(flat) ||
      (saysBye(flat) && !lexicon.asksForMore.test(context.question)) ||
      (((words <= 10 && lexicon.wantsToStop.test(flat)) ||
        (words <= 40 &&
          (lexicon.leaves.test(flat) ||
            lexicon.saysGoodbye.test(flat) ||
            opensWithPlainWish(flat) ||
            withdrawsConsent(flat)))) &&
        !leavesOne &&
        !lexicon.somethingElse.test(flat) &&
        !deniesStopping(flat)),
    asksBack,
    ofThisTalk: namesThisTalk(flat),
    saidBefore: onlyPointsBack(flat, words),
    wantsDeletion: wantsDeletion(flat),
    onDeletion: onDeletionOf(flat),
    asksAboutScreen: asksBack && pointsAtScreen(flat, context),
    isClosing: words <= 40 && isClosing(flat.trim(), { words, question: context.question }),
    isBareNothing: isBareNothing(flat),
    deniesPremise: deniesPremise(flat, { words, question: context.question }),
    tellsOfPast: countMatches(flat, lexicon.pastForms) >= 2,
    speaksOfLeaving: speaksOfLeaving.test(flat),
    tellsOfCeasing: tellsOfCeasing.test(flat),
    isBack: words <= 8 && isBack.test(flat.trim()),
    wantsToGoOn: words <= 12 && (goesOn.test(flat) || deniesStopping(flat)),
    hasContent: hasContent(flat),
    yesNo: readYesNo(flat, words),
    mayTakeBack: mayTakeBack(flat),
    takesBack: takesBack(flat) || isCorrected || correctsWithin(flat),
    takesBackEarlier: takesBackEarlier(flat) || isCorrected,
    opensWithNo: opensWithNo.test(flat.trim()),
    isMisheard: words <= mostWordsOfReproach && saysMisheard(flat),
    blamesRepeating: words <= mostWordsOfReproach && blamesRepeating(flat),
    turnsAway: turnsAway(flat),
    isFedUp: words <= mostWordsOfReproach && complains(flat, words),
    isAskedAgain: isAskedAgain(flat),
    isJoke: isJoke(flat, words),
    wantsPause:
      asksToComeBack(flat) ||
      pausing?.wants === true ||
      (words <= mostWordsBeforePause && pausingIn(lastSentence(flat)).wants),
    pausesBeside: pausing?.isBeside === true,
    speaksOfPausing: speaksOfPausing(flat),
    wantedNoPause: words <= 25 && wantedNoPause(flat),
    isGrave: isGrave(flat),
    tellsOfLoss: tellsOfLoss(flat, context.language),
    isGloomy: isGloomy(flat, context.language),
    tellsOfFright: tellsOfFright(flat),
    isUnwell: words <= mostWordsOfFright && tellsOfFright(flat),
    isOutOfSorts: false,
    mayBeUnwell: false,
    isInDistress: false,
    careKind: null,
    mayNeedCare: false,
    mayWantToStop: false,
    takesLeave: takesLeave(flat, context.question),
    leavesBeside: false,
    mayBeUpset: false,
    mayBeConfidential: false,
    mayJoke: false,
    speaksOfOthers: speaksOfOthers(flat),
    isConfidential: isConfidential(flat) && !isOnlyUnknown(flat),
    changes,
    asksToLeaveOut: asksToLeaveOut(flat),
    isOtherDose: context.screen !== undefined && findOtherDose(flat, context.screen) !== null,
    isChildAtRisk: findChildAtRisk(flat) !== null,
    isHeated: isHeated(flat) || hasAny(flat, lexicon.evaluations),
    isUpset: isUpset(flat),
    saysUpset: isUpset(flat),
    hasValue: namesValue(flat),
    recallsNone: lexicon.recallsNone.test(flat),
  }
  const specificity = measureSpecificity(text, words, signals.hasExample)
  return {
    words,
    gist: gistOf(text, context.question, context.hasStimulus),
    relativeLength,
    isOneThing: isOneThing(flat),
    endsOpen: endsOpen(flat),
    isFinished: isFinished(flat),
    specificity,
    vagueness: round(Math.min(1, (5 * countMatches(flat, lexicon.vagueWords)) / Math.max(words, 5))),
    hedges: countMatches(flat, lexicon.hedges),
    ...signals,
    ...questionsBack(
      demand ?? (isReproach ? null : readBack(toUs, { context, asksBack, words, askedWord, put })),
      put,
      flat,
    ),
    askedWord,
    holdsBack: holdsBack(flat),
    isOverTime: saysOverTime(flat),
    richness: measureRichness({ words, relativeLength, specificity, ...signals }),
    // The death itself is not asked about; what they tell beside it is.
    focuses: findFocuses(text, { ...context, changes }).filter(
      ({ start, end }) => !isGrave(text.slice(start, end)),
    ),
  }
}

/** Who asks for the question again, or what a word in it means, gets that. */
const saysLost = (flat: string, words: number) =>
  words <= 20 &&
  !answersBesideMeaning(flat) &&
  lexicon.notUnderstood.test(flat) &&
  !asksForSaying.has(backQuestionOf(flat))

const asksForSaying: ReadonlySet<BackQuestionKind> = new Set(['repeat', 'word'])

const opensWithNo = /^(?:no\b|nope\b|not (?:really|quite|at all)|(?:that|it)(?:'s|s| is) not|that isn'?t)/i
/** With more beside it, it is an answer too. */
const mostWordsOfPlea = 14
const mostWordsOfFright = 40
const mostWordsOfPausing = 30
const mostWordsBeforePause = 90
const mostWordsOfInsisting = 25
const mostWordsOfReproach = 60

/** Of the interview, in a sentence of its own: "by then you know what your stupid questions are" is none. */
const complains = (flat: string, words: number) =>
  splitSentences(flat).some(({ text }) => isFedUp(text) && (words <= 14 || countWords(text) <= 9))
