/**
 * One supervisor on one data directory. The lock is a file that names its holder, made by `link`, which fails
 * when the name exists; a lock whose holder is dead is moved aside by the one starter that finds it.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isSupervisor } from './instance-file.ts'

export interface StartLock {
  release(): void
}

/**
 * @param isHolder whether a process id found in the lock is a living holder
 * @returns null when another living process holds the lock
 */
export function takeStartLock(
  dataDirectory: string,
  isHolder: (pid: number) => boolean = isSupervisor,
): StartLock | null {
  const path = join(dataDirectory, 'run', 'start.lock')
  const own = `${path}.${process.pid}`
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(own, String(process.pid))
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (link(own, path)) return { release: () => releaseIfOwn(path) }
      const holder = readHolder(path)
      if (holder !== null && holder !== process.pid && isHolder(holder)) return null
      moveAside(path, holder)
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

function readHolder(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Renames and looks again: if somebody else took the lock in between, it is put back. */
function moveAside(path: string, stale: number | null): void {
  const aside = `${path}.stale-${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (readHolder(aside) !== stale) link(aside, path)
  rmSync(aside, { force: true })
}

function releaseIfOwn(path: string): void {
  if (readHolder(path) === process.pid) rmSync(path, { force: true })
}
