/** The report that the program would write now, as it would be read; nothing of it is kept. */

import type { InterviewStatus } from '../../interview/events.ts'
import { withTenant } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import { draftDocument } from './draft/draft-document.ts'
import { fillWords } from './fill-words.ts'
import { gatherMaterial } from './gather-material.ts'
import type { ReportDocument } from './model.ts'
import type { ReportReading } from './report-context.ts'

/** @throws AppError `not_found` */
export async function previewReport(
  context: Pick<ReportReading, 'db' | 'workspaceId'>,
  { studyId, statuses }: { studyId: string; statuses: readonly InterviewStatus[] },
): Promise<ReportDocument> {
  const stored = draftDocument(await gatherMaterial(context, studyId, statuses))
  const { claims } = await withTenant(context.db, context.workspaceId, (tx) => fillWords(tx, stored))
  return {
    ...stored,
    claims,
    reportId: newId(),
    version: null,
    publishedAt: null,
    names: 'names',
    residualRisk: null,
    comments: [],
    history: [],
  }
}
