/** Starts the whole product (supervisor, Postgres, server, worker) for a bench, in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findRunningInstance, type Instance } from '../../src/platform/runtime/instance-file.ts'
import { endOnSignal } from './end-on-signal.ts'

export const root = resolve(import.meta.dirname, '../..')

export interface Product {
  dataDirectory: string
  url: string
  /** Read anew at each call: processes are restarted under other ids. */
  instance(): Instance
  api<T>(method: string, path: string, body?: unknown): Promise<T>
  stop(): Promise<void>
}

export async function startProduct(
  options: { modelsDirectory?: string; withSample?: boolean } = {},
): Promise<Product> {
  // World-readable: as root, Postgres runs as another user and must be able to enter.
  const dataDirectory = mkdtempSync(join(tmpdir(), 'earwitness-bench-'))
  chmodSync(dataDirectory, 0o755)
  const port = await freePort()
  const environment: NodeJS.ProcessEnv = { ...process.env, EARWITNESS_LOG_LEVEL: 'error' }
  const models = options.modelsDirectory ?? resolve(root, '../shared/models')
  if (existsSync(models)) environment.EARWITNESS_MODELS = models
  const child = spawn(
    join(root, 'earwitness'),
    [
      'start',
      '--port',
      String(port),
      '--data',
      dataDirectory,
      ...(options.withSample ? [] : ['--no-sample']),
    ],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  )
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const url = `http://localhost:${port}`
  const end = () => stopProduct(child, dataDirectory)
  const forget = endOnSignal(end)
  try {
    await untilServing(url, child, () => said)
  } catch (error) {
    await end()
    throw error
  }
  const instance = () => {
    const found = findRunningInstance(dataDirectory)
    if (!found) throw new Error('the product is not running')
    return found
  }
  return {
    dataDirectory,
    url,
    instance,
    api: (method, path, body) => callApi(url, instance().cliKey, { method, path, body }),
    stop: () => end().finally(forget),
  }
}

export async function untilServing(url: string, child: ChildProcess | null, said = () => ''): Promise<void> {
  // A fresh clone builds its pages first, on a slow machine for minutes.
  const until = Date.now() + 420_000
  while (Date.now() < until) {
    if (child && child.exitCode !== null) throw new Error(`the product ended: ${said()}`)
    const answered = await fetch(`${url}/healthz`).catch(() => null)
    if (answered?.ok) return
    await sleep(100)
  }
  throw new Error(`the product does not serve: ${said()}`)
}

async function stopProduct(child: ChildProcess, dataDirectory: string): Promise<void> {
  if (child.exitCode === null && child.pid) {
    process.kill(child.pid, 'SIGTERM')
    await Promise.race([
      new Promise((done) => child.once('exit', done)),
      sleep(20_000, undefined, { ref: false }),
    ])
  }
  rmSync(dataDirectory, { recursive: true, force: true })
}

async function callApi<T>(
  url: string,
  key: string,
  call: { method: string; path: string; body?: unknown },
): Promise<T> {
  const response = await fetch(new URL(call.path, url), {
    method: call.method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  })
  const text = await response.text()
  if (!response.ok)
    throw new Error(`${call.method} ${call.path} answered ${response.status}: ${text.slice(0, 400)}`)
  return (text ? JSON.parse(text) : undefined) as T
}

export function freePort(): Promise<number> {
  return new Promise((done, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Resident memory of a process and its descendants, in MB, by command. Linux only; empty elsewhere. */
export function memoryByProcess(pids: Record<string, number | undefined>): Record<string, number> {
  const found: Record<string, number> = {}
  for (const [name, pid] of Object.entries(pids)) {
    // The supervisor's tree is all the others.
    if (pid)
      found[name] = Math.round(
        (name === 'supervisor' ? [pid] : treeOf(pid)).reduce((sum, one) => sum + proportionalBytes(one), 0) /
          1e6,
      )
  }
  return found
}

/** Processor time used so far by a process and its descendants, ms, by name. Robust where the machine is shared. */
export function processorMsByProcess(pids: Record<string, number | undefined>): Record<string, number> {
  const found: Record<string, number> = {}
  for (const [name, pid] of Object.entries(pids)) {
    if (pid && name !== 'supervisor')
      found[name] = treeOf(pid).reduce((sum, one) => sum + processorMs(one), 0)
  }
  return found
}

/** Fields 14 to 17 of `/proc/<pid>/stat`: user and system ticks, also of children that ended (proc(5)); 100 a second. */
export function processorMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0)
  } catch {
    return 0
  }
}

export function treeOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`
  if (!existsSync(file)) return [pid]
  const children = readFileSync(file, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number)
  return [pid, ...children.flatMap(treeOf)]
}

/** Proportional set size: shared pages are counted once over all processes, which matters for Postgres. */
function proportionalBytes(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
