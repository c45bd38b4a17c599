/** After a restore, before anybody is served: what had been deleted since its backup is deleted again. */
import type { Logger } from 'pino'
import { eraseAgain } from '../interview/erase-interview.ts'
import type { InterviewEngine } from '../interview/live-interview.ts'
import type { DefaultWorkspace } from '../platform/auth/default-workspace.ts'
import { deleteWorkspace } from '../platform/auth/delete-workspace.ts'
import { findWorkspace } from '../platform/auth/store.ts'
import { type Database, withTenant } from '../platform/database/database.ts'
import type { Deletion } from '../platform/deletions/deletion-list.ts'
import { readDue, writeDue } from '../platform/deletions/due-deletions.ts'
import { isAppError } from '../platform/errors.ts'
import type { MediaStore } from '../platform/media/media-store.ts'
import { deleteStudy } from '../study/delete-study.ts'
import { findStudy } from '../study/store.ts'
import { studyPorts } from './study-ports.ts'

export interface DeleteAgainContext {
  db: Database
  engine: InterviewEngine
  media: MediaStore
  defaultWorkspace: DefaultWorkspace
  dataDirectory: string
  logger: Pick<Logger, 'info' | 'error'>
}

const actor = 'system'

/** What fails is logged, keeps nobody from being served, and is tried again at the next start. */
export async function deleteAgain(context: DeleteAgainContext): Promise<void> {
  const due = readDue(context.dataDirectory)
  if (due.length === 0) return
  const failed: Deletion[] = []
  for (const deletion of due) {
    try {
      await carryOut(context, deletion)
    } catch (error) {
      // Gone with what it was part of.
      if (isAppError(error) && error.code === 'not_found') continue
      const { kind, id } = deletion
      context.logger.error({ err: error, kind, id }, 'a deletion could not be carried out again')
      failed.push(deletion)
    }
  }
  writeDue(context.dataDirectory, failed)
  context.logger.info({ done: due.length - failed.length, failed: failed.length }, 'deleted again')
}

async function carryOut(context: DeleteAgainContext, { kind, workspaceId, id }: Deletion): Promise<void> {
  const { db, engine, media, defaultWorkspace } = context
  if (kind === 'interview') return eraseAgain({ ...engine, workspaceId }, id)
  if (kind === 'study') {
    const study = await withTenant(db, workspaceId, (tx) => findStudy(tx, id))
    if (!study) return
    return deleteStudy(
      { db, workspaceId, actor, media, logger: context.logger, ...studyPorts },
      { studyId: id, name: study.name },
    )
  }
  const workspace = await findWorkspace(db, id)
  if (workspace)
    await deleteWorkspace({ db, workspaceId: id, media, defaultWorkspace }, { name: workspace.name })
}
