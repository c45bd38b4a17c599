/**
 * `postmaster.pid`, the file by which a running Postgres claims its data directory.
 * Lines: pid, data directory, start time, port, socket directory, listen address, shared memory, status
 * (source: src/include/utils/pidfile.h of PostgreSQL).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf } from '../runtime/processes.ts'

export interface Postmaster {
  pid: number
  port: number
  ready: boolean
}

export function readPostmaster(clusterDirectory: string): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(join(clusterDirectory, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** The postmaster of this directory if it is alive: a process of that id which is Postgres on this directory. */
export function findLivePostmaster(clusterDirectory: string): Postmaster | null {
  const postmaster = readPostmaster(clusterDirectory)
  if (!postmaster) return null
  const command = commandOf(postmaster.pid)
  return command?.includes('postgres') && command.includes(clusterDirectory) ? postmaster : null
}
