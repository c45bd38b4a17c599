/**
 * Finds out within seconds that a worker was killed. Who runs a job holds a session lock of Postgres on it,
 * which goes with the connection; an active job whose lock is free has nobody, and is given back to the queue.
 * (pg-boss's own heartbeats need tens of seconds, since a busy thread must not count as dead.)
 */
import pg from 'pg'
import type { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { jobsSchema } from './install.ts'

export interface JobLocks {
  take(jobId: string): Promise<void>
  release(jobId: string): Promise<void>
  close(): Promise<void>
}

export interface HoldJobLocks {
  databaseUrl: string
  boss: PgBoss
  names: readonly string[]
  logger: Logger
  patience?: RescuePatience
}

export interface RescuePatience {
  lookEveryMs: number
  /** Between being fetched and being locked a job of another worker looks abandoned; so long it is left alone. */
  settleMs: number
}

const usualPatience: RescuePatience = { lookEveryMs: 5000, settleMs: 3000 }

export async function holdJobLocks(options: HoldJobLocks): Promise<JobLocks> {
  const { databaseUrl, boss, names, logger, patience = usualPatience } = options
  const held = new Set<string>()
  let client = await connect(databaseUrl)

  async function query<T extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<T[]> {
    try {
      return (await client.query<T>(text, values)).rows
    } catch {
      // The connection is gone, and with it the locks: a new one takes them again.
      await client.end().catch(() => undefined)
      client = await connect(databaseUrl)
      for (const jobId of held) await client.query(lockOf('pg_try_advisory_lock'), [jobId])
      return (await client.query<T>(text, values)).rows
    }
  }

  async function rescue(): Promise<void> {
    const rows = await query<{ name: string; id: string }>(abandonedCandidates, [
      names,
      patience.settleMs / 1000,
    ])
    for (const { name, id } of rows.filter((row) => !held.has(row.id))) {
      const [lock] = await query<{ free: boolean }>(lockOf('pg_try_advisory_lock'), [id])
      if (!lock?.free) continue
      logger.info({ job: name, jobId: id }, 'job of a dead worker given back')
      await boss.fail(name, id, { reason: 'worker gone' })
      await query(lockOf('pg_advisory_unlock'), [id])
    }
  }

  const look = () => rescue().catch((error) => logger.warn({ err: error }, 'looking for abandoned jobs'))
  await look()
  const timer = setInterval(look, patience.lookEveryMs)
  timer.unref()

  return {
    async take(jobId) {
      held.add(jobId)
      await query(lockOf('pg_advisory_lock'), [jobId])
    },
    async release(jobId) {
      held.delete(jobId)
      await query(lockOf('pg_advisory_unlock'), [jobId])
    },
    async close() {
      clearInterval(timer)
      await client.end().catch(() => undefined)
    },
  }
}

const abandonedCandidates = `
  select name, id from ${jobsSchema}.job
  where state = 'active' and name = any($1) and started_on < now() - make_interval(secs => $2)`

function lockOf(verb: string): string {
  return `select ${verb}(hashtextextended('earwitness job ' || $1::text, 0)) as free`
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'earwitness job locks',
    keepAlive: true,
  })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
