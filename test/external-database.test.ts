/** DATABASE_URL: roles, rights and what is said when they do not suffice. A cluster of its own, because roles are the cluster's. */
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkDatabase } from '../src/cli/doctor/check-database.ts'
import { readSettings } from '../src/platform/config/config.ts'
import { findUnsafeRole } from '../src/platform/database/app-role.ts'
import { findBinaries } from '../src/platform/database/embedded-binaries.ts'
import { type Cluster, openCluster } from '../src/platform/database/embedded-cluster.ts'
import { loopbackUrl, withClient } from '../src/platform/database/embedded-roles.ts'
import { reach, resolveExternalDatabase } from '../src/platform/database/external-database.ts'
import { migrateDatabase } from '../src/platform/database/migrate.ts'
import { databaseSystemUser } from '../src/platform/database/system-user.ts'
import { withDatabase } from '../src/platform/runtime/reach-database.ts'

const password = 'only-for-tests'
let work: string
let sockets: string
let cluster: Cluster
let count = 0
let database: string

const url = (role: string, pass = password) =>
  loopbackUrl({ port: cluster.port, role, password: pass, database })

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'external-database-'))
  chmodSync(work, 0o755)
  const user = databaseSystemUser()
  sockets = join(work, 'sockets')
  mkdirSync(sockets)
  chmodSync(sockets, 0o777)
  cluster = await openCluster({
    directory: join(work, 'cluster'),
    logFile: join(work, 'postgres.log'),
    superuserPassword: password,
    binaries: findBinaries(user, join(work, 'programs')),
    user,
    settings: { fsync: 'off', unix_socket_directories: sockets },
  })
  database = 'postgres'
  await withClient(url('postgres'), async (client) => {
    await client.query(`create role may_create login createrole password '${password}'`)
    await client.query(`create role plain login password '${password}'`)
    await client.query(`create role served login password '${password}'`)
  })
})

afterAll(async () => {
  await cluster.stop()
  rmSync(work, { recursive: true, force: true })
})

/** An empty database of `owner`, and no app role. */
async function newDatabase(owner: string): Promise<void> {
  const name = `db_${++count}`
  database = 'postgres'
  await withClient(url('postgres'), async (client) => {
    for (let old = 1; old < count; old++) await client.query(`drop database if exists db_${old}`)
    await client.query('drop role if exists earwitness_app')
    await client.query(`create database ${name} owner ${owner}`)
  })
  database = name
}

const dataOf = (name: string) => mkdtempSync(join(work, `${name}-`))
let data: string

beforeEach(() => {
  data = dataOf('data')
})

async function prepare(
  owner: string,
  given: { ownerUrl?: string; appUrl?: string; dataDirectory?: string } = {},
) {
  const found = await resolveExternalDatabase({
    ownerUrl: given.ownerUrl ?? url(owner),
    appUrl: given.appUrl ?? null,
    dataDirectory: given.dataDirectory ?? data,
  })
  const { appRole, appPassword } = found
  await migrateDatabase(found.ownerUrl, appPassword === undefined ? { appRole } : { appRole, appPassword })
  return found
}

test('an owner who may create roles gets an app role that is plain, and a second start changes nothing', async () => {
  await newDatabase('may_create')
  const first = await prepare('may_create')
  expect(await withClient(first.appUrl, findUnsafeRole)).toEqual({ role: 'earwitness_app', unsafe: null })
  const second = await prepare('may_create')
  expect(second.appUrl).toBe(first.appUrl)
  expect(second.appPassword).toBeUndefined()
})

test('through a socket the server connects as the app role too, and not as the owner', async () => {
  await newDatabase('may_create')
  const bySocket = `postgres:///${database}?host=${sockets}&port=${cluster.port}&user=may_create&password=${password}`
  const { appUrl } = await prepare('may_create', { ownerUrl: bySocket })
  expect(await withClient(appUrl, findUnsafeRole)).toEqual({ role: 'earwitness_app', unsafe: null })
  const settings = readSettings({ DATABASE_URL: bySocket, EARWITNESS_DATA: data }, {})
  expect((await checkDatabase(settings)).map((check) => check.state)).not.toContain('fault')
})

test('an owner who may not create roles is told which role to make and which variable to set', async () => {
  await newDatabase('plain')
  await expect(prepare('plain')).rejects.toMatchObject({
    code: 'unsafe_configuration',
    say: expect.stringContaining('EARWITNESS_APP_DATABASE_URL'),
  })
})

test('with that variable it works as the role that it names', async () => {
  await newDatabase('plain')
  const { appUrl } = await prepare('plain', { appUrl: url('served') })
  expect(await withClient(appUrl, findUnsafeRole)).toEqual({ role: 'served', unsafe: null })
  const { rows } = await withClient(appUrl, (client) =>
    client.query('select count(*)::int as seen from studies'),
  )
  expect(rows).toEqual([{ seen: 0 }])
})

test('the app role of another installation on the server is not taken over', async () => {
  await newDatabase('may_create')
  const first = await prepare('may_create')
  await expect(prepare('may_create', { dataDirectory: dataOf('other') })).rejects.toMatchObject({
    say: expect.stringContaining('so that another installation is not locked out'),
  })
  await withClient(first.appUrl, (client) => client.query('select 1'))
})

test.each([
  ['the superuser', 'postgres', 'a superuser'],
  ['the owner', 'plain', 'the owner of the tables'],
])('%s is found out as a role that must not serve', async (_name, role, unsafe) => {
  await newDatabase('plain')
  await prepare('plain', { appUrl: url('served') })
  expect(await withClient(url(role), findUnsafeRole)).toEqual({ role, unsafe })
})

test('a wrong password and a port where nobody listens are one sentence without the password', async () => {
  database = 'postgres'
  const wrong = reach(url('plain', 'hunter2'), async () => undefined)
  await expect(wrong).rejects.toMatchObject({
    say: expect.stringMatching(/127\.0\.0\.1:\d+ refused the login\. /),
  })
  const error = await wrong.catch((reason: Error) => reason)
  expect(`${JSON.stringify(error)}${String(error)}${String((error as Error).cause)}`).not.toContain('hunter2')
  await expect(reach('postgres://a:b@127.0.0.1:9/x', async () => undefined)).rejects.toMatchObject({
    code: 'unavailable',
    say: expect.stringContaining('127.0.0.1:9 cannot be reached (ECONNREFUSED)'),
  })
})

test('a database that is not there is named', async () => {
  database = 'of nobody'
  await expect(reach(url('plain'), async () => undefined)).rejects.toMatchObject({
    say: expect.stringContaining('has no database named of nobody. Create it'),
  })
})

test('one that is starting or recovering is said to be so', async () => {
  // Postgres' answer to whoever comes too early (57P03).
  const answer = 'SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0'
  const early = createServer((socket) =>
    socket.once('data', () => {
      const length = Buffer.alloc(4)
      length.writeInt32BE(4 + answer.length)
      socket.end(Buffer.concat([Buffer.from('E'), length, Buffer.from(answer)]))
    }),
  )
  await once(early.listen(0, '127.0.0.1'), 'listening')
  const at = `postgres://a:b@127.0.0.1:${(early.address() as AddressInfo).port}/x`
  try {
    await expect(reach(at, async () => undefined)).rejects.toMatchObject({
      say: expect.stringContaining('starting, recovering or ending'),
    })
  } finally {
    early.close()
  }
})

test('one that goes away under a backup is one sentence too', async () => {
  await newDatabase('may_create')
  const settings = readSettings({ EARWITNESS_DATA: data, DATABASE_URL: url('may_create') }, {})
  const gone = Object.assign(new Error('the database system is in recovery mode'), { code: '57P03' })
  const backup = withDatabase(settings, async () => Promise.reject(gone))
  await expect(backup).rejects.toMatchObject({
    code: 'unavailable',
    say: expect.stringContaining('starting, recovering or ending'),
  })
})

test('doctor says that a role of another installation is in the way, as the start would', async () => {
  await newDatabase('may_create')
  await prepare('may_create')
  const found = await checkDatabase(
    readSettings({ EARWITNESS_DATA: dataOf('other'), DATABASE_URL: url('may_create') }, {}),
  )
  expect(found).toContainEqual(
    expect.objectContaining({ name: 'app role', state: 'fault', say: expect.stringContaining('locked out') }),
  )
})
