import { writeAudit } from '../platform/audit/audit.ts'
import { withTenant } from '../platform/database/database.ts'
import { retryDeadlocks } from '../platform/database/deadlock.ts'
import { AppError } from '../platform/errors.ts'
import type { StudyContextOfCall, StudyPorts } from './ports.ts'
import { deleteStudyRows, insertHistory, lockStudy } from './store.ts'
import { studyNotFound } from './study-errors.ts'

/** Left behind when the sample is deleted, so that the next start does not bring it back. */
export const sampleDeleted = 'sample.deleted'

/**
 * Deletes a study with everything that it holds, in one transaction. `name` must be typed as it is.
 *
 * @throws AppError `not_found`, or `invalid_input` when the name does not match
 */
export async function deleteStudy(
  call: StudyContextOfCall & Pick<StudyPorts, 'onStudyDeleted'>,
  { studyId, name }: { studyId: string; name: string },
): Promise<void> {
  const { workspaceId, actor } = call
  // Whoever ends an interview holds it and waits for the study, which is held here.
  await retryDeadlocks(() =>
    withTenant(call.db, workspaceId, async (tx) => {
      const study = await lockStudy(tx, studyId)
      if (!study) throw studyNotFound()
      if (name.trim() !== study.name.trim()) {
        throw new AppError('invalid_input', 'the typed name differs', {
          say: 'The name does not match. Type it as it is written, then the study is deleted.',
          details: [{ where: 'name', say: 'Does not match.' }],
        })
      }
      for (const deleteHeld of call.onStudyDeleted) await deleteHeld(tx, { workspaceId, studyId })
      await deleteStudyRows(tx, studyId)
      if (study.isSample) await insertHistory(tx, { workspaceId, studyId, action: sampleDeleted, actor })
      await writeAudit(tx, { workspaceId, actor, action: 'study.deleted', target: studyId })
    }),
  )
}
