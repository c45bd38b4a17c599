/** How large a request may be, also when it does not say so itself. */
import type { MiddlewareHandler } from 'hono'
import { AppError } from '../errors.ts'

export interface BodyKind {
  path: string
  /** As the sender says, in lower case; empty: not said. */
  contentType: string
}

/** @param maximumOf bytes for a path and a type; reading stops there without keeping the body in memory */
export function limitBody(maximumOf: (kind: BodyKind) => number): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.raw.method === 'GET' || c.req.raw.method === 'HEAD') return next()
    const contentType = (c.req.header('content-type') ?? '').toLowerCase()
    const maximum = maximumOf({ path: c.req.path, contentType })
    const declared = c.req.header('content-length')
    if (declared !== undefined && c.req.header('transfer-encoding') === undefined) {
      if (Number(declared) > maximum) throw tooLarge(maximum)
      return next()
    }
    const body = c.req.raw.body
    if (!body) return next()
    const counter = countUpTo(maximum)
    c.req.raw = new Request(c.req.raw, {
      body: body.pipeThrough(counter.stream),
      duplex: 'half',
    } as RequestInit)
    await next()
    // Whoever read the body saw it break off; what the person is told is why.
    if (counter.isExceeded()) throw tooLarge(maximum)
  }
}

function countUpTo(maximum: number) {
  let seen = 0
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.byteLength
      if (seen > maximum) controller.error(tooLarge(maximum))
      else controller.enqueue(chunk)
    },
  })
  return { stream, isExceeded: () => seen > maximum }
}

function tooLarge(maximum: number): AppError {
  const size =
    maximum >= 1024 * 1024 ? `${Math.floor(maximum / 1024 / 1024)} MB` : `${Math.floor(maximum / 1024)} kB`
  return new AppError('too_large', `body over ${maximum} bytes`, {
    say: `This is larger than ${size}, the most that is taken here.`,
  })
}
