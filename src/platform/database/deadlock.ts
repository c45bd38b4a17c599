/** Waiting for locks: bounded, and begun anew where two wait for each other. */
import { sql } from 'drizzle-orm'
import type { Tx } from './database.ts'
import { databaseErrorIn } from './database-error.ts'

/**
 * Runs what takes locks in another order than everyday writes do, once more where the database ended it because both
 * waited for each other. `run` is one transaction: nothing of it is left when it fails.
 */
export async function retryDeadlocks<T>(run: () => Promise<T>, attempts = 4): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (!isDeadlock(error) || attempt === attempts) throw error
    }
  }
}

/** From here to the end of the transaction nothing is waited for longer than so: `isLockTimeout` tells. */
export async function boundWaiting(tx: Tx, milliseconds: number): Promise<void> {
  await tx.execute(sql`select set_config('lock_timeout', ${`${milliseconds}ms`}, true)`)
}

/** 55P03 lock_not_available. */
export const isLockTimeout = (error: unknown): boolean => databaseErrorIn(error)?.code === '55P03'

/** 40P01 deadlock_detected. */
export const isDeadlock = (error: unknown): boolean => databaseErrorIn(error)?.code === '40P01'
