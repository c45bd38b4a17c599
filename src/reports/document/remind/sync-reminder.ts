/** A decision’s day of measuring as a reminder: made, moved or taken back together with the decision. */
import type { Tx } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { ReportDecision } from '../model.ts'
import type { ReportContext } from '../report-context.ts'
import { cancelReminder, findOpenReminder, insertReminder } from './reminder-store.ts'

export const remindJobName = 'report.remind'

/** In the morning in most of Europe, and before the day is over elsewhere. */
const hour = 'T08:00:00.000Z'

export async function syncReminder(
  tx: Tx,
  { workspaceId, actor, jobs }: Pick<ReportContext, 'workspaceId' | 'actor' | 'jobs'>,
  { reportId, studyId, decision }: { reportId: string; studyId: string; decision: ReportDecision },
): Promise<void> {
  const dueAt = decision.measureOn === null ? null : new Date(`${decision.measureOn}${hour}`)
  const open = await findOpenReminder(tx, reportId)
  if (open?.dueAt.getTime() === dueAt?.getTime() && (open?.mailTo ?? decision.remind) === decision.remind)
    return
  if (open) await cancelReminder(tx, open.reminderId)
  if (dueAt === null) return
  const reminderId = newId()
  await insertReminder(tx, {
    workspaceId,
    reminderId,
    reportId,
    studyId,
    dueAt,
    mailTo: decision.remind,
    createdBy: actor,
  })
  const startAfterSeconds = Math.max(0, Math.ceil((dueAt.getTime() - Date.now()) / 1000))
  await jobs.enqueue(
    tx,
    remindJobName,
    { workspaceId, reminderId },
    { singletonKey: reminderId, startAfterSeconds },
  )
}
