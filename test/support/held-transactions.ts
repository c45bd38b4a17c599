/** Two things at once, in an order that a test decides: one waits in the middle of its transaction for another. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { type Tx, withTenant } from '../../src/platform/database/database.ts'
import type { TestDatabase } from './postgres.ts'

export function heldTransactions(database: TestDatabase) {
  /** A transaction that has done `first` and is not committed until what this returns is called. */
  async function holding(workspaceId: string, first: (tx: Tx) => Promise<unknown>) {
    const ready = Promise.withResolvers<void>()
    const end = Promise.withResolvers<void>()
    const done = withTenant(database.db, workspaceId, async (tx) => {
      await first(tx)
      ready.resolve()
      await end.promise
    })
    await Promise.race([ready.promise, done])
    return async () => {
      end.resolve()
      await done
    }
  }

  return {
    holding,
    /** Whoever begins as this participant has computed the first question, and waits to write it down. */
    holdingBeginnings: (workspaceId: string, participantId: string) => {
      const key = `begin:${participantId}`
      return holding(workspaceId, (tx) =>
        tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`),
      )
    },
    /** Until so many sessions wait for a lock of another. */
    async waiting(count = 1): Promise<void> {
      const query = `select count(distinct pid)::int as n from pg_locks
        where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`
      const until = Date.now() + 60_000
      while ((await database.owner.query(query)).rows[0].n < count) {
        if (Date.now() > until) throw new Error('nobody waits')
        await sleep(10)
      }
    },
  }
}
