/**
 * The database client. `openDatabase` opens a pool; `withTenant` is the only way by which a room reads or
 * writes a workspace's rows: the tenant is set for one transaction and row-level security does the rest.
 */
import { drizzle, type NodePgDatabase, NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres'
import { PgDialect } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { AppError } from '../errors.ts'
import { isLockTimeout } from './deadlock.ts'
import { keepingPlans, planningAnew } from './kept-plans.ts'
import { executeAlone, forgottenIn, type Planned } from './one-statement.ts'

export type Database = NodePgDatabase & { $client: pg.Pool }
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]

export interface OpenDatabaseOptions {
  /** Shown in `pg_stat_activity`. */
  applicationName?: string
  maxConnections?: number
  /** Called when an idle connection breaks, for instance because the server was killed. */
  onLostConnection?: (error: Error) => void
}

export function openDatabase(url: string, options: OpenDatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: options.applicationName ?? 'earwitness',
    max: options.maxConnections ?? 20,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // A connection whose other end went away without a word is found out within half a minute.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  })
  // Whoever waits on a connection that breaks is told by the query; said to nobody besides, it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const inUse = new Set<pg.PoolClient>()
  pool.on('acquire', (client) => inUse.add(client))
  pool.on('release', (_error, client) => inUse.delete(client))
  used.set(pool, inUse)
  // Without a listener a broken idle connection would end the process; the pool replaces it by itself.
  pool.on('error', (error) => options.onLostConnection?.(error))
  return drizzle({ client: pool })
}

/** The connections of each pool that somebody waits on at this moment. */
const used = new WeakMap<pg.Pool, Set<pg.PoolClient>>()

/**
 * Ends what waits for a database that does not answer: each query under way fails as it does when the database is killed.
 * For queries there is no limit of time, since an analysis or an export may rightly take minutes.
 */
export function cutConnections({ $client: pool }: Database): void {
  for (const client of used.get(pool) ?? []) client.end().catch(() => undefined)
}

export async function closeDatabase(db: Database): Promise<void> {
  await db.$client.end()
}

export interface TenantOptions {
  /** `kept`: for a transaction that begins with a statement which each connection plans once (`kept-plans.ts`). */
  plans?: 'kept'
  isolation?: 'read committed' | 'repeatable read' | 'serializable'
  /** `briefly`: for a lock of somebody else it is waited a few seconds, and then `unavailable` is thrown. */
  waits?: 'briefly'
}

/**
 * Each of those who wait has a connection that others need: whoever is being interviewed does not wait for the end of
 * something long, the deletion of their study for instance. What is written in everyday work is written much sooner.
 */
const waitingBriefly = `set_config('lock_timeout', '3s', true)`

function waitedTooLong(cause: unknown): AppError {
  return new AppError('unavailable', 'a lock was not had in time', {
    cause,
    say: 'This is being worked on elsewhere at the moment, and nothing was changed. Try again in a few seconds.',
    retryAfterSeconds: 3,
  })
}

/**
 * Begins, sets the tenant and makes the commit wait for the disk where somebody switched that off, all in one round trip:
 * an answer is acknowledged after its commit, so a commit must mean that it is kept. Foreign keys are checked by plans
 * that Postgres keeps for each connection; one that was made while a table was empty reads all of it for every row
 * that is written later, until the next analysis, so they are planned for what is there now (see
 * docs/decisions/0031-plans-of-a-young-database.md).
 *
 * Several statements at once take no parameters: `workspaceId` has to be a UUID by its form.
 */
function openTenant(workspaceId: string, { plans, isolation, waits }: TenantOptions): string {
  return `begin${isolation ? ` isolation level ${isolation}` : ''};
    select set_config('earwitness.workspace_id', '${workspaceId}', true),
    ${plans === 'kept' ? keepingPlans : planningAnew}, ${waitingForTheDisk}${waits ? `, ${waitingBriefly}` : ''}`
}

const waitingForTheDisk = `case when current_setting('synchronous_commit') = 'off'
    then set_config('synchronous_commit', 'on', true) end`

const openTenantAlone = `select set_config('earwitness.workspace_id', $1, true), ${keepingPlans},
  ${waitingForTheDisk}, ${waitingBriefly}`

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * Runs `run` in one transaction that sees only the rows of `workspaceId`. Commits when `run` resolves,
 * rolls back when it throws. The setting is local to the transaction, so that a pooled connection never
 * carries a tenant to the next request.
 *
 * @throws AppError `not_found` when `workspaceId` is not a UUID, `unavailable` as `waits` says
 */
// biome-ignore lint/complexity/useMaxParams: options come after the function, and are rarely needed
export async function withTenant<T>(
  db: Database,
  workspaceId: string,
  run: (tx: Tx) => Promise<T>,
  options: TenantOptions = {},
): Promise<T> {
  if (!uuidPattern.test(workspaceId)) throw new AppError('not_found', 'workspace id is not a UUID')
  const client = await db.$client.connect()
  let broken: Error | undefined
  try {
    await client.query(openTenant(workspaceId, options))
    const result = await run(transactionOn(client))
    const { command } = await client.query('commit')
    // Where a query failed and `run` went on, the database rolls back and calls it no error.
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back: a query in it had failed')
    return result
  } catch (error) {
    // A connection that cannot even roll back goes, with whatever is open on it.
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    broken ??= forgottenIn(error)
    throw options.waits && isLockTimeout(error) ? waitedTooLong(error) : error
  } finally {
    client.release(broken)
  }
}

/**
 * One statement of a workspace, in a transaction of its own and in one round trip: committed when this resolves. Else as
 * `withTenant` with plans that are kept, and waiting briefly.
 *
 * @throws AppError `not_found` when `workspaceId` is not a UUID, `unavailable` when a lock is not had in time.
 */
export async function executeAsTenant<Row>(
  db: Database,
  workspaceId: string,
  planned: Planned,
): Promise<Row[]> {
  if (!uuidPattern.test(workspaceId)) throw new AppError('not_found', 'workspace id is not a UUID')
  const opening = { name: 'open-tenant', text: openTenantAlone, values: [workspaceId] }
  try {
    return await executeAlone<Row>(db.$client, opening, planned)
  } catch (error) {
    throw isLockTimeout(error) ? waitedTooLong(error) : error
  }
}

/** One statement that belongs to no workspace, in one round trip, by a plan that is kept. */
export async function executePlanned<Row>(db: Database, planned: Planned): Promise<Row[]> {
  const opening = { name: 'keep-plans', text: `select ${keepingPlans}`, values: [] }
  return executeAlone<Row>(db.$client, opening, planned)
}

const dialect = new PgDialect()

/** What Drizzle makes of a connection on which a transaction has begun. */
function transactionOn(client: pg.PoolClient): Tx {
  return new NodePgTransaction(dialect, new NodePgSession(client, dialect, undefined), undefined)
}
