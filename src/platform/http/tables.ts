import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core'

/**
 * Attempts to sign in, counted over all processes. Columns as rate-limiter-flexible's Postgres store expects them; the
 * key is a keyed hash of an address, and rows go an hour after they have run out.
 */
export const rateLimitCounts = pgTable('rate_limit_counts', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  /** Epoch milliseconds. */
  expire: bigint('expire', { mode: 'number' }),
})
