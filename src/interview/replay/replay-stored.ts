import { type Tx, withTenant } from '../../platform/database/database.ts'
import type { UseCaseContext } from '../../platform/http/dependencies.ts'
import { interviewNotFound } from '../live-interview.ts'
import { findInterview, findRevision, listContents, listEvents } from '../store.ts'
import type { Replay, ReplayLog } from './model.ts'
import { replayInterview } from './replay-interview.ts'

/** Recomputes every decision of one interview; changes nothing. @throws AppError `not_found` */
export async function replayStored(
  call: Pick<UseCaseContext, 'db' | 'workspaceId'>,
  interviewId: string,
): Promise<Replay> {
  const log = await withTenant(call.db, call.workspaceId, (tx) => readReplayLog(tx, interviewId))
  return replayInterview(log)
}

/** @throws AppError `not_found` */
export async function readReplayLog(tx: Tx, interviewId: string): Promise<ReplayLog> {
  const row = await findInterview(tx, interviewId)
  if (!row) throw interviewNotFound()
  const revision = row.revisionId === null ? null : await findRevision(tx, row.revisionId)
  return {
    events: await listEvents(tx, { interviewId }),
    texts: await listContents(tx, interviewId),
    guide: revision?.guide ?? null,
    terms: revision?.terms ?? null,
    evidenceKey: row.evidenceKey,
  }
}
