/**
 * The end by their own wish. It is granted at once, in words that leave "go on" open; whatever else they write then ends
 * it for good, and is kept. Who says it a second time was not heard: that is owned, and nothing is asked any more.
 */
import type { ProbeTechnique } from '../events.ts'
import type { Reading } from '../reading.ts'
import { type InterviewState, lastProbe } from '../state.ts'
import { type Decision, decision, probe } from './decision.ts'
import { closeStopped, isGranted, stoppedMove } from './end-granted.ts'
import { askWhetherToDelete, goOnAfterAll, isAnswered, type Trouble, type TroubleContext } from './trouble.ts'

/** The reply to the end, or to the question whether to end; null where it is an answer to be kept. */
export function afterStopQuestion(
  state: InterviewState,
  questionKey: string,
  { reading, withheld = [] }: TroubleContext,
): Trouble | null {
  if (reading.wantsDeletion) return askWhetherToDelete(questionKey, withheld)
  if (isGranted(state) && reading.meantNoEnd && !reading.insistsOnStop)
    return goOnMisheard(state, questionKey, { reading, withheld })
  if (reading.wantsToStop) return { decision: closeStopped(reading) }
  // What they tell beside it is kept first; that it ends is decided after that, in `offerEnd`.
  if (reading.leavesBeside) return null
  if (reading.wantsToGoOn && !reading.hasContent) return goOnAfterAll(state, questionKey, withheld)
  if (isGranted(state)) {
    if (isGoingOn(reading)) return goOnAfterAll(state, questionKey, withheld)
    return isKept(reading) && isAnswered(state, questionKey) ? null : { decision: ending(reading) }
  }
  if (reading.yesNo === 'yes') return { decision: decision(stoppedMove, 'They said yes to stopping here.') }
  return reading.yesNo === 'no' && !reading.hasContent ? goOnAfterAll(state, questionKey, withheld) : null
}

/** They meant no end, and that is owned; the question comes again only where it was not that one which they wanted to leave out. */
function goOnMisheard(
  state: InterviewState,
  questionKey: string,
  { reading, withheld = [] }: TroubleContext,
): Trouble {
  const notice = 'misheard'
  const isLeft = reading.meantNoEnd === 'one_question' || isAnswered(state, questionKey)
  if (isLeft || withheld.includes('return_question'))
    return { goOn: { notice, reason: 'They meant no end, only to leave that question.' } }
  const move = probe(questionKey, 'return_question')
  return { decision: decision(move, 'They meant no end: the question is still open.', { notice }) }
}

/** "No!", "no, I was telling you about the app". */
const isGoingOn = (reading: Reading) =>
  reading.wantsToGoOn || (reading.yesNo === 'no' && reading.words <= 2 && !reading.isClosing)

/** Their last words, kept as an answer of the question where it has one already. */
export function afterLastWords(
  state: InterviewState,
  questionKey: string,
  reading: Reading | null,
): Decision | null {
  if (lastProbe(state, questionKey)?.technique !== 'confirm_stop' || !isGranted(state)) return null
  return reading && ending(reading)
}

function ending(reading: Reading): Decision {
  const notice = isKept(reading) ? 'kept_as_said' : closeStopped(reading).notice
  return decision(stoppedMove, 'It had ended by their wish; their last words are kept.', { notice })
}

const isKept = ({ hasContent, isUpset, insistsOnStop, words }: Reading) =>
  hasContent && !isUpset && !insistsOnStop && words >= 3

/** They answered, and take their leave: they say whether it ends; null where they went on after that was asked. */
export function offerEnd(
  state: InterviewState,
  questionKey: string,
  { reading, withheld = [] }: { reading: Reading | null; withheld?: readonly ProbeTechnique[] | undefined },
): Decision | null {
  const isSure = reading?.leavesBeside === true
  if (!isSure && (!reading?.takesLeave || wasOffered(state))) return null
  if (isSure && lastProbe(state, questionKey)?.technique === 'confirm_stop') return closeStopped(reading)
  // Asked twice and twice gone on: they are not asked for good, and it does not end by what they tell of.
  if (withheld.includes('confirm_stop')) return null
  const move = { ...probe(questionKey, 'confirm_stop'), isOffer: true as const }
  return decision(move, 'They seem to take their leave, and are asked whether to stop.')
}

/** Once: who went on after it is not asked again. */
const wasOffered = ({ questions }: InterviewState) =>
  Object.values(questions).some(({ probes }) => probes.some(({ technique }) => technique === 'confirm_stop'))
