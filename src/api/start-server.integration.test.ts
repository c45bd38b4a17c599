/** The server on a real socket: ports, certificates, and how it ends. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterEach, describe, expect, test } from 'vitest'
import type { Router } from '../platform/http/router.ts'
import { freePort } from '../platform/runtime/free-port.ts'
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

/** Its first request is answered when that is let go, others at once. */
function slowApp() {
  const arrived = Promise.withResolvers<void>()
  const letGo = Promise.withResolvers<void>()
  let requests = 0
  const app = new Hono().get('/slow', async (c) => {
    if (++requests === 1) {
      arrived.resolve()
      await letGo.promise
    }
    return c.text('done')
  })
  return { app, arrived: arrived.promise, letGo: letGo.resolve }
}

describe('a port that is taken', () => {
  test('is one sentence that says what to do', async () => {
    const port = await freePort()
    await start(new Hono(), port)
    await expect(start(new Hono(), port)).rejects.toMatchObject({
      code: 'conflict',
      say: expect.stringContaining('--port'),
    })
  })
})

describe('stopping', () => {
  test('lets a request in flight finish and takes no new one', async () => {
    const port = await freePort()
    const { app, arrived, letGo } = slowApp()
    const server = await start(app, port)
    const ask = () => fetch(`http://127.0.0.1:${port}/slow`)
    const inFlight = ask()
    await arrived
    const stopped = server.stop(60_000)
    await expect
      .poll(() =>
        ask().then(
          ({ status }) => status,
          () => 'refused',
        ),
      )
      .toBe('refused')
    letGo()
    expect(await (await inFlight).text()).toBe('done')
    await stopped
  })

  test('waits for no connection that only stands open', async () => {
    const port = await freePort()
    const server = await start(new Hono(), port)
    const idle = connect(port, '127.0.0.1')
    idle.on('error', () => {})
    await new Promise((resolve) => idle.once('connect', resolve))
    await fetch(`http://127.0.0.1:${port}/`)
    // Far longer than a test may take.
    await server.stop(600_000)
    idle.destroy()
  })

  test('has an end: what takes too long is cut off', async () => {
    const port = await freePort()
    const { app, arrived } = slowApp()
    const server = await start(app, port)
    const hanging = fetch(`http://127.0.0.1:${port}/slow`).catch((error: Error) => error)
    await arrived
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
    const port = await freePort()
    await start(
      new Hono().get('/', (c) => c.text('secret')),
      port,
      files,
    )
    const body = await new Promise<string>((resolve, reject) => {
      get(`https://localhost:${port}/`, { rejectUnauthorized: false, family: 4 }, (response) => {
        response.setEncoding('utf8').once('data', resolve)
      }).once('error', reject)
    })
    expect(body).toBe('secret')
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
    rmSync(folder, { recursive: true })
  })
})
