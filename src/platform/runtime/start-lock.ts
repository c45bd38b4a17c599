/**
 * One supervisor on one data directory. The lock is a file that names its holder, made by `link`, which fails
 * when the name exists; a lock whose holder is dead is moved aside by the one starter that finds it.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { identityOf } from './processes.ts'

export interface StartLock {
  release(): void
}

/** What is done on the directory while the lock is held. */
export type LockedWork = 'start' | 'restore' | 'backup'

export interface LockHolder {
  pid: number
  work: LockedWork
}

interface Holder extends LockHolder {
  identity: string | null
}

const lockFile = (dataDirectory: string) => join(dataDirectory, 'run', 'start.lock')

/** @returns null when another living process holds the lock */
export function takeStartLock(dataDirectory: string, work: LockedWork = 'start'): StartLock | null {
  const path = lockFile(dataDirectory)
  const own = `${path}.${process.pid}`
  const self: Holder = { pid: process.pid, identity: identityOf(process.pid), work }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(own, JSON.stringify(self))
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (link(own, path)) return { release: () => releaseIfOwn(path) }
      const text = readText(path)
      if (text !== null && holderIn(text)) return null
      moveAside(path, text)
    }
    return null
  } finally {
    rmSync(own, { force: true })
  }
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** The living process that holds the lock: an instance that is starting or runs, a restore, or the backup of a stopped instance. */
export function findLockHolder(dataDirectory: string): LockHolder | null {
  const text = readText(lockFile(dataDirectory))
  return text === null ? null : holderIn(text)
}

/** What somebody says who cannot begin because of it: the reason, without what to do. */
export function sayHeld(dataDirectory: string): string {
  const work = findLockHolder(dataDirectory)?.work
  if (work === 'restore') return `A backup is being restored into ${dataDirectory}.`
  if (work === 'backup') return `A backup of ${dataDirectory} is being made.`
  return `Earwitness is starting or stopping on ${dataDirectory}.`
}

function holderIn(text: string): LockHolder | null {
  try {
    const { pid, identity, work } = JSON.parse(text) as Holder
    return identity !== null && identityOf(pid) === identity ? { pid, work } : null
  } catch {
    return null
  }
}

/** Renames and looks again: if somebody else took the lock in between, it is put back. */
function moveAside(path: string, stale: string | null): void {
  const aside = `${path}.stale-${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (readText(aside) !== stale) link(aside, path)
  rmSync(aside, { force: true })
}

function releaseIfOwn(path: string): void {
  const text = readText(path)
  if (text !== null && (JSON.parse(text) as Holder).pid === process.pid) rmSync(path, { force: true })
}
