/**
 * One line for each request: the route's pattern instead of its path, so that no token, id or search word of a
 * participant gets into the log.
 */
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import { newId } from '../ids.ts'
import { clientAddress } from './client-address.ts'
import type { HttpEnv } from './dependencies.ts'

/** Sets `requestId`, `logger`, `clientAddress`, `isLocal`. Comes first. */
export function requestContext(options: {
  logger: Logger
  trustedProxy: string | null
}): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const started = performance.now()
    const requestId = newId()
    const logger = options.logger.child({ requestId })
    const { address, isLocal } = clientAddress(
      socketAddressOf(c.env),
      c.req.raw.headers,
      options.trustedProxy,
    )
    c.set('requestId', requestId)
    c.set('logger', logger)
    c.set('clientAddress', address)
    c.set('isLocal', isLocal)
    c.set('principal', null)
    await next()
    // Not by `c.header`, which makes a stream of a body that is there already.
    c.res.headers.set('X-Request-Id', requestId)
    const { status } = c.res
    const line = {
      method: c.req.method,
      route: routePath(c),
      status,
      ms: Math.round(performance.now() - started),
    }
    if (status >= 500) logger.error(line, 'request')
    // Pages and their files are not worth a line each.
    else logger[line.route === '/*' && status < 400 ? 'debug' : 'info'](line, 'request')
  }
}

function socketAddressOf(env: unknown): string | undefined {
  const bindings = env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return bindings?.incoming?.socket?.remoteAddress
}
