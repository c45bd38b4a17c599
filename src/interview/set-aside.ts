import { writeAudit } from '../platform/audit/audit.ts'
import { AppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { type Changed, changeInterview } from './append-events.ts'
import { insertFlag, resolveFlags } from './list-store.ts'
import type { InterviewContext } from './live-interview.ts'
import { openDraft } from './turn-draft.ts'

/** Keeps an interview out of results, with the reason; nothing of it is lost, and it can be restored. */
export function setAside(
  context: InterviewContext & { actor: string },
  interviewId: string,
  reason: string,
): Promise<Changed> {
  const { workspaceId, actor } = context
  return changeInterview(context, {
    interviewId,
    clientId: null,
    compute: (live) => {
      const { status, endedAt } = live.state
      if (endedAt === null || status === 'set_aside') {
        throw new AppError('conflict', `cannot set aside an interview that is ${status}`, {
          say:
            status === 'set_aside'
              ? 'It is set aside already.'
              : 'It is still under way. Wait until it has ended.',
        })
      }
      const draft = openDraft(live, context.clock())
      // The reason is the researcher's own text and may name somebody: it is kept with the flag, not in the log.
      draft.add({
        type: 'status.changed',
        actor: 'researcher',
        payload: { from: status, to: 'set_aside', reason: 'set aside by a researcher' },
      })
      return draft.finish()
    },
    alongside: async (tx) => {
      await insertFlag(tx, {
        workspaceId,
        flagId: newId(),
        interviewId,
        kind: 'set_aside',
        reason,
        by: actor,
      })
      await writeAudit(tx, { workspaceId, actor, action: 'interview.set_aside', target: interviewId })
    },
  })
}

/** @throws AppError `conflict` when it is not set aside, or was deleted by the person it came from */
export function restoreInterview(
  context: InterviewContext & { actor: string },
  interviewId: string,
): Promise<Changed> {
  return changeInterview(context, {
    interviewId,
    clientId: null,
    compute: (live) => {
      const { status, statusBefore } = live.state
      if (status !== 'set_aside' || statusBefore === null || live.row.erasedAt !== null) {
        throw new AppError('conflict', 'nothing to restore', {
          say: live.row.erasedAt
            ? 'Its words were deleted; they cannot be restored.'
            : 'It is not set aside.',
        })
      }
      const draft = openDraft(live, context.clock())
      draft.add({
        type: 'status.changed',
        actor: 'researcher',
        payload: { from: status, to: statusBefore, reason: 'restored by a researcher' },
      })
      return draft.finish()
    },
    alongside: async (tx) => {
      const { workspaceId, actor } = context
      await resolveFlags(tx, { interviewId, kind: 'set_aside' })
      await writeAudit(tx, { workspaceId, actor, action: 'interview.restored', target: interviewId })
    },
  })
}
