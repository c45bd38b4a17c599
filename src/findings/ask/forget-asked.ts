/** Deletes the questions that were put to a study; what was said stays, and answers were never kept. */
import { withTenant } from '../../platform/database/database.ts'
import { findStudyRecord } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import type { ReadContext } from '../show-analysis.ts'
import { deleteAsked } from './ask-store.ts'

/**
 * @returns how many there were
 * @throws AppError `not_found` for a study that is not there
 */
export async function forgetAsked({ db, workspaceId }: ReadContext, studyId: string): Promise<number> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    return deleteAsked(tx, studyId)
  })
}
