import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import { type TestWorkspace, testApp } from '../../../test/support/app.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { fingerprintOf, seedTenant } from '../../../test/support/tenants.ts'
import { withTenant } from '../database/database.ts'
import { tenantTables } from '../database/policies.ts'
import * as schema from '../database/schema.ts'

const database = testDatabase()
const house = testApp(database)
const path = '/api/v1/workspace'

const allTables = Object.values<unknown>(schema)
  .filter((value) => is(value, PgTable))
  .map((table) => getTableName(table as PgTable))

async function ownerOf({ as }: TestWorkspace): Promise<string> {
  return (await as('viewer').get('/api/v1/members')).body.members[0].userId
}

/** Rows of a workspace, by table. */
async function rowsLeft(workspaceId: string): Promise<Record<string, number>> {
  return withTenant(database.db, workspaceId, async (tx) => {
    const left: Record<string, number> = {}
    for (const name of [...tenantTables, 'tokens', 'members', 'invitations']) {
      const where = sql`where workspace_id = ${workspaceId}::uuid`
      const { rows } = await tx.execute(sql`select count(*)::int as n from ${sql.identifier(name)} ${where}`)
      if (Number(rows[0]!.n) > 0) left[name] = Number(rows[0]!.n)
    }
    return left
  })
}

describe('deleting a workspace', () => {
  test('leaves no row of it in any table, no file, no session, and touches no other', async () => {
    const [mine, other] = [await house.workspace(), await house.workspace()]
    const tenant = await seedTenant(database.db, mine.workspaceId)
    const theirs = await seedTenant(database.db, other.workspaceId)
    const [owner, viewer, stranger] = [mine.as('owner'), mine.as('viewer'), other.as('owner')]
    const ownerId = await ownerOf(mine)
    const browser = await house.browser(ownerId)
    const file = { workspaceId: mine.workspaceId, mediaId: tenant.ids.mediaId! }
    const theirFile = { workspaceId: other.workspaceId, mediaId: theirs.ids.mediaId! }
    for (const key of [file, theirFile]) await house.deps.media.put(key, new Uint8Array(8))
    await owner.post('/api/v1/invitations', { name: 'Bo', role: 'viewer' })
    const { name } = (await owner.get('/api/v1/session')).body.workspace
    const filled = Object.keys(await rowsLeft(mine.workspaceId))
    expect(filled).toEqual(expect.arrayContaining([...tenantTables, 'tokens', 'members', 'invitations']))
    const before = await fingerprintOf(database.db, theirs)

    expect((await browser.request('DELETE', path, { body: { name } })).status).toBe(204)

    expect(await rowsLeft(mine.workspaceId)).toEqual({})
    await expect(house.deps.media.get(file)).rejects.toMatchObject({ code: 'not_found' })
    for (const person of [owner, viewer, browser])
      expect((await person.get('/api/v1/studies')).status).toBe(401)
    const { rows } = await database.db.execute(
      sql`select id from users where id in (${ownerId}, ${await ownerOf(other)})`,
    )
    expect(rows).toEqual([{ id: await ownerOf(other) }])
    expect(await fingerprintOf(database.db, theirs)).toEqual(before)
    expect((await house.deps.media.get(theirFile)).byteLength).toBe(8)
    expect((await stranger.get('/api/v1/studies')).status).toBe(200)
  })

  test('needs its name typed, by an owner, and says what is wrong', async () => {
    const { as, workspaceId } = await house.workspace()
    const { name } = (await as('owner').get('/api/v1/session')).body.workspace
    const attempt = (role: 'owner' | 'researcher', typed: string) =>
      as(role).request('DELETE', path, { body: { name: typed } })
    const wrong = await attempt('owner', `${name}!`)
    expect([wrong.status, wrong.body.error.code]).toEqual([400, 'invalid_input'])
    expect((await attempt('researcher', name)).status).toBe(403)
    expect(await rowsLeft(workspaceId)).toMatchObject({ members: 1 })
  })

  test('of the instance’s own leaves an empty one that the command line still opens', async () => {
    const { workspaceId, ownerId } = house.deps.defaultWorkspace
    const tenant = await seedTenant(database.db, workspaceId)
    expect(tenant.workspaceId).toBe(workspaceId)
    const cli = house.cli()
    const { name } = (await cli.get('/api/v1/session')).body.workspace
    expect((await cli.request('DELETE', path, { body: { name } })).status).toBe(204)
    expect(await rowsLeft(workspaceId)).toEqual({ members: 1 })
    const again = await cli.get('/api/v1/session')
    expect(again.body.workspace).toMatchObject({ workspaceId, name: 'My workspace', role: 'owner' })
    expect((await cli.post('/api/v1/sign-in-links')).status).toBe(200)
    const { rows } = await database.db.execute(
      sql`select count(*)::int as n from users where id = ${ownerId}`,
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test('is the only way in which the audit goes', async () => {
    const { workspaceId, as } = await house.workspace()
    await as('owner').get('/api/v1/consents/export')
    await withTenant(database.db, workspaceId, (tx) =>
      tx.execute(sql`select delete_audit_of_deleted_workspace()`),
    )
    expect((await as('owner').get('/api/v1/audit')).body.entries.length).toBeGreaterThan(0)
  })

  test('knows every table: one with a workspace is emptied or goes with the workspace', () => {
    const elsewhere = [
      'users',
      'workspaces',
      'sessions',
      'accounts',
      'verifications',
      'passkeys',
      'api_keys',
      'rate_limit_counts',
    ]
    const known = [
      ...tenantTables,
      ...elsewhere,
      'tokens',
      'report_tokens',
      'members',
      'invitations',
      'sign_in_tokens',
    ]
    expect(allTables.filter((name) => !known.includes(name))).toEqual([])
  })
})
