/**
 * What must happen although nobody asks for it: interviews in which nothing was said for a day are abandoned,
 * studies whose date has passed are closed. One worker at a time, one workspace after the other.
 */
import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { sweepAbandoned } from '../interview/sweep-abandoned.ts'
import { deleteExpiredTokens, listWorkspaceIds } from '../platform/auth/store.ts'
import { type Database, withTenant } from '../platform/database/database.ts'
import type { Embedder } from '../platform/models/embedder.ts'
import { closeDueStudies } from '../study/after-interview-ended.ts'
import { wireEngine } from './interview-engine.ts'

/** One task for one workspace. */
export type HousekeepingTask = (workspaceId: string) => Promise<unknown>

export interface Housekeeping {
  db: Database
  logger: Logger
  tasks: Record<string, HousekeepingTask>
}

const everyMs = 10 * 60_000
const lock = 7_320_943

export function housekeepingTasks(deps: { db: Database; embedder: Embedder }): Housekeeping['tasks'] {
  const engine = wireEngine(deps)
  return {
    'abandoned interviews': (workspaceId) => sweepAbandoned({ ...engine, workspaceId }),
    'closing dates': (workspaceId) =>
      withTenant(deps.db, workspaceId, (tx) => closeDueStudies(tx, workspaceId, new Date())),
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
export async function keepHouseOnce({ db, logger, tasks }: Housekeeping): Promise<void> {
  await db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ free: boolean }>(
      sql`select pg_try_advisory_xact_lock(${lock}) as free`,
    )
    if (!rows[0]?.free) return
    await deleteExpiredTokens(db)
    for (const workspaceId of await listWorkspaceIds(db)) {
      for (const [task, run] of Object.entries(tasks)) {
        await run(workspaceId).catch((error) =>
          logger.warn({ err: error, task, workspaceId }, 'housekeeping'),
        )
      }
    }
  })
}
