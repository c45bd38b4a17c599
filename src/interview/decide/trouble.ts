/** What to do about words that are no answer, and about refusals and "I don't know". */
import type { ProbeTechnique } from '../events.ts'
import { techniquesLeft } from '../proposer/wordings.ts'
import type { Reading } from '../reading.ts'
import type { Current, InterviewState } from '../state.ts'
import { type Decision, decision, type Move } from './decision.ts'

export type AsideKind = 'stop' | 'not_understood' | 'asked_back'

/** What was said instead of an answer, or null when it is one. */
export function asideOf(reading: Reading, current: Current, state: InterviewState): AsideKind | null {
  if (current.technique === 'confirm_stop') return null
  if (reading.wantsToStop) return 'stop'
  if (reading.isNotUnderstood) return 'not_understood'
  if (!reading.asksBack || wasTried(state, current.questionKey, 'return_question')) return null
  // With nothing new to say to it, what they wrote stands as their answer.
  return techniquesLeft(state.language, state.wordingsUsed).has('return_question') ? 'asked_back' : null
}

/** A `goOn` leads to the next question, with the notice. */
export type Trouble = { decision: Decision } | { goOn: Pick<Decision, 'notice' | 'reason'> }

export function answerAside(
  state: InterviewState,
  questionKey: string,
  { kind, withheld = [] }: { kind: AsideKind; withheld?: readonly ProbeTechnique[] },
): Trouble {
  if (kind === 'stop' && withheld.includes('confirm_stop')) {
    const close: Move = { kind: 'close', status: 'partial', reason: 'stopped' }
    return { decision: decision(close, 'They wrote again and again that they want to stop.') }
  }
  if (kind === 'stop') {
    return { decision: decision(probe(questionKey, 'confirm_stop'), 'They wrote that they want to stop.') }
  }
  if (kind === 'not_understood') return notUnderstood(state, questionKey, withheld)
  if (withheld.includes('return_question')) {
    return { goOn: { notice: null, reason: 'They asked back, and there is nothing new to say to it.' } }
  }
  return {
    decision: decision(probe(questionKey, 'return_question'), 'They asked back instead of answering.'),
  }
}

/** A question is said once in other words, the second time it is left alone; a follow-up is left alone at once. */
export function notUnderstood(
  state: InterviewState,
  questionKey: string,
  withheld: readonly ProbeTechnique[] = [],
): Trouble {
  const isAnswered = state.questions[questionKey]?.firstWords != null
  if (isAnswered || wasTried(state, questionKey, 'rephrase') || withheld.includes('rephrase')) {
    const reason = isAnswered
      ? 'They did not understand the follow-up.'
      : withheld.includes('rephrase')
        ? 'They did not understand the question, and there are no other words for it.'
        : 'It was not understood in other words either.'
    return { goOn: { notice: 'move_on_kindly', reason } }
  }
  return { decision: decision(probe(questionKey, 'rephrase'), 'They did not understand the question.') }
}

/** The reply to "shall it end here?": yes ends it, anything but a bare no was an answer. */
export function afterStopQuestion(
  state: InterviewState,
  questionKey: string,
  { reading, withheld = [] }: { reading: Reading; withheld?: readonly ProbeTechnique[] },
): Trouble | null {
  if (reading.yesNo === 'yes' || reading.wantsToStop) {
    const close: Move = { kind: 'close', status: 'partial', reason: 'stopped' }
    return { decision: decision(close, 'They said yes to stopping here.') }
  }
  if (reading.yesNo !== 'no') return null
  const isOpen = state.questions[questionKey]?.firstWords == null
  return isOpen && !withheld.includes('rephrase')
    ? {
        decision: decision(probe(questionKey, 'rephrase'), 'They want to go on; the question is still open.'),
      }
    : { goOn: { notice: null, reason: 'They want to go on.' } }
}

/** Accepted without a follow-up. */
export function declines(reading: Reading): Pick<Decision, 'notice' | 'reason'> | null {
  if (reading.isRefusal) return { notice: 'accept_refusal', reason: 'They would rather not answer.' }
  return reading.isUnknown ? { notice: 'accept_unknown', reason: 'They do not know.' } : null
}

function wasTried(
  state: InterviewState,
  questionKey: string,
  technique: 'rephrase' | 'return_question',
): boolean {
  return state.questions[questionKey]?.probes.some((probe) => probe.technique === technique) ?? false
}

function probe(questionKey: string, technique: 'confirm_stop' | 'rephrase' | 'return_question'): Move {
  return { kind: 'probe', questionKey, technique, fixedIndex: null, focus: null }
}
