/** Locks by which processes on one database take turns. All numbers are here, so that no two tasks share one. */
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { AppError } from '../errors.ts'
import type { Database } from './database.ts'

export const advisoryLocks = {
  migration: 7_320_941,
  defaultWorkspace: 7_320_942,
  housekeeping: 7_320_943,
  sample: 7_320_944,
  restore: 7_320_945,
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
      await watch.stop()
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
  const given = await answerWithin(
    withinMs,
    connection.query<{ wasHeld: boolean }>('select pg_advisory_unlock($1) as "wasHeld"', [lock]),
  ).catch((cause: Error) => {
    throw lockLost(cause)
  })
  if (given.rows[0]?.wasHeld !== true) throw lockLost()
  return true
}

function watchConnection(
  connection: pg.PoolClient,
  everyMs: number,
): { held: AbortSignal; stop: () => Promise<void> } {
  const ending = new AbortController()
  const lose = (cause?: Error) => ending.abort(lockLost(cause))
  let looking: Promise<unknown> | null = null
  const look = () => {
    looking ??= answerWithin(everyMs, connection.query('select 1'))
      .catch(lose)
      .finally(() => {
        looking = null
      })
  }
  const timer = setInterval(look, everyMs)
  connection.on('error', lose)
  connection.on('end', lose)
  return {
    held: ending.signal,
    /** The connection is free for another query then. */
    stop: async () => {
      clearInterval(timer)
      await looking
      connection.off('error', lose)
      connection.off('end', lose)
    },
  }
}

/** What was read by then, and so long on top for what is still to be read, through whatever stands between. */
const graceMs = 250

/**
 * A process that was busy for so long notices that the time is over before it reads what has long arrived: only what is not
 * there after it has read is missing.
 */
async function answerWithin<T>(withinMs: number, answer: Promise<T>): Promise<T> {
  const settled = new AbortController()
  const { signal } = settled
  const missing = sleep(withinMs, null, { signal })
    .then(() => sleep(graceMs, null, { signal }))
    .then(() => {
      throw new Error('the database did not answer in time')
    })
  try {
    return await Promise.race([answer, missing])
  } finally {
    settled.abort()
  }
}

function lockLost(cause?: Error): AppError {
  return new AppError('unavailable', 'the connection that held a lock was lost', {
    say: 'The database was out of reach in the meantime, so that this was not finished. It is begun again by itself.',
    ...(cause ? { cause } : {}),
  })
}
