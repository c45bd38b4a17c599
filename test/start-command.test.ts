/** `earwitness start` and what belongs to it, through the launcher, with the real server. */
import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findLivePostmaster } from '../src/platform/database/postmaster-file.ts'
import { freePort } from '../src/platform/runtime/free-port.ts'
import { findRunningInstance } from '../src/platform/runtime/instance-file.ts'
import { childrenOf, isAlive, signal } from '../src/platform/runtime/processes.ts'

const launcher = join(import.meta.dirname, '../earwitness')

interface Outcome {
  code: number
  stdout: string
  stderr: string
}

let work: string
let data: string
let port: number

function earwitness(args: string[], options: { from?: string; cwd?: string } = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      options.from ?? launcher,
      args,
      { cwd: options.cwd ?? '/', timeout: 170_000, maxBuffer: 10_000_000 },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}

const here = (...args: string[]) => earwitness([...args, '--data', data])

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'earwitness start '))
  chmodSync(work, 0o755)
  data = join(work, 'data of mine')
  port = await freePort()
})

afterAll(async () => {
  await here('stop')
  const postmaster = findLivePostmaster(join(data, 'postgres'))
  if (postmaster) signal(postmaster.pid, 'SIGQUIT')
  rmSync(work, { recursive: true, force: true })
})

/** The postmaster first: it starts nothing any more while what it has started is listed. */
function signalDatabase(name: 'SIGSTOP' | 'SIGCONT'): void {
  const { pid } = findLivePostmaster(join(data, 'postgres'))!
  signal(pid, name)
  for (const child of childrenOf(pid)) signal(child, name)
}

/** It lives, and answers nobody. */
const stopDatabase = () => signalDatabase('SIGSTOP')
const wakeDatabase = () => signalDatabase('SIGCONT')

describe('before anything runs', () => {
  test('help is printed without starting Node', async () => {
    const { stdout, code } = await earwitness(['--help'])
    expect([code, stdout]).toEqual([
      0,
      readFileSync(join(import.meta.dirname, '../src/cli/help.txt'), 'utf8'),
    ])
  })

  test('status says that it is not running, and by its exit code', async () => {
    const { stdout, code } = await here('status')
    expect(stdout).toContain('Not running')
    expect(code).toBe(1)
  })

  test('a command that needs the instance says how to start it', async () => {
    const { stderr, code } = await here('open')
    expect(stderr).toBe(
      `Earwitness is not running on ${data}. Start it with: earwitness start. If it was started with --data FOLDER, give the same --data here, or set EARWITNESS_DATA.\n`,
    )
    expect(code).toBe(1)
  })

  test('a mistyped flag and an unknown command are wrong calls, not failures', async () => {
    expect(await here('start', '--prot', '80')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--prot'),
    })
    expect(await earwitness(['dance'])).toMatchObject({ code: 2, stderr: expect.stringContaining('"dance"') })
    expect(await here('start', '--port', 'x')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--port'),
    })
  })
})

describe('running', () => {
  test('start --detach, through a symbolic link in a folder with a space, ends with one URL that signs in', async () => {
    const link = join(work, 'a link')
    symlinkSync(launcher, link)
    const args = ['start', '--detach', '--no-sample', '--port', String(port), '--data', data]
    const { code, stdout, stderr } = await earwitness(args, { from: link, cwd: work })
    expect([code, stderr.includes('Starting the database')]).toEqual([0, true])
    expect(stdout.trim().split('\n').at(-1)).toMatch(
      new RegExp(`^http://localhost:${port}/sign-in#[\\w-]{20,}$`),
    )
  })

  test('the first page and the health answer', async () => {
    const page = await fetch(`http://localhost:${port}/`)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200)
  })

  test('the key of the command line is in a file that nobody else can read, and opens the API', async () => {
    const file = join(data, 'run/instance.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const { cliKey } = JSON.parse(readFileSync(file, 'utf8')) as { cliKey: string }
    const make = (headers: Record<string, string>) =>
      fetch(`http://localhost:${port}/api/v1/sign-in-links`, { method: 'POST', headers })
    expect((await make({})).status).toBe(401)
    expect((await make({ authorization: `Bearer ${cliKey}x` })).status).toBe(401)
    expect((await make({ authorization: `Bearer ${cliKey}` })).status).toBe(200)
  })

  test('no log holds the sign-in URL or the key', async () => {
    const { cliKey } = findRunningInstance(data)!
    for (const name of ['supervisor', 'server', 'worker', 'postgres']) {
      const log = readFileSync(join(data, 'logs', `${name}.log`), 'utf8')
      expect(log).not.toContain(cliKey)
      expect(log).not.toContain('sign-in#')
    }
  })

  test('open makes another URL each time', async () => {
    const urls = [(await here('open')).stdout, (await here('open')).stdout]
    expect(new Set(urls).size).toBe(2)
  })

  test('doctor finds no fault and knows that this instance answers', async () => {
    const { stdout, code } = await here('doctor', '--json')
    const { checks } = JSON.parse(stdout) as { checks: { name: string; state: string; say: string }[] }
    expect(checks.filter((check) => check.state === 'fault')).toEqual([])
    expect(checks.find((check) => check.name === 'port')?.say).toContain(`http://localhost:${port}`)
    expect(code).toBe(0)
  })

  test('a database that is stopped is said by status, doctor and the API, and goes on by itself', async () => {
    const url = `http://localhost:${port}`
    const { cliKey } = findRunningInstance(data)!
    stopDatabase()
    try {
      const status = await here('status')
      expect([status.code, status.stdout]).toEqual([
        1,
        expect.stringContaining('Its database does not answer: the processes are stopped'),
      ])
      const answer = await fetch(`${url}/api/v1/studies`, { headers: { authorization: `Bearer ${cliKey}` } })
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3'])
      const doctor = await here('doctor', '--json')
      const { checks } = JSON.parse(doctor.stdout) as {
        checks: { name: string; state: string; say: string }[]
      }
      expect([doctor.code, checks.filter(({ state }) => state === 'fault')]).toEqual([
        1,
        [{ name: 'database', state: 'fault', say: expect.stringContaining('does not answer within') }],
      ])
      expect((await here('backup', join(work, 'never.tar.gz'))).stderr).toContain('does not answer within')
    } finally {
      wakeDatabase()
    }
    await expect.poll(async () => (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' })
    expect(await here('status')).toMatchObject({ code: 0 })
  })

  test('a backup is made while it runs, and is refused by the instance itself', async () => {
    const file = join(work, 'kept.tar.gz')
    expect(await here('backup', file)).toMatchObject({ code: 0 })
    expect(existsSync(file)).toBe(true)
    expect(await here('restore', file)).toMatchObject({ code: 1, stderr: expect.stringContaining('empty') })
  })

  test('stop ends every process, the database too, even one that somebody has stopped', async () => {
    const { pids } = findRunningInstance(data)!
    stopDatabase()
    expect((await here('stop')).stdout).toBe('Stopped.\n')
    expect(Object.values(pids).filter(isAlive)).toEqual([])
    expect(findLivePostmaster(join(data, 'postgres'))).toBeNull()
  })

  test('the backup fills an empty data folder', async () => {
    const fresh = join(work, 'fresh')
    const restored = await earwitness(['restore', join(work, 'kept.tar.gz'), '--data', fresh])
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('Restored') })
    expect(findLivePostmaster(join(fresh, 'postgres'))).toBeNull()
  })
})
