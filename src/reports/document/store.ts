/** The report of a study, its edits and its published versions. Every query reads within the tenant. */
import { and, asc, desc, eq, inArray, max, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database/database.ts'
import type { StoredDocument } from './model.ts'
import {
  reportComments,
  reportEditBodies,
  reportEdits,
  reportReminders,
  reportShares,
  reports,
  reportTokens,
  reportVersions,
} from './tables.ts'

export type ReportRow = typeof reports.$inferSelect
export type EditRow = typeof reportEdits.$inferSelect
export type EditBodyRow = typeof reportEditBodies.$inferSelect
export type VersionRow = typeof reportVersions.$inferSelect

export async function findReport(tx: Tx, studyId: string): Promise<ReportRow | null> {
  const [row] = await tx.select().from(reports).where(eq(reports.studyId, studyId))
  return row ?? null
}

/** The same, kept from others until the transaction ends. */
export async function lockReport(tx: Tx, studyId: string): Promise<ReportRow | null> {
  const [row] = await tx.select().from(reports).where(eq(reports.studyId, studyId)).for('update')
  return row ?? null
}

/** Null where the study got one in the meantime. */
export async function insertReport(tx: Tx, row: typeof reports.$inferInsert): Promise<ReportRow | null> {
  const [made] = await tx.insert(reports).values(row).onConflictDoNothing().returning()
  return made ?? null
}

export async function updateDraft(
  tx: Tx,
  { reportId, draft }: { reportId: string; draft: StoredDocument },
): Promise<number> {
  const [row] = await tx
    .update(reports)
    .set({ draft, draftVersion: sql`${reports.draftVersion} + 1`, updatedAt: new Date() })
    .where(eq(reports.reportId, reportId))
    .returning({ draftVersion: reports.draftVersion })
  return row?.draftVersion ?? 0
}

// ---- the journal ----------------------------------------------------------------------------------------------

export async function insertEdit(
  tx: Tx,
  { change, inverse, ...edit }: Omit<EditRow, 'at' | 'number'> & Pick<EditBodyRow, 'change' | 'inverse'>,
): Promise<number> {
  const number = (await lastEditNumber(tx, edit.reportId)) + 1
  await tx.insert(reportEdits).values({ ...edit, number })
  const { workspaceId, reportId } = edit
  await tx.insert(reportEditBodies).values({ workspaceId, reportId, number, change, inverse })
  return number
}

export async function lastEditNumber(tx: Tx, reportId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(reportEdits.number) })
    .from(reportEdits)
    .where(eq(reportEdits.reportId, reportId))
  return row?.last ?? 0
}

/** Newest first. */
export function listEdits(tx: Tx, reportId: string, limit = 200): Promise<EditRow[]> {
  return tx
    .select()
    .from(reportEdits)
    .where(eq(reportEdits.reportId, reportId))
    .orderBy(desc(reportEdits.number))
    .limit(limit)
}

/** Null: it was deleted with somebody’s words. */
export async function findEditBody(
  tx: Tx,
  { reportId, number }: { reportId: string; number: number },
): Promise<EditBodyRow | null> {
  const [row] = await tx
    .select()
    .from(reportEditBodies)
    .where(and(eq(reportEditBodies.reportId, reportId), eq(reportEditBodies.number, number)))
  return row ?? null
}

// ---- versions -------------------------------------------------------------------------------------------------

export async function insertVersion(
  tx: Tx,
  row: Omit<typeof reportVersions.$inferInsert, 'number' | 'publishedAt'>,
): Promise<VersionRow> {
  const [last] = await tx
    .select({ last: max(reportVersions.number) })
    .from(reportVersions)
    .where(eq(reportVersions.reportId, row.reportId))
  const [made] = await tx
    .insert(reportVersions)
    .values({ ...row, number: (last?.last ?? 0) + 1 })
    .returning()
  return made!
}

export async function findVersion(
  tx: Tx,
  { reportId, number }: { reportId: string; number: number },
): Promise<VersionRow | null> {
  const [row] = await tx
    .select()
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, reportId), eq(reportVersions.number, number)))
  return row ?? null
}

/** How a version reads without names, before it is sent to anybody. */
export async function writeNames(
  tx: Tx,
  { reportId, number, names }: Pick<VersionRow, 'reportId' | 'number' | 'names'>,
): Promise<void> {
  await tx
    .update(reportVersions)
    .set({ names })
    .where(and(eq(reportVersions.reportId, reportId), eq(reportVersions.number, number)))
}

/** How the newest version reads without names: what was kept, and who is called what. */
export async function lastNames(tx: Tx, reportId: string): Promise<VersionRow['names'] | null> {
  const [row] = await tx
    .select({ names: reportVersions.names })
    .from(reportVersions)
    .where(eq(reportVersions.reportId, reportId))
    .orderBy(desc(reportVersions.number))
    .limit(1)
  return row?.names ?? null
}

export type VersionLine = Pick<VersionRow, 'number' | 'note' | 'publishedBy' | 'publishedAt' | 'editNumber'>

/** Newest first. */
export function listVersions(tx: Tx, reportId: string): Promise<VersionLine[]> {
  const { number, note, publishedBy, publishedAt, editNumber } = reportVersions
  return tx
    .select({ number, note, publishedBy, publishedAt, editNumber })
    .from(reportVersions)
    .where(eq(reportVersions.reportId, reportId))
    .orderBy(desc(number))
}

// ---- erasing --------------------------------------------------------------------------------------------------

/** What was published and edited about a study that somebody erases their words from. */
export async function listErasable(
  tx: Tx,
  studyId: string,
): Promise<{ report: ReportRow; versions: VersionRow[]; bodies: EditBodyRow[] } | null> {
  const report = await lockReport(tx, studyId)
  if (!report) return null
  const { reportId } = report
  return {
    report,
    versions: await tx.select().from(reportVersions).where(eq(reportVersions.reportId, reportId)),
    bodies: await tx
      .select()
      .from(reportEditBodies)
      .where(eq(reportEditBodies.reportId, reportId))
      .orderBy(asc(reportEditBodies.number)),
  }
}

/** The one way in which a published version changes: what somebody said and deleted is no longer in it. */
export async function eraseFromVersion(
  tx: Tx,
  { reportId, number, document, names }: Pick<VersionRow, 'reportId' | 'number' | 'document' | 'names'>,
): Promise<void> {
  await tx
    .update(reportVersions)
    .set({ document, names })
    .where(and(eq(reportVersions.reportId, reportId), eq(reportVersions.number, number)))
}

export async function deleteEditBodies(
  tx: Tx,
  { reportId, numbers }: { reportId: string; numbers: number[] },
): Promise<void> {
  if (numbers.length === 0) return
  await tx
    .delete(reportEditBodies)
    .where(and(eq(reportEditBodies.reportId, reportId), inArray(reportEditBodies.number, numbers)))
}

/** With a study goes its report, and every way to it. */
export async function deleteReportOfStudy(tx: Tx, studyId: string): Promise<void> {
  const report = await findReport(tx, studyId)
  if (!report) return
  const { reportId, workspaceId } = report
  const shares = await tx
    .select({ shareId: reportShares.shareId })
    .from(reportShares)
    .where(eq(reportShares.reportId, reportId))
  const shareIds = shares.map(({ shareId }) => shareId)
  if (shareIds.length > 0)
    await tx
      .delete(reportTokens)
      .where(and(eq(reportTokens.workspaceId, workspaceId), inArray(reportTokens.shareId, shareIds)))
  for (const table of [
    reportShares,
    reportComments,
    reportReminders,
    reportVersions,
    reportEditBodies,
    reportEdits,
    reports,
  ])
    await tx.delete(table).where(eq(table.reportId, reportId))
}
