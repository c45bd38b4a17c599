/** Links to a published report, and the way from a link's secret to its workspace. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { reportShares, reports, reportTokens } from '../tables.ts'

export type ShareRow = typeof reportShares.$inferSelect

export async function insertShare(
  tx: Tx,
  { tokenHash, ...row }: typeof reportShares.$inferInsert & { tokenHash: string },
): Promise<ShareRow> {
  const [made] = await tx.insert(reportShares).values(row).returning()
  const { workspaceId, shareId } = row
  await tx.insert(reportTokens).values({ tokenHash, workspaceId, shareId })
  return made!
}

/** Newest first. */
export function listShares(tx: Tx, reportId: string): Promise<ShareRow[]> {
  return tx
    .select()
    .from(reportShares)
    .where(eq(reportShares.reportId, reportId))
    .orderBy(desc(reportShares.createdAt))
}

/** With its secret: nothing leads to it any more. Null: there is none by this id. */
export async function revokeShare(
  tx: Tx,
  { workspaceId, shareId }: { workspaceId: string; shareId: string },
): Promise<ShareRow | null> {
  const [row] = await tx
    .update(reportShares)
    .set({ revokedAt: sql`coalesce(${reportShares.revokedAt}, now())` })
    .where(eq(reportShares.shareId, shareId))
    .returning()
  if (row)
    await tx
      .delete(reportTokens)
      .where(and(eq(reportTokens.workspaceId, workspaceId), eq(reportTokens.shareId, shareId)))
  return row ?? null
}

/** Before any tenant is known: the hash of a secret leads to it. */
export async function findShareTenant(
  db: Database,
  tokenHash: string,
): Promise<{ workspaceId: string; shareId: string } | null> {
  const [row] = await db.select().from(reportTokens).where(eq(reportTokens.tokenHash, tokenHash))
  return row ?? null
}

export async function findShare(tx: Tx, shareId: string): Promise<(ShareRow & { studyId: string }) | null> {
  const [row] = await tx
    .select({ share: reportShares, studyId: reports.studyId })
    .from(reportShares)
    .innerJoin(reports, eq(reports.reportId, reportShares.reportId))
    .where(eq(reportShares.shareId, shareId))
  return row ? { ...row.share, studyId: row.studyId } : null
}

export async function noteOpened(tx: Tx, shareId: string): Promise<void> {
  await tx
    .update(reportShares)
    .set({ opened: sql`${reportShares.opened} + 1`, lastOpenedAt: new Date() })
    .where(and(eq(reportShares.shareId, shareId), isNull(reportShares.revokedAt)))
}
