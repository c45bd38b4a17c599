/**
 * `earwitness start`: one process that starts the database, the server and the worker, keeps them running, and
 * ends them in the order that loses nothing. It holds no state of its own: after `kill -9` of any process the
 * next start finds what is left and recovers.
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { baseUrl, childEnvironment, localUrl, readSecret, type Settings } from '../config/config.ts'
import { prepareDataDirectory } from '../config/data-directory.ts'
import { readDue } from '../deletions/due-deletions.ts'
import { AppError } from '../errors.ts'
import type { Built } from './build.ts'
import { type SupervisedChild, superviseChild } from './child-process.ts'
import { openDatabaseService } from './database-service.ts'
import { endLeftovers } from './end-leftovers.ts'
import { portFault } from './free-port.ts'
import {
  findRunningInstance,
  type Instance,
  removeInstance,
  writeInstance,
  writeInstanceInTime,
} from './instance-file.ts'
import { prepareSchema } from './prepare-schema.ts'
import { identityOf } from './processes.ts'
import { refuseBadCertificate } from './refuse-bad-certificate.ts'
import { findLockHolder, sayHeld, takeStartLock } from './start-lock.ts'

export interface SupervisorOptions {
  settings: Settings
  version: string
  /** Done beside the database, needed before the server: builds what has to be built, and says what to run. */
  prepare: () => Promise<Built>
  /** What the command line of every server and worker that this clone has ever started names. */
  entryFolders: string[]
  /** One line for each step, as it begins. */
  onStep: (text: string) => void
  /** Ends what it has already started when this fires. */
  abort?: AbortSignal
}

export interface Supervisor {
  instance: Instance
  /** Lets everything finish what is in flight, then ends it. Idempotent. */
  stop(): Promise<void>
}

type Cleanup = () => Promise<void> | void

export async function startSupervisor(options: SupervisorOptions): Promise<Supervisor> {
  const { settings } = options
  const cleanups: Cleanup[] = []
  const stop = once(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup()
  })
  try {
    return { instance: await bringUp(options, cleanups), stop }
  } catch (error) {
    await stop()
    if (error instanceof AppError) throw error
    throw startFailure(error, settings)
  }
}

async function bringUp(options: SupervisorOptions, cleanups: Cleanup[]): Promise<Instance> {
  const { settings, onStep } = options
  const { dataDirectory } = settings
  refuseBadCertificate(settings)
  prepareDataDirectory(dataDirectory)
  const lock = takeStartLock(dataDirectory)
  if (!lock) throw alreadyRunning(dataDirectory)
  cleanups.push(() => lock.release())

  await endLeftovers(dataDirectory, options.entryFolders)
  await refuseTakenPort(settings)
  readSecret(dataDirectory)

  const instance: Instance = {
    url: baseUrl(settings),
    localUrl: localUrl(settings),
    certificateFile: settings.tls?.certificateFile ?? null,
    cliKey: randomBytes(32).toString('base64url'),
    version: options.version,
    startedAt: new Date().toISOString(),
    supervisorIdentity: identityOf(process.pid),
    pids: { supervisor: process.pid },
  }
  let isPublished = false
  const setPid = (name: 'server' | 'worker' | 'postgres') => (pid: number | undefined) => {
    if (pid === undefined) delete instance.pids[name]
    else instance.pids[name] = pid
    // Called when a process has ended: that there is no room for the file now must not end the supervisor too.
    if (isPublished) writeInstanceInTime(dataDirectory, () => (isPublished ? instance : null))
  }

  const prepared = options.prepare()
  // Awaited below; without this an early failure of the database would leave its rejection unheard.
  prepared.catch(() => undefined)
  onStep(settings.externalDatabaseUrl ? 'Connecting to the database' : 'Starting the database')
  const database = await openDatabaseService(settings, setPid('postgres'))
  cleanups.push(() => database.stop())
  if (database.kind === 'adopted') onStep('Took over the database that was still running')
  stopWhenAborted(options)
  await prepareSchema({ ...database, dataDirectory, version: options.version, onStep })
  const built = await prepared.catch((error) => {
    // Ctrl-C reaches the bundler as well, and that it ended is then no failure.
    stopWhenAborted(options)
    throw error
  })
  stopWhenAborted(options)

  const due = readDue(dataDirectory).length
  if (due > 0) onStep(`Deleting again what was deleted after the backup: ${due}`)
  onStep('Starting the server')
  const environment = childEnvironment(settings, { appDatabaseUrl: database.appUrl, cliKey: instance.cliKey })
  const children: SupervisedChild[] = []
  isPublished = true
  cleanups.push(() => {
    // The database ends after this, and its end must not write the file again.
    isPublished = false
    removeInstance(dataDirectory)
  })
  cleanups.push(async () => {
    await Promise.all(children.map((child) => child.stop()))
  })
  writeInstance(dataDirectory, instance)
  const launch = async (name: 'server' | 'worker') => {
    const logFile = join(dataDirectory, 'logs', `${name}.log`)
    children.push(
      await superviseChild({
        name,
        script: built[name],
        args: name === 'server' ? [built.pages] : [],
        environment,
        logFile,
        onPid: setPid(name),
        readyWithinMs: longestStartMs + due * longestDeletionMs,
      }),
    )
  }
  const launched = await Promise.allSettled([launch('server'), launch('worker')])
  const failed = launched.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  stopWhenAborted(options)
  const left = readDue(dataDirectory).length
  if (left > 0)
    onStep(`${left} of them could not be deleted: logs/server.log says why, and the next start tries again.`)
  return instance
}

const longestStartMs = 120_000
/** Of an interview, with what findings and reports hold of it; on a slow machine. */
const longestDeletionMs = 500

function alreadyRunning(dataDirectory: string): AppError {
  const running = findRunningInstance(dataDirectory)
  const work = findLockHolder(dataDirectory)?.work
  if (!running && (work === 'restore' || work === 'backup')) {
    return new AppError('conflict', `a ${work} holds ${dataDirectory}`, {
      say: `${sayHeld(dataDirectory)} Start again when that is done.`,
    })
  }
  return new AppError('conflict', `another supervisor runs on ${dataDirectory}`, {
    say: running
      ? `Earwitness is already running at ${running.url}. To sign in again: earwitness open`
      : `Earwitness is already starting on ${dataDirectory}. Wait for it, or see earwitness status.`,
  })
}

async function refuseTakenPort(settings: Settings): Promise<void> {
  const fault = await portFault(settings)
  if (fault)
    throw new AppError('conflict', `cannot listen on ${settings.host}:${settings.port}`, { say: fault })
}

function stopWhenAborted({ abort }: SupervisorOptions): void {
  if (abort?.aborted) throw new AppError('unavailable', 'stopped while starting', { say: 'Stopped.' })
}

function startFailure(error: unknown, settings: Settings): AppError {
  const code = (error as NodeJS.ErrnoException)?.code
  const say =
    code === 'ENOSPC' || code === '53100'
      ? `The disk of ${settings.dataDirectory} is full. Free some space and start again.`
      : undefined
  return new AppError('internal', error instanceof Error ? error.message : String(error), {
    cause: error,
    ...(say ? { say } : {}),
  })
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= run()
    return running
  }
}
