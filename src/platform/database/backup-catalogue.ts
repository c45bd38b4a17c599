/** What the database itself says of its tables: which there are, their columns, an order that foreign keys allow. */
import type pg from 'pg'
import { AppError } from '../errors.ts'
import type { BackupTable } from './backup-format.ts'

/** All tables of the product with their writable columns, a table after those that it refers to. */
export async function listTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' group by c.relname order by c.relname`)
  return inReferenceOrder(rows, await listReferences(client))
}

interface Reference {
  from: string
  to: string
}

async function listReferences(client: pg.ClientBase): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(`
    select f.relname as "from", t.relname as "to" from pg_constraint k
    join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    join pg_namespace n on n.oid = f.relnamespace and n.nspname = 'public'
    where k.contype = 'f' and k.conrelid <> k.confrelid`)
  return rows
}

/** @throws AppError `internal` when tables refer to each other in a circle */
export function inReferenceOrder(tables: BackupTable[], references: Reference[]): BackupTable[] {
  const ordered: BackupTable[] = []
  const waiting = new Map(tables.map((table) => [table.name, table]))
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      (table) => !references.some(({ from, to }) => from === table.name && waiting.has(to)),
    )
    if (ready.length === 0) {
      throw new AppError(
        'internal',
        `tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`,
      )
    }
    for (const table of ready) {
      ordered.push(table)
      waiting.delete(table.name)
    }
  }
  return ordered
}

/** Tables whose policies are forced on their owner too. */
export async function listForcedTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relforcerowsecurity order by 1`)
  return rows.map((row) => row.name)
}

/** Whether this connection sees all rows whatever the policies say. */
async function bypassesPolicies(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ bypasses: boolean }>(
    'select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user',
  )
  return rows[0]?.bypasses ?? false
}

/**
 * The tenants to set in turn, within one transaction, in order to read all of a table with forced policies; one empty
 * name for a role that they do not hold for.
 */
export async function listReadableTenants(client: pg.ClientBase): Promise<string[]> {
  if (await bypassesPolicies(client)) return ['']
  const { rows } = await client.query<{ id: string }>('select id::text as id from workspaces order by id')
  return rows.map((row) => row.id)
}

/** Tables that hold at least one row. The caller must see all rows. */
export async function listFilledTables(client: pg.ClientBase, tables: BackupTable[]): Promise<string[]> {
  const filled: string[] = []
  for (const { name } of tables) {
    const { rows } = await client.query<{ filled: boolean }>(
      `select exists (select 1 from ${client.escapeIdentifier(name)}) as filled`,
    )
    if (rows[0]?.filled) filled.push(name)
  }
  return filled
}
