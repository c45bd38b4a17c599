/** What the log makes of the turns of both speakers, and which of them waits for a reply. Pure, as `reduce` is. */
import type { InterviewState, TurnReference } from '../state.ts'

interface Spoken {
  turn: number
  contentId: string | null
  questionKey: string | null
  kind: TurnReference['kind']
  at: number
}

export function speak(state: InterviewState, spoken: Spoken): InterviewState {
  const turn: TurnReference = { ...participantTurn(spoken), role: 'interviewer' }
  return {
    ...state,
    nextTurn: Math.max(state.nextTurn, spoken.turn + 1),
    turns: withTurn(state.turns, turn),
    pending: [...state.pending, spoken.turn],
  }
}

export function hear(state: InterviewState, spoken: Spoken): InterviewState {
  return {
    ...state,
    nextTurn: Math.max(state.nextTurn, spoken.turn + 1),
    turns: withTurn(state.turns, participantTurn(spoken)),
    pending: [],
  }
}

export function participantTurn(spoken: Spoken): TurnReference {
  const { turn, contentId, questionKey, kind, at } = spoken
  return {
    turn,
    turnRevision: 0,
    role: 'participant',
    kind,
    questionKey,
    contentId,
    at,
    startMs: null,
    endMs: null,
  }
}

/** Turns are numbered from 0 without gaps, so that a turn's number is its place. */
export function withTurn(turns: TurnReference[], turn: TurnReference): TurnReference[] {
  return turn.turn < turns.length ? turns.with(turn.turn, turn) : [...turns, turn]
}

/** At the turn that waited for a reply when it ended. */
export function takeUpAgain(state: InterviewState): InterviewState {
  const open = { ...state, endedAt: null, endReason: null }
  const asked = state.pending
    .map((turn) => state.turns[turn])
    .findLast((turn) => turn?.kind === 'question' || turn?.kind === 'probe')
  if (!asked || asked.questionKey === null || state.summary) return open
  const { turn, questionKey } = asked
  const technique =
    state.questions[questionKey]?.probes.find((probe) => probe.turn === turn)?.technique ?? null
  return {
    ...open,
    current: { turn, questionKey, kind: technique === null ? 'question' : 'probe', technique },
  }
}
