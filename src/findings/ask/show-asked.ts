/** The questions that were put to a study before, newest first. */
import { withTenant } from '../../platform/database/database.ts'
import { findStudyRecord } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import type { ReadContext } from '../show-analysis.ts'
import { listAsked } from './ask-store.ts'
import type { Asked } from './model.ts'

const mostShown = 50

/** @throws AppError `not_found` for a study that is not there */
export async function showAsked({ db, workspaceId }: ReadContext, studyId: string | null): Promise<Asked[]> {
  const rows = await withTenant(db, workspaceId, async (tx) => {
    if (studyId !== null && !(await findStudyRecord(tx, studyId))) throw studyNotFound()
    return listAsked(tx, studyId, mostShown)
  })
  return rows.map(({ askedId, studyId, question, verdict, askedAt }) => ({
    askedId,
    studyId,
    question,
    verdict,
    askedAt: askedAt.toISOString(),
  }))
}
