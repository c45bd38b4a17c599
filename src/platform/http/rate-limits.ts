/**
 * Limits on how often somebody may ask. By token where there is one, so that a hundred people behind one
 * address (a company, a school, a bench) do not stand in each other's way; by address where there is none.
 *
 * Limits on traffic are counted in memory: they keep one process from being overrun, so each has a budget of its own,
 * and a turn of an interview pays nothing for them. Attempts to sign in are counted in the database, because guessing
 * must not become easier with every process that is started. See docs/decisions/0032-where-limits-are-counted.md.
 */
import { createHmac } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import { deriveKey } from '../auth/encrypt.ts'
import { bearerOf } from '../auth/resolve-principal.ts'
import { hashToken } from '../auth/tokens.ts'
import type { Database } from '../database/database.ts'
import { AppError } from '../errors.ts'
import { addressKey } from './client-address.ts'
import type { HttpEnv } from './dependencies.ts'

export interface RateLimit {
  requests: number
  perSeconds: number
}

export interface RateLimits {
  /** One participant, API key or session: an answer every few seconds, each with a few requests. */
  perToken: RateLimit
  /** One address without any token: starting interviews, looking at links. */
  withoutToken: RateLimit
  /** One address in all, tokens or not, so that making tokens up gains nothing. */
  perAddress: RateLimit
  /** One address trying to sign in or to use an invitation up. */
  signIn: RateLimit
}

export const defaultRateLimits: RateLimits = {
  perToken: { requests: 1200, perSeconds: 60 },
  withoutToken: { requests: 3000, perSeconds: 60 },
  perAddress: { requests: 60_000, perSeconds: 60 },
  signIn: { requests: 30, perSeconds: 60 },
}

/** For `/api/*`. Comes before anything that costs something. */
export function rateLimits(limits: RateLimits = defaultRateLimits): MiddlewareHandler<HttpEnv> {
  const perToken = limiter(limits.perToken)
  const withoutToken = limiter(limits.withoutToken)
  const perAddress = limiter(limits.perAddress)
  return async (c, next) => {
    const address = addressKey(c.var.clientAddress)
    await take(perAddress, address)
    const token = tokenOf(c.req.raw.headers)
    await (token ? take(perToken, hashToken(token)) : take(withoutToken, address))
    return next()
  }
}

export interface SignInLimitSettings {
  db: Database
  /** Keys the hash of an address, so that the table names nobody. */
  secret: string | Uint8Array
  limits?: RateLimits | undefined
  /** Counted apart: looking at one's passkeys is no attempt at a password, opening a shared report neither. */
  what: 'sign-in' | 'passkey' | 'shared-report'
}

/**
 * For routes where guessing would be worth it; one count for all processes on the database. Whoever is over the limit
 * is refused from memory, and while the database cannot be reached this process counts for itself.
 */
export function signInLimit({
  db,
  secret,
  limits = defaultRateLimits,
  what,
}: SignInLimitSettings): MiddlewareHandler<HttpEnv> {
  const { requests, perSeconds } = limits.signIn
  const attempts = new RateLimiterPostgres({
    storeClient: db.$client,
    storeType: 'pool',
    tableName: 'rate_limit_counts',
    tableCreated: true,
    keyPrefix: what,
    points: requests,
    duration: perSeconds,
    inMemoryBlockOnConsumed: requests + 1,
    inMemoryBlockDuration: perSeconds,
    insuranceLimiter: limiter(limits.signIn),
  })
  const key = deriveKey(secret, 'addresses of attempts')
  const hashed = (address: string) => createHmac('sha256', key).update(address).digest('base64url')
  return async (c, next) => {
    await take(attempts, hashed(addressKey(c.var.clientAddress)))
    return next()
  }
}

function limiter({ requests, perSeconds }: RateLimit): RateLimiterMemory {
  return new RateLimiterMemory({ points: requests, duration: perSeconds })
}

/** The participant's or the API's bearer token, or all cookies together. */
function tokenOf(headers: Headers): string | null {
  return bearerOf(headers) ?? headers.get('x-api-key') ?? headers.get('cookie')
}

async function take(counter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await counter.consume(key)
  } catch (rejected) {
    if (!(rejected instanceof RateLimiterRes)) throw rejected
    const retryAfterSeconds = Math.max(1, Math.ceil(rejected.msBeforeNext / 1000))
    throw new AppError('too_many_requests', 'rate limit reached', {
      retryAfterSeconds,
      say: `Too many requests. Try again in ${retryAfterSeconds} ${retryAfterSeconds === 1 ? 'second' : 'seconds'}.`,
    })
  }
}
