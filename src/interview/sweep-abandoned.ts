import { withTenant } from '../platform/database/database.ts'
import { isAppError } from '../platform/errors.ts'
import { changeInterview } from './append-events.ts'
import { isStopping } from './decide/end-granted.ts'
import type { EventPayload } from './events.ts'
import { listSilent } from './list-store.ts'
import type { InterviewContext } from './live-interview.ts'
import type { InterviewState } from './state.ts'
import { openDraft } from './turn-draft.ts'

/** So long without a word, and an interview counts as abandoned. */
export const abandonedAfterMs = 24 * 3_600_000

/** Ends the interviews of a workspace in which nothing was said for a day; what was said stays. Returns how many. */
export async function sweepAbandoned(context: InterviewContext): Promise<number> {
  const before = context.clock() - abandonedAfterMs
  const silent = await withTenant(context.db, context.workspaceId, (tx) => listSilent(tx, new Date(before)))
  let swept = 0
  for (const interviewId of silent) {
    if (await endSilent(context, interviewId, before)) swept++
  }
  return swept
}

/** Whoever saw the summary has answered everything, only it stays unconfirmed; whoever was told that it ends here stopped. */
function endOf(state: InterviewState): EventPayload<'interview.ended'> {
  const { isTest, summary } = state
  const [status, reason] = summary
    ? (['complete', 'finished'] as const)
    : isStopping(state)
      ? (['partial', 'stopped'] as const)
      : (['abandoned', 'abandoned'] as const)
  return { status: isTest ? 'test' : status, reason }
}

/** Somebody may have come back between the list and now: looked at again where it is written. */
async function endSilent(context: InterviewContext, interviewId: string, before: number): Promise<boolean> {
  try {
    const { events } = await changeInterview(context, {
      interviewId,
      clientId: null,
      compute: (live) => {
        const draft = openDraft(live, context.clock())
        if (live.state.endedAt === null && live.state.lastAt <= before) {
          draft.add({ type: 'interview.ended', actor: 'system', payload: endOf(live.state) })
        }
        return draft.finish()
      },
    })
    return events.length > 0
  } catch (error) {
    if (isAppError(error)) return false
    throw error
  }
}
