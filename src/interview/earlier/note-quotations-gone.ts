import { withTenant } from '../../platform/database/database.ts'
import { changeInterview } from '../append-events.ts'
import { type InterviewContext, liveKey } from '../live-interview.ts'
import { openDraft } from '../turn-draft.ts'
import { listQuoting } from './store.ts'

/** After an interview was deleted, and with it what later ones quoted of it: their logs say so, and memory follows. */
export async function noteQuotationsGone(context: InterviewContext, fromInterviewId: string): Promise<void> {
  const quoting = await withTenant(context.db, context.workspaceId, (tx) => listQuoting(tx, fromInterviewId))
  for (const { interviewId, contentIds } of quoting) {
    await changeInterview(context, {
      interviewId,
      clientId: null,
      compute: (live) => {
        const draft = openDraft(live, context.clock())
        draft.add({ type: 'contents.erased', actor: 'system', payload: { contentIds } })
        return draft.finish()
      },
    })
    context.live.delete(liveKey(context.workspaceId, interviewId))
  }
}
