/**
 * One Postgres cluster that Earwitness starts itself: made once by `initdb`, then started, adopted or
 * stopped. Never two postmasters on one directory: Postgres guards its directory, and this module deals
 * with the one that a killed Earwitness left behind before it starts another.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { AppError } from '../errors.ts'
import { freePort } from '../runtime/free-port.ts'
import { childrenOf, isAlive, signal, waitUntilGone } from '../runtime/processes.ts'
import type { Binaries } from './embedded-binaries.ts'
import { findLivePostmaster, readPostmaster } from './postmaster-file.ts'
import type { SystemUser } from './system-user.ts'

export interface ClusterOptions {
  directory: string
  logFile: string
  superuserPassword: string
  binaries: Binaries
  /** Who runs Postgres; null for the present user. */
  user: SystemUser | null
  /** Bind this port (a restart keeps it, so that open pools find the server again); default any free one. */
  port?: number
  /** Postgres settings over the defaults, for tests. */
  settings?: Record<string, string>
}

export interface Cluster {
  readonly pid: number
  readonly port: number
  /** True when a postmaster that was running already was taken over. */
  readonly adopted: boolean
  /** Fast shutdown: open transactions are rolled back, committed ones are safe. Idempotent. */
  stop(): Promise<void>
}

/** Nothing of what people said may reach Postgres's log: no statements, no DETAIL lines with key values. */
const defaultSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '128MB',
  password_encryption: 'scram-sha-256',
  jit: 'off',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_timezone: 'UTC',
  timezone: 'UTC',
}

/** After a crash Postgres replays its log before it is ready; ending it then would only begin that again. */
const longestRecoveryMs = 10 * 60_000
const largestLogBytes = 10 * 1024 * 1024

/** Makes the cluster when there is none, then adopts the postmaster that runs on it, or starts one. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  if (!existsSync(join(options.directory, 'PG_VERSION'))) initialise(options)
  refuseOtherMajor(options.directory, options.binaries.major)
  return (await adopt(options)) ?? start(options)
}

/** `initdb` beside the final place and then a rename, so that a half-made cluster is never used. */
function initialise(options: ClusterOptions): void {
  const { directory, user } = options
  const parent = dirname(directory)
  const fresh = `${directory}.new`
  const passwordFile = join(fresh, '..', `.initial-password-${process.pid}`)
  mkdirSync(parent, { recursive: true })
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, `${options.superuserPassword}\n`, { mode: 0o600 })
  try {
    if (user) for (const path of [fresh, passwordFile]) chownSync(path, user.uid, user.gid)
    const result = spawnSync(
      options.binaries.initdb,
      [
        `--pgdata=${fresh}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(options.settings?.fsync === 'off' ? ['--no-sync'] : []),
      ],
      { encoding: 'utf8', cwd: '/', env: childEnvironment, ...asUser(user) },
    )
    if (result.status !== 0) throw startFailure('initdb', result.stderr || String(result.error ?? ''), parent)
    renameSync(fresh, directory)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(fresh, { recursive: true, force: true })
  }
}

/**
 * Nothing to say of a place where there is no cluster.
 *
 * @throws AppError `conflict` where another major version of Postgres made the cluster
 */
export function refuseOtherMajor(directory: string, carried: number): void {
  const file = join(directory, 'PG_VERSION')
  if (!existsSync(file)) return
  const major = Number.parseInt(readFileSync(file, 'utf8'), 10)
  if (major === carried) return
  throw new AppError('conflict', `cluster of Postgres ${major}, programs of ${carried}`, {
    say: `The database in ${directory} was made by Postgres ${major}; this version of Earwitness carries Postgres ${carried}. Make a backup with the version that made it, then restore it into an empty data directory.`,
  })
}

/** Takes over the postmaster that is running on this directory, or ends it when it does not answer to us. */
async function adopt(options: ClusterOptions): Promise<Cluster | null> {
  const orphan = findLivePostmaster(options.directory)
  if (!orphan) return null
  if ((options.port ?? orphan.port) === orphan.port && (await answers(orphan.port, options))) {
    return runningCluster({ ...orphan, adopted: true })
  }
  await shutDown(orphan.pid)
  return null
}

/** Ready, ours by its password, on our directory, and of the version that we carry. */
async function answers(port: number, options: ClusterOptions): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: options.superuserPassword,
    database: 'postgres',
    connectionTimeoutMillis: 3000,
    query_timeout: 3000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const found = await client.query<{ directory: string; version: string }>(
      `select current_setting('data_directory') as directory, current_setting('server_version') as version`,
    )
    const row = found.rows[0]
    return row?.directory === options.directory && row.version.startsWith(options.binaries.version)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function start(options: ClusterOptions): Promise<Cluster> {
  // A port may be lost to somebody between choosing and binding it, and the backends of a killed
  // postmaster may hold its shared memory for a moment: both pass when tried again.
  const until = Date.now() + 30_000
  for (;;) {
    const port = options.port ?? (await freePort())
    try {
      return await launch(options, port)
    } catch (error) {
      const mayPass = /could not create any TCP\/IP|shared memory block|lock file/.test(String(error))
      if (!mayPass || Date.now() > until) throw error
      await sleep(200)
    }
  }
}

async function launch(options: ClusterOptions, port: number): Promise<Cluster> {
  const settings = Object.entries({ ...defaultSettings, ...options.settings })
  const logStart = prepareLog(options.logFile)
  const log = openSync(options.logFile, 'a')
  // Its own process group: Ctrl-C in the terminal must reach the server first, Postgres last.
  const child = spawn(
    options.binaries.postgres,
    [
      '-D',
      options.directory,
      '-p',
      String(port),
      ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { cwd: '/', detached: true, stdio: ['ignore', log, log], env: childEnvironment, ...asUser(options.user) },
  )
  closeSync(log)
  child.unref()
  let ended = false
  child.on('error', () => {
    ended = true
  })
  child.on('exit', () => {
    ended = true
  })
  const until = Date.now() + longestRecoveryMs
  while (!ended && Date.now() < until) {
    const postmaster = readPostmaster(options.directory)
    if (postmaster?.pid === child.pid && postmaster?.ready) {
      return runningCluster({ pid: postmaster.pid, port, adopted: false })
    }
    await sleep(20)
  }
  if (!ended && child.pid) await shutDown(child.pid)
  throw startFailure('postgres', readFileSync(options.logFile, 'utf8').slice(logStart), options.directory)
}

function prepareLog(logFile: string): number {
  mkdirSync(dirname(logFile), { recursive: true })
  if (!existsSync(logFile)) return 0
  if (statSync(logFile).size > largestLogBytes) truncateSync(logFile, 0)
  return statSync(logFile).size
}

function runningCluster({ pid, port, adopted }: { pid: number; port: number; adopted: boolean }): Cluster {
  return { pid, port, adopted, stop: () => shutDown(pid) }
}

/**
 * Fast shutdown, then an immediate one (recovered at the next start) when that takes too long. Processes that somebody
 * has stopped are woken first: they would hear of it only when they go on, and keep the memory of the database until then.
 */
async function shutDown(pid: number): Promise<void> {
  for (const one of [pid, ...childrenOf(pid)]) signal(one, 'SIGCONT')
  for (const [name, patienceMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!isAlive(pid)) return
    signal(pid, name)
    if (await waitUntilGone(pid, patienceMs)) return
  }
}

/** Turns what Postgres printed into one sentence. Its own words go into the developer's message. */
export function startFailure(program: string, output: string, directory = '/'): AppError {
  const lines = output.trim().split('\n')
  const telling = lines.findLast((line) => /FATAL|PANIC|error|could not/i.test(line)) ?? lines.at(-1) ?? ''
  // On a full disk the log may end in the middle of the sentence that says so.
  const full = /No space left on device/.test(output) || isDiskFull(directory)
  return new AppError('unavailable', `${program} failed: ${output.trim().slice(-2000)}`, {
    say: full
      ? 'The disk is full, so the database cannot start. Free some space and start again.'
      : `The database did not start: ${telling.trim()}`,
  })
}

function isDiskFull(directory: string): boolean {
  const { bavail, bsize } = statfsSync(directory)
  return bavail * bsize < 64 * 1024
}

const childEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

function asUser(user: SystemUser | null): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {}
}
