/** The questions that were put to a study before, newest first. */
import { withTenant } from '../../platform/database/database.ts'
import type { ReadContext } from '../show-analysis.ts'
import { listAsked } from './ask-store.ts'
import type { Asked } from './model.ts'

const mostShown = 50

export async function showAsked({ db, workspaceId }: ReadContext, studyId: string | null): Promise<Asked[]> {
  const rows = await withTenant(db, workspaceId, (tx) => listAsked(tx, studyId, mostShown))
  return rows.map(({ askedId, studyId, question, verdict, askedAt }) => ({
    askedId,
    studyId,
    question,
    verdict,
    askedAt: askedAt.toISOString(),
  }))
}
