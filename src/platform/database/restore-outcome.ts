/**
 * The commit of a restore whose answer does not come: Postgres may have done it or not. It is asked by another
 * connection, which waits until the transaction has ended.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { AppError } from '../errors.ts'
import { advisoryLocks } from './advisory-locks.ts'
import { withClient } from './embedded-roles.ts'
import { isCommitted } from './restore-state.ts'

/** Neither done nor undone as far as anybody can tell: files and marker stay, and whoever comes next asks. */
export class OutcomeUnknown extends AppError {
  constructor(cause: unknown) {
    super('unavailable', 'whether the restore was committed is not known', {
      cause,
      say: 'The connection to the database broke in the last step of the restore, and the database cannot be asked whether that was done. Nothing is half restored: run the same earwitness restore again when the database answers; it finds out.',
    })
  }
}

/** First in the restore's transaction: the lock is free when it has ended, in whichever way. */
export async function holdUntilOutcome(owner: pg.ClientBase): Promise<void> {
  await owner.query('select pg_advisory_xact_lock($1)', [advisoryLocks.restore])
}

interface Committing {
  id: string
  ownerUrl: string
}

const tries = 10
const pauseMs = 500
/** Postgres notices a connection that went without a word within some two hours: that long nobody waits. */
const longestWait = '15s'

/**
 * @throws what the commit failed with, when nothing of it was done; `OutcomeUnknown` when that cannot be found out
 */
export async function commitOrFindOut(owner: pg.ClientBase, { id, ownerUrl }: Committing): Promise<void> {
  try {
    await owner.query('commit')
  } catch (cause) {
    if (!(await askAnew(ownerUrl, id, cause))) throw cause
  }
}

async function askAnew(ownerUrl: string, id: string, cause: unknown): Promise<boolean> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    try {
      return await withClient(ownerUrl, async (client) => {
        await client.query(`set lock_timeout = '${longestWait}'`)
        await client.query('select pg_advisory_lock($1)', [advisoryLocks.restore])
        return isCommitted(client, id)
      })
    } catch {
      await sleep(pauseMs)
    }
  }
  throw new OutcomeUnknown(cause)
}
