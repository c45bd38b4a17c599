/** Locks by which processes on one database take turns. All numbers are here, so that no two tasks share one. */
import type { Database } from './database.ts'

export const advisoryLocks = {
  migration: 7_320_941,
  defaultWorkspace: 7_320_942,
  housekeeping: 7_320_943,
  sample: 7_320_944,
} as const

/**
 * Runs `run` while this process alone holds `lock`, for as long as that takes: the lock belongs to a connection of
 * its own and no transaction stays open, so that vacuum is not held up. Null: somebody else holds it, nothing ran.
 */
export async function whileLocked<T>(
  db: Database,
  lock: number,
  run: () => Promise<T>,
): Promise<{ result: T } | null> {
  const connection = await db.$client.connect()
  let isUsable = false
  try {
    const { rows } = await connection.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [
      lock,
    ])
    isUsable = rows[0]?.free !== true
    if (isUsable) return null
    try {
      return { result: await run() }
    } finally {
      await connection.query('select pg_advisory_unlock($1)', [lock])
      isUsable = true
    }
  } finally {
    // A connection that could not give the lock back is closed, which does.
    connection.release(!isUsable)
  }
}
