/** The role under which the server works: not owner, not superuser, no BYPASSRLS. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { AppError } from '../errors.ts'
import type { Database } from './database.ts'

export const defaultAppRole = 'earwitness_app'

/**
 * Creates the role if it is missing and gives it `password`, which is one for each cluster.
 *
 * @throws AppError `unsafe_configuration` when the owner may not create roles; the person is then told to create
 * it and to set EARWITNESS_APP_DATABASE_URL.
 */
export async function ensureAppRole(
  owner: pg.ClientBase,
  password: string,
  role = defaultAppRole,
): Promise<void> {
  const name = pg.escapeIdentifier(role)
  const attributes = `login nosuperuser nobypassrls nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`
  try {
    const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [role])
    await owner.query(`${rowCount ? 'alter' : 'create'} role ${name} ${attributes}`)
    const { rows } = await owner.query<{ database: string }>('select current_database() as database')
    await owner.query(`grant connect on database ${pg.escapeIdentifier(rows[0]!.database)} to ${name}`)
  } catch (error) {
    throw new AppError('unsafe_configuration', `cannot create or alter role ${role}`, {
      cause: withoutStatement(error),
      say:
        `The owner of DATABASE_URL may not create the role ${role}. Create it yourself ` +
        `(create role ${role} login password '...') and set EARWITNESS_APP_DATABASE_URL to a URL that uses it.`,
    })
  }
}

/** A Postgres error can quote the statement, and the statement holds the password. */
function withoutStatement(error: unknown): Error {
  return new Error(
    error instanceof pg.DatabaseError ? `Postgres error ${error.code}` : 'cannot reach Postgres',
  )
}

/** A password that needs no escaping in a URL. */
export function newRolePassword(): string {
  return randomBytes(24).toString('base64url')
}

export interface RoleFinding {
  role: string
  /** Why row-level security does not hold for it; null when it does. */
  unsafe: string | null
}

/** Whether the role of this connection is one for whom row-level security does not hold. */
export async function findUnsafeRole(connection: Pick<pg.ClientBase, 'query'>): Promise<RoleFinding> {
  const { rows } = await connection.query<RoleFinding>(`
    select current_user as role,
      case
        when r.rolsuper then 'a superuser'
        when r.rolbypassrls then 'a role with BYPASSRLS'
        when exists (
          select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind = 'r' and pg_has_role(r.oid, c.relowner, 'USAGE')
        ) then 'the owner of the tables'
      end as unsafe
    from pg_roles r where r.rolname = current_user`)
  return rows[0] ?? { role: 'unknown', unsafe: null }
}

/**
 * Refuses to serve as somebody for whom row-level security does not hold.
 *
 * @throws AppError `unsafe_configuration`
 */
export async function assertSafeRole(db: Database): Promise<void> {
  const { role, unsafe } = await findUnsafeRole(db.$client as unknown as Pick<pg.ClientBase, 'query'>)
  if (unsafe === null) return
  throw new AppError('unsafe_configuration', `refusing to serve as ${unsafe}: ${role}`, {
    say: `The server does not serve as ${unsafe} (${role}), because workspaces would not be kept apart. Use the role ${defaultAppRole}.`,
  })
}
