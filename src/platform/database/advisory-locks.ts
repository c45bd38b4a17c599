/** Locks by which processes on one database take turns. All numbers are here, so that no two tasks share one. */
import type pg from 'pg'
import { AppError } from '../errors.ts'
import type { Database } from './database.ts'

export const advisoryLocks = {
  migration: 7_320_941,
  defaultWorkspace: 7_320_942,
  housekeeping: 7_320_943,
  sample: 7_320_944,
} as const

export interface LockOptions {
  lock: number
  /** How often it is looked whether the connection that holds it still answers, and how long that may take. */
  lookEveryMs?: number
}

/**
 * Runs `run` while this process alone holds `lock`, for as long as that takes: the lock belongs to a connection of
 * its own and no transaction stays open, so that vacuum is not held up. Null: somebody else holds it, nothing ran.
 *
 * The lock goes with its connection, and a connection may go without a word. `held` is aborted as soon as that is noticed:
 * somebody else may work by then.
 *
 * @throws AppError `unavailable` when the connection was lost, whatever `run` did
 */
export async function whileLocked<T>(
  db: Database,
  { lock, lookEveryMs = 5_000 }: LockOptions,
  run: (held: AbortSignal) => Promise<T>,
): Promise<{ result: T } | null> {
  const connection = await db.$client.connect()
  let isUsable = false
  try {
    const { rows } = await connection.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [
      lock,
    ])
    isUsable = rows[0]?.free !== true
    if (isUsable) return null
    const watch = watchConnection(connection, lookEveryMs)
    try {
      const result = await run(watch.held)
      watch.held.throwIfAborted()
      return { result }
    } finally {
      watch.stop()
      isUsable = await giveBack(connection, { lock, held: watch.held, withinMs: lookEveryMs })
    }
  } finally {
    // A connection that could not give the lock back is closed, which does.
    connection.release(!isUsable)
  }
}

/** @throws AppError `unavailable` where the lock was not held any more */
async function giveBack(
  connection: pg.PoolClient,
  { lock, held, withinMs }: { lock: number; held: AbortSignal; withinMs: number },
): Promise<true> {
  held.throwIfAborted()
  const given = await connection
    .query<{ wasHeld: boolean }>({
      text: 'select pg_advisory_unlock($1) as "wasHeld"',
      values: [lock],
      query_timeout: withinMs,
    } as pg.QueryConfig)
    .catch((cause: Error) => {
      throw lockLost(cause)
    })
  if (given.rows[0]?.wasHeld !== true) throw lockLost()
  return true
}

function watchConnection(
  connection: pg.PoolClient,
  everyMs: number,
): { held: AbortSignal; stop: () => void } {
  const ending = new AbortController()
  const lose = (cause?: Error) => ending.abort(lockLost(cause))
  const look = () =>
    connection.query({ text: 'select 1', query_timeout: everyMs } as pg.QueryConfig).catch(lose)
  const timer = setInterval(look, everyMs)
  connection.on('error', lose)
  connection.on('end', lose)
  return {
    held: ending.signal,
    stop: () => {
      clearInterval(timer)
      connection.off('error', lose)
      connection.off('end', lose)
    },
  }
}

function lockLost(cause?: Error): AppError {
  return new AppError('unavailable', 'the connection that held a lock was lost', {
    say: 'The database was out of reach in the meantime, so that this was not finished. It is begun again by itself.',
    ...(cause ? { cause } : {}),
  })
}
