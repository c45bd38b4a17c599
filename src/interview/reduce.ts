/**
 * From the log to the state. Pure: the same events give the same state on any machine, and a snapshot plus the rest
 * of the log gives what the whole log gives. Nothing here decides anything.
 */
import type { EventOf, EventType, InterviewEvent } from './events.ts'
import {
  answered,
  bringBack,
  newQuestion,
  questionOf,
  takeBack,
  withQuestion,
  withSalient,
} from './reduce/question-progress.ts'
import { hear, participantTurn, speak, takeUpAgain, withTurn } from './reduce/turns.ts'
import { emptyState, type InterviewState, isAsItWas, type TurnReference } from './state.ts'

/** The longest gap that counts as time spent: whoever is away longer was away, and loses no time by it. */
export const longestGapMs = 3 * 60_000

export function reduce(
  events: readonly InterviewEvent[],
  from: InterviewState = emptyState(),
): InterviewState {
  return events.reduce(applyEvent, from)
}

/** @throws RangeError when an event is missing or comes twice: a log with a hole must never be continued. */
export function applyEvent(state: InterviewState, event: InterviewEvent): InterviewState {
  if (event.seq !== state.seq + 1) {
    throw new RangeError(`event ${event.seq} cannot follow ${state.seq}`)
  }
  // Whoever looks on from outside passes no time for the participant.
  if (event.type === 'steering.noted') {
    return { ...noteSteering(state, event), seq: event.seq, epoch: event.epoch }
  }
  const timed = passTime(state, event)
  const apply = handlers[event.type] as (state: InterviewState, event: InterviewEvent) => InterviewState
  return { ...apply(timed, event), seq: event.seq, epoch: event.epoch, lastAt: event.at }
}

function passTime(state: InterviewState, event: InterviewEvent): InterviewState {
  const gap = Math.max(0, Math.min(event.at - state.lastAt, longestGapMs))
  if (gap === 0 || state.isPaused || state.current === null || state.endedAt !== null) return state
  const key = state.current.questionKey
  const question = state.questions[key]
  return {
    ...state,
    activeMs: state.activeMs + gap,
    questions: question
      ? { ...state.questions, [key]: { ...question, activeMs: question.activeMs + gap } }
      : state.questions,
  }
}

const handlers: { [T in EventType]: (state: InterviewState, event: EventOf<T>) => InterviewState } = {
  'interview.started': (state, { payload, at }) => ({
    ...state,
    ...payload,
    status: payload.isTest ? 'test' : 'in_progress',
    startedAt: at,
  }),
  'consent.recorded': (state, { payload }) => ({
    ...state,
    consent: {
      ...state.consent,
      ...Object.fromEntries(payload.purposes.map(({ purpose, granted }) => [purpose, granted])),
    },
  }),
  'tab.claimed': (state, { payload }) => ({ ...state, tab: Math.max(state.tab, payload.tab) }),
  'stimulus.shown': (state, { payload }) => ({
    ...state,
    stimuliShown: [...state.stimuliShown, payload.stimulusKey],
  }),
  'question.asked': (state, { payload, at }) => {
    const { turn, questionKey, optionOrder, meaning } = payload
    const before = state.questions[questionKey]
    const asked = speak(state, { ...payload, kind: 'question', at })
    return {
      ...withQuestion(asked, questionKey, {
        ...(before ?? newQuestion(meaning)),
        state: 'asked',
        skipReason: null,
        optionOrder,
      }),
      wordingsUsed: [...state.wordingsUsed, ...payload.wordings],
      lastWordings: payload.wordings,
      focuses: payload.focus ? [...state.focuses, payload.focus] : state.focuses,
      current: { turn, questionKey, kind: 'question', technique: null },
      awaited: null,
    }
  },
  'probe.asked': (state, { payload, at }) => {
    const { turn, questionKey, technique, isUnexpected } = payload
    const about = payload.focus ?? payload.about
    const asked = speak(state, { ...payload, kind: 'probe', at })
    const question = questionOf(asked, questionKey)
    return {
      ...withQuestion(asked, questionKey, {
        ...question,
        // A confirmation is how a volunteered question is asked: its reply completes the answer.
        state: question.state === 'volunteered' ? 'asked' : question.state,
        probes: [
          ...question.probes,
          {
            technique,
            turn,
            replyWords: null,
            ...(isUnexpected && { isUnexpected }),
            ...(about && { about }),
          },
        ],
      }),
      notes: state.notes.map((note) => (note.noteId === payload.noteId ? { ...note, turn } : note)),
      wordingsUsed: [...state.wordingsUsed, ...payload.wordings],
      lastWordings: payload.wordings,
      focuses: payload.focus ? [...state.focuses, payload.focus] : state.focuses,
      current: { turn, questionKey, kind: 'probe', technique },
      awaited: null,
    }
  },
  'wording.awaited': (state, { payload }) => ({ ...state, awaited: payload }),
  'wording.made': (state) => state,
  'notice.said': (state, { payload, at }) => ({
    ...speak(state, { ...payload, kind: 'notice', at }),
    noticesSaid: [...state.noticesSaid, payload.notice],
    helpTurns: payload.notice === 'help' ? [...state.helpTurns, payload.turn] : state.helpTurns,
  }),
  'earlier.recalled': (state, { payload: { questionKey, contentId } }) => ({
    ...state,
    earlier: [...state.earlier, { questionKey, contentId }],
  }),
  'moment.flagged': (state, { payload }) => ({ ...state, moments: [...state.moments, payload] }),
  'answer.received': (state, { payload, at }) => {
    const { turn, questionKey, value, words, contentId } = payload
    const heard = hear(state, { turn, questionKey, contentId, kind: 'answer', at })
    return {
      ...withQuestion(heard, questionKey, answered(questionOf(heard, questionKey), payload)),
      current: null,
      lastAnswer: { turn, questionKey, isValue: value !== null && value.kind !== 'open' },
      participantWords: state.participantWords + words,
    }
  },
  'aside.received': (state, { payload, at }) => {
    const { turn, questionKey, contentId, words } = payload
    const heard = hear(state, { turn, questionKey, contentId, kind: 'aside', at })
    return { ...heard, current: null, participantWords: state.participantWords + words }
  },
  'answer.corrected': (state, { payload, at }) => {
    const { turn, questionKey, contentId, value } = payload
    const question = questionOf(state, questionKey)
    const replaced: TurnReference = {
      ...(state.turns[turn] ?? participantTurn({ turn, questionKey, contentId, kind: 'answer', at })),
      turnRevision: payload.turnRevision,
      contentId,
      at,
    }
    const corrected = withQuestion(state, questionKey, {
      ...question,
      value: value ?? question.value,
      salient: withSalient(question, payload),
    })
    return {
      ...corrected,
      questions: bringBack(takeBack(corrected.questions, payload), payload),
      turns: state.turns.with(turn, replaced),
    }
  },
  'answer.volunteered': (state, { payload }) => {
    const before = state.questions[payload.questionKey]
    const question = before ?? newQuestion(payload.meaning)
    return withQuestion(state, payload.questionKey, {
      ...question,
      state:
        before && before.state !== 'skipped' && before.state !== 'unasked' ? before.state : 'volunteered',
      volunteered: [...question.volunteered, { span: payload.span, score: payload.score }],
      turns: question.turns.includes(payload.span.turn)
        ? question.turns
        : [...question.turns, payload.span.turn],
    })
  },
  'question.touched': (state, { payload: { questionKey, span, score } }) => {
    const before = state.touched[questionKey]
    if (before && isAsItWas(state, before.span) && before.score >= score) return state
    return { ...state, touched: { ...state.touched, [questionKey]: { span, score } } }
  },
  'question.skipped': (state, { payload }) => {
    const { questionKey, reason } = payload
    const question = state.questions[questionKey]
    // What was already said stays an answer: skipping a follow-up skips the follow-up.
    const hasAnswer = question !== undefined && question.firstWords !== null
    // A confirmation that is skipped leaves what was volunteered.
    const isVolunteered = !hasAnswer && (question?.volunteered.length ?? 0) > 0
    const skipped = hasAnswer
      ? question
      : isVolunteered
        ? { ...question!, state: 'volunteered' as const, skipReason: reason }
        : {
            ...(question ?? newQuestion(1)),
            state: 'skipped' as const,
            skipReason: reason,
            ...(reason === 'inapplicable' && state.lastAnswer && { ruledOutAt: state.lastAnswer.turn }),
          }
    const next = withQuestion(state, questionKey, skipped)
    return state.current?.questionKey === questionKey ? { ...next, current: null, pending: [] } : next
  },
  'question.not_understood': (state, { payload }) => {
    const question = questionOf(state, payload.questionKey)
    return {
      ...withQuestion(state, payload.questionKey, { ...question, notUnderstood: question.notUnderstood + 1 }),
      current: null,
      pending: [],
    }
  },
  'decision.made': (state) => state,
  'steering.noted': noteSteering,
  'tap.given': (state, { payload: { tap, answer } }) => ({
    ...state,
    taps: { ...state.taps, [tap]: answer },
  }),
  'interview.paused': (state) => ({ ...state, isPaused: true }),
  'interview.resumed': (state) => ({ ...state, isPaused: false }),
  'deletion.asked': (state) => state,
  'stop.requested': (state) => state,
  'summary.shown': (state, { payload, at }) => ({
    ...speak(state, { ...payload, questionKey: null, kind: 'summary', at }),
    current: null,
    awaited: null,
    summary: { turn: payload.turn, lines: payload.lines, correctionTurn: null, isConfirmed: false },
  }),
  'summary.corrected': (state, { payload, at }) => ({
    ...hear(state, { ...payload, questionKey: null, kind: 'correction', at }),
    summary: state.summary && {
      ...state.summary,
      correctionTurn: payload.turn,
      wants: payload.wants,
      asks: payload.asks,
    },
    participantWords: state.participantWords + payload.words,
  }),
  'summary.confirmed': (state) => ({
    ...state,
    summary: state.summary && { ...state.summary, isConfirmed: true },
  }),
  'interview.ended': (state, { payload, at }) => ({
    ...state,
    status: payload.status,
    endReason: payload.reason,
    endedAt: at,
    isPaused: false,
    current: null,
  }),
  'status.changed': (state, { payload }) => ({
    ...(payload.to === 'in_progress' ? takeUpAgain(state) : state),
    status: payload.to,
    statusBefore: payload.to === 'set_aside' ? payload.from : null,
  }),
  'event.erased': (state) => state,
  'contents.erased': (state, { payload }) => ({
    ...state,
    erased: state.erased + payload.contentIds.length,
    earlier: state.earlier.filter(({ contentId }) => !payload.contentIds.includes(contentId)),
  }),
  'import.started': (state, { at }) => ({
    ...state,
    status: 'complete',
    startedAt: state.startedAt || at,
    endedAt: at,
    nextTurn: 0,
    turns: [],
    questions: {},
    participantWords: 0,
  }),
  'turn.imported': (state, { payload, at }) => {
    const { turn, turnRevision, role, questionKey, contentId, startMs, endMs, words } = payload
    const imported = {
      turn,
      turnRevision,
      role,
      questionKey,
      contentId,
      startMs,
      endMs,
      kind: 'imported' as const,
    }
    const next: InterviewState = {
      ...state,
      nextTurn: Math.max(state.nextTurn, turn + 1),
      turns: withTurn(state.turns, { ...imported, at }),
    }
    if (role !== 'participant') return next
    const heard = { ...next, participantWords: state.participantWords + words }
    if (questionKey === null) return heard
    return withQuestion(heard, questionKey, answered(questionOf(heard, questionKey), payload))
  },
}

function noteSteering(state: InterviewState, event: EventOf<'steering.noted'>): InterviewState {
  const { noteId, kind, questionKey, contentId } = event.payload
  const note = { noteId, kind, questionKey, contentId, seq: event.seq, at: event.at, turn: null }
  return { ...state, notes: [...state.notes, note] }
}
