/**
 * What changes when somebody tells of distress, of another person's secret or of their health, or says that they are
 * a minor: nothing more is asked about it, the help text comes at once in a crisis, and the rest of the interview is gentler.
 * The moments themselves are in the log (`moment.flagged`) before anything is decided.
 */
import type { NoticeKind } from '../events.ts'
import { namesAdviser } from '../reading/advice.ts'
import type { CareKind } from '../reading/care/kinds.ts'
import { type InterviewState, isSureDistress, lastHeard, mayBeMinor } from '../state.ts'
import { type Decision, type DecisionInputs, decision, type Move, probe } from './decision.ts'
import { noticeFor } from './notice-for.ts'
import type { Trouble } from './trouble.ts'

/** Null where the usual way serves. */
export function careFor(
  state: InterviewState,
  { trigger, moments = [], isCrisis = false, withheld = [], reading }: DecisionInputs,
): Trouble | null {
  if (moments.includes('minor') && !mayBeMinor(state)) return { decision: endForMinor() }
  if (trigger !== 'answer' && trigger !== 'aside') return null
  const questionKey = repliedTo(state)
  if (questionKey === null) return null
  if (isCrisis && !wasDistressed(state) && !withheld.includes('confirm_stop')) {
    const move = probe(questionKey, 'confirm_stop')
    return { decision: decision(move, 'They wrote of distress: they are asked once whether to go on.') }
  }
  if (reading?.isChildAtRisk && !isTold(state, 'child_at_risk') && !withheld.includes('confirm_stop')) {
    const reason =
      'A child may be in danger: who can act on it is said, and they are asked once whether to go on.'
    return { decision: decision(probe(questionKey, 'confirm_stop'), reason, { notice: 'child_at_risk' }) }
  }
  if (trigger === 'aside' || !isSensitive(state, questionKey)) return null
  return { goOn: { notice: null, reason: 'Nothing more is asked about what calls for care.' } }
}

/**
 * Said before anything else: the help text in a crisis; after the loss of somebody near one sentence, once; for what is
 * private, a word that it can be left.
 */
export function careNotice(
  { moments = [], isCrisis = false, reading }: DecisionInputs,
  { notice: otherwise, said }: { notice: NoticeKind | null; said: readonly NoticeKind[] },
): NoticeKind | null {
  if (isCrisis || reading?.backQuestion === 'helpline') return 'help'
  if (reading?.isChildAtRisk) return 'child_at_risk'
  if (reading?.isOtherDose) return 'dose_elsewhere'
  if ((moments.includes('distress') || reading?.tellsOfLoss) && !said.includes('sorry')) return 'sorry'
  if (moments.includes('third_person')) return reading?.asksToLeaveOut ? 'left_out' : 'leave_others_out'
  if (moments.includes('health') && (otherwise === null || otherwise === 'back_to_guide'))
    // Who asks about it is told who can tell.
    return namesAdviser(reading?.backQuestion ?? null) ? noticeFor(reading!.backQuestion!) : 'leave_topic'
  if (reading?.mayNeedCare && (otherwise === null || otherwise === 'back_to_guide')) return 'help_below'
  return otherwise
}

/** Who can act on it, once, where it is clear what it is about: of wishing to die the help text says it. */
const alsoFor: Readonly<Record<CareKind, NoticeKind | null>> = {
  self_harm: null,
  violence: 'protected_from',
  child_at_risk: 'child_at_risk',
  medical_urgent: 'emergency_now',
  medicine_error: 'medicine_wrong',
  danger_to_others: 'not_before_safe',
}

export function careAlso(
  { reading }: DecisionInputs,
  { notice, said }: { notice: NoticeKind | null; said: readonly NoticeKind[] },
): Pick<Decision, 'alsoSays'> {
  const kind = reading?.careKind ?? (reading?.isChildAtRisk ? 'child_at_risk' : null)
  const also = notice === 'help' && kind ? alsoFor[kind] : null
  return also && !said.includes(also) ? { alsoSays: also } : {}
}

/** After distress at most one follow-up a question. */
export function gentleDepth(limit: number, state: InterviewState): number {
  return state.moments.some(isSureDistress) ? Math.min(limit, 1) : limit
}

function endForMinor() {
  const move: Move = { kind: 'close', status: 'screened_out', reason: 'minor' }
  return decision(move, 'They said that they are a minor, and nobody has consented for them.')
}

const isTold = ({ noticesSaid }: InterviewState, notice: NoticeKind) => noticesSaid.includes(notice)

/** In an earlier turn than the one just heard. */
function wasDistressed(state: InterviewState): boolean {
  const heard = lastHeard(state)?.turn ?? 0
  return state.moments.some((moment) => isSureDistress(moment) && moment.turn < heard)
}

/** Of a minor who may take part only the age is noted: that is nothing to be careful about in a question. */
export function isSensitive({ moments }: Pick<InterviewState, 'moments'>, questionKey: string): boolean {
  return moments.some(
    (moment) => moment.questionKey === questionKey && moment.kind !== 'minor' && !moment.isUnsure,
  )
}

function repliedTo(state: InterviewState): string | null {
  return lastHeard(state)?.questionKey ?? null
}
