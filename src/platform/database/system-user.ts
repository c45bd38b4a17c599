/**
 * Postgres refuses to run as root. This module decides under which system user it runs instead, and asks
 * the kernel (not the mode bits) what that user can reach.
 */
import { spawnSync } from 'node:child_process'
import { AppError } from '../errors.ts'

export interface SystemUser {
  name: string
  uid: number
  gid: number
}

/**
 * The user that Postgres runs as: null for an ordinary user (then it runs as that user), otherwise
 * `postgres` where it exists, else a system user made for the purpose, else `nobody`.
 *
 * @throws AppError `unavailable` where root has no other user at all.
 */
export function databaseSystemUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  const found = lookUp('postgres') ?? lookUp('earwitness') ?? create('earwitness') ?? lookUp('nobody')
  if (found) return found
  throw new AppError('unavailable', 'root has no unprivileged user to run Postgres as', {
    say: 'Postgres does not run as root and no other user could be made. Start as an ordinary user, or set DATABASE_URL.',
  })
}

function lookUp(name: string): SystemUser | null {
  const uid = numberFrom('id', ['-u', name])
  const gid = numberFrom('id', ['-g', name])
  return uid === null || gid === null || uid === 0 ? null : { name, uid, gid }
}

function create(name: string): SystemUser | null {
  const tools: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', name]],
  ]
  for (const [tool, args] of tools) {
    if (spawnSync(tool, args, { stdio: 'ignore' }).status === 0) return lookUp(name)
  }
  return null
}

function numberFrom(command: string, args: string[]): number | null {
  const result = spawnSync(command, args, { encoding: 'utf8' })
  const value = Number.parseInt(result.stdout ?? '', 10)
  return result.status === 0 && Number.isInteger(value) ? value : null
}

/** The name of a user of this machine, for messages; the number where it has none. */
export function nameOfUser(uid: number): string {
  const { status, stdout } = spawnSync('id', ['-un', String(uid)], { encoding: 'utf8' })
  return (status === 0 && stdout.trim()) || String(uid)
}

/** Whether `user` can enter `directory` (and write there, with `write`). Null means: the present user. */
export function canUse(directory: string, user: SystemUser | null, access: 'enter' | 'write'): boolean {
  const script = access === 'write' ? 'cd "$1" && [ -w . ]' : 'cd "$1"'
  const result = spawnSync('/bin/sh', ['-c', script, 'sh', directory], {
    cwd: '/',
    stdio: 'ignore',
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  })
  return result.status === 0
}
