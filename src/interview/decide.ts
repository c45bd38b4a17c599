/**
 * What the interviewer does next. Pure: the same state, guide and inputs give the same decision on any machine, and
 * no model has a say in it. Wording is somebody else's work (`proposer/`).
 */

import { evaluateSkipRule } from '../study/skip-rules.ts'
import { closeAfterSummary } from './decide/after-summary.ts'
import { isBesideChoice, wishBesideChoice } from './decide/beside-choice.ts'
import { type Decision, type DecisionInputs, decision, probe } from './decide/decision.ts'
import { decideNext } from './decide/next-question.ts'
import { decideProbe } from './decide/probing.ts'
import { careAlso, careFor, careNotice } from './decide/sensitive.ts'
import { askNoted, steerGuide } from './decide/steering.ts'
import { afterLastWords, afterStopQuestion, offerEnd } from './decide/stopping.ts'
import {
  afterDeletionQuestion,
  alsoReplied,
  answerAside,
  asideOf,
  countedNotice,
  declines,
  fedUp,
  notUnderstood,
  replyBeside,
  sendToDoctor,
  type Trouble,
} from './decide/trouble.ts'
import type { NoticeKind } from './events.ts'
import type { GuideIndex } from './guide-index.ts'
import { isOfTheInterview } from './reading/rhetorical.ts'
import { type Focus, type Reading, round } from './reading.ts'
import { answersOf, findTurn, type InterviewState, lastHeard, phaseOf, type TurnReference } from './state.ts'

export type { Decision, DecisionInputs, Move, Trigger } from './decide/decision.ts'

export function decide(state: InterviewState, index: GuideIndex, inputs: DecisionInputs): Decision {
  const made = choose(state, steerGuide(index, state.notes), inputs)
  // Danger is answered at the end as well, whatever else would be said there.
  const isOver = made.move.kind === 'close' && made.notice !== null && !inputs.isCrisis
  const notice = isOver ? made.notice : careNotice(inputs, { notice: made.notice, said: state.noticesSaid })
  const also = careAlso(inputs, { notice, said: state.noticesSaid })
  return { ...made, notice, ...also, inputs: { ...made.inputs, ...describe(state, inputs) } }
}

function choose(state: InterviewState, index: GuideIndex, inputs: DecisionInputs): Decision {
  if (inputs.trigger === 'stop') return stopped(state)
  const ended = afterGrantedEnd(state, inputs)
  if (ended) return ended
  const care = careFor(state, inputs)
  if (care) return settle(care, { state, index, inputs })
  if (inputs.trigger === 'summary' || phaseOf(state) === 'summary') return closeAfterSummary(state)
  if (inputs.trigger === 'correction' && state.current) return afterCorrection(state, index, inputs)
  // A follow-up is still being worded: it is not dropped for another question.
  if (inputs.trigger === 'correction' && state.awaited) {
    return decision({ kind: 'wait' }, 'An answer was corrected; the question that is being worded stays.')
  }
  if (inputs.trigger === 'skip') return afterSkip(state, index, inputs)
  if (inputs.trigger === 'aside') return afterAside(state, index, inputs)
  if (inputs.trigger === 'not_understood') {
    return settle(notUnderstood(state, lastAsked(state), { reading: null, withheld: inputs.withheld }), {
      state,
      index,
      inputs,
    })
  }
  if (inputs.trigger === 'answer' && state.lastAnswer) return afterAnswer(state, index, inputs)
  return next(state, index, inputs)
}

/** What they write once the end was granted ends it, also where it calls for care: only danger, and a minor, come first. */
function afterGrantedEnd(
  state: InterviewState,
  { trigger, reading, isCrisis, moments = [] }: DecisionInputs,
): Decision | null {
  if (trigger !== 'answer' || !state.lastAnswer || isCrisis || moments.includes('minor')) return null
  return afterLastWords(state, state.lastAnswer.questionKey, reading)
}

function afterAnswer(state: InterviewState, index: GuideIndex, inputs: DecisionInputs): Decision {
  const { questionKey } = state.lastAnswer!
  const { reading } = inputs
  const wish = wishBesideChoice(state, index, reading)
  if (wish) {
    const trouble = answerAside(state, questionKey, { index, kind: wish, reading, withheld: inputs.withheld })
    return settle(trouble, { state, index, inputs })
  }
  if (reading && !reading.leavesBeside) {
    const declined = declines(reading)
    if (declined) return next(state, index, { ...inputs, because: declined })
  }
  if (!index.byKey.has(questionKey)) return next(state, index, inputs)
  if (reading?.backQuestion === 'medical' && !inputs.withheld?.includes('confirm_stop'))
    return sendToDoctor(questionKey)
  const made = withReply(afterWords(state, index, inputs), { state, index, inputs })
  const { backQuestion } = inputs.reading ?? {}
  // A wish to change something at the very end is answered too.
  if (backQuestion === 'rewrite' && made.move.kind === 'summarise') return { ...made, notice: 'noted_change' }
  if (reading?.asksToLeaveOut) return withNotice(made, 'left_out')
  if (reading?.isMisheard) return withNotice(made, 'misheard')
  return reading && (changesView(reading, made) || correctsUs(state, reading))
    ? withNotice(made, 'as_said_now')
    : made
}

/** They put right what they said before, or say what is to stand; of what they said a moment ago it is only not heard as meant. */
const changesView = ({ changes }: Reading, { notice }: Decision) =>
  changes !== null && (changes.isOfEarlier || changes.now !== null || notice === 'heard')

/** What they said before, or what we said back: who corrects themselves within a sentence wants no word about it. */
function correctsUs(
  { lastAnswer, questions }: InterviewState,
  { takesBackEarlier, opensWithNo, isClosing, hasContent, words }: Reading,
): boolean {
  const replied = questions[lastAnswer!.questionKey]?.probes.at(-1)
  const isSaidBack = replied?.technique === 'confirm_paraphrase' && replied.turn === lastAnswer!.turn - 1
  return !isClosing && (takesBackEarlier || (isSaidBack && opensWithNo && hasContent && words >= 4))
}

function afterWords(state: InterviewState, index: GuideIndex, inputs: DecisionInputs): Decision {
  const { reading, withheld, threads } = inputs
  const { questionKey } = state.lastAnswer!
  const noted = askNoted(state, index)
  if (noted) return withRunnerUp(noted, { state, index, inputs })
  if (reading?.wantsPause && !withheld?.includes('return_question')) return waitForThem(questionKey)
  const mayBeOfTheChoice = isBesideChoice(state, index) && reading?.ofThisTalk !== true
  const offered = mayBeOfTheChoice ? null : offerEnd(state, questionKey, { reading, withheld })
  if (offered) return offered
  const verdict = decideProbe(state, { index, questionKey, reading, withheld, ...(threads && { threads }) })
  if (verdict.decided) {
    const decided = withRunnerUp(verdict.decided, { state, index, inputs })
    return isHeardOut(decided) && reading?.saysUpset ? { ...decided, notice: 'heard' } : decided
  }
  const because = reading
    ? (becauseOf(reading) ?? (saysNext(state, reading) ? mayStop : undefined))
    : undefined
  const following = next(state, index, { ...inputs, because })
  return { ...following, considered: [...verdict.considered, ...following.considered] }
}

/** Nothing is asked until they are back. */
function waitForThem(questionKey: string): Decision {
  const move = probe(questionKey, 'return_question')
  return decision(move, 'They answered, and want to pause.', { notice: 'may_pause' })
}

const isHeardOut = ({ move }: Decision) => move.kind === 'probe' && move.technique === 'hear_out'

const mayStop: Because = {
  notice: 'may_stop',
  reason: 'They answer in single words again and again, and are told that they can stop.',
}
const repliesRead = 3

/** "k", after one bare word after the other. */
function saysNext(state: InterviewState, reading: Reading): boolean {
  if (reading.words > 1 || !reading.isBareNothing || state.noticesSaid.includes('may_stop')) return false
  const replies = Object.values(state.questions).flatMap(({ firstWords }) => firstWords ?? [])
  return replies.length >= repliesRead && replies.slice(-repliesRead).every((words) => words <= 2)
}

const mostWordsOfReproach = 9

/** What is said before the interview goes on without a follow-up. */
function becauseOf(reading: Reading): Because | undefined {
  if (reading.blamesRepeating)
    return { notice: 'sorry_to_repeat', reason: 'They were asked that before, and that is owned.' }
  if (reading.isFedUp) return fedUp(reading)
  if (reading.mayWantToStop) {
    if (reading.isAskedAgain) return fedUp(reading)
    return { notice: 'may_stop', reason: 'They may want to stop, and are told that they can.' }
  }
  // "The van, like I said" is an answer with a reproach in it; only where there is nothing else was it asked twice.
  if (reading.saidBefore && (reading.words <= mostWordsOfReproach || reading.isAskedAgain))
    return { notice: 'as_told', reason: 'They told it before, and that is owned.' }
  if (reading.isConfidential) return { notice: 'leave_others_out', reason: 'It concerns somebody else.' }
  const isAboutScreen = reading.focuses.some(({ kind }) => kind === 'pointing')
  if (reading.isUnwell && !isAboutScreen) {
    if (reading.tellsOfFright) return { notice: 'unpleasant', reason: 'They had a fright, and may leave it.' }
    // Where it is a guess only, a topic that nobody wants left is not offered to be left.
    if (reading.isGloomy)
      return { notice: 'leave_topic', reason: 'It weighs on them, and they may leave it.' }
  }
  if (reading.saysUpset) {
    return { notice: 'heard', reason: 'They are angry, and are told that they were heard.' }
  }
  if (reading.isJoke && !isAboutScreen && !reading.isUnknown)
    return { notice: 'light_touch', reason: 'They joke: it is taken as a joke.' }
  return undefined
}

/** A question of theirs at the end of an answer gets its reply, and the interview goes on. */
function withReply(
  made: Decision,
  { state, index, inputs }: { state: InterviewState; index: GuideIndex; inputs: DecisionInputs },
): Decision {
  const kind = inputs.reading?.backQuestion ?? null
  const isLast = made.move.kind === 'summarise'
  const isOver = made.move.kind === 'close' || (isLast && (kind === null || !isOfTheInterview(kind)))
  const isFree =
    made.notice === null || made.notice === 'back_to_guide' || (givesWay.has(made.notice) && kind !== 'other')
  if (kind === null || isOver || !isFree) return made
  const reading = inputs.reading!
  const notice = replyBeside(reading)
  if (notice === null) return made
  const replied = {
    ...(isLast && notice === 'time_left'
      ? { notice: 'last_question' as const }
      : countedNotice(notice, state, index)),
    ...alsoReplied(reading, notice),
  }
  // Who says more only after that is asked for it, and not for something else.
  if (reading.holdsBack && made.move.kind === 'ask' && !inputs.withheld?.includes('return_question'))
    return decision(
      { ...probe(state.lastAnswer!.questionKey, 'return_question'), isHeld: true },
      'They hold something back until that is answered.',
      {
        ...replied,
        considered: made.considered,
      },
    )
  return { ...made, ...replied }
}

/** Said for politeness, or on a guess: an answer to what they ask is more than that. */
const givesWay: ReadonlySet<NoticeKind> = new Set(['heard', 'taken_in', 'light_touch', 'may_stop'])

/** Where nothing else is said. */
function withNotice(made: Decision, notice: NoticeKind): Decision {
  const isFree =
    made.notice === null ||
    made.notice === 'back_to_guide' ||
    givesWay.has(made.notice) ||
    (notice === 'left_out' && made.notice === 'leave_others_out')
  return isFree && made.move.kind !== 'close' ? { ...made, notice } : made
}

/** The next question stands among what was considered instead of a follow-up. */
function withRunnerUp(
  made: Decision,
  { state, index, inputs }: { state: InterviewState; index: GuideIndex; inputs: DecisionInputs },
): Decision {
  const following = decideNext(state, index, inputs)
  const key = 'questionKey' in following.move ? `ask: ${following.move.questionKey}` : following.move.kind
  return {
    ...made,
    considered: [...made.considered, { move: key, score: null, why: 'It can wait for this follow-up.' }],
  }
}

function settle(
  trouble: Trouble,
  { state, index, inputs }: { state: InterviewState; index: GuideIndex; inputs: DecisionInputs },
): Decision {
  return 'decision' in trouble ? trouble.decision : next(state, index, { ...inputs, because: trouble.goOn })
}

/** Skipped by the button, or by words that said so. */
function afterSkip(state: InterviewState, index: GuideIndex, inputs: DecisionInputs): Decision {
  const declined = inputs.reading ? declines(inputs.reading) : null
  const because = declined ?? { notice: null, reason: 'They skipped the question.' }
  return next(state, index, { ...inputs, because })
}

function afterAside(state: InterviewState, index: GuideIndex, inputs: DecisionInputs): Decision {
  const { reading, withheld } = inputs
  const asked = interviewerTurns(state).findLast(({ kind }) => kind === 'question' || kind === 'probe')
  const questionKey = asked?.questionKey ?? ''
  const technique =
    state.questions[questionKey]?.probes.find(({ turn }) => turn === asked?.turn)?.technique ?? null
  const current = { turn: asked?.turn ?? 0, questionKey, kind: 'probe' as const, technique }
  if (!reading || !index.byKey.has(questionKey)) return next(state, index, inputs)
  if (technique === 'confirm_deletion') {
    const trouble = afterDeletionQuestion(state, questionKey, { reading, withheld })
    return trouble ? settle(trouble, { state, index, inputs }) : next(state, index, inputs)
  }
  if (technique === 'confirm_stop') {
    const trouble = afterStopQuestion(state, questionKey, { reading, withheld })
    return trouble ? settle(trouble, { state, index, inputs }) : next(state, index, inputs)
  }
  const kind = asideOf(reading, current, state)
  if (!kind) return next(state, index, inputs)
  return settle(answerAside(state, questionKey, { index, kind, reading, withheld }), { state, index, inputs })
}

type Because = Pick<Decision, 'notice' | 'reason'>

interface Going
  extends Pick<DecisionInputs, 'inapplicable' | 'perhapsTold'>,
    Partial<Pick<DecisionInputs, 'reading'>> {
  because?: Because | undefined
}

function next(state: InterviewState, index: GuideIndex, { because, ...going }: Going): Decision {
  const made = askNoted(state, index) ?? decideNext(state, index, going)
  const reason = because ? `${because.reason} ${made.reason}` : made.reason
  const isShort =
    made.skips.some((skip) => skip.reason === 'time') && !state.noticesSaid.includes('time_is_short')
  const goesOn = made.move.kind !== 'summarise'
  // A soft opening is one already.
  const isSoft = made.move.kind === 'confirm_volunteered'
  const own = goesOn ? ownNotice(state, { isShort, reading: isSoft ? null : (going.reading ?? null) }) : null
  const notice = because?.notice ?? own
  const counted = countedNotice(notice, state, index)
  if (made.move.kind === 'summarise' && !hasWords(state)) {
    return { ...made, move: { kind: 'close', status: 'complete', reason: 'finished' }, reason, notice }
  }
  return { ...made, reason, ...counted }
}

function ownNotice(
  state: InterviewState,
  { isShort, reading }: { isShort: boolean; reading: Reading | null },
): NoticeKind | null {
  if (isShort) return 'time_is_short'
  if (comesBack(state)) return 'back_to_guide'
  return reading && isHeavy(reading) && !saidOfLate(state) ? 'taken_in' : null
}

const wordsOfHeavy = 10

/** Of a death or of grief, in so many words: after it a question is deaf. After anything else thanks are a stock phrase. */
const isHeavy = ({ words, isGrave, isGloomy }: Reading) => words >= wordsOfHeavy && (isGrave || isGloomy)

const turnsWithoutNotice = 6

/** Said each time it is a habit. */
function saidOfLate({ turns, nextTurn }: InterviewState): boolean {
  const last = turns.findLast(({ kind }) => kind === 'notice')
  return last !== undefined && nextTurn - last.turn < turnsWithoutNotice
}

/** The last follow-ups led away from the guide, after something nobody expected; one of them is no digression. */
function comesBack(state: InterviewState): boolean {
  const key = state.lastAnswer?.questionKey
  const last = key === undefined ? [] : (state.questions[key]?.probes ?? []).slice(-2)
  return last.length === 2 && last.every(({ isUnexpected }) => isUnexpected === true)
}

/** Nothing said in words is nothing to sum up. */
function hasWords(state: InterviewState): boolean {
  return state.participantWords >= 5
}

/** Whoever stops at the summary has answered everything; it only stays unconfirmed. */
function stopped(state: InterviewState): Decision {
  if (state.summary) {
    const close: Decision['move'] = { kind: 'close', status: 'complete', reason: 'finished' }
    return decision(close, 'They stopped at the summary; every question had come.')
  }
  return decision({ kind: 'close', status: 'partial', reason: 'stopped' }, 'They stopped.', {
    inputs: {
      questionsAnswered: Object.values(state.questions).filter((q) => q.state === 'answered').length,
    },
  })
}

/** A corrected answer may make the question on screen needless; otherwise that question stays. */
function afterCorrection(state: InterviewState, index: GuideIndex, inputs: DecisionInputs): Decision {
  const key = state.current!.questionKey
  const isUntouched = state.questions[key]?.firstWords === null && state.questions[key].state === 'asked'
  const rule = index.byKey.get(key)?.question.skipWhen ?? null
  const without: InterviewState = { ...state, questions: { ...state.questions } }
  delete without.questions[key]
  const isNeedless = isUntouched && rule !== null && evaluateSkipRule(rule, answersOf(without))
  if (!isNeedless) return decision({ kind: 'wait' }, 'An answer was corrected; the question stays.')
  const made = decideNext(without, index, inputs)
  // It stands on the screen, so that it is passed over whatever comes next: also a question before it.
  const isPassedOver = made.skips.some(({ questionKey }) => questionKey === key)
  const skips = isPassedOver ? made.skips : [...made.skips, { questionKey: key, reason: 'rule' as const }]
  return { ...made, skips, reason: `The corrected answer makes the question needless. ${made.reason}` }
}

function lastAsked(state: InterviewState): string {
  const turn = interviewerTurns(state).findLast(({ kind }) => kind === 'question' || kind === 'probe')
  return turn?.questionKey ?? ''
}

function interviewerTurns(state: InterviewState): TurnReference[] {
  return state.turns.filter((turn) => turn.role === 'interviewer')
}

function describe(
  state: InterviewState,
  {
    trigger,
    reading,
    now,
    moments = [],
    isCrisis = false,
    inapplicable,
    perhapsTold,
    threads,
  }: DecisionInputs,
): Record<string, unknown> {
  const { focuses, ...scores } = reading ?? { focuses: [] }
  const more = {
    ...(inapplicable && inapplicable.size > 0 && { inapplicable: Object.fromEntries(inapplicable) }),
    ...(perhapsTold && perhapsTold.size > 0 && { perhapsTold: Object.fromEntries(perhapsTold) }),
    ...(threads && threads.length > 0 && { threads: threads.map(placeIn(state)) }),
  }
  return {
    trigger,
    now,
    activeMs: state.activeMs,
    ...(moments.length > 0 ? { moments, isCrisis } : {}),
    ...(state.notes.length > 0 ? { notes: state.notes.map(({ noteId }) => noteId) } : {}),
    ...more,
    ...(reading ? { reading: { ...scores, focuses: focuses.map(placeIn(state)) } } : {}),
  }
}

/** Where in which turn, and how much it says: enough to find the words again, and none of them. */
function placeIn(state: InterviewState): (focus: Focus) => Record<string, unknown> {
  const read = lastHeard(state)
  const [turn, turnRevision] = [read?.turn ?? null, read?.turnRevision ?? null]
  return ({ kind, start, end, score, manner, relevance, isUnexpected, ...focus }) => ({
    turn: focus.turn ?? turn,
    turnRevision:
      focus.turn === undefined ? turnRevision : (findTurn(state, focus.turn)?.turnRevision ?? null),
    start,
    end,
    kind,
    manner,
    score: round(score),
    ...(relevance !== undefined && { relevance }),
    ...(isUnexpected && { isUnexpected }),
    ...(focus.isBeside && { isBeside: true }),
  })
}
