import { sql } from 'drizzle-orm'
import type { MiddlewareHandler } from 'hono'
import type { Database } from '../platform/database/database.ts'
import type { DatabaseWatch } from '../platform/database/watch-database.ts'
import { AppError } from '../platform/errors.ts'
import type { Router } from '../platform/http/router.ts'

export interface HealthDependencies {
  db: Database
  databaseWatch: Pick<DatabaseWatch, 'isSilent'>
}

/** What `/healthz` says, and `earwitness status` reads. */
export type Health = 'ok' | 'database away' | 'database silent'

/** For supervisors and proxies, by any host name: is this process up, and can it reach its database. */
export function addHealth(app: Router, deps: HealthDependencies): void {
  app.get('/healthz', async (c) => {
    const status = await healthOf(deps)
    return c.json({ status }, status === 'ok' ? 200 : 503)
  })
}

async function healthOf({ db, databaseWatch }: HealthDependencies): Promise<Health> {
  if (databaseWatch.isSilent()) return 'database silent'
  const isReachable = await db.execute(sql`select 1`).then(
    () => true,
    () => false,
  )
  if (isReachable) return 'ok'
  return databaseWatch.isSilent() ? 'database silent' : 'database away'
}

/** While the database does not answer nobody is kept waiting for it: clients hold what they have and come again. */
export function refuseWhileSilent({ databaseWatch }: HealthDependencies): MiddlewareHandler {
  return (_c, next) => {
    if (databaseWatch.isSilent()) throw databaseSilent()
    return next()
  }
}

const databaseSilent = () =>
  new AppError('unavailable', 'the database does not answer', {
    retryAfterSeconds: 3,
    say: 'The database does not answer at the moment. What was saved before is safe, and this goes on by itself as soon as it answers.',
  })
