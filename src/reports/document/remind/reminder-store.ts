/** When to measure again. Every query reads within the tenant. */
import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import type { Tx } from '../../../platform/database/database.ts'
import { studies } from '../../../study/tables.ts'
import { reportReminders, reports } from '../tables.ts'

export type ReminderRow = typeof reportReminders.$inferSelect

const isOpen = and(isNull(reportReminders.cancelledAt), isNull(reportReminders.doneAt))

export async function findOpenReminder(tx: Tx, reportId: string): Promise<ReminderRow | null> {
  const [row] = await tx
    .select()
    .from(reportReminders)
    .where(and(eq(reportReminders.reportId, reportId), isOpen))
  return row ?? null
}

export async function insertReminder(tx: Tx, row: typeof reportReminders.$inferInsert): Promise<void> {
  await tx.insert(reportReminders).values(row)
}

export async function cancelReminder(tx: Tx, reminderId: string): Promise<void> {
  await tx
    .update(reportReminders)
    .set({ cancelledAt: new Date() })
    .where(eq(reportReminders.reminderId, reminderId))
}

/** False: there is none that waits. */
export async function finishReminder(tx: Tx, reminderId: string): Promise<boolean> {
  const rows = await tx
    .update(reportReminders)
    .set({ doneAt: new Date() })
    .where(and(eq(reportReminders.reminderId, reminderId), isOpen))
    .returning({ reminderId: reportReminders.reminderId })
  return rows.length > 0
}

/** Kept from other workers until the transaction ends; null when nobody has to be written to. */
export async function lockUnsentReminder(tx: Tx, reminderId: string): Promise<ReminderRow | null> {
  const [row] = await tx
    .select()
    .from(reportReminders)
    .where(and(eq(reportReminders.reminderId, reminderId), isOpen, isNull(reportReminders.sentAt)))
    .for('update')
  return row ?? null
}

export async function markReminderSent(tx: Tx, reminderId: string): Promise<void> {
  await tx
    .update(reportReminders)
    .set({ sentAt: new Date() })
    .where(eq(reportReminders.reminderId, reminderId))
}

/** Earliest first. */
export async function listDueReminders(tx: Tx, until: Date) {
  return tx
    .select({
      reminderId: reportReminders.reminderId,
      studyId: reportReminders.studyId,
      studyName: studies.name,
      dueAt: reportReminders.dueAt,
      draft: reports.draft,
    })
    .from(reportReminders)
    .innerJoin(reports, eq(reports.reportId, reportReminders.reportId))
    .innerJoin(studies, eq(studies.studyId, reportReminders.studyId))
    .where(and(isOpen, lte(reportReminders.dueAt, until)))
    .orderBy(asc(reportReminders.dueAt))
}
