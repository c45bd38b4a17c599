import { DrizzleQueryError } from 'drizzle-orm'

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
  '08001',
  '08004',
])

/** Postgres is starting, stopping, full of connections or gone: the same request may do later. */
export function isDatabaseAway(error: unknown): boolean {
  const cause = causeOf(error)
  if (!(cause instanceof Error)) return false
  const { code } = cause as { code?: unknown }
  if (typeof code === 'string') return awayCodes.has(code)
  return awayMessages.test(cause.message)
}

/** What the driver says without a code: ended under a query, used after that, or too long without an answer. */
const awayMessages =
  /^Connection terminated|^timeout exceeded when trying to connect|^timeout expired|^Query read timeout|is not queryable$/

/** Nothing came back within the time that was given. */
export function isUnanswered(error: unknown): boolean {
  const cause = causeOf(error)
  if (!(cause instanceof Error)) return false
  if ((cause as { code?: unknown }).code === 'ETIMEDOUT') return true
  return /^timeout|due to connection timeout$|^Query read timeout/.test(cause.message)
}

/** What the driver said, below what Drizzle says of the query. */
export function causeOf(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? error.cause : error
}
