/** Reminds of a measuring: on the home page and in the study always, by mail where an address was given and mail is set up. */
import { z } from 'zod'
import { type Database, withTenant } from '../../../platform/database/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Mailer } from '../../../platform/mail/mailer.ts'
import type { ReportReading } from '../report-context.ts'
import { finishReminder, listDueReminders, lockUnsentReminder, markReminderSent } from './reminder-store.ts'

export const ReminderSchema = z
  .object({
    reminderId: z.uuid(),
    studyId: z.uuid(),
    studyName: z.string(),
    dueAt: z.iso.datetime(),
    decision: z.string(),
    owner: z.string(),
    measure: z.string(),
  })
  .meta({ id: 'ReportReminder' })
export type Reminder = z.infer<typeof ReminderSchema>

/** Those that are due by now. */
export function showReminders({ db, workspaceId }: ReportReading): Promise<Reminder[]> {
  return withTenant(db, workspaceId, async (tx) =>
    (await listDueReminders(tx, new Date())).map(({ draft, dueAt, ...row }) => ({
      ...row,
      dueAt: dueAt.toISOString(),
      decision: draft.decision.decision,
      owner: draft.decision.owner,
      measure: draft.decision.measure,
    })),
  )
}

/** It was measured, or nobody wants to be reminded. @throws AppError `not_found` */
export async function dismissReminder({ db, workspaceId }: ReportReading, reminderId: string): Promise<void> {
  const isDone = await withTenant(db, workspaceId, (tx) => finishReminder(tx, reminderId))
  if (!isDone)
    throw new AppError('not_found', 'no such reminder', {
      say: 'There is no such reminder, or it is done already.',
    })
}

export interface RemindContext {
  db: Database
  workspaceId: string
  mailer: Mailer | null
  /** Where the studio is reached, without a slash at the end. */
  studioUrl: string
}

/** True when a mail went out. @throws AppError `unavailable`; then it is tried again */
export function sendReminder(context: RemindContext, reminderId: string): Promise<boolean> {
  const { db, workspaceId, mailer, studioUrl } = context
  return withTenant(db, workspaceId, async (tx) => {
    const reminder = await lockUnsentReminder(tx, reminderId)
    if (!reminder || reminder.mailTo === '' || mailer === null) return false
    // Marked before it is sent, and undone when that fails: rather a second mail than none.
    await markReminderSent(tx, reminderId)
    await mailer.send({
      to: reminder.mailTo,
      subject: 'Earwitness: a decision waits to be measured',
      text: [
        'A decision that rested on a study was to be measured again today.',
        `The decision and its measure stand in the report: ${studioUrl}/studies/${reminder.studyId}/report`,
        'Whoever measured it can say so there; then nobody is reminded again.',
      ].join('\n\n'),
    })
    return true
  })
}
