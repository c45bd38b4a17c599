/** The working side of the queue: runs handlers, one job after another, until it is told to stop. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Job, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { jobsSchema } from './install.ts'
import { holdJobLocks, type JobLocks, type RescuePatience } from './job-locks.ts'
import type { JobHandler, JobPayload, Jobs } from './jobs.ts'
import { ensureQueue, jobsOn } from './open-jobs.ts'

export interface RunningJobs {
  jobs: Jobs
  /** Interrupts what runs, gives it back to the queue, and ends within `patienceMs`. */
  stop(patienceMs?: number): Promise<void>
}

export interface RunJobs {
  /** The app's role. */
  databaseUrl: string
  handlers: readonly JobHandler[]
  logger: Logger
  /** How soon the jobs of a killed worker are taken over. */
  patience?: RescuePatience
}

export async function runJobs({ databaseUrl, handlers, logger, patience }: RunJobs): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'earwitness jobs',
    schema: jobsSchema,
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    useListenNotify: true,
    // Rebuilding indexes needs their owner.
    reindex: false,
  })
  boss.on('error', (error) => logger.warn({ err: error }, 'jobs'))
  await boss.start()
  const stopping = new AbortController()
  const names = handlers.map((handler) => handler.name)
  const locks = await holdJobLocks({ databaseUrl, boss, names, logger, ...(patience && { patience }) })
  const run: RunContext = { boss, locks, logger, stopping: stopping.signal }
  for (const handler of handlers) await register(run, handler)
  return {
    jobs: jobsOn(boss),
    async stop(patienceMs = 8000) {
      stopping.abort(new Error('the worker stops'))
      await boss.stop({ graceful: true, timeout: patienceMs })
      await locks.close()
    },
  }
}

interface RunContext {
  boss: PgBoss
  locks: JobLocks
  logger: Logger
  stopping: AbortSignal
}

async function register(context: RunContext, handler: JobHandler): Promise<void> {
  await ensureQueue(context.boss, handler.name)
  const options = {
    batchSize: 1,
    localConcurrency: handler.concurrency ?? 1,
    pollingIntervalSeconds: 1,
    // A new job wakes us at once; one that is tried again, or given back, does not.
    notifyPollingIntervalSeconds: 1,
  }
  await context.boss.work<JobPayload>(handler.name, options, async ([job]) => {
    if (job) await runOne(context, handler, job)
  })
}

async function runOne(context: RunContext, handler: JobHandler, job: Job<JobPayload>): Promise<void> {
  const { locks, logger, stopping } = context
  const done = new AbortController()
  const cancelled = new AbortController()
  const line = { job: handler.name, jobId: job.id }
  const started = performance.now()
  await locks.take(job.id)
  // From here on the lock is let go whatever happens: a kept one would keep the job from whoever gets it next.
  try {
    if (!(await isActive(context.boss, job))) return logger.info(line, 'job gone before it began')
    watchForCancel(context.boss, job, { cancelled, done: done.signal })
    const signal = AbortSignal.any([job.signal, stopping, cancelled.signal])
    await handler.handle(job.data, { jobId: job.id, signal })
    logger.info({ ...line, ms: Math.round(performance.now() - started) }, 'job done')
  } catch (error) {
    if (cancelled.signal.aborted) return logger.info(line, 'job cancelled')
    if (stopping.aborted) logger.info(line, 'job given back')
    else logger.error({ ...line, err: error }, 'job failed')
    // pg-boss keeps what is thrown beside the job, where no tenant is: it gets a name, never a message.
    throw new Error(error instanceof Error ? error.name : 'failed')
  } finally {
    done.abort()
    await locks.release(job.id)
  }
}

/** Between its being handed out and locked somebody may have cancelled it, or another worker taken it for abandoned and run it. */
async function isActive(boss: PgBoss, { name, id }: Job<JobPayload>): Promise<boolean> {
  const [found] = await boss.findJobs(name, { id })
  return found?.state === 'active'
}

/** pg-boss marks a cancelled job in its table; who runs it has to look. */
async function watchForCancel(
  boss: PgBoss,
  job: Job<JobPayload>,
  { cancelled, done }: { cancelled: AbortController; done: AbortSignal },
): Promise<void> {
  while (!done.aborted) {
    await sleep(500, undefined, { signal: done, ref: false }).catch(() => undefined)
    if (done.aborted) return
    const [found] = await boss.findJobs(job.name, { id: job.id }).catch(() => [])
    if (found?.state === 'cancelled') cancelled.abort(new Error('the job was cancelled'))
  }
}
