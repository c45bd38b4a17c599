/**
 * What must happen although nobody asks for it: interviews in which nothing was said for a day are abandoned,
 * studies whose date has passed are closed, old test links end, and what was kept for as long as was promised is
 * erased, in the backups too that were made without anybody asking. One worker at a time, one workspace after the other.
 */
import type { Logger } from 'pino'
import { retireOldTestLinks } from '../audience/test-links.ts'
import { eraseExpired } from '../interview/erase-expired.ts'
import { sweepAbandoned } from '../interview/sweep-abandoned.ts'
import { deleteExpiredTokens, listWorkspaceIds } from '../platform/auth/store.ts'
import { advisoryLocks, whileLocked } from '../platform/database/advisory-locks.ts'
import { type Database, withTenant } from '../platform/database/database.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import type { Embedder } from '../platform/models/embedder.ts'
import { pruneBackups } from '../platform/runtime/prune-backups.ts'
import { closeDueStudies } from '../study/after-interview-ended.ts'
import { wireEngine } from './interview-engine.ts'
import { refreshingWith } from './study-ports.ts'

/** One task for one workspace; a number that it answers is how many it was done for. */
export type HousekeepingTask = (workspaceId: string) => Promise<unknown>

export interface Housekeeping {
  db: Database
  logger: Logger
  tasks: Record<string, HousekeepingTask>
  /** Where `start` puts its own backups. */
  backups?: string
}

const everyMs = 10 * 60_000

/** An interview that ends here asks for what every end does: it may be the last one of the fieldwork. */
export function housekeepingTasks(deps: {
  db: Database
  embedder: Embedder
  jobs: Jobs
}): Housekeeping['tasks'] {
  const engine = wireEngine(deps)
  return {
    'abandoned interviews': (workspaceId) => sweepAbandoned({ ...engine, workspaceId }),
    'closing dates': (workspaceId) =>
      withTenant(deps.db, workspaceId, (tx) =>
        closeDueStudies(tx, { workspaceId, now: new Date(), onStudyClosed: refreshingWith(deps.jobs) }),
      ),
    'old test links': (workspaceId) => retireOldTestLinks({ db: deps.db, workspaceId }),
    'end of retention': (workspaceId) => eraseExpired({ ...engine, workspaceId }),
  }
}

/** At once and then every ten minutes, until it is told to stop. */
export function keepHouse(house: Housekeeping): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const look = () => {
    running = keepHouseOnce(house).catch((error) => house.logger.warn({ err: error }, 'housekeeping'))
  }
  look()
  const timer = setInterval(look, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

/** What fails in one workspace is logged and keeps nobody else waiting. */
export async function keepHouseOnce({ db, logger, tasks, backups }: Housekeeping): Promise<void> {
  await whileLocked(db, { lock: advisoryLocks.housekeeping }, async (held) => {
    await deleteExpiredTokens(db)
    if (backups !== undefined) pruneOldBackups(backups, logger)
    for (const workspaceId of await listWorkspaceIds(db)) {
      for (const [task, run] of Object.entries(tasks)) {
        held.throwIfAborted()
        try {
          const count = await run(workspaceId)
          if (typeof count === 'number' && count > 0)
            logger.info({ task, workspaceId, count }, 'housekeeping')
        } catch (error) {
          logger.warn({ err: error, task, workspaceId }, 'housekeeping')
        }
      }
    }
  })
}

function pruneOldBackups(folder: string, logger: Logger): void {
  try {
    const gone = pruneBackups(folder, new Date())
    if (gone.length > 0) logger.info({ gone }, 'old backups removed')
  } catch (error) {
    logger.warn({ err: error }, 'old backups not removed')
  }
}
