import { writeAudit } from '../../platform/audit/audit.ts'
import { withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { UseCaseContext } from '../../platform/http/dependencies.ts'
import { updateMomentFlag } from './store.ts'

type Call = Pick<UseCaseContext, 'db' | 'workspaceId' | 'actor'>

/** Somebody has read it: who and when is kept. @throws AppError `not_found` */
export function acknowledgeFlag(call: Call, flagId: string, now = new Date()): Promise<void> {
  const read = { acknowledgedAt: now, acknowledgedBy: call.actor }
  return change(call, flagId, { to: read, action: 'flag.acknowledged' })
}

/** Takes it back: it counts as unread again. @throws AppError `not_found` */
export function reopenFlag(call: Call, flagId: string): Promise<void> {
  const unread = { acknowledgedAt: null, acknowledgedBy: null }
  return change(call, flagId, { to: unread, action: 'flag.reopened' })
}

interface FlagChange {
  to: Parameters<typeof updateMomentFlag>[2]
  action: string
}

function change({ db, workspaceId, actor }: Call, flagId: string, { to, action }: FlagChange): Promise<void> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await updateMomentFlag(tx, flagId, to))) {
      throw new AppError('not_found', 'no such flag in this workspace', {
        say: 'There is no such entry in the inbox. Its study may have been deleted.',
      })
    }
    await writeAudit(tx, { workspaceId, actor, action, target: flagId })
  })
}
