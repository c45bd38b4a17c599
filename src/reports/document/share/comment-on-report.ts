/** Comments of the workspace on its own report. */
import { z } from 'zod'
import { withTenant } from '../../../platform/database/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { type ReportContext, reportNotFound } from '../report-context.ts'
import { findReport } from '../store.ts'
import { insertComment, resolveComment } from './comment-store.ts'

export const CommentInputSchema = z
  .object({
    text: z.string().trim().min(1).max(4000),
    blockId: z.string().max(40).nullable().default(null).describe('Null: on the report as a whole'),
  })
  .meta({ id: 'NewReportComment' })
export type CommentInput = z.infer<typeof CommentInputSchema>

/** @throws AppError `not_found` */
export async function commentOnReport(
  { db, workspaceId, actor }: ReportContext,
  { studyId, text, blockId }: CommentInput & { studyId: string },
): Promise<void> {
  await withTenant(db, workspaceId, async (tx) => {
    const report = await findReport(tx, studyId)
    if (!report) throw reportNotFound()
    const { reportId } = report
    await insertComment(tx, {
      workspaceId,
      commentId: newId(),
      reportId,
      version: null,
      blockId,
      author: actor,
      body: text,
    })
  })
}

/** @throws AppError `not_found` */
export async function settleComment(
  { db, workspaceId, actor }: Omit<ReportContext, 'jobs'>,
  input: { commentId: string; isResolved: boolean },
): Promise<void> {
  const isThere = await withTenant(db, workspaceId, (tx) => resolveComment(tx, { ...input, actor }))
  if (!isThere) throw new AppError('not_found', 'no such comment', { say: 'There is no such comment here.' })
}
