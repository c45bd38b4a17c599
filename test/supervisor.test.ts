/** What the supervisor promises: nothing runs twice, nothing is left behind, every kill is recovered from. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readSettings } from '../src/platform/config/config.ts'
import { findLivePostmaster } from '../src/platform/database/postmaster-file.ts'
import { AppError } from '../src/platform/errors.ts'
import { freePort } from '../src/platform/runtime/free-port.ts'
import { findRunningInstance, readInstance } from '../src/platform/runtime/instance-file.ts'
import { isAlive, signal, waitUntilGone } from '../src/platform/runtime/processes.ts'
import { startSupervisor } from '../src/platform/runtime/supervisor.ts'

// Several starts in one test, and a machine that does other things besides.
vi.setConfig({ testTimeout: 400_000 })

const runner = fileURLToPath(new URL('./support/processes/run-supervisor.ts', import.meta.url))

let data: string
let port: number
/** A data directory that was started once and stopped: making a cluster takes longer than most of these tests. */
let used: string
const started: ChildProcess[] = []

const makeFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'earwitness supervisor-'))
  chmodSync(folder, 0o755)
  return folder
}

beforeAll(async () => {
  used = makeFolder()
  data = used
  port = await freePort()
  await stop(await start())
  started.splice(0)
})

afterAll(() => rmSync(used, { recursive: true, force: true }))

beforeEach(async () => {
  data = makeFolder()
  port = await freePort()
})

/** With owners and times, as the user that runs Postgres needs it. */
const fillData = () => execFileSync('cp', ['-a', `${used}/.`, data], { timeout: 60_000 })

afterEach(async () => {
  const pids = Object.values(readInstance(data)?.pids ?? {})
  const postmaster = findLivePostmaster(join(data, 'postgres'))
  for (const child of started.splice(0)) child.kill('SIGKILL')
  for (const pid of pids) signal(pid, 'SIGKILL')
  if (postmaster) {
    signal(postmaster.pid, 'SIGQUIT')
    await waitUntilGone(postmaster.pid, 60_000)
  }
  // Processes that were killed may write for a moment.
  rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

interface Outcome {
  child: ChildProcess
  /** Undefined when it became ready. */
  failure: string | undefined
  steps: string[]
}

async function start(server?: string): Promise<Outcome> {
  const child = fork(runner, [data, String(port), ...(server ? [server] : [])], { stdio: 'inherit' })
  started.push(child)
  const steps: string[] = []
  const failure = await new Promise<string | undefined>((resolve) => {
    child.on('message', (message: { type: string; say?: string; text?: string }) => {
      if (message.type === 'step') steps.push(message.text ?? '')
      if (message.type === 'ready') resolve(undefined)
      if (message.type === 'failed') resolve(message.say)
    })
    child.once('exit', () => resolve('ended'))
  })
  return { child, failure, steps }
}

async function stop({ child }: Outcome): Promise<void> {
  child.kill('SIGTERM')
  expect(await waitUntilGone(child.pid!, 60_000)).toBe(true)
}

async function answer(path = '/'): Promise<{ role: string; pid: number; cliKey: string }> {
  const response = await fetch(`http://localhost:${port}${path}`)
  if (!response.ok) throw new Error(`status ${response.status}`)
  return (await response.json()) as { role: string; pid: number; cliKey: string }
}

async function eventually<T>(attempt: () => Promise<T> | T, withinMs = 60_000): Promise<T> {
  const until = Date.now() + withinMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > until) throw error
      await sleep(50)
    }
  }
}

const pids = () => findRunningInstance(data)!.pids

test('it starts everything, serves as the app role, and on SIGTERM leaves nothing running', async () => {
  const running = await start()
  expect(running.failure).toBeUndefined()
  const instance = findRunningInstance(data)!
  expect(await answer()).toMatchObject({ role: 'earwitness_app', cliKey: instance.cliKey })
  expect(instance.url).toBe(`http://localhost:${port}`)
  const all = Object.values(instance.pids)
  expect(all).toHaveLength(4)
  await stop(running)
  expect(all.filter(isAlive)).toEqual([])
  expect(readInstance(data)).toBeNull()
})

test('SIGTERM lets an answer that has begun finish', async () => {
  fillData()
  const running = await start()
  const slow = answer('/slow')
  // By event, not by time: on a busy machine even connecting takes a while.
  await eventually(async () => {
    const reply = await fetch(`http://localhost:${port}/slow-begun`)
    expect(await reply.json()).toEqual({ slowBegun: 1 })
  })
  await stop(running)
  expect((await slow).role).toBe('earwitness_app')
})

test('a second start on the same data directory names the URL and disturbs nothing', async () => {
  fillData()
  await start()
  const before = (await answer()).pid
  const second = await start()
  expect(second.failure).toBe(
    `Earwitness is already running at http://localhost:${port}. To sign in again: earwitness open`,
  )
  expect((await answer()).pid).toBe(before)
})

test('a killed server, worker or database is running again by itself, and the server finds its database', async () => {
  fillData()
  await start()
  const before = pids()
  for (const name of ['server', 'worker', 'postgres'] as const) signal(before[name]!, 'SIGKILL')
  await eventually(async () => {
    const now = pids()
    expect(now.server).not.toBe(before.server)
    expect(now.worker).not.toBe(before.worker)
    expect(now.postgres).not.toBe(before.postgres)
    expect([now.server, now.worker, now.postgres].every((pid) => pid !== undefined && isAlive(pid))).toBe(
      true,
    )
    expect((await answer()).role).toBe('earwitness_app')
  })
})

test('after kill -9 of the supervisor its processes end, and the next start takes over the orphan database', async () => {
  fillData()
  const first = await start()
  const before = pids()
  first.child.kill('SIGKILL')
  const second = await start()
  expect(second.failure).toBeUndefined()
  expect(second.steps).toContain('Took over the database that was still running')
  expect(pids().postgres).toBe(before.postgres)
  expect(isAlive(before.server!)).toBe(false)
  expect((await answer()).role).toBe('earwitness_app')
  await stop(second)
  expect(isAlive(before.postgres!)).toBe(false)
})

test('an orphan database that does not answer to our password is ended, never joined by a second one', async () => {
  fillData()
  const first = await start()
  const before = pids()
  first.child.kill('SIGKILL')
  expect(await waitUntilGone(before.server!, 60_000)).toBe(true)
  // A stopped postmaster is alive, holds its directory and answers nobody: it is woken to be ended.
  signal(before.postgres!, 'SIGSTOP')
  const second = await start()
  expect(second.failure).toBeUndefined()
  expect(isAlive(before.postgres!)).toBe(false)
  expect(findLivePostmaster(join(data, 'postgres'))?.pid).toBe(pids().postgres)
})

test('after kill -9 of everything at once the next start recovers', async () => {
  fillData()
  const first = await start()
  const before = pids()
  first.child.kill('SIGKILL')
  for (const pid of [before.server!, before.worker!, before.postgres!]) signal(pid, 'SIGKILL')
  const second = await start()
  expect(second.failure).toBeUndefined()
  expect((await answer()).role).toBe('earwitness_app')
})

test('a taken port is one sentence that names another, and nothing stays behind', async () => {
  const other = createServer()
  await once(other.listen(port, '127.0.0.1'), 'listening')
  const { failure } = await start()
  other.close()
  expect(failure).toBe(
    `Port ${port} is taken by another program. Choose another with --port, for instance --port ${port + 1}.`,
  )
  expect(findLivePostmaster(join(data, 'postgres'))).toBeNull()
})

test('a server that cannot start says why, and the database is stopped again', async () => {
  fillData()
  const { failure } = await start('failing-server.ts')
  expect(failure).toBe('The certificate cannot be read.')
  expect(findLivePostmaster(join(data, 'postgres'))).toBeNull()
  expect(readInstance(data)).toBeNull()
})

test('stopped while it builds it says so, whatever became of the build, and leaves no database', async () => {
  fillData()
  const abort = new AbortController()
  const starting = startSupervisor({
    settings: readSettings({ EARWITNESS_DATA: data, EARWITNESS_PORT: String(port) }),
    version: '0.0.0-test',
    prepare: async () => {
      abort.abort()
      throw new AppError('unavailable', 'the bundler was ended', { say: 'The pages could not be built.' })
    },
    entryFolders: [],
    onStep: () => undefined,
    abort: abort.signal,
  })
  await expect(starting).rejects.toMatchObject({ say: 'Stopped.' })
  expect(findLivePostmaster(join(data, 'postgres'))).toBeNull()
})

test('a data directory of a newer version is refused before anything is touched', async () => {
  writeFileSync(join(data, 'earwitness.json'), '{"format":99}')
  const { failure } = await start()
  expect(failure).toContain('newer version')
  expect(existsSync(join(data, 'postgres'))).toBe(false)
})

test('a database migrated by a newer version is refused and left as it is', async () => {
  fillData()
  const first = await start()
  const { default: pg } = await import('pg')
  const { owner } = JSON.parse(readFileSync(join(data, 'database.json'), 'utf8')) as { owner: string }
  const { port: databasePort } = findLivePostmaster(join(data, 'postgres'))!
  const client = new pg.Client({
    connectionString: `postgresql://earwitness_owner:${owner}@127.0.0.1:${databasePort}/earwitness`,
  })
  await client.connect()
  await client.query(
    `insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`,
  )
  await client.end()
  await stop(first)
  const { failure } = await start()
  expect(failure).toContain('newer version of Earwitness')
})

test('a run file that cannot be written while it runs ends nothing, and is written as soon as it can be', async () => {
  fillData()
  const running = await start()
  // What a full disk does to this file alone: its place is taken by something that cannot be written over.
  const partial = join(data, 'run', 'instance.json.partial')
  mkdirSync(partial)
  const before = await answer()
  signal(before.pid, 'SIGKILL')
  const after = await eventually(async () => {
    const now = await answer()
    expect(now.pid).not.toBe(before.pid)
    return now
  })
  expect(isAlive(running.child.pid!)).toBe(true)
  expect(findRunningInstance(data)?.pids.server).toBe(before.pid)
  rmSync(partial, { recursive: true })
  await eventually(() => expect(findRunningInstance(data)?.pids.server).toBe(after.pid))
  await stop(running)
})
