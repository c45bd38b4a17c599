/** From whatever was thrown to what the person at the door reads. */
import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { causeOf, isDatabaseAway } from '../database/database-away.ts'
import { AppError, isAppError } from '../errors.ts'
import type { HttpEnv } from './dependencies.ts'

/** Hono answers only what is an Error; whatever else a library throws becomes one here. */
export const onlyErrors: MiddlewareHandler = async (_c, next) => {
  try {
    await next()
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown
    throw new AppError('internal', 'something that is no Error was thrown', { cause: thrown })
  }
}

/** For `app.onError`. Anything but an AppError is logged with its stack and answered without a word about it. */
export function answerError(error: unknown, c: Context<HttpEnv>): Response {
  const known = toAppError(error)
  if (known.status >= 500) c.var.logger.error({ err: error }, known.code)
  else c.var.logger.debug({ code: known.code, reason: known.message }, 'refused')
  if (known.retryAfterSeconds !== undefined) c.header('Retry-After', String(known.retryAfterSeconds))
  return c.json(errorBody(known, c), known.status as ContentfulStatusCode)
}

/** What the person at the door reads of a fault. */
export function errorBody({ code, say, details }: AppError, c: Context<HttpEnv>) {
  const message = code === 'internal' ? unknownFault : say
  return { error: { code, message, details, requestId: c.var.requestId } }
}

const unknownFault =
  'Something went wrong on the server. What was saved before is safe. The log has the details under this request id.'

export function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error
  if (error instanceof HTTPException) return fromHttpException(error)
  if (isDiskFull(error)) {
    return new AppError('unavailable', 'the disk is full', {
      cause: error,
      retryAfterSeconds: 10,
      say: 'The disk of the server is full, so nothing can be saved now. What was saved before is safe. It goes on by itself when there is space.',
    })
  }
  if (isDatabaseAway(error)) {
    return new AppError('unavailable', 'the database is away', {
      cause: error,
      retryAfterSeconds: 1,
      say: 'The database is not reachable at the moment. Try again in a few seconds.',
    })
  }
  return new AppError('internal', 'unexpected error', { cause: error })
}

/** Hono's own refusals: malformed JSON, a missing content type. */
function fromHttpException({ status }: HTTPException): AppError {
  if (status === 404)
    return new AppError('not_found', 'no such route', { say: 'There is nothing at this address.' })
  if (status === 415)
    return new AppError('unsupported_type', 'content type', { say: 'This content type is not taken here.' })
  if (status < 500)
    return new AppError('invalid_input', 'the request cannot be read', {
      say: 'The request cannot be read: it is not valid JSON.',
    })
  return new AppError('internal', 'unexpected HTTP exception')
}

/** A file could not be written here (ENOSPC), or Postgres could not write one (53100, disk_full). */
function isDiskFull(error: unknown): boolean {
  const { code } = (causeOf(error) ?? {}) as { code?: unknown }
  return code === 'ENOSPC' || code === 'EDQUOT' || code === '53100'
}
