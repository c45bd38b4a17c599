/**
 * Two workspaces, to try everything of the one with the ids of the other. `seedTenant` puts one row into every
 * tenant table, its texts marked with a word that nobody else has; whatever a stranger gets to see must not
 * hold that word, and whatever a stranger does must leave `fingerprintOf` as it was.
 */
import { getTableName, is, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { type Database, withTenant } from '../../src/platform/database/database.ts'
import { tenantTables } from '../../src/platform/database/policies.ts'
import * as schema from '../../src/platform/database/schema.ts'
import { newId } from '../../src/platform/ids.ts'
import { tenantRows } from './tenant-rows.ts'

export interface Tenant {
  workspaceId: string
  /** Ids of its rows by name: `studyId`, `interviewId`, ... The same name is the same id in every table. */
  ids: Record<string, string>
  /** In every text of its rows and in no other workspace's. */
  mark: string
}

export async function seedTenant(db: Database, workspaceId: string): Promise<Tenant> {
  const mark = `mark${newId().slice(-12)}`
  const tenant: Tenant = { workspaceId, ids: { workspaceId }, mark }
  const tables = Object.values<unknown>(schema).filter((value) => is(value, PgTable))
  // Rows that others refer to come first.
  tables.sort((a, b) => getTableConfig(a).foreignKeys.length - getTableConfig(b).foreignKeys.length)
  await withTenant(db, workspaceId, async (tx) => {
    for (const table of tables) {
      const name = getTableName(table)
      if (name === 'tokens' || tenantTables.includes(name))
        await tx.insert(table).values(rowFor(table, tenant))
    }
  })
  return tenant
}

/** A row of that table, as this workspace's; its key is the one that is there already. */
export function rowIn(name: string, tenant: Tenant): Record<string, unknown> {
  const table = Object.values<unknown>(schema).find(
    (value) => is(value, PgTable) && getTableName(value) === name,
  )
  if (!table) throw new Error(`there is no table ${name}`)
  return rowFor(table as PgTable, tenant)
}

/** A value for every column: what `tenantRows` says of it, else one that its type allows. */
function rowFor(table: PgTable, tenant: Tenant): Record<string, unknown> {
  const given = tenantRows(tenant)[getTableName(table)] ?? {}
  const fields = Object.entries(table as unknown as Record<string, PgColumn>)
  const columns = new Set(getTableConfig(table).columns)
  const row = fields
    .filter(([, column]) => columns.has(column))
    .map(([field, column]) => [field, valueFor(field, column, tenant)])
  return { ...Object.fromEntries(row), ...given }
}

function valueFor(field: string, column: PgColumn, tenant: Tenant): unknown {
  switch (column.columnType) {
    case 'PgUUID':
      tenant.ids[field] ??= newId()
      return tenant.ids[field]
    case 'PgText':
      return tenant.mark
    case 'PgTimestamp':
      return new Date()
    case 'PgBoolean':
      return false
    case 'PgJsonb':
      return { text: tenant.mark }
    case 'PgCustomColumn':
      return Buffer.alloc(32, 1)
    default:
      return 1
  }
}

/**
 * A hash of everything that belongs to a workspace, also in tables without a tenant. Any change changes it. One
 * statement for all tables: it is taken after every route and around every store function.
 */
export async function fingerprintOf(db: Database, { workspaceId }: Tenant): Promise<Record<string, string>> {
  const names = [...tenantTables, 'tokens', 'members', 'invitations', 'workspaces', 'api_keys']
  const hashes = sql.join(
    names.map((name) => hashOf(name, workspaceId)),
    sql` union all `,
  )
  const { rows } = await withTenant(db, workspaceId, (tx) =>
    tx.execute<{ name: string; hash: string }>(hashes),
  )
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]))
}

function hashOf(name: string, workspaceId: string): SQL {
  const key = { workspaces: 'id', api_keys: 'reference_id' }[name] ?? 'workspace_id'
  // When a key was last used is nobody's secret and changes with each of its requests.
  const row =
    name === 'api_keys' ? `to_jsonb(t) - array['last_request', 'request_count', 'updated_at']` : 'to_jsonb(t)'
  const text = sql.raw(`md5(coalesce(string_agg((${row})::text, '|' order by (${row})::text), ''))`)
  return sql`select ${name}::text as name, ${text} as hash from ${sql.identifier(name)} t where ${sql.identifier(key)}::text = ${workspaceId}`
}

/** Does what somebody was given hold anything of this tenant, beside ids that they named themselves? */
export function leaksOf(value: unknown, tenant: Tenant, named: readonly string[] = []): string[] {
  const text =
    typeof value === 'string'
      ? value
      : JSON.stringify(value, (_, inner) => (inner instanceof Map ? [...inner] : inner))
  const secrets = [tenant.mark, ...Object.values(tenant.ids).filter((id) => !named.includes(id))]
  return secrets.filter((secret) => (text ?? '').includes(secret))
}
