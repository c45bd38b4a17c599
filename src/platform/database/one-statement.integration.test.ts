/** A transaction of one statement: one message, all or nothing, and what is left of the connection when it fails. */
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '../../../test/support/postgres.ts'
import { newId } from '../ids.ts'
import {
  closeDatabase,
  type Database,
  executeAsTenant,
  executePlanned,
  openDatabase,
  withTenant,
} from './database.ts'
import { executeKept, keepStatement } from './kept-plans.ts'

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

describe('where a connection has no longer what it had', () => {
  beforeAll(() => database.owner.query('create table things (one text); grant select on things to public'))
  const reading = keepStatement('things', sql`select * from things where ${given('any')}::text is null`)
  const read = () => executePlanned<object>(db, { statement: reading, values: { any: null } })

  test.each([
    ['its statements were dropped', () => db.execute(sql`deallocate all`)],
    ['a statement returns other columns', () => database.owner.query('alter table things add two text')],
  ])('%s: it goes, and nobody is told', async (_, change) => {
    await read()
    const { pid } = await look('before')
    await change()
    expect(await read()).toEqual([])
    expect((await look('after')).pid).not.toBe(pid)
  })

  test('it goes after a transaction too', async () => {
    const inTenant = () => withTenant(db, workspaceId, (tx) => executeKept(tx, reading, { any: null }))
    await inTenant()
    await database.owner.query('alter table things add four text')
    await expect(inTenant()).rejects.toThrow()
    expect(await inTenant()).toEqual([])
  })

  test('nobody is told where all have lost theirs', async () => {
    const many = openDatabase(database.appUrl, { maxConnections: 3 })
    const readMany = () => executePlanned<object>(many, { statement: reading, values: { any: null } })
    const held = await Promise.all([1, 2, 3].map(() => many.$client.connect()))
    for (const client of held) client.release()
    for (let each = 0; each < 6; each++) await readMany()
    await Promise.all([readMany(), readMany(), readMany()])
    await database.owner.query('alter table things add three text')
    for (let each = 0; each < 6; each++) expect(await readMany()).toEqual([])
    await closeDatabase(many)
  })

  test('what fails so with every statement is tried no third time', async () => {
    const refused = keepStatement('refused', sql`select refuse(${given('why')}::text)`)
    await database.owner.query(`create sequence tries; grant usage on sequence tries to public;
      create function refuse(text) returns text language plpgsql as $$
      begin perform nextval('tries'); raise exception '%', $1 using errcode = '0A000'; end $$`)
    await expect(executePlanned(db, { statement: refused, values: { why: 'no' } })).rejects.toMatchObject({
      code: '0A000',
    })
    const { rows } = await database.owner.query('select last_value::int as tries from tries')
    expect(rows).toEqual([{ tries: 2 }])
  })
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
