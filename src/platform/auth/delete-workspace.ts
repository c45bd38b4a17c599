import { withTenant } from '../database/database.ts'
import { retryDeadlocks } from '../database/deadlock.ts'
import { deleteTenantRows } from '../database/delete-tenant.ts'
import { noteDeletion } from '../deletions/deletion-list.ts'
import { AppError } from '../errors.ts'
import type { UseCaseContext } from '../http/dependencies.ts'
import type { MediaStore } from '../media/media-store.ts'
import { forgetAfterErasure } from '../short-memory.ts'
import { type DefaultWorkspace, insertDefaultWorkspace } from './default-workspace.ts'
import { deleteWorkspaceRow, findWorkspace, lockWorkspace } from './store.ts'

export interface DeleteWorkspaceContext extends Pick<UseCaseContext, 'db' | 'workspaceId'> {
  media: MediaStore
  defaultWorkspace: DefaultWorkspace
}

/**
 * Deletes a workspace with everything that it holds: studies, people, words, media, members, keys, its audit. Sessions
 * in it end, and whoever belongs to no other workspace is forgotten. The instance's own workspace is there again
 * afterwards, empty, so that `earwitness open` still leads somewhere. Backups are files elsewhere and stay; restored, they lose it again.
 *
 * @throws AppError `not_found`, or `invalid_input` when the typed name differs
 */
export async function deleteWorkspace(
  { db, workspaceId, media, defaultWorkspace }: DeleteWorkspaceContext,
  { name }: { name: string },
): Promise<void> {
  assertNamed(await findWorkspace(db, workspaceId), name)
  // Before the rows: what is cut off here can be deleted again, files of nobody could not.
  await media.deleteWorkspace(workspaceId)
  await retryDeadlocks(() =>
    withTenant(db, workspaceId, async (tx) => {
      assertNamed(await lockWorkspace(tx, workspaceId), name)
      await deleteWorkspaceRow(tx, workspaceId)
      await deleteTenantRows(tx, workspaceId)
    }),
  )
  noteDeletion({ kind: 'workspace', workspaceId, id: workspaceId })
  // What was written by requests that were on their way; no token leads here any more.
  await withTenant(db, workspaceId, async (tx) => {
    await deleteTenantRows(tx, workspaceId)
    if (workspaceId === defaultWorkspace.workspaceId) await insertDefaultWorkspace(tx, defaultWorkspace)
  })
  await media.deleteWorkspace(workspaceId)
  forgetAfterErasure()
}

function assertNamed(workspace: { name: string } | null, typed: string): void {
  if (!workspace)
    throw new AppError('not_found', 'no such workspace', { say: 'There is no such workspace any more.' })
  if (typed.trim() === workspace.name.trim()) return
  throw new AppError('invalid_input', 'the typed name differs', {
    say: 'The name does not match. Type it as it is written, then the workspace is deleted.',
    details: [{ where: 'name', say: 'Does not match.' }],
  })
}
