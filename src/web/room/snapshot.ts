/** All that the screens draw from, and the pure steps between one such picture and the next. */
import type { EnterReply, RoomReply, RoomState } from '../../interview/room-model.ts'
import type { Visit } from './device-memory.ts'
import { type Answer, type Draft, describeAnswer, draftOf } from './draft.ts'
import { addAnswer, addUtterances, type Exchange } from './exchange.ts'
import type { RoomFailure } from './failure.ts'
import type { Delivery, Letter } from './outbox.ts'
import { words as room } from './words.ts'

export type Screen =
  | 'loading'
  | 'entry'
  | 'declined'
  | 'talk'
  | 'paused'
  | 'summary'
  | 'ended'
  | 'deleted'
  | 'closed'
  | 'another_tab'
  | 'problem'
  | 'nowhere'

export interface Snapshot {
  screen: Screen
  state: RoomState | null
  linkKind: EnterReply['linkKind'] | null
  /** An interview begun on this device from the same open link. */
  begunHere: Visit | null
  visit: Visit | null
  exchange: Exchange
  /** Whether the words of earlier turns are on screen; on a new device only when asked for. */
  earlier: 'none' | 'hidden' | 'loading' | 'shown'
  /** The last turn that was there when this device came in; what it quotes is hidden with the earlier words. */
  cameInAt: number
  delivery: Delivery
  /** Epoch milliseconds of the last save that the server confirmed. */
  savedAt: number | null
  /** What the server said of an answer that it did not take. */
  refusal: string | null
  /** Put back into the field after a refusal. */
  returned: Draft | null
  /** Words that came too late for their question; nothing is thrown away without being seen. */
  leftOver: string | null
  /** Why there is nothing to show; only in the screen `problem`. */
  failure: RoomFailure | null
  /** What this device keeps is lost when the page closes. */
  isForgetful: boolean
  isBusy: boolean
}

export const firstSnapshot: Snapshot = {
  screen: 'loading',
  state: null,
  linkKind: null,
  begunHere: null,
  visit: null,
  exchange: new Map(),
  earlier: 'none',
  cameInAt: -1,
  delivery: { status: 'idle' },
  savedAt: null,
  refusal: null,
  returned: null,
  leftOver: null,
  failure: null,
  isForgetful: false,
  isBusy: false,
}

/** An older state never replaces a newer one: replies may overtake each other. */
export function withState(snapshot: Snapshot, state: RoomState): Snapshot {
  const held = snapshot.state
  const isSame = held !== null && held.interviewId === state.interviewId
  if (isSame && held.seq > state.seq) return snapshot
  return {
    ...snapshot,
    state: isSame ? untilItComes(held, state) : state,
    screen: screenOf(state),
    exchange: addUtterances(isSame ? snapshot.exchange : new Map(), state.utterances),
    failure: null,
  }
}

/** While the next question is being worded the answered one stays where it is, so that nothing jumps. */
function untilItComes(held: RoomState, state: RoomState): RoomState {
  if (!state.isQuestionComing || state.question || !held.question) return state
  return { ...state, question: held.question, utterances: held.utterances }
}

function screenOf(state: RoomState): Screen {
  switch (state.phase) {
    case 'consent':
      return 'entry'
    case 'talking':
      return state.isPaused ? 'paused' : 'talk'
    default:
      return state.phase
  }
}

/** The server has it: the answer moves up into the exchange, the next question takes its place. */
export function withSaved(snapshot: Snapshot, letter: Letter, reply: RoomReply): Snapshot {
  const saved = { ...snapshot, savedAt: Date.parse(reply.saved.at), refusal: null, returned: null }
  const withAnswer = {
    ...saved,
    exchange: addLetter(saved, letter, reply.state),
    visit: rememberAnswer(saved, letter, reply.state),
  }
  return withState(withAnswer, reply.state)
}

/** What editing the last answer needs, also after a refresh; nothing once the interview is over. */
function rememberAnswer({ visit, state }: Snapshot, letter: Letter, next: RoomState): Visit | null {
  if (!visit) return null
  if (next.phase === 'ended') return { ...visit, isOver: true, lastAnswer: null }
  const { text, value } = letter.body as Answer
  const answer = { text, value }
  if (isAnswerTo(state, letter) && next.lastAnswerTurn !== null && isNewAnswer(state, next))
    return { ...visit, lastAnswer: { turn: next.lastAnswerTurn, question: state.question, answer } }
  if (letter.move === 'lastAnswer' && visit.lastAnswer)
    return { ...visit, lastAnswer: { ...visit.lastAnswer, answer } }
  return visit
}

type Asking = RoomState & { question: NonNullable<RoomState['question']> }

/** What an earlier visit left behind may answer a question that is no longer the one on screen. */
function isAnswerTo(state: RoomState | null, letter: Letter): state is Asking {
  return letter.move === 'answers' && state?.question?.turn === letter.body.replyTo
}

/** A question of theirs, or a wish to stop, is said and kept, and is no answer: the last answer stays the one before. */
function isNewAnswer(before: RoomState | null, next: RoomState): boolean {
  return next.lastAnswerTurn !== before?.lastAnswerTurn
}

/** Where what was just said stands: as the last answer, or right before what was said to it. */
function turnSaid(before: RoomState | null, next: RoomState): number | null {
  if (isNewAnswer(before, next)) return next.lastAnswerTurn
  const replies = next.utterances.map(({ turn }) => turn)
  return replies.length > 0 ? Math.min(...replies) - 1 : null
}

function addLetter({ exchange, state, visit }: Snapshot, letter: Letter, next: RoomState): Exchange {
  const answer = letter.body
  const turn = isAnswerTo(state, letter) ? turnSaid(state, next) : null
  if (isAnswerTo(state, letter) && turn !== null) {
    const described = describeAnswer(state.question.view, answer)
    return addAnswer(exchange, { turn, ...described, isCorrected: false })
  }
  if (letter.move === 'lastAnswer' && visit?.lastAnswer) {
    const { turn, question } = visit.lastAnswer
    return addAnswer(exchange, { turn, ...describeAnswer(question.view, answer), isCorrected: true })
  }
  return exchange
}

/** Not taken: what was written goes back into the field, with what the server said. */
export function withRefusal(snapshot: Snapshot, letter: Letter, failure: RoomFailure): Snapshot {
  const { text, correction } = letter.body
  const said = [text, correction].find((words): words is string => typeof words === 'string') ?? null
  if (letter.move !== 'answers') {
    const leftOver = failure.kind === 'gone' ? said : snapshot.leftOver
    return { ...snapshot, leftOver, refusal: failure.say || room.refused.move }
  }
  const stillAsked = snapshot.state?.question?.turn === letter.body.replyTo
  if ((failure.kind === 'refused' || failure.kind === 'gone') && stillAsked)
    return {
      ...snapshot,
      refusal: failure.kind === 'gone' ? room.refused.wasAway : failure.say || room.refused.answer,
      returned: draftOf(letter.body),
    }
  return { ...snapshot, leftOver: said }
}
