import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/postgres.ts'

const database = testDatabase()

test('the app role of a test database owns nothing and bypasses nothing', async () => {
  const { rows } = await database.db.$client.query(`
    select rolname, rolsuper, rolbypassrls,
      exists (select 1 from pg_tables where schemaname = 'public' and tableowner = current_user) as owns
    from pg_roles where rolname = current_user`)
  expect(rows).toEqual([{ rolname: 'earwitness_app', rolsuper: false, rolbypassrls: false, owns: false }])
})

test('the template is migrated: the studies table is there and empty', async () => {
  const { rows } = await database.db.$client.query('select count(*)::int as studies from studies')
  expect(rows).toEqual([{ studies: 0 }])
})
