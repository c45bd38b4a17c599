/** The server on a real socket: ports, certificates, and how it ends. Ports 21310-21319. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import { afterEach, describe, expect, test } from 'vitest'
import type { Router } from '../platform/http/router.ts'
import { type RunningServer, startServer } from './start-server.ts'

const running: RunningServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop(100)
})

async function start(
  app: Hono,
  port: number,
  tls: { certificateFile: string; keyFile: string } | null = null,
) {
  const server = await startServer(app as unknown as Router, { host: '127.0.0.1', port, tls })
  running.push(server)
  return server
}

const slowApp = (ms: number) =>
  new Hono().get('/slow', async (c) => {
    await sleep(ms)
    return c.text('done')
  })

describe('a port that is taken', () => {
  test('is one sentence that says what to do', async () => {
    await start(new Hono(), 21310)
    await expect(start(new Hono(), 21310)).rejects.toMatchObject({
      code: 'conflict',
      say: expect.stringContaining('--port'),
    })
  })
})

describe('stopping', () => {
  test('lets a request in flight finish and takes no new one', async () => {
    const server = await start(slowApp(400), 21311)
    const inFlight = fetch('http://127.0.0.1:21311/slow')
    await sleep(100)
    const stopped = server.stop()
    await sleep(50)
    await expect(fetch('http://127.0.0.1:21311/slow')).rejects.toThrow()
    expect(await (await inFlight).text()).toBe('done')
    await stopped
  })

  test('waits for no connection that only stands open', async () => {
    const server = await start(new Hono(), 21312)
    const idle = connect(21312, '127.0.0.1')
    idle.on('error', () => {})
    await new Promise((resolve) => idle.once('connect', resolve))
    await fetch('http://127.0.0.1:21312/')
    // Far longer than a test may take.
    await server.stop(600_000)
    idle.destroy()
  })

  test('has an end: what takes too long is cut off', async () => {
    const server = await start(slowApp(90_000), 21313)
    const hanging = fetch('http://127.0.0.1:21313/slow').catch((error: Error) => error)
    await sleep(100)
    await server.stop(300)
    expect(await hanging).toBeInstanceOf(Error)
  })
})

describe('with a certificate of its own', () => {
  test('answers over https', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'earwitness-tls-'))
    const files = { certificateFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') }
    const args = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '1',
      '-subj',
      '/CN=localhost',
    ]
    execFileSync('openssl', [...args, '-keyout', files.keyFile, '-out', files.certificateFile], {
      stdio: 'ignore',
      timeout: 30_000,
    })
    await start(
      new Hono().get('/', (c) => c.text('secret')),
      21314,
      files,
    )
    const body = await new Promise<string>((resolve, reject) => {
      get('https://localhost:21314/', { rejectUnauthorized: false, family: 4 }, (response) => {
        response.setEncoding('utf8').once('data', resolve)
      }).once('error', reject)
    })
    expect(body).toBe('secret')
    await expect(fetch('http://127.0.0.1:21314/')).rejects.toThrow()
    rmSync(folder, { recursive: true })
  })
})
