/** What to do about words that are no answer, and about refusals and "I don't know". */
import type { NoticeKind, ProbeTechnique } from '../events.ts'
import type { GuideIndex } from '../guide-index.ts'
import { isSayable } from '../proposer/fit.ts'
import { glossOf } from '../proposer/glosses.ts'
import type { Reading } from '../reading.ts'
import type { Current, InterviewState } from '../state.ts'
import { type Decision, decision, type Move, probe } from './decision.ts'
import { closeStopped, wasGrantedBefore, wasStopped } from './end-granted.ts'
import { noticeFor } from './notice-for.ts'
import { estimateTimeLeft } from './time-left.ts'

export type AsideKind = 'delete' | 'stop' | 'pause' | 'back' | 'not_understood' | 'asked_back' | 'fed_up'

/** A reply as short as this, of somebody who has had enough, holds no answer beside it. */
const mostWordsOfAnger = 14
const mostWordsOfPause = 12
const mostWordsOfReturn = 8
const mostWordsOfPictures = 40

/** What was said instead of an answer, or null when it is one. */
export function asideOf(reading: Reading, current: Current, state: InterviewState): AsideKind | null {
  if (current.technique === 'confirm_stop' || current.technique === 'confirm_deletion') return null
  if (reading.wantsDeletion) return 'delete'
  if (isBack(reading, current, state)) return 'back'
  if (reading.wantsToStop) return 'stop'
  if (reading.leavesBeside) return null
  if (reading.wantsPause && !reading.pausesBeside && reading.words <= mostWordsOfPause) return 'pause'
  if (reading.isNotUnderstood) return 'not_understood'
  if (reading.isFedUp && reading.words <= mostWordsOfAnger) return 'fed_up'
  if (reading.backQuestion === 'nothing_shown' && reading.words <= mostWordsOfPictures) return 'asked_back'
  if (!reading.asksBack) return null
  // With nothing new to say to it, what they wrote stands as their answer.
  const { language, wordingsUsed } = state
  const canReturn = isSayable('return_question', { language, used: wordingsUsed, focus: null })
  return canReturn || isAnswered(state, current.questionKey) ? 'asked_back' : null
}

/** A `goOn` leads to the next question, with the notice. */
export type Trouble = { decision: Decision } | { goOn: Pick<Decision, 'notice' | 'reason'> }

export interface TroubleContext {
  reading: Reading
  withheld?: readonly ProbeTechnique[]
}

interface AsideContext {
  index: GuideIndex
  kind: AsideKind
  reading: Reading | null
  withheld?: readonly ProbeTechnique[]
}

export function answerAside(state: InterviewState, questionKey: string, context: AsideContext): Trouble {
  const { kind, index, reading, withheld = [] } = context
  if (kind === 'delete') return askWhetherToDelete(questionKey, withheld)
  if (kind === 'stop') {
    if (reading?.insistsOnStop || wasStoppedForGood(state) || withheld.includes('confirm_stop'))
      return { decision: closeStopped(reading) }
    const isAsked = reading?.backQuestion === 'time_left' && reading.words <= 12
    const asks = isAsked ? countLeft(state, index) : {}
    const move = probe(questionKey, 'confirm_stop')
    return { decision: decision(move, 'They wrote that they want to stop.', asks) }
  }
  if (kind === 'back')
    return afterPause(state, questionKey, { isMisheard: reading?.wantedNoPause === true, withheld })
  if (kind === 'fed_up') return { goOn: fedUp(reading) }
  if (kind === 'pause' && !withheld.includes('return_question')) {
    const move = probe(questionKey, 'return_question')
    return { decision: decision(move, 'They are called away or ask for a pause.', { notice: 'may_pause' }) }
  }
  if (kind === 'not_understood') return notUnderstood(state, questionKey, { reading, withheld })
  return answerBackQuestion(state, questionKey, context)
}

/** Said before; where that was misheard, this is the first time. */
const wasStoppedForGood = (state: InterviewState) =>
  wasStopped(state) && !state.noticesSaid.includes('misheard')

/** What cannot be undone is asked once; where no words for it are left, how it is done by hand is said. */
export function askWhetherToDelete(questionKey: string, withheld: readonly ProbeTechnique[]): Trouble {
  if (withheld.includes('confirm_deletion')) return endForDeletion()
  const reason = 'They want what they said deleted, and are asked once whether that is so.'
  return { decision: decision(probe(questionKey, 'confirm_deletion'), reason) }
}

/** The reply to that: it is deleted, or kept and the interview goes on; whatever else has content was an answer. */
export function afterDeletionQuestion(
  state: InterviewState,
  questionKey: string,
  { reading, withheld = [] }: TroubleContext,
): Trouble | null {
  if (reading.onDeletion === 'confirms' || reading.yesNo === 'yes') {
    const close: Move = { kind: 'close', status: 'partial', reason: 'deleted' }
    return { decision: decision(close, 'They confirmed that what they said is to be deleted.') }
  }
  if (reading.onDeletion === null && reading.wantsToStop) return endForDeletion()
  const saysNo = (reading.yesNo === 'no' || reading.wantsToGoOn) && !reading.hasContent
  if (reading.onDeletion !== 'declines' && !saysNo) return null
  // What they said is kept, and the end that they had asked for stays.
  if (wasGrantedBefore(state) && !reading.wantsToGoOn) return { decision: closeStopped(null) }
  return goOnAfterAll(state, questionKey, withheld)
}

/** How it is deleted is said; nothing more is asked of somebody who wants it gone. */
function endForDeletion(): Trouble {
  const close: Move = { kind: 'close', status: 'partial', reason: 'stopped' }
  const reason = 'They want what they said deleted.'
  return { decision: decision(close, reason, { notice: 'how_to_delete' }) }
}

/** After a pause: a few words that say no more than that they are there again. */
function isBack(reading: Reading, { technique }: Current, { noticesSaid }: InterviewState): boolean {
  const isWaiting = technique === 'return_question' && noticesSaid.at(-1) === 'may_pause'
  const saysSo = reading.words <= mostWordsOfReturn && (reading.isBack || reading.wantsToGoOn)
  return isWaiting && (saysSo || reading.wantedNoPause)
}

function afterPause(
  state: InterviewState,
  questionKey: string,
  { isMisheard, withheld }: { isMisheard: boolean; withheld: readonly ProbeTechnique[] },
): Trouble {
  const notice = isMisheard ? 'misheard' : null
  const reason = isMisheard ? 'They wanted no pause, and that is owned.' : 'They are back.'
  return isAnswered(state, questionKey) || withheld.includes('return_question')
    ? { goOn: { notice, reason } }
    : { decision: decision(probe(questionKey, 'return_question'), reason, { notice }) }
}

/** What can be said to it is said, and then the question stands again. */
function answerBackQuestion(
  state: InterviewState,
  questionKey: string,
  { index, reading, withheld = [] }: AsideContext,
): Trouble {
  const replied =
    reading && (reading.backQuestion || reading.askedWord) ? replyTo(reading) : noticeFor('other')
  const notice = reading?.asksAboutScreen ? 'yours_to_read' : replied
  if (notice === 'see_a_doctor' && !withheld.includes('confirm_stop'))
    return { decision: sendToDoctor(questionKey) }
  const reason = 'They asked back instead of answering.'
  if (withheld.includes('return_question')) return { goOn: { notice, reason } }
  return {
    decision: decision(probe(questionKey, 'return_question'), reason, {
      ...countedNotice(notice, state, index),
      ...(reading && alsoReplied(reading, notice)),
    }),
  }
}

/** Whatever is of the body comes before the interview: who can judge it is said, and they choose whether to go on. */
export function sendToDoctor(questionKey: string): Decision {
  const reason = 'They ask whether something of their body is as it should be.'
  return decision(probe(questionKey, 'confirm_stop'), reason, { notice: 'see_a_doctor' })
}

const counting: ReadonlySet<NoticeKind> = new Set(['time_left', 'time_and_reward', 'over_time'])

/** With what is left, where the notice says it. */
export function countedNotice(
  notice: NoticeKind | null,
  state: InterviewState,
  index: GuideIndex,
): Pick<Decision, 'notice' | 'minutes' | 'questions'> {
  if (notice === null || !counting.has(notice)) return { notice }
  const counted = countLeft(state, index)
  return counted.notice === null ? { notice: 'last_question' } : { ...counted, notice }
}

/** What is left, said in questions and minutes. */
export function countLeft(
  state: InterviewState,
  index: GuideIndex,
): Pick<Decision, 'notice' | 'minutes' | 'questions'> {
  const { minutes, questions } = estimateTimeLeft(state, index)
  return questions === 0 ? { notice: null } : { notice: 'time_left', minutes, questions }
}

/** To what they ask as they ask it: with how much too long it is, and with plain words for the word that they do not know. */
export function replyTo(reading: Reading): NoticeKind | null {
  const { backQuestion, askedWord, isOverTime } = reading
  if (askedWord !== null && glossOf(askedWord) !== null) return 'gloss'
  if (backQuestion === 'time_left' && isOverTime) return 'over_time'
  return backQuestion === null ? null : noticeFor(backQuestion)
}

/** Beside an answer: where to begin is said only with the question put again. */
export function replyBeside(reading: Reading): NoticeKind | null {
  const notice = replyTo(reading)
  return notice === 'any_counts' ? 'meant_as_taken' : notice
}

/** To the second thing that they ask. */
export function alsoReplied(reading: Reading, first: NoticeKind | null): Pick<Decision, 'alsoSays'> {
  const notice = reading.alsoAsks === null ? null : noticeFor(reading.alsoAsks)
  const isSaid = notice === first || (first === 'privacy' && notice === 'written_only')
  return notice === null || isSaid || counting.has(notice) ? {} : { alsoSays: notice }
}

interface NotUnderstood {
  /** Null where they only said so by the button. */
  reading: Reading | null
  withheld?: readonly ProbeTechnique[] | undefined
}

/** The same is asked once more, with what it is about named; the second time in a row that is owned, and it is left. */
export function notUnderstood(
  state: InterviewState,
  questionKey: string,
  { reading, withheld = [] }: NotUnderstood,
): Trouble {
  const isAgain = state.questions[questionKey]?.probes.at(-1)?.technique === 'rephrase'
  const isUntold = isAnswered(state, questionKey) && !state.language.startsWith('en')
  if (isAgain || isUntold || withheld.includes('rephrase')) {
    const reason = isAgain
      ? 'It was not understood in other words either.'
      : 'They did not understand the question, and there are no other words for it.'
    return { goOn: { notice: 'move_on_kindly', reason } }
  }
  const move = { ...probe(questionKey, 'rephrase'), repair: reading?.repair?.options ?? [] }
  return { decision: decision(move, 'They ask what the question means: it is asked again with that named.') }
}

export function goOnAfterAll(
  state: InterviewState,
  questionKey: string,
  withheld: readonly ProbeTechnique[],
): Trouble {
  return !isAnswered(state, questionKey) && !withheld.includes('rephrase')
    ? {
        decision: decision(probe(questionKey, 'rephrase'), 'They want to go on; the question is still open.'),
      }
    : { goOn: { notice: null, reason: 'They want to go on.' } }
}

/** Heard, with a way out; where they were asked before by others, that is owned too. */
export function fedUp(reading: Reading | null): Pick<Decision, 'notice' | 'reason'> {
  return reading?.isAskedAgain && !reading.saidBefore
    ? { notice: 'sorry_to_repeat', reason: 'They are tired of being asked the same again.' }
    : { notice: 'offer_way_out', reason: 'They have had enough of being asked.' }
}

/** Accepted without a follow-up. */
export function declines(reading: Reading): Pick<Decision, 'notice' | 'reason'> | null {
  if (reading.isRefusal && !reading.isUnknown)
    return { notice: 'accept_refusal', reason: 'They would rather not answer.' }
  return reading.isUnknown ? { notice: 'accept_unknown', reason: 'They do not know.' } : null
}

export function isAnswered(state: InterviewState, questionKey: string): boolean {
  return state.questions[questionKey]?.firstWords != null
}

/** Whether a question was followed up in this way. */
export function wasTried(
  { questions }: InterviewState,
  questionKey: string,
  technique: ProbeTechnique,
): boolean {
  return questions[questionKey]?.probes.some((tried) => tried.technique === technique) ?? false
}
