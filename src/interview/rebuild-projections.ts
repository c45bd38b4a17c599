import { withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import { type InterviewContext, interviewNotFound, liveKey } from './live-interview.ts'
import { projectEvents, projectInterview } from './project.ts'
import { readEvent } from './read-event.ts'
import { reduce } from './reduce.ts'
import { takeSnapshot } from './snapshot.ts'
import { findInterview, listEvents, replaceProjections } from './store.ts'

/**
 * Makes turns, answers, exposures and the interview's columns anew from the log alone. For a live interview the
 * result equals what was there; an erased one keeps none.
 */
export async function rebuildProjections(context: InterviewContext, interviewId: string): Promise<void> {
  await withTenant(context.db, context.workspaceId, async (tx) => {
    const row = await findInterview(tx, interviewId)
    if (!row) throw interviewNotFound()
    const log = (await listEvents(tx, { interviewId })).map((event) => readEvent(event))
    const state = reduce(log)
    const { workspaceId, serverId } = context
    const { studyId, revisionId, lastSeq, epoch } = row
    const replaced = await replaceProjections(tx, {
      workspaceId,
      interviewId,
      studyId,
      revisionId,
      expected: { lastSeq, epoch },
      lease: { holder: serverId, epoch: epoch + 1 },
      columns: projectInterview(state),
      projections: row.erasedAt
        ? { turns: [], answers: [], noAnswers: [], exposures: [] }
        : projectEvents(log, state),
      snapshot: takeSnapshot(state),
    })
    if (!replaced) throw new AppError('conflict', 'the interview was written to meanwhile')
  })
  context.live.delete(liveKey(context.workspaceId, interviewId))
}
