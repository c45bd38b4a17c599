import type { Logger } from 'pino'
import { writeAudit } from '../platform/audit/audit.ts'
import { type Tx, withTenant } from '../platform/database/database.ts'
import { boundWaiting, isLockTimeout, retryDeadlocks } from '../platform/database/deadlock.ts'
import { noteDeletion } from '../platform/deletions/deletion-list.ts'
import { AppError } from '../platform/errors.ts'
import type { MediaStore } from '../platform/media/media-store.ts'
import { deleteMedia } from '../platform/media/store.ts'
import type { StudyContextOfCall, StudyPorts } from './ports.ts'
import {
  deleteStudyRows,
  insertHistory,
  keepImportsAway,
  listImagesShown,
  lockStudy,
  markGoing,
} from './store.ts'
import { studyNotFound } from './study-errors.ts'

/** Left behind when the sample is deleted, so that the next start does not bring it back. */
export const sampleDeleted = 'sample.deleted'

/** Whoever comes to a study while its deletion waits would wait too, each with a connection that others need. */
const usualWaitMs = 2000

type DeletionCall = StudyContextOfCall &
  Pick<StudyPorts, 'onStudyDeleted'> & {
    /** Where images lie; absent where the study can have none. */
    media?: Pick<MediaStore, 'delete'>
    logger?: Pick<Logger, 'error'>
    /** For whoever writes to it, where it is not the usual time. */
    longestWaitMs?: number
  }

/**
 * Deletes a study with everything that it holds, in one transaction; then the files of images that nothing shows any more.
 * `name` must be typed as it is.
 *
 * @throws AppError `not_found`; `invalid_input` when the name does not match; `conflict` while an import into it is under
 *   way, or when somebody writes to it for longer than is waited for
 */
export async function deleteStudy(
  call: DeletionCall,
  { studyId, name }: { studyId: string; name: string },
): Promise<void> {
  const { workspaceId, actor } = call
  // Whoever ends an interview holds it and waits for the study, which is held here.
  const deleting = retryDeadlocks(() =>
    withTenant(call.db, workspaceId, async (tx) => {
      await boundWaiting(tx, call.longestWaitMs ?? usualWaitMs)
      // An import holds what it replaces until its end, which may be minutes away.
      if (!(await keepImportsAway(tx, studyId))) throw importUnderWay()
      // From here on people who come to it are turned away and wait for nothing.
      await markGoing(tx, studyId)
      const study = await lockStudy(tx, studyId)
      if (!study) throw studyNotFound()
      if (name.trim() !== study.name.trim()) {
        throw new AppError('invalid_input', 'the typed name differs', {
          say: 'The name does not match. Type it as it is written, then the study is deleted.',
          details: [{ where: 'name', say: 'Does not match.' }],
        })
      }
      for (const deleteHeld of call.onStudyDeleted) await deleteHeld(tx, { workspaceId, studyId })
      const shown = call.media ? await listImagesShown(tx, studyId) : []
      await deleteStudyRows(tx, studyId)
      const images = await deleteUnshown(tx, { workspaceId, mediaIds: shown })
      if (study.isSample) await insertHistory(tx, { workspaceId, studyId, action: sampleDeleted, actor })
      await writeAudit(tx, { workspaceId, actor, action: 'study.deleted', target: studyId })
      return images
    }),
  )
  const images = await deleting.catch((error: unknown) => {
    throw isLockTimeout(error) ? writtenTo(error) : error
  })
  noteDeletion({ kind: 'study', workspaceId, id: studyId })
  for (const mediaId of images) await deleteFile(call, mediaId)
}

/** The study is gone by then: a file that stays keeps neither the others nor the answer back. */
async function deleteFile({ media, logger, workspaceId }: DeletionCall, mediaId: string): Promise<void> {
  try {
    await media?.delete({ workspaceId, mediaId })
  } catch (err) {
    logger?.error(
      { err, workspaceId, mediaId },
      'the file of an image of a deleted study could not be deleted',
    )
  }
}

/** A copy of the study may show them still. */
async function deleteUnshown(
  tx: Tx,
  { workspaceId, mediaIds }: { workspaceId: string; mediaIds: readonly string[] },
): Promise<string[]> {
  if (mediaIds.length === 0) return []
  const shown = new Set(await listImagesShown(tx, null))
  const unshown = mediaIds.filter((mediaId) => !shown.has(mediaId))
  for (const mediaId of unshown) await deleteMedia(tx, workspaceId, mediaId)
  return unshown
}

function importUnderWay(): AppError {
  return new AppError('conflict', 'an import into the study is under way', {
    say: 'An import into this study is under way. Nothing was deleted. Delete it when the import has ended.',
    retryAfterSeconds: 30,
  })
}

function writtenTo(cause: unknown): AppError {
  return new AppError('conflict', 'the study is being written to', {
    cause,
    say: 'Something is being written to this study at the moment. Nothing was deleted. Try again in a few seconds.',
    retryAfterSeconds: 5,
  })
}
