import { changeInterview } from './append-events.ts'
import type { Door } from './door.ts'
import type { InterviewContext, LiveInterview } from './live-interview.ts'
import type { InterviewState } from './state.ts'
import { openDraft } from './turn-draft.ts'

/** Whether whoever comes back may go on: only silence ended it, and the study still takes answers. */
function mayReopen({ status, endReason }: InterviewState, door: Pick<Door, 'closedMessage'>): boolean {
  return status === 'abandoned' && endReason === 'abandoned' && door.closedMessage === null
}

/** Takes an abandoned interview up again at the turn where it stopped; any other stays as it is. */
export async function reopenInterview(
  context: InterviewContext,
  door: Pick<Door, 'closedMessage'>,
  live: LiveInterview,
): Promise<LiveInterview> {
  if (!mayReopen(live.state, door)) return live
  const changed = await changeInterview(context, {
    interviewId: live.row.interviewId,
    clientId: null,
    compute: (newest) => {
      const draft = openDraft(newest, context.clock())
      if (mayReopen(newest.state, door)) {
        draft.add({
          type: 'status.changed',
          actor: 'participant',
          payload: { from: 'abandoned', to: 'in_progress', reason: 'came back' },
        })
      }
      return draft.finish()
    },
  })
  return changed.live
}
