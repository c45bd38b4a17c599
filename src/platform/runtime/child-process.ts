/**
 * A process of ours that must keep running: started, told apart as ready, restarted when it dies, ended
 * gently. It is told to finish by SIGTERM; when the supervisor is killed it sees its IPC channel close.
 *
 * What a child may say over IPC: `{ type: 'ready' }` once it serves, `{ type: 'failed', say }` before it
 * gives up, where `say` is the sentence for the person.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, statSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import { signal, waitUntilGone } from './processes.ts'

export interface ChildOptions {
  /** For messages: `server`. */
  name: string
  script: string
  args?: readonly string[]
  environment: Record<string, string | undefined>
  logFile: string
  /** How long the first start may take. */
  readyWithinMs?: number
  /** Called with each new process id, and with undefined when there is none. */
  onPid?: (pid: number | undefined) => void
}

export interface SupervisedChild {
  pid(): number | undefined
  /** Lets it finish what is in flight, for `patienceMs`, then ends it. */
  stop(patienceMs?: number): Promise<void>
}

const longestBackoffMs = 10_000
const stableAfterMs = 30_000
const largestLogBytes = 20 * 1024 * 1024

/**
 * Resolves when the child is ready; from then on it is restarted for ever, with a pause that doubles.
 *
 * @throws AppError `unavailable` when it ends before it was ready the first time
 */
export async function superviseChild(options: ChildOptions): Promise<SupervisedChild> {
  let current: ChildProcess | undefined
  let stopping = false
  let backoffMs = 100

  async function run(): Promise<void> {
    const startedAt = Date.now()
    const child = launch(options)
    current = child
    options.onPid?.(child.pid)
    child.once('exit', () => {
      options.onPid?.(undefined)
      if (stopping || !wasReady) return
      if (Date.now() - startedAt > stableAfterMs) backoffMs = 100
      restartAfter(backoffMs)
      backoffMs = Math.min(backoffMs * 2, longestBackoffMs)
    })
    await untilReady(child, options)
  }

  function restartAfter(pauseMs: number): void {
    setTimeout(() => {
      if (!stopping) run().catch(() => undefined)
    }, pauseMs)
  }

  let wasReady = false
  await run()
  wasReady = true

  return {
    pid: () => (isRunning(current) ? current?.pid : undefined),
    async stop(patienceMs = 10_000) {
      stopping = true
      if (!current?.pid || !isRunning(current)) return
      signal(current.pid, 'SIGTERM')
      if (await waitUntilGone(current.pid, patienceMs)) return
      signal(current.pid, 'SIGKILL')
      await waitUntilGone(current.pid, 2000)
    },
  }
}

function isRunning(child: ChildProcess | undefined): boolean {
  return child !== undefined && child.exitCode === null && child.signalCode === null
}

function launch(options: ChildOptions): ChildProcess {
  const log = openLog(options.logFile)
  // Its own process group: the supervisor alone decides in which order processes end on Ctrl-C.
  const child = spawn(process.execPath, [options.script, ...(options.args ?? [])], {
    env: options.environment as NodeJS.ProcessEnv,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  return child
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  if (existsSync(path) && statSync(path).size > largestLogBytes) truncateSync(path, 0)
  return openSync(path, 'a', 0o600)
}

interface ChildMessage {
  type?: unknown
  say?: unknown
}

async function untilReady(child: ChildProcess, options: ChildOptions): Promise<void> {
  const state: { outcome: 'waiting' | 'ready' | 'ended'; said: string } = { outcome: 'waiting', said: '' }
  child.on('message', (message: ChildMessage) => {
    if (message?.type === 'ready') state.outcome = 'ready'
    if (message?.type === 'failed' && typeof message.say === 'string') state.said = message.say
  })
  child.once('exit', () => {
    state.outcome = 'ended'
  })
  child.once('error', () => {
    state.outcome = 'ended'
  })
  const until = Date.now() + (options.readyWithinMs ?? 120_000)
  while (state.outcome === 'waiting' && Date.now() < until) await sleep(10)
  if (state.outcome === 'ready') return
  if (state.outcome === 'waiting' && child.pid) signal(child.pid, 'SIGKILL')
  throw new AppError('unavailable', `${options.name} did not become ready: ${state.said || state.outcome}`, {
    say: state.said || `The ${options.name} did not start. What it wrote is in ${options.logFile}.`,
  })
}
