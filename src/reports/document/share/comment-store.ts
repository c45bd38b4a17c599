/** Comments on a report. Every query reads within the tenant. */
import { and, asc, count, eq, gt, isNotNull } from 'drizzle-orm'
import type { Tx } from '../../../platform/database/database.ts'
import type { ReportComment } from '../model.ts'
import { reportComments } from '../tables.ts'

export async function insertComment(tx: Tx, row: typeof reportComments.$inferInsert): Promise<void> {
  await tx.insert(reportComments).values(row)
}

/** Oldest first. */
export async function listComments(
  tx: Tx,
  { reportId, nameOf }: { reportId: string; nameOf: (actor: string) => string },
): Promise<ReportComment[]> {
  const rows = await tx
    .select()
    .from(reportComments)
    .where(eq(reportComments.reportId, reportId))
    .orderBy(asc(reportComments.at), asc(reportComments.commentId))
  return rows.map((row) => commentOf(row, row.shareId === null ? nameOf(row.author) : row.author))
}

/** What was left through one link, oldest first. */
export async function listLinkComments(tx: Tx, shareId: string): Promise<ReportComment[]> {
  const rows = await tx
    .select()
    .from(reportComments)
    .where(eq(reportComments.shareId, shareId))
    .orderBy(asc(reportComments.at), asc(reportComments.commentId))
  return rows.map((row) => commentOf(row, row.author))
}

function commentOf(
  { commentId, blockId, version, shareId, body, at, resolvedAt }: typeof reportComments.$inferSelect,
  by: string,
): ReportComment {
  return {
    commentId,
    blockId,
    version,
    by,
    isFromLink: shareId !== null,
    text: body,
    at: at.toISOString(),
    isResolved: resolvedAt !== null,
  }
}

/** False: there is none by this id. */
export async function resolveComment(
  tx: Tx,
  { commentId, actor, isResolved }: { commentId: string; actor: string; isResolved: boolean },
): Promise<boolean> {
  const rows = await tx
    .update(reportComments)
    .set({ resolvedAt: isResolved ? new Date() : null, resolvedBy: isResolved ? actor : null })
    .where(eq(reportComments.commentId, commentId))
    .returning({ commentId: reportComments.commentId })
  return rows.length > 0
}

/** How many came by one link since a moment: a link that leaked must not fill the report. */
export async function countLinkComments(
  tx: Tx,
  { shareId, since }: { shareId: string; since: Date },
): Promise<number> {
  const [row] = await tx
    .select({ many: count() })
    .from(reportComments)
    .where(
      and(
        eq(reportComments.shareId, shareId),
        isNotNull(reportComments.shareId),
        gt(reportComments.at, since),
      ),
    )
  return row?.many ?? 0
}
