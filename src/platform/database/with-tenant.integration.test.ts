/** A transaction of a tenant: in how many messages it goes, and what is left of it when it fails. */
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from '../../../test/support/postgres.ts'
import { newId } from '../ids.ts'
import { closeDatabase, type Database, openDatabase, type Tx, withTenant } from './database.ts'

const database = testDatabase()
let db: Database
beforeAll(() => {
  db = openDatabase(database.appUrl, { maxConnections: 1 })
})
afterAll(() => closeDatabase(db))

const workspaceId = newId()
const backend = async (tx: Pick<Tx, 'execute'>) => {
  const { rows } = await tx.execute(sql`select pg_backend_pid() as pid,
    current_setting('earwitness.workspace_id', true) as workspace`)
  return rows[0] as { pid: number; workspace: string | null }
}

test('begins and sets the tenant in one message', async () => {
  const client = await db.$client.connect()
  const sent = vi.spyOn(client, 'query')
  client.release()
  const { workspace } = await withTenant(db, workspaceId, backend)
  expect(workspace).toBe(workspaceId)
  expect(sent).toHaveBeenCalledTimes(3)
  sent.mockRestore()
})

test('keeps the isolation that was asked for', async () => {
  const shown = await withTenant(
    db,
    workspaceId,
    async (tx) => (await tx.execute(sql`show transaction_isolation`)).rows[0],
    { isolation: 'repeatable read' },
  )
  expect(shown?.transaction_isolation).toBe('repeatable read')
})

test('what fails is undone, and its connection serves the next without a tenant', async () => {
  let pid = 0
  const failing = withTenant(db, workspaceId, async (tx) => {
    pid = (await backend(tx)).pid
    await tx.execute(sql`select pg_advisory_xact_lock(7)`)
    throw new Error('half way')
  })
  await expect(failing).rejects.toThrow('half way')
  const after = await backend(db)
  expect([after.pid, after.workspace || null]).toEqual([pid, null])
  const { rows } = await db.execute(
    sql`select count(*)::int as held from pg_locks
    where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
  )
  expect(rows).toEqual([{ held: 0 }])
})

test('a connection that broke in the middle goes, and what is thrown says why', async () => {
  let pid = 0
  const broken = withTenant(db, workspaceId, async (tx) => {
    pid = (await backend(tx)).pid
    await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`)
  })
  await expect(broken).rejects.toMatchObject({ cause: { code: '57P01' } })
  const { pid: next } = await withTenant(db, workspaceId, backend)
  expect(next).not.toBe(pid)
})

test('what went on after a query had failed is not taken for kept', async () => {
  const goesOn = withTenant(db, workspaceId, async (tx) => {
    await tx.execute(sql`select 1 / 0`).catch(() => {})
    return 'as if it were kept'
  })
  await expect(goesOn).rejects.toThrow('rolled back')
  expect(await withTenant(db, workspaceId, backend)).toMatchObject({ workspace: workspaceId })
})
