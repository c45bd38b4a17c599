import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import { pino } from 'pino'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '../../../test/support/postgres.ts'
import { withTenant } from '../database/database.ts'
import { newId } from '../ids.ts'
import type { EnqueueOptions, JobHandler, JobPayload, JobRun } from './jobs.ts'
import { type OpenJobs, openJobs } from './open-jobs.ts'
import { type RunningJobs, runJobs } from './run-jobs.ts'

const database = testDatabase()
const logger = pino({ level: 'silent' })
const workspaceId = newId()
const patience = { lookEveryMs: 400, settleMs: 500 }

const running: RunningJobs[] = []
const opened: OpenJobs[] = []
afterEach(async () => {
  for (const worker of running.splice(0)) await worker.stop(500)
  for (const jobs of opened.splice(0)) await jobs.stop()
})

async function open(): Promise<OpenJobs> {
  const jobs = await openJobs(database.db, logger)
  opened.push(jobs)
  return jobs
}

async function work(...handlers: JobHandler[]): Promise<RunningJobs> {
  const worker = await runJobs({ databaseUrl: database.appUrl, handlers, logger, patience })
  running.push(worker)
  return worker
}

function enqueue(jobs: OpenJobs, name: string, given: { payload?: object; options?: EnqueueOptions } = {}) {
  return withTenant(database.db, workspaceId, (tx) =>
    jobs.enqueue(tx, name, { workspaceId, ...given.payload }, given.options),
  )
}

const untilAborted = (run: JobRun) =>
  new Promise<never>((_, reject) => {
    if (run.signal.aborted) reject(run.signal.reason)
    run.signal.addEventListener('abort', () => reject(run.signal.reason))
  })

const stateOf = async (jobs: OpenJobs, name: string, jobId: string | null) =>
  (await jobs.find(name, jobId!))?.state

describe('a job', () => {
  test('exists only if the transaction that asked for it commits', async () => {
    const jobs = await open()
    const seen: string[] = []
    const failed = withTenant(database.db, workspaceId, async (tx) => {
      await jobs.enqueue(tx, 'commit', { workspaceId, which: 'rolled-back' })
      throw new Error('stop')
    })
    await expect(failed).rejects.toThrow('stop')
    await enqueue(jobs, 'commit', { payload: { which: 'committed' } })
    await work({ name: 'commit', handle: async (payload) => void seen.push(String(payload.which)) })
    await expect.poll(() => seen).toEqual(['committed'])
    const { rows } = await database.owner.query(
      `select data->>'which' as which from pgboss.job where name = 'commit'`,
    )
    expect(rows).toEqual([{ which: 'committed' }])
  })

  test('is run when it is asked for, by a worker that found nothing to do before', async () => {
    const jobs = await open()
    await work({ name: 'prompt', handle: async () => {} })
    await sleep(300)
    const jobId = await enqueue(jobs, 'prompt')
    await expect.poll(() => stateOf(jobs, 'prompt', jobId)).toBe('completed')
  })

  test('with the key of one that waits or runs is not added', async () => {
    const jobs = await open()
    const first = await enqueue(jobs, 'keyed', { options: { singletonKey: 'study-1' } })
    expect(first).toEqual(expect.any(String))
    expect(await enqueue(jobs, 'keyed', { options: { singletonKey: 'study-1' } })).toBeNull()
    expect(await enqueue(jobs, 'keyed', { options: { singletonKey: 'study-2' } })).toEqual(expect.any(String))
  })

  test('without a key never keeps another one out', async () => {
    const jobs = await open()
    const ids = [await enqueue(jobs, 'unkeyed'), await enqueue(jobs, 'unkeyed')]
    expect(new Set(ids).size).toBe(2)
    expect(ids).not.toContain(null)
  })

  test.each(['what somebody said', 'x'.repeat(101)])(
    'whose payload holds words is refused: %j',
    async (words) => {
      const jobs = await open()
      await expect(enqueue(jobs, 'words', { payload: { words } })).rejects.toMatchObject({ code: 'internal' })
      await expect(enqueue(jobs, 'words', { payload: { list: [words] } })).rejects.toMatchObject({
        code: 'internal',
      })
    },
  )

  test('that fails is tried again, and what it threw is not kept', async () => {
    const jobs = await open()
    let attempts = 0
    const jobId = await enqueue(jobs, 'flaky')
    await work({
      name: 'flaky',
      handle: async () => {
        attempts += 1
        if (attempts === 1) throw new RangeError('Maria said the gate sticks')
      },
    })
    await expect.poll(() => stateOf(jobs, 'flaky', jobId)).toBe('completed')
    expect(attempts).toBe(2)
    const { rows } = await database.owner.query('select output::text from pgboss.job where id = $1', [jobId])
    expect(JSON.stringify(rows)).not.toContain('Maria')
  })
})

test('that could not be looked up leaves no lock behind', async () => {
  const jobs = await open()
  const find = vi
    .spyOn(PgBoss.prototype, 'findJobs')
    .mockRejectedValueOnce(new Error('the database restarts'))
  const jobId = await enqueue(jobs, 'unfound')
  await work({ name: 'unfound', handle: async () => {} })
  await expect.poll(() => find.mock.calls.length).toBeGreaterThan(0)
  find.mockRestore()
  await expect.poll(() => stateOf(jobs, 'unfound', jobId)).toBe('completed')
  const locks = async () => {
    const { rows } = await database.owner.query(
      `select count(*)::int as held from pg_locks join pg_stat_activity using (pid)
       where locktype = 'advisory' and application_name = 'earwitness job locks' and pg_locks.database =
         (select oid from pg_database where datname = current_database())`,
    )
    return rows[0].held
  }
  await expect.poll(locks).toBe(0)
})

/** Runs until it is aborted for this job, and not at all for others. */
function endless(name: string, jobId: string | null) {
  const begun: string[] = []
  const handle = async (_: JobPayload, run: JobRun) => {
    begun.push(run.jobId)
    if (run.jobId === jobId) await untilAborted(run)
  }
  return { name, begun, handle }
}

/** Jobs are handed out in their order: whatever was to come before it has come. */
async function untilNextIsDone(jobs: OpenJobs, name: string): Promise<string | null> {
  const next = await enqueue(jobs, name)
  await expect.poll(() => stateOf(jobs, name, next)).toBe('completed')
  return next
}

describe('cancelling', () => {
  test('a waiting job keeps it from ever running', async () => {
    const jobs = await open()
    const jobId = await enqueue(jobs, 'waiting')
    await jobs.cancel('waiting', jobId!)
    const { begun, ...handler } = endless('waiting', jobId)
    await work(handler)
    const next = await untilNextIsDone(jobs, 'waiting')
    expect(begun).toEqual([next])
    expect(await stateOf(jobs, 'waiting', jobId)).toBe('cancelled')
  })

  test('one that was handed out and waits for its lock keeps it from being begun', async () => {
    const jobs = await open()
    const jobId = await enqueue(jobs, 'late')
    const other = await database.owner.connect()
    const lock = (verb: string) =>
      other.query(`select ${verb}(hashtextextended('earwitness job ' || $1::text, 0))`, [jobId])
    await lock('pg_advisory_lock')
    const { begun, ...handler } = endless('late', jobId)
    await work(handler)
    await expect.poll(() => stateOf(jobs, 'late', jobId)).toBe('active')
    await jobs.cancel('late', jobId!)
    await lock('pg_advisory_unlock')
    other.release()
    const next = await untilNextIsDone(jobs, 'late')
    expect(begun).toEqual([next])
    expect(await stateOf(jobs, 'late', jobId)).toBe('cancelled')
  })

  test('a running job aborts it and does not start it again', async () => {
    const jobs = await open()
    const jobId = await enqueue(jobs, 'running')
    const { begun, ...handler } = endless('running', jobId)
    await work(handler)
    await expect.poll(() => begun).toEqual([jobId])
    await jobs.cancel('running', jobId!)
    // There is one place: it is free when the first was aborted.
    const next = await untilNextIsDone(jobs, 'running')
    expect(begun).toEqual([jobId, next])
    expect(await stateOf(jobs, 'running', jobId)).toBe('cancelled')
  })
})

describe('a worker', () => {
  test('that is stopped gives its job to the next one', async () => {
    const jobs = await open()
    const jobId = await enqueue(jobs, 'handover')
    const first = vi.fn((_: JobPayload, run: JobRun) => untilAborted(run))
    const worker = await work({ name: 'handover', handle: first })
    await expect.poll(() => first.mock.calls.length).toBe(1)
    // Far longer than a test may take: the job itself hears that it is to end.
    await worker.stop(600_000)
    const second = vi.fn(async () => {})
    await work({ name: 'handover', handle: second })
    await expect.poll(() => stateOf(jobs, 'handover', jobId)).toBe('completed')
    expect(second).toHaveBeenCalledOnce()
  })

  test('that is killed loses its job to another one within seconds', async () => {
    const jobs = await open()
    const jobId = await enqueue(jobs, 'killed')
    const script = `
      import { runJobs } from './src/platform/jobs/run-jobs.ts'
      import { PgBoss } from 'pg-boss'
import { pino } from 'pino'
      const handle = () => { console.log('begun'); return new Promise(() => {}) }
      await runJobs({ databaseUrl: process.argv[1], handlers: [{ name: 'killed', handle }], logger: pino({ level: 'silent' }) })`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, database.appUrl], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.kill('SIGKILL')
    const handle = vi.fn(async () => {})
    await work({ name: 'killed', handle })
    await expect.poll(() => stateOf(jobs, 'killed', jobId)).toBe('completed')
    expect(handle).toHaveBeenCalledOnce()
  })

  test('leaves alone what another living worker runs, however long it takes', async () => {
    const jobs = await open()
    const slow = vi.fn((_: JobPayload, run: JobRun) => untilAborted(run))
    await enqueue(jobs, 'slow')
    await work({ name: 'slow', handle: slow })
    await expect.poll(() => slow.mock.calls.length).toBe(1)
    await sleep(2 * patience.settleMs)
    const other = vi.fn(async () => {})
    await work({ name: 'slow', handle: other })
    await sleep(1500)
    expect(other).not.toHaveBeenCalled()
    expect(slow).toHaveBeenCalledOnce()
  })
})
