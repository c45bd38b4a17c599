import { sql } from 'drizzle-orm'
import type { Database } from '../platform/database/database.ts'
import type { Router } from '../platform/http/router.ts'

/** For supervisors and proxies, by any host name: is this process up, and can it reach its database. */
export function addHealth(app: Router, { db }: { db: Database }): void {
  app.get('/healthz', async (c) => {
    const isReachable = await db.execute(sql`select 1`).then(
      () => true,
      () => false,
    )
    return c.json({ status: isReachable ? 'ok' : 'database away' }, isReachable ? 200 : 503)
  })
}
