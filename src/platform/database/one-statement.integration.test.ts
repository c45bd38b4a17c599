/** A transaction of one statement: one message, all or nothing, and what is left of the connection when it fails. */
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from '../../../test/support/postgres.ts'
import { newId } from '../ids.ts'
import { closeDatabase, type Database, executeAsTenant, executePlanned, openDatabase } from './database.ts'
import { keepStatement } from './kept-plans.ts'

const database = testDatabase()
let db: Database
beforeAll(() => {
  const careless = new URL(database.appUrl)
  careless.searchParams.set('options', '-c synchronous_commit=off')
  db = openDatabase(careless.href, { maxConnections: 1 })
})
afterAll(() => closeDatabase(db))

const workspaceId = newId()
const given = sql.placeholder

const looking = keepStatement(
  'look',
  sql`select pg_backend_pid() as pid, ${given('said')}::text as said, null as nothing,
    current_setting('earwitness.workspace_id') as workspace, current_setting('plan_cache_mode') as plans,
    current_setting('enable_seqscan') as whole, current_setting('synchronous_commit') as waits`,
)
const look = async (said: string | null) =>
  (
    await executeAsTenant<Record<string, unknown>>(db, workspaceId, { statement: looking, values: { said } })
  )[0]!

const counting = keepStatement(
  'count-attempt',
  sql`insert into rate_limit_counts (key, points, expire)
    values (${given('key')}, 100 / ${given('points')}::int, null) returning key, points`,
)
const count = (key: string, points: number) =>
  executePlanned<object>(db, { statement: counting, values: { key, points } })

test('sets what holds for it and runs in one message, and nothing of it is left', async () => {
  const client = await db.$client.connect()
  const sent = vi.spyOn(client, 'query')
  client.release()
  const { pid, ...seen } = await look("it's 5 %")
  expect(sent).toHaveBeenCalledTimes(1)
  sent.mockRestore()
  expect(seen).toEqual({
    said: "it's 5 %",
    nothing: null,
    workspace: workspaceId,
    plans: 'force_generic_plan',
    whole: 'off',
    waits: 'on',
  })
  const { rows } = await db.execute(sql`select pg_backend_pid() as pid,
    current_setting('earwitness.workspace_id', true) as workspace, current_setting('plan_cache_mode') as plans,
    current_setting('enable_seqscan') as whole`)
  expect(rows).toEqual([{ pid, workspace: '', plans: 'auto', whole: 'on' }])
  expect((await look(null)).said).toBe(null)
  const prepared = await db.execute(sql`select name from pg_prepared_statements order by name`)
  expect(prepared.rows).toEqual([{ name: 'look alone' }, { name: 'open-tenant' }])
})

test('is committed when it resolves, and undone when it fails', async () => {
  expect(await count('kept', 10)).toEqual([{ key: 'kept', points: 10 }])
  const { pid } = await look('before')
  await expect(count('undone', 0)).rejects.toMatchObject({ code: '22012' })
  await expect(count('kept', 10)).rejects.toMatchObject({ code: '23505' })
  expect((await look('after')).pid).toBe(pid)
  const { rows } = await db.execute(sql`select key from rate_limit_counts order by key`)
  expect(rows).toEqual([{ key: 'kept' }])
})

test('a connection on which it failed the first time goes, since the statement may be known there or not', async () => {
  const { pid } = await look('before')
  const missing = keepStatement('missing', sql`select * from no_such_table`)
  await expect(executePlanned(db, { statement: missing, values: {} })).rejects.toMatchObject({
    code: '42P01',
  })
  expect((await look('after')).pid).not.toBe(pid)
  await expect(count('another', 0)).rejects.toMatchObject({ code: '22012' })
  expect(await count('another', 5)).toEqual([{ key: 'another', points: 20 }])
})

test('where the connection breaks, whoever waits is told, and the next is served', async () => {
  const ending = keepStatement('end', sql`select pg_terminate_backend(pg_backend_pid())`)
  await expect(executePlanned(db, { statement: ending, values: {} })).rejects.toMatchObject({ code: '57P01' })
  expect((await look('after')).said).toBe('after')
})

test('takes no workspace that is none', async () => {
  await expect(
    executeAsTenant(db, "'; drop", { statement: looking, values: { said: '' } }),
  ).rejects.toMatchObject({
    code: 'not_found',
  })
})
