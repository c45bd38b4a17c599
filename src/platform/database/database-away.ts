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
  return /^Connection terminated|^timeout exceeded when trying to connect/.test(cause.message)
}

/** What the driver said, below what Drizzle says of the query. */
export function causeOf(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? error.cause : error
}
