/** After the summary: what is said to a correction, and the end. */
import type { NoticeKind } from '../events.ts'
import type { InterviewState, SummaryState } from '../state.ts'
import { type Decision, decision } from './decision.ts'
import { noticeFor } from './notice-for.ts'

export function closeAfterSummary({ summary }: InterviewState): Decision {
  const how = summary?.correctionTurn == null ? 'They confirmed the summary.' : 'They corrected the summary.'
  const [notice = null, alsoSays] = summary ? repliesTo(summary) : []
  return decision({ kind: 'close', status: 'complete', reason: 'finished' }, how, {
    notice,
    ...(alsoSays && { alsoSays }),
  })
}

/** What they asked is answered first; then what was done with the correction. Two sentences at most. */
function repliesTo({ wants = [], asks = null }: SummaryState): NoticeKind[] {
  const answer = asks === null ? null : asks === 'time_left' ? 'nothing_left' : noticeFor(asks)
  const done: NoticeKind | null = wants.includes('deletion')
    ? 'how_to_delete_here'
    : wants.includes('omission')
      ? wants.includes('addition')
        ? 'correction_kept'
        : 'omission_noted'
      : wants.includes('addition')
        ? 'correction_added'
        : null
  return [answer, done].filter((kind) => kind !== null)
}
