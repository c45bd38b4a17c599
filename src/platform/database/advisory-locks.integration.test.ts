import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Firewall, openFirewall } from '../../../test/support/firewall.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { advisoryLocks, whileLocked } from './advisory-locks.ts'
import { closeDatabase, type Database, openDatabase } from './database.ts'

const database = testDatabase()
/** Long beside what a busy machine's database may take for an answer. */
const options = { lock: advisoryLocks.housekeeping, lookEveryMs: 2_000 }
let firewall: Firewall
let db: Database

beforeAll(async () => {
  firewall = await openFirewall(database.appUrl)
  db = openDatabase(firewall.url, { applicationName: 'holds a lock' })
})
afterAll(async () => {
  firewall?.let('through')
  if (db) await closeDatabase(db)
  await firewall?.close()
})

const endTheHolder = sql`select pg_terminate_backend(pid) from pg_locks
  where locktype = 'advisory' and objid = ${options.lock} and database = (select oid from pg_database where datname = current_database())`

/** It may have been told before this is asked. */
const untilLost = (held: AbortSignal) =>
  new Promise<void>((done) => {
    if (held.aborted) done()
    else held.addEventListener('abort', () => done(), { once: true })
  })

describe('work under a lock', () => {
  test('is handed its result, and the lock is free again; nobody else works meanwhile', async () => {
    const others: unknown[] = []
    const done = await whileLocked(db, options, async (held) => {
      others.push(await whileLocked(db, options, async () => 'as well'))
      // Past a look.
      await sleep(options.lookEveryMs + 500)
      return held.aborted
    })
    expect([done, others]).toEqual([{ result: false }, [null]])
    expect(await whileLocked(db, options, async () => 'next')).toEqual({ result: 'next' })
  })

  test('is told when its connection is ended, and is not taken for done', async () => {
    const work = whileLocked(db, options, async (held) => {
      await database.db.execute(endTheHolder)
      await untilLost(held)
      // It is said before the server has given the lock up.
      await expect.poll(() => whileLocked(database.db, options, async () => 'somebody else')).not.toBeNull()
      return 'done'
    })
    await expect(work).rejects.toMatchObject({ code: 'unavailable' })
  })

  test('is told when its connection goes without a word', async () => {
    const work = whileLocked(db, options, async (held) => {
      firewall.let('nothing')
      await untilLost(held)
      return 'done'
    })
    await expect(work).rejects.toMatchObject({ code: 'unavailable' })
    firewall.let('through')
    await expect.poll(() => whileLocked(db, options, async () => 'next')).toEqual({ result: 'next' })
  })

  test('keeps the lock while the process is too busy to read what the database answers', async () => {
    const beBusy = (forMs: number) => {
      const until = performance.now() + forMs
      while (performance.now() < until);
    }
    // When a look was just sent, and so that its time is over before anything is read.
    const beBusyAtLook = (forMs: number) =>
      setTimeout(() => setImmediate(() => beBusy(forMs)), options.lookEveryMs)
    const work = whileLocked(database.db, options, async (held) => {
      beBusyAtLook(options.lookEveryMs + 1_000)
      await sleep(2 * options.lookEveryMs + 1_500)
      const others = await whileLocked(db, options, async () => 'somebody else')
      return [held.aborted, others]
    })
    expect(await work).toEqual({ result: [false, null] })
  })

  test('that did not look is refused at its end', async () => {
    const work = whileLocked(db, { ...options, lookEveryMs: 60_000 }, async () => {
      await database.db.execute(endTheHolder)
      await sleep(200)
      return 'done'
    })
    await expect(work).rejects.toMatchObject({ code: 'unavailable' })
  })
})
