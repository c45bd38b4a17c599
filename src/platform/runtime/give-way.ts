/** Takes the processors only as far as nobody waits for them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

const lower = constants.priority.PRIORITY_BELOW_NORMAL

/**
 * For this process and what it starts. Linux with autogroups, as most distributions set it up, shares the processors
 * between sessions first, and a priority counts only within its session (sched(7), "The autogroup feature"): the worker
 * is in one of its own, so the session is given the lower priority too. Never a session that was begun by somebody else,
 * a terminal's for instance.
 */
export function giveWay(): void {
  setPriority(lower)
  if (process.platform !== 'linux' || !leadsItsSession()) return
  try {
    writeFileSync('/proc/self/autogroup', String(lower))
  } catch {
    // A kernel without autogroups has no such file: there the priority alone counts.
  }
}

/** Field 6 of `/proc/self/stat` is the session; fields are counted from behind the name (proc(5)). */
function leadsItsSession(): boolean {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]) === process.pid
  } catch {
    return false
  }
}
