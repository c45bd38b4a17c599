/**
 * A real Postgres for tests. One cluster for a whole run, started by the first test file that asks, with one
 * migrated template; each test file gets a copy of its own, in about 50 ms.
 *
 *   const database = testDatabase()
 *   test('…', async () => { await withTenant(database.db, newId(), async (tx) => …) })
 *
 * `database.db` connects as the app's role, as the server does; `database.owner` as the owner of the tables.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { defaultAppRole } from '../../src/platform/database/app-role.ts'
import { closeDatabase, type Database, openDatabase } from '../../src/platform/database/database.ts'
import { findBinaries } from '../../src/platform/database/embedded-binaries.ts'
import { openCluster } from '../../src/platform/database/embedded-cluster.ts'
import {
  databaseName,
  ensureRolesAndDatabase,
  loopbackUrl,
  ownerRole,
  withClient,
} from '../../src/platform/database/embedded-roles.ts'
import { migrateDatabase } from '../../src/platform/database/migrate.ts'
import { databaseSystemUser } from '../../src/platform/database/system-user.ts'
import { newId } from '../../src/platform/ids.ts'

const password = 'only-for-tests'
/** Below the limit of a hook, so that it is said what was waited for. */
const startsWithinMs = 150_000

export interface TestDatabase {
  name: string
  /** Pool of the app's role: row-level security holds. */
  db: Database
  /** Pool of the tables' owner. Policies are forced on it too. */
  owner: pg.Pool
  appUrl: string
  ownerUrl: string
  superuserUrl: string
  /** Ends its connections and leaves it there, so that others can be copied from it. */
  disconnect(): Promise<void>
  /** The same, and drops it. */
  close(): Promise<void>
}

/** At the top of a test file: a database of its own, made before the first test and dropped after the last. */
export function testDatabase(): TestDatabase {
  let made: TestDatabase | undefined
  beforeAll(async () => {
    made = await createTestDatabase()
  })
  afterAll(async () => {
    await made?.close()
  })
  return new Proxy({} as TestDatabase, {
    get(_target, key: keyof TestDatabase) {
      if (!made) throw new Error('the test database exists from beforeAll on: use it inside a test or a hook')
      return made[key]
    },
  })
}

/** A database of its own, copied from the migrated template, or from another to which nobody is connected. */
export async function createTestDatabase(template = databaseName): Promise<TestDatabase> {
  const { port } = await sharedCluster()
  const name = `test_${newId().replaceAll('-', '')}`
  await asSuperuser(port, (client) =>
    client.query(`create database ${name} template ${template} owner ${ownerRole}`),
  )
  await asSuperuser(port, (client) =>
    client.query(`
      revoke all on database ${name} from public;
      grant connect on database ${name} to ${defaultAppRole}`),
  )
  const url = (role: string) => loopbackUrl({ port, role, password, database: name })
  const db = openDatabase(url(defaultAppRole), { applicationName: 'test', maxConnections: 10 })
  const owner = new pg.Pool({ connectionString: url(ownerRole), max: 3 })
  owner.on('error', () => undefined)
  let ending: Promise<void> | undefined
  const disconnect = () => {
    ending ??= closeDatabase(db).then(() => owner.end())
    return ending
  }
  return {
    name,
    db,
    owner,
    appUrl: url(defaultAppRole),
    ownerUrl: url(ownerRole),
    superuserUrl: url('postgres'),
    disconnect,
    close: async () => {
      await disconnect()
      await asSuperuser(port, (client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

function asSuperuser<T>(port: number, run: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(loopbackUrl({ port, role: 'postgres', password, database: 'postgres' }), run)
}

/** The cluster of this run: whoever asks first makes it, the others wait for it. */
async function sharedCluster(): Promise<{ port: number }> {
  const folder = inject('testRunFolder')
  const ready = join(folder, 'ready.json')
  if (existsSync(ready)) return JSON.parse(readFileSync(ready, 'utf8'))
  if (takeTurn(join(folder, 'starting'))) return startSharedCluster(folder, ready)
  const until = Date.now() + startsWithinMs
  while (!existsSync(ready)) {
    if (Date.now() > until)
      throw new Error(`the test Postgres did not become ready within ${startsWithinMs / 1000} s`)
    await sleep(50)
  }
  return JSON.parse(readFileSync(ready, 'utf8'))
}

function takeTurn(lockFolder: string): boolean {
  try {
    mkdirSync(lockFolder)
    return true
  } catch {
    return false
  }
}

async function startSharedCluster(folder: string, ready: string): Promise<{ port: number }> {
  const user = databaseSystemUser()
  const cluster = await openCluster({
    directory: join(folder, 'cluster'),
    logFile: join(folder, 'postgres.log'),
    superuserPassword: password,
    binaries: findBinaries(user, join(folder, 'programs')),
    user,
    // Tests do not outlive a power cut; durability is tested on a cluster of its own.
    settings: { fsync: 'off', full_page_writes: 'off', max_wal_size: '256MB' },
  })
  const url = (role: string, database: string) =>
    loopbackUrl({ port: cluster.port, role, password, database })
  const passwords = { superuser: password, owner: password, app: password }
  await ensureRolesAndDatabase(url('postgres', 'postgres'), passwords)
  await migrateDatabase(url(ownerRole, databaseName))
  const found = { port: cluster.port, pid: cluster.pid }
  writeFileSync(`${ready}.partial`, JSON.stringify(found))
  renameSync(`${ready}.partial`, ready)
  return found
}
