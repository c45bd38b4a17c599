/**
 * `<data>/run/instance.json`: what is running on this data directory. Mode 0600, because the CLI's key is in it.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../errors.ts'
import { identityOf } from './processes.ts'

export interface Instance {
  /** As printed and put into links. */
  url: string
  /** How this computer reaches it. */
  localUrl: string
  /** When it answers https itself: the certificate that it must show. */
  certificateFile: string | null
  /** Bearer token of the CLI, new at each start. */
  cliKey: string
  version: string
  startedAt: string
  /** Tells the supervisor from a later process with the same id. */
  supervisorIdentity: string | null
  pids: { supervisor: number; server?: number; worker?: number; postgres?: number }
}

export function instanceFile(dataDirectory: string): string {
  return join(dataDirectory, 'run', 'instance.json')
}

export function writeInstance(dataDirectory: string, instance: Instance): void {
  const path = instanceFile(dataDirectory)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(`${path}.partial`, `${JSON.stringify(instance, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.partial`, path)
}

/** Tries again, while the process runs, until a full disk has room: the file then says what is true by then. */
export function writeInstanceInTime(dataDirectory: string, current: () => Instance | null): void {
  const instance = current()
  if (!instance) return
  try {
    writeInstance(dataDirectory, instance)
  } catch {
    setTimeout(() => writeInstanceInTime(dataDirectory, current), retryAfterMs).unref()
  }
}

const retryAfterMs = 1000

/**
 * What the file says, whether or not it still runs.
 *
 * @throws AppError `unavailable` where it is somebody else's: that nothing runs must not be concluded from it
 */
export function readInstance(dataDirectory: string): Instance | null {
  try {
    return JSON.parse(readFileSync(instanceFile(dataDirectory), 'utf8')) as Instance
  } catch (cause) {
    if (!isForeign(cause)) return null
    throw new AppError('unavailable', `the run folder of ${dataDirectory} cannot be read`, {
      cause,
      say: `The data folder ${dataDirectory} is not this user's, who cannot see whether Earwitness runs on it. Run this as the user that started it, or choose another folder with --data.`,
    })
  }
}

function isForeign(cause: unknown): boolean {
  const { code } = cause as NodeJS.ErrnoException
  return code === 'EACCES' || code === 'EPERM'
}

/** What is running now: the file, and its supervisor alive. @throws as `readInstance` */
export function findRunningInstance(dataDirectory: string): Instance | null {
  const instance = readInstance(dataDirectory)
  if (!instance) return null
  const identity = identityOf(instance.pids.supervisor)
  return identity !== null && identity === instance.supervisorIdentity ? instance : null
}

export function removeInstance(dataDirectory: string): void {
  rmSync(instanceFile(dataDirectory), { force: true })
}
