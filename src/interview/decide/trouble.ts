/** Replies that are no answer: a wish to stop, a question back, not understood, a refusal, "I don't know". */
import type { Reading } from '../reading.ts'
import type { Current, InterviewState } from '../state.ts'
import { type Decision, decision, type Move } from './decision.ts'

export interface Reply {
  questionKey: string
  reading: Reading
  /** What it replied to. */
  to: Pick<Current, 'kind' | 'technique'>
}

/** `undefined`: nothing of the kind. A `null` move in the result means: go on to the next question, with the notice. */
export type Trouble = { decision: Decision } | { goOn: Pick<Decision, 'notice' | 'reason'> } | undefined

export function findTrouble(state: InterviewState, reply: Reply): Trouble {
  const { reading, questionKey, to } = reply
  if (to.technique === 'confirm_stop') return afterStopQuestion(reading)
  if (reading.wantsToStop) {
    return { decision: decision(probe(questionKey, 'confirm_stop'), 'They wrote that they want to stop.') }
  }
  if (reading.isNotUnderstood) return notUnderstood(state, questionKey)
  if (reading.asksBack && !wasReturned(state, questionKey)) {
    return {
      decision: decision(probe(questionKey, 'return_question'), 'They asked back instead of answering.'),
    }
  }
  if (reading.isRefusal) {
    return { goOn: { notice: 'accept_refusal', reason: 'They would rather not answer.' } }
  }
  if (reading.isUnknown) return { goOn: { notice: 'accept_unknown', reason: 'They do not know.' } }
  return undefined
}

/** Once in other words; the second time it is left alone. */
export function notUnderstood(state: InterviewState, questionKey: string): Trouble {
  const tries =
    state.questions[questionKey]?.probes.filter(({ technique }) => technique === 'rephrase').length ?? 0
  if (tries > 0) {
    return { goOn: { notice: 'move_on_kindly', reason: 'It was not understood in other words either.' } }
  }
  return { decision: decision(probe(questionKey, 'rephrase'), 'They did not understand the question.') }
}

function afterStopQuestion(reading: Reading): Trouble {
  const stops = reading.yesNo === 'yes' || reading.wantsToStop
  if (!stops)
    return reading.yesNo === 'no' ? { goOn: { notice: null, reason: 'They want to go on.' } } : undefined
  const close: Move = { kind: 'close', status: 'partial', reason: 'stopped' }
  return { decision: decision(close, 'They said yes to stopping here.') }
}

function wasReturned(state: InterviewState, questionKey: string): boolean {
  return (
    state.questions[questionKey]?.probes.some(({ technique }) => technique === 'return_question') ?? false
  )
}

function probe(questionKey: string, technique: 'confirm_stop' | 'rephrase' | 'return_question'): Move {
  return { kind: 'probe', questionKey, technique, fixedIndex: null, focus: null }
}
