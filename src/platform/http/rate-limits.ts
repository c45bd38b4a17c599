/**
 * Limits on how often somebody may ask. By token where there is one, so that a hundred people behind one
 * address (a company, a school, a bench) do not stand in each other's way; by address where there is none.
 * Counted in memory: each server process counts for itself.
 */
import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { bearerOf } from '../auth/resolve-principal.ts'
import { hashToken } from '../auth/tokens.ts'
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

/** For routes where guessing would be worth it. */
export function signInLimit(limits: RateLimits = defaultRateLimits): MiddlewareHandler<HttpEnv> {
  const attempts = limiter(limits.signIn)
  return async (c, next) => {
    await take(attempts, addressKey(c.var.clientAddress))
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

async function take(counter: RateLimiterMemory, key: string): Promise<void> {
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
