import { getTableName, is, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/support/postgres.ts'
import { seedTenant, type Tenant } from '../../test/support/tenants.ts'
import { withTenant } from '../platform/database/database.ts'
import { tenantTables } from '../platform/database/policies.ts'
import * as schema from '../platform/database/schema.ts'
import { newId } from '../platform/ids.ts'
import { deleteStudy } from '../study/delete-study.ts'
import { studyPorts } from './study-ports.ts'

const database = testDatabase()

/** Read from the schema, so that a new table is held to it too. */
const ofStudies = Object.values<unknown>(schema)
  .filter((value) => is(value, PgTable))
  .filter((table) => getTableConfig(table).columns.some(({ name }) => name === 'study_id'))
  .map((table) => getTableName(table))

/** What a workspace keeps when a study goes: what it did, what it has set up, its own pictures. */
const ofWorkspace = ['audit_entries', 'language_ladders', 'language_models', 'media', 'workspace_contexts']

async function listFilled({ workspaceId }: Tenant, names: readonly string[]): Promise<string[]> {
  return withTenant(database.db, workspaceId, async (tx) => {
    const filled: string[] = []
    for (const name of names) {
      const { rows } = await tx.execute(
        sql`select 1 from ${sql.identifier(name)} where workspace_id = ${workspaceId}::uuid limit 1`,
      )
      if (rows.length > 0) filled.push(name)
    }
    return filled.sort()
  })
}

test('after a study is deleted no table holds anything of it', async () => {
  const tenant = await seedTenant(database.db, newId())
  const { workspaceId, ids, mark } = tenant
  expect(await listFilled(tenant, ofStudies)).toEqual(ofStudies.toSorted())
  await deleteStudy(
    { db: database.db, workspaceId, actor: 'user:test', ...studyPorts },
    { studyId: ids.studyId!, name: mark },
  )
  expect(await listFilled(tenant, ofStudies)).toEqual([])
  expect(await listFilled(tenant, tenantTables)).toEqual(ofWorkspace)
})
