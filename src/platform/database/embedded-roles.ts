/**
 * The roles of an embedded cluster: `earwitness_owner` owns the database and runs migrations and backups,
 * `earwitness_app` serves. The superuser makes both and is used for nothing else. See docs/decisions/.
 */
import pg from 'pg'
import { defaultAppRole } from './app-role.ts'

export const databaseName = 'earwitness'
export const ownerRole = 'earwitness_owner'

export interface RolePasswords {
  superuser: string
  owner: string
  app: string
}

/** Makes both roles and the database; safe to run at each start. */
export async function ensureRolesAndDatabase(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await ensureRole(client, { role: ownerRole, password: passwords.owner })
    await ensureRole(client, { role: defaultAppRole, password: passwords.app })
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (found.rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerRole}`)
    await client.query(`revoke all on database ${databaseName} from public`)
    await client.query(`grant connect on database ${databaseName} to ${defaultAppRole}`)
  })
}

async function ensureRole(
  client: pg.Client,
  { role, password }: { role: string; password: string },
): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role])
  const verb = found.rowCount === 0 ? 'create' : 'alter'
  await client.query(
    `${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
  )
}

export interface ClientOptions {
  /** The longest that connecting, and then each query, may wait for an answer; without it queries wait for ever. */
  answerWithinMs?: number
}

/** Opens one connection, runs, and closes it, whatever happens. */
export async function withClient<T>(
  url: string,
  run: (client: pg.Client) => Promise<T>,
  { answerWithinMs }: ClientOptions = {},
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: answerWithinMs ?? 10_000,
    ...(answerWithinMs !== undefined && { query_timeout: answerWithinMs }),
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

export interface LoopbackUrl {
  port: number
  role: string
  password: string
  database: string
}

export function loopbackUrl({ port, role, password, database }: LoopbackUrl): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}
