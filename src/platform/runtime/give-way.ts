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

interface Change {
  of: 'priority' | 'session'
  change: () => void
}

/**
 * For this process and what it starts. Linux with autogroups, as most distributions set it up, shares the processors
 * between sessions first, and a priority counts only within its session (sched(7), "The autogroup feature"): the worker
 * is in one of its own, so the session gives way too. Never a session that was begun by somebody else, a terminal's for
 * instance. What is lower already stays, and nothing of it ends a process: what cannot be lowered is told in the log.
 */
export async function giveWay(log: Log): Promise<void> {
  await untilDone(log, [
    { of: 'priority', change: lowerPriority },
    { of: 'session', change: () => lowerOwnSession(log) },
  ])
}

/** How this process gives way: the niceness that its session had before, and how many take their turn. */
let lowered: { before: number; log: Log } | null = null
let turns = 0

/**
 * Meanwhile the session is as it was before it gave way: for what somebody waits for, and what comes seldom. Nothing
 * changes in a process that gives no way.
 */
export async function takingTurn<T>(run: () => Promise<T>): Promise<T> {
  turns++
  await setSession()
  try {
    return await run()
  } finally {
    turns--
    await setSession()
  }
}

async function setSession(): Promise<void> {
  if (lowered === null) return
  const { before, log } = lowered
  const change = () => {
    const wanted = turns > 0 ? before : lowerSession
    if (sessionNiceness() !== wanted) writeFileSync(sessionFile, String(wanted))
  }
  await untilDone(log, [{ of: 'session', change }])
}

async function untilDone(log: Log, changes: Change[]): Promise<void> {
  let left = changes
  for (let tries = 1; ; tries++) {
    const failed = left.flatMap((each) => {
      const error = errorOf(each.change)
      return error === null ? [] : [{ each, error }]
    })
    if (failed.length === 0) return
    for (const { each, error } of failed) log.debug({ err: error, of: each.of, tries }, 'does not give way')
    if (tries === mostTries) return
    // In the other order, should one stand in the way of the other.
    left = failed.map(({ each }) => each).reverse()
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

function lowerOwnSession(log: Log): void {
  if (process.platform !== 'linux' || !leadsItsSession()) return
  const now = sessionNiceness()
  if (now === null || now >= lowerSession) return
  writeFileSync(sessionFile, String(lowerSession))
  // Only root may go below 0 again.
  lowered = { before: Math.max(0, now), log }
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
