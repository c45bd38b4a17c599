/**
 * Tenancy in the database itself. Every table is either a tenant table, with FORCED row-level security, or on
 * the closed list of tables without a tenant, with the reason. A new table that is neither stops the migration.
 */
import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { AppError } from '../errors.ts'
import * as schema from './schema.ts'

/** Why a table may be read without a tenant. None of them holds a participant's words. */
export const tablesWithoutTenant = {
  users: 'people who sign in; one person may belong to several workspaces',
  workspaces: 'the list of tenants itself',
  members: 'decides which tenant a signed-in person may set',
  sessions: 'read from the cookie, before any tenant is known',
  accounts: 'ways to sign in, read before any tenant is known',
  verifications: 'short-lived passkey challenges, read before any tenant is known',
  passkeys: 'ways to sign in, read before any tenant is known',
  invitations: 'accepted by somebody who is in no workspace yet',
  api_keys: 'hashed; the key itself says which workspace it opens',
  sign_in_tokens: 'hashed and single-use; consumed before any tenant is known',
  rate_limit_counts: 'attempts to sign in by hashed address, before any tenant is known; gone within hours',
  tokens: 'hashed; from a participant’s token to its workspace, which the request does not carry',
  report_tokens:
    'hashed; from the secret of a shared report to its workspace, which the request does not carry',
} as const satisfies Record<string, string>

/**
 * Without a tenant to be read (a token leads to it), with one to be written: no workspace makes, changes or
 * revokes another one's.
 */
export const tablesWrittenWithTenant: readonly (keyof typeof tablesWithoutTenant)[] = [
  'tokens',
  'report_tokens',
]

/**
 * Tables on which the app may insert and select, and never update or delete. Of an interview that was erased a function
 * of the owner's takes out what was answered; of any other it changes nothing.
 */
export const appendOnlyTables: readonly string[] = ['interview_events', 'audit_entries']

/** Tables on which the app may insert, select and delete, and never update: journals that go with what they are of. */
export const neverUpdatedTables: readonly string[] = [
  'codebook_entries',
  'coding_samples',
  'coding_frame',
  'coding_draws',
  'coding_entries',
]

/** Made by a migration, which also cleaned what had been erased before. */
export const eraseFromLogFunction = 'erase_answers_from_log'

export const deleteAuditFunction = 'delete_audit_of_deleted_workspace'

const allTables: PgTable[] = Object.values<unknown>(schema).filter((value) => is(value, PgTable))

/** Names of all tenant tables, from the Drizzle schema. */
export const tenantTables: readonly string[] = allTables
  .map(getTableName)
  .filter((name) => !isWithoutTenant(name))

function isWithoutTenant(name: string): name is keyof typeof tablesWithoutTenant {
  return Object.hasOwn(tablesWithoutTenant, name)
}

/** @throws AppError `unsafe_configuration` naming each tenant table whose key does not lead with `workspace_id`. */
export function assertTablesAreClassified(tables: readonly PgTable[] = allTables): void {
  const faulty = tables.filter(
    (table) => !isWithoutTenant(getTableName(table)) && !keyLeadsWithWorkspace(table),
  )
  if (faulty.length === 0) return
  const names = faulty.map(getTableName).join(', ')
  throw new AppError(
    'unsafe_configuration',
    `no workspace_id leading the key, and not on tablesWithoutTenant: ${names}`,
  )
}

function keyLeadsWithWorkspace(table: PgTable): boolean {
  const { columns, primaryKeys } = getTableConfig(table)
  const leading = primaryKeys[0]?.columns[0] ?? columns.find((column) => column.primary)
  return leading?.name === 'workspace_id' && leading.notNull
}

const tenantIsSet = "workspace_id = nullif(current_setting('earwitness.workspace_id', true), '')::uuid"

/**
 * Puts the policy on every tenant table and grants the app's role what it needs and no more. Runs as the owner,
 * after each migration; running it again changes nothing.
 */
export async function applyTenantPolicies(owner: pg.ClientBase, appRole: string): Promise<void> {
  assertTablesAreClassified()
  const role = pg.escapeIdentifier(appRole)
  await owner.query(`grant usage on schema public to ${role}`)
  for (const name of tenantTables) await owner.query(tenantPolicy(name, role))
  for (const name of Object.keys(tablesWithoutTenant)) {
    await owner.query(`grant select, insert, update, delete on table ${pg.escapeIdentifier(name)} to ${role}`)
  }
  for (const name of tablesWrittenWithTenant) await owner.query(writePolicy(name))
  await owner.query(auditDeletion(role))
  await owner.query(`grant execute on function ${eraseFromLogFunction}(uuid) to ${role}`)
}

function tenantPolicy(name: string, role: string): string {
  const table = pg.escapeIdentifier(name)
  const verbs = verbsOn(name)
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    drop policy if exists tenant on ${table};
    create policy tenant on ${table} using (${tenantIsSet}) with check (${tenantIsSet});
    revoke all on table ${table} from ${role};
    grant ${verbs} on table ${table} to ${role};`
}

function verbsOn(name: string): string {
  if (appendOnlyTables.includes(name)) return 'select, insert'
  return neverUpdatedTables.includes(name) ? 'select, insert, delete' : 'select, insert, update, delete'
}

/** Not forced: nothing is hidden from the owner, who backs these tables up as a whole. */
function writePolicy(name: string): string {
  const table = pg.escapeIdentifier(name)
  return `
    alter table ${table} enable row level security;
    drop policy if exists look_up on ${table};
    create policy look_up on ${table} for select using (true);
    drop policy if exists tenant_insert on ${table};
    create policy tenant_insert on ${table} for insert with check (${tenantIsSet});
    drop policy if exists tenant_update on ${table};
    create policy tenant_update on ${table} for update using (${tenantIsSet}) with check (${tenantIsSet});
    drop policy if exists tenant_delete on ${table};
    create policy tenant_delete on ${table} for delete using (${tenantIsSet});`
}

/**
 * The one way in which audit entries go: with the whole workspace. Runs as the owner, whom the forced policy keeps to
 * the tenant that is set; while the workspace is there it deletes nothing.
 */
function auditDeletion(role: string): string {
  return `
    create or replace function ${deleteAuditFunction}() returns void language sql security definer
      set search_path = public, pg_temp as
    $$ delete from audit_entries
       where not exists (select from workspaces where id = audit_entries.workspace_id) $$;
    revoke all on function ${deleteAuditFunction}() from public;
    grant execute on function ${deleteAuditFunction}() to ${role};`
}
