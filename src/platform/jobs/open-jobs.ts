/** The sending side of the queue, for the server: shares its connections and runs nothing. */
import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Database, Tx } from '../database/database.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import { jobsSchema } from './install.ts'
import type { EnqueueOptions, JobPayload, JobState, Jobs } from './jobs.ts'

export interface OpenJobs extends Jobs {
  stop(): Promise<void>
}

export async function openJobs(db: Database, logger: Logger): Promise<OpenJobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => db.$client.query(text, values) },
    schema: jobsSchema,
    supervise: false,
    schedule: false,
    migrate: false,
    createSchema: false,
  })
  boss.on('error', (error) => logger.warn({ err: error }, 'jobs'))
  await boss.start()
  return { ...jobsOn(boss), stop: () => boss.stop({ graceful: false, close: false }) }
}

/** The three verbs on a started pg-boss; the worker offers them too. */
export function jobsOn(boss: PgBoss): Jobs {
  const known = new Map<string, Promise<void>>()
  return {
    // biome-ignore lint/complexity/useMaxParams: options come last and are rarely needed
    async enqueue(tx, name, payload, options = {}) {
      checkPayload(name, payload)
      await once(known, name, () => ensureQueue(boss, name))
      return send({ boss, tx, name }, payload, options)
    },
    async cancel(name, jobId) {
      await boss.cancel(name, jobId)
    },
    async find(name, jobId) {
      const [job] = await boss.findJobs(name, { id: jobId })
      return job ? { jobId, state: stateOf(job.state) } : null
    },
  }
}

/**
 * `exclusive`: at most one job for a key, waiting or running. Retries are for what passes by itself (a database
 * that restarts); they end after a few minutes.
 */
export async function ensureQueue(boss: PgBoss, name: string): Promise<void> {
  await boss.createQueue(name, {
    policy: 'exclusive',
    notify: true,
    retryLimit: 8,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
    expireInSeconds: 6 * 3600,
  })
}

function send(to: { boss: PgBoss; tx: Tx; name: string }, payload: JobPayload, options: EnqueueOptions) {
  return to.boss.send(to.name, payload, {
    db: fromDrizzle(to.tx, sql),
    // Without a key of its own a job would keep out every other one of its queue.
    singletonKey: options.singletonKey ?? newId(),
    ...(options.startAfterSeconds !== undefined && { startAfter: options.startAfterSeconds }),
  })
}

/** Runs once for a key; a failure is not remembered. */
async function once(known: Map<string, Promise<void>>, key: string, run: () => Promise<void>): Promise<void> {
  const running = known.get(key) ?? run()
  known.set(key, running)
  await running.catch((error) => {
    known.delete(key)
    throw error
  })
}

function checkPayload(name: string, payload: JobPayload): void {
  const strings = Object.values(payload)
    .flat()
    .filter((value) => typeof value === 'string')
  if (strings.every((value) => value.length <= 100 && !/\s/.test(value))) return
  throw new AppError('internal', `the payload of ${name} holds more than ids and keywords`)
}

function stateOf(state: string): JobState['state'] {
  if (state === 'created' || state === 'retry') return 'waiting'
  return state as JobState['state']
}
