/** pg-boss's schema, made by the owner so that the app's role needs no right to create tables. */
import pg from 'pg'
import { PgBoss } from 'pg-boss'

export const jobsSchema = 'pgboss'

export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobsSchema,
    max: 2,
    supervise: false,
    schedule: false,
    migrate: true,
  })
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false })
}

export async function grantJobs(owner: pg.ClientBase, appRole: string): Promise<void> {
  const role = pg.escapeIdentifier(appRole)
  await owner.query(`
    grant usage on schema ${jobsSchema} to ${role};
    grant select, insert, update, delete on all tables in schema ${jobsSchema} to ${role};
    grant usage, select on all sequences in schema ${jobsSchema} to ${role};
    grant execute on all functions in schema ${jobsSchema} to ${role};`)
}
