/** Brings a database up to this version. Runs as owner, before the server starts. */
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { AppError } from '../errors.ts'
import { grantJobs, installJobs } from '../jobs/install.ts'
import { advisoryLocks } from './advisory-locks.ts'
import { defaultAppRole, ensureAppRole } from './app-role.ts'
import { ownMigrationsFolder } from './migration-state.ts'
import { applyTenantPolicies } from './policies.ts'

export interface MigrateOptions {
  /** Role that the server uses. With `appPassword` it is created if missing; else it must exist. */
  appRole?: string
  appPassword?: string
  /** Default: the ones of this version. */
  migrationsFolder?: string
}

/** Applies migrations, pg-boss's own schema, policies and grants. Running it again changes nothing. */
export async function migrateDatabase(ownerUrl: string, options: MigrateOptions = {}): Promise<void> {
  const appRole = options.appRole ?? defaultAppRole
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'earwitness migrate' })
  await owner.connect()
  try {
    // Two starts on one database wait for each other.
    await owner.query('select pg_advisory_lock($1)', [advisoryLocks.migration])
    if (options.appPassword !== undefined) await ensureAppRole(owner, options.appPassword, appRole)
    else await assertRoleExists(owner, appRole)
    await migrate(drizzle({ client: owner }), {
      migrationsFolder: options.migrationsFolder ?? ownMigrationsFolder,
    })
    await installJobs(ownerUrl)
    await applyTenantPolicies(owner, appRole)
    await grantJobs(owner, appRole)
  } finally {
    await owner.end()
  }
}

async function assertRoleExists(owner: pg.ClientBase, role: string): Promise<void> {
  const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [role])
  if (rowCount) return
  throw new AppError('unsafe_configuration', `role ${role} does not exist`, {
    say: `The role ${role} does not exist in this database. Create it (create role ${role} login password '...') and start again.`,
  })
}
