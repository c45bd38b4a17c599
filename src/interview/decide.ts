/**
 * What the interviewer does next. Pure: the same state, guide and inputs give the same decision on any machine, and
 * no model has a say in it. Wording is somebody else's work (`proposer/`).
 */
import { type Decision, type DecisionInputs, decision } from './decide/decision.ts'
import { decideNext } from './decide/next-question.ts'
import { decideProbe } from './decide/probing.ts'
import {
  afterStopQuestion,
  answerAside,
  asideOf,
  declines,
  notUnderstood,
  type Trouble,
} from './decide/trouble.ts'
import type { GuideIndex } from './guide-index.ts'
import { type Focus, round } from './reading.ts'
import { type InterviewState, phaseOf, type TurnReference } from './state.ts'

export type { Decision, DecisionInputs, Move, Trigger } from './decide/decision.ts'

export function decide(state: InterviewState, index: GuideIndex, inputs: DecisionInputs): Decision {
  const made = choose(state, index, inputs)
  return { ...made, inputs: { ...made.inputs, ...describe(state, inputs) } }
}

function choose(state: InterviewState, index: GuideIndex, inputs: DecisionInputs): Decision {
  if (inputs.trigger === 'stop') return stopped(state)
  if (inputs.trigger === 'summary' || phaseOf(state) === 'summary') return closeAfterSummary(state)
  if (inputs.trigger === 'correction' && state.current) return afterCorrection(state, index)
  if (inputs.trigger === 'skip') return afterSkip(state, index, inputs)
  if (inputs.trigger === 'aside') return afterAside(state, index, inputs)
  if (inputs.trigger === 'not_understood') {
    return settle(notUnderstood(state, lastAsked(state), inputs.withheld), state, index)
  }
  if (inputs.trigger === 'answer' && state.lastAnswer) return afterAnswer(state, index, inputs)
  return next(state, index)
}

function afterAnswer(
  state: InterviewState,
  index: GuideIndex,
  { reading, withheld }: DecisionInputs,
): Decision {
  const { questionKey } = state.lastAnswer!
  if (reading) {
    const declined = declines(reading)
    if (declined) return next(state, index, declined)
  }
  if (!index.byKey.has(questionKey)) return next(state, index)
  const verdict = decideProbe(state, { index, questionKey, reading, withheld })
  if (verdict.decided) return withRunnerUp(verdict.decided, state, index)
  const following = next(state, index)
  return { ...following, considered: [...verdict.considered, ...following.considered] }
}

/** The next question stands among what was considered instead of a follow-up. */
function withRunnerUp(made: Decision, state: InterviewState, index: GuideIndex): Decision {
  const following = decideNext(state, index)
  const key = 'questionKey' in following.move ? `ask: ${following.move.questionKey}` : following.move.kind
  return {
    ...made,
    considered: [...made.considered, { move: key, score: null, why: 'It can wait for this follow-up.' }],
  }
}

function settle(trouble: Trouble, state: InterviewState, index: GuideIndex): Decision {
  return 'decision' in trouble ? trouble.decision : next(state, index, trouble.goOn)
}

/** Skipped by the button, or by words that said so. */
function afterSkip(state: InterviewState, index: GuideIndex, { reading }: DecisionInputs): Decision {
  const declined = reading ? declines(reading) : null
  return next(state, index, declined ?? { notice: null, reason: 'They skipped the question.' })
}

function afterAside(
  state: InterviewState,
  index: GuideIndex,
  { reading, withheld }: DecisionInputs,
): Decision {
  const asked = interviewerTurns(state).findLast(({ kind }) => kind === 'question' || kind === 'probe')
  const questionKey = asked?.questionKey ?? ''
  const technique =
    state.questions[questionKey]?.probes.find(({ turn }) => turn === asked?.turn)?.technique ?? null
  const current = { turn: asked?.turn ?? 0, questionKey, kind: 'probe' as const, technique }
  if (!reading || !index.byKey.has(questionKey)) return next(state, index)
  if (technique === 'confirm_stop') {
    const trouble = afterStopQuestion(state, questionKey, { reading, withheld })
    return trouble ? settle(trouble, state, index) : next(state, index)
  }
  const kind = asideOf(reading, current, state)
  return kind ? settle(answerAside(state, questionKey, { kind, withheld }), state, index) : next(state, index)
}

function next(
  state: InterviewState,
  index: GuideIndex,
  because?: Pick<Decision, 'notice' | 'reason'>,
): Decision {
  const made = decideNext(state, index)
  const reason = because ? `${because.reason} ${made.reason}` : made.reason
  const isShort =
    made.skips.some((skip) => skip.reason === 'time') && !state.noticesSaid.includes('time_is_short')
  const notice = because?.notice ?? (isShort && made.move.kind !== 'summarise' ? 'time_is_short' : null)
  if (made.move.kind === 'summarise' && !hasWords(state)) {
    return { ...made, move: { kind: 'close', status: 'complete', reason: 'finished' }, reason, notice }
  }
  return { ...made, reason, notice }
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

function closeAfterSummary(state: InterviewState): Decision {
  const how =
    state.summary?.correctionTurn == null ? 'They confirmed the summary.' : 'They corrected the summary.'
  return decision({ kind: 'close', status: 'complete', reason: 'finished' }, how)
}

/** A corrected answer may make the question on screen needless; otherwise that question stays. */
function afterCorrection(state: InterviewState, index: GuideIndex): Decision {
  const key = state.current!.questionKey
  const isUntouched = state.questions[key]?.firstWords === null && state.questions[key].state === 'asked'
  const without: InterviewState = { ...state, questions: { ...state.questions } }
  delete without.questions[key]
  const asked = index.byKey.get(key)
  if (!asked || !isUntouched)
    return decision({ kind: 'wait' }, 'An answer was corrected; the question stays.')
  const made = decideNext(without, index)
  const isNeedless = made.skips.some((skip) => skip.questionKey === key && skip.reason === 'rule')
  return isNeedless
    ? { ...made, reason: `The corrected answer makes the question needless. ${made.reason}` }
    : decision({ kind: 'wait' }, 'An answer was corrected; the question stays.')
}

function lastAsked(state: InterviewState): string {
  const turn = interviewerTurns(state).findLast(({ kind }) => kind === 'question' || kind === 'probe')
  return turn?.questionKey ?? ''
}

function interviewerTurns(state: InterviewState): TurnReference[] {
  return state.turns.filter((turn) => turn.role === 'interviewer')
}

function describe(state: InterviewState, { trigger, reading, now }: DecisionInputs): Record<string, unknown> {
  const { focuses, ...scores } = reading ?? { focuses: [] }
  return {
    trigger,
    now,
    activeMs: state.activeMs,
    ...(reading ? { reading: { ...scores, focuses: focuses.map(placeIn(state)) } } : {}),
  }
}

/** Where in which turn, and how much it says: enough to find the words again, and none of them. */
function placeIn(state: InterviewState): (focus: Focus) => Record<string, unknown> {
  const read = state.turns.findLast(({ role }) => role === 'participant')
  const [turn, turnRevision] = [read?.turn ?? null, read?.turnRevision ?? null]
  return ({ kind, start, end, score, manner }) => ({
    turn,
    turnRevision,
    start,
    end,
    kind,
    manner,
    score: round(score),
  })
}
