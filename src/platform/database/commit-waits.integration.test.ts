import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/postgres.ts'
import { newId } from '../ids.ts'
import { closeDatabase, type Database, openDatabase, withTenant } from './database.ts'

const database = testDatabase()
let careless: Database | undefined

afterAll(async () => {
  if (careless) await closeDatabase(careless)
})

test('a commit waits for the disk even where the connection was told not to', async () => {
  const url = new URL(database.appUrl)
  url.searchParams.set('options', '-c synchronous_commit=off')
  careless = openDatabase(url.href)
  const show = sql`show synchronous_commit`
  expect((await careless.execute(show)).rows[0]?.synchronous_commit).toBe('off')
  const inside = await withTenant(careless, newId(), async (tx) => (await tx.execute(show)).rows[0])
  expect(inside?.synchronous_commit).toBe('on')
})
