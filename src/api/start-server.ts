/** Listens, and on being told to stop lets what is in flight finish. */
import { readFileSync } from 'node:fs'
import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Config } from '../platform/config/config.ts'
import { AppError } from '../platform/errors.ts'
import type { Router } from '../platform/http/router.ts'

export interface RunningServer {
  /** Stops taking connections, waits for requests in flight at most `patienceMs`, then ends what is left. */
  stop(patienceMs?: number): Promise<void>
}

/** @throws AppError `conflict` when the port is taken, `unavailable` when the address is not this computer's */
export async function startServer(
  app: Pick<Router, 'fetch'>,
  config: Pick<Config, 'host' | 'port' | 'tls'>,
): Promise<RunningServer> {
  const server = createServer(app, config)
  // Longer than what proxies keep connections for, so that they and not we close first.
  server.keepAliveTimeout = 65_000
  server.requestTimeout = 600_000
  server.headersTimeout = 30_000
  const silent = watchSilent(server, config)
  await listen(server, config)
  return { stop: (patienceMs = 8000) => stop(server, { silent, patienceMs }) }
}

/** Connections over which nothing was asked yet: browsers open some in advance, and Node does not count them as idle. */
function watchSilent(server: Server, { tls }: Pick<Config, 'tls'>): Set<Socket> {
  const silent = new Set<Socket>()
  server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', ({ socket }) => silent.delete(socket))
  return silent
}

/** Whoever has connected and not yet asked had so long to do it. */
const silentForMs = 300

function createServer(app: Pick<Router, 'fetch'>, { tls }: Pick<Config, 'tls'>): Server {
  const fetch: Parameters<typeof createAdaptorServer>[0]['fetch'] = (request, env) => app.fetch(request, env)
  if (!tls) return createAdaptorServer({ fetch, createServer: createHttpServer }) as Server
  const serverOptions = { cert: readFileSync(tls.certificateFile), key: readFileSync(tls.keyFile) }
  return createAdaptorServer({ fetch, createServer: createHttpsServer, serverOptions }) as Server
}

function listen(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)))
    server.listen(port, host, () => resolve())
  })
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new AppError('conflict', `port ${port} is taken`, {
      cause: error,
      say: `Port ${port} is taken by another program. Choose another with --port.`,
    })
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new AppError('unavailable', `cannot listen on ${host}`, {
      cause: error,
      say: `This computer has no address ${host}. Choose another with --host.`,
    })
  }
  return error
}

async function stop(
  server: Server,
  { silent, patienceMs }: { silent: Set<Socket>; patienceMs: number },
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  // A connection that becomes idle after its last request is closed too.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const endSilent = setTimeout(() => {
    for (const socket of silent) socket.destroy()
  }, silentForMs)
  const end = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearInterval(sweep)
  clearTimeout(endSilent)
  clearTimeout(end)
}
