/** Takes the processors mostly as far as nobody waits for them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'

const lower = constants.priority.PRIORITY_BELOW_NORMAL
/**
 * Milder than the priority: beside the sessions of the server and of the database, both busy, it leaves a seventh of a
 * processor (335 of 335 + 2 x 1024, the weights of sched(7)). The same 10 left 3 %, and findings would starve.
 */
const lowerSession = 5

/** A process may lower its session only every 100 ms, and only one on the machine at a time: others begin as this one does. */
const betweenTries = 150
const mostTries = 5

interface Log {
  debug(fields: object, message: string): void
}

interface Lowering {
  of: 'priority' | 'session'
  lower: () => void
}

/**
 * For this process and what it starts. Linux with autogroups, as most distributions set it up, shares the processors
 * between sessions first, and a priority counts only within its session (sched(7), "The autogroup feature"): the worker
 * is in one of its own, so the session gives way too. Never a session that was begun by somebody else, a terminal's for
 * instance. What is lower already stays, and nothing of it ends a process: what cannot be lowered is told in the log.
 */
export async function giveWay(log: Log): Promise<void> {
  let left: Lowering[] = [
    { of: 'priority', lower: lowerPriority },
    { of: 'session', lower: lowerOwnSession },
  ]
  for (let tries = 1; ; tries++) {
    const failed = left.flatMap((lowering) => {
      const error = errorOf(lowering.lower)
      return error === null ? [] : [{ lowering, error }]
    })
    if (failed.length === 0) return
    for (const { lowering, error } of failed)
      log.debug({ err: error, of: lowering.of, tries }, 'does not give way')
    if (tries === mostTries) return
    // In the other order, should one stand in the way of the other.
    left = failed.map(({ lowering }) => lowering).reverse()
    // Those who began at the same moment do not try again at the same moment.
    await wait(betweenTries * (1 + Math.random()))
  }
}

function errorOf(run: () => void): unknown {
  try {
    run()
    return null
  } catch (error) {
    return error
  }
}

/** Only root may raise it: begun lower than this, it stays there. */
function lowerPriority(): void {
  if (getPriority() < lower) setPriority(lower)
}

const sessionFile = '/proc/self/autogroup'

function lowerOwnSession(): void {
  if (process.platform !== 'linux' || !leadsItsSession()) return
  const now = sessionNiceness()
  if (now !== null && now < lowerSession) writeFileSync(sessionFile, String(lowerSession))
}

/** "/autogroup-25 nice 0"; null where the kernel has no autogroups: there the priority alone counts. */
function sessionNiceness(): number | null {
  try {
    const found = / nice (-?\d+)/.exec(readFileSync(sessionFile, 'utf8'))
    return found ? Number(found[1]) : null
  } catch {
    return null
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
