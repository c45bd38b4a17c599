/** Small questions about processes of this machine: is it alive, what is it, wait until it is gone. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A dead child whose parent has not collected it yet still answers to signal 0. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) === 'Z'
  } catch {
    return true
  }
}

/** The command line of a living process, null when there is none: a process id alone may have been reused. */
export function commandOf(pid: number): string | null {
  if (!isAlive(pid)) return null
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    } catch {
      return null
    }
  }
  const listed = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return listed.status === 0 ? listed.stdout.trim() : null
}

/** The command lines of all living processes of this machine that may be seen. */
export function livingCommands(): string[] {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return pids.map((pid) => commandOf(Number(pid)) ?? '')
  }
  const listed = spawnSync('ps', ['-A', '-ww', '-o', 'command='], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return listed.status === 0 ? listed.stdout.split('\n') : []
}

/** The processes that this one has started and that live. */
export function childrenOf(pid: number): number[] {
  if (process.platform === 'linux') {
    try {
      const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
      return listed === '' ? [] : listed.split(/\s+/).map(Number)
    } catch {
      return []
    }
  }
  const listed = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
  return listed.status === 0 ? listed.stdout.trim().split('\n').map(Number) : []
}

/**
 * What tells a process from a later one with the same id: when it was started, and since which boot.
 * Null when there is none.
 */
export function identityOf(pid: number): string | null {
  if (!isAlive(pid)) return null
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // Field 22; the fields are counted from behind the name, which may hold spaces (proc(5)).
      const startTicks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${startTicks}`
    } catch {
      return null
    }
  }
  const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return listed.status === 0 ? listed.stdout.trim() : null
}

/** @returns true when the process was gone within the time. */
export async function waitUntilGone(pid: number, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs
  while (isAlive(pid)) {
    if (Date.now() > until) return false
    await sleep(20)
  }
  return true
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
