/** Reads the catalogue of a migrated database: what Postgres enforces, not what the code intends. */
import { sql } from 'drizzle-orm'
import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/postgres.ts'
import { tokens } from '../../audience/tables.ts'
import { contents, interviewEvents, interviews } from '../../interview/tables.ts'
import { workspaceContexts } from '../../study/tables.ts'
import { newId } from '../ids.ts'
import { assertSafeRole } from './app-role.ts'
import { closeDatabase, openDatabase, type Tx, withTenant } from './database.ts'
import { migrateDatabase } from './migrate.ts'
import {
  appendOnlyTables,
  assertTablesAreClassified,
  neverUpdatedTables,
  tablesWithoutTenant,
  tenantTables,
} from './policies.ts'

const database = testDatabase()

interface CatalogueTable {
  name: string
  enabled: boolean
  forced: boolean
  policies: number
  using: string | null
  check: string | null
  leadingKey: string | null
}

async function readCatalogue(): Promise<CatalogueTable[]> {
  const { rows } = await database.owner.query<CatalogueTable>(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      count(p.oid)::int as policies,
      min(pg_get_expr(p.polqual, p.polrelid)) as using,
      min(pg_get_expr(p.polwithcheck, p.polrelid)) as check,
      (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary) as "leadingKey"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    left join pg_policy p on p.polrelid = c.oid
    where c.relkind in ('r', 'p')
    group by c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
    order by c.relname`)
  return rows
}

async function privilegesOfApp(table: string): Promise<string[]> {
  const verbs = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']
  const { rows } = await database.db.$client.query<{ verb: string }>(
    `select verb from unnest($2::text[]) as verb where has_table_privilege($1, verb)`,
    [table, verbs],
  )
  return rows.map((row) => row.verb)
}

describe('the catalogue', () => {
  test('every table is a tenant table or on the closed list, and none is on both', async () => {
    const names = (await readCatalogue()).map((table) => table.name)
    expect(names).toEqual([...tenantTables, ...Object.keys(tablesWithoutTenant)].sort())
    expect(tenantTables.length).toBeGreaterThan(15)
  })

  test('every tenant table has forced row security, one policy that names the tenant, and a key that leads with it', async () => {
    const tables = (await readCatalogue()).filter((table) => tenantTables.includes(table.name))
    for (const table of tables) {
      expect(table, table.name).toMatchObject({
        enabled: true,
        forced: true,
        policies: 1,
        leadingKey: 'workspace_id',
      })
      expect(table.using, table.name).toContain('workspace_id = (NULLIF(current_setting(')
      expect(table.check, table.name).toBe(table.using)
    }
  })

  test('the app may insert into append-only tables and read them, and nothing else', async () => {
    for (const table of appendOnlyTables)
      expect(await privilegesOfApp(table), table).toEqual(['select', 'insert'])
  })

  test('the app may change rows of other tables but never their shape', async () => {
    for (const table of neverUpdatedTables) {
      expect(await privilegesOfApp(table), table).toEqual(['select', 'insert', 'delete'])
    }
    const restricted = [...appendOnlyTables, ...neverUpdatedTables]
    for (const table of tenantTables.filter((name) => !restricted.includes(name)))
      expect(await privilegesOfApp(table), table).toEqual(['select', 'insert', 'update', 'delete'])
    await expect(database.db.execute(sql`create table intruder (id int)`)).rejects.toThrow()
    await expect(database.db.execute(sql`alter table contents disable row level security`)).rejects.toThrow()
  })

  test('a new table without a workspace in its key stops the migration', () => {
    const stray = pgTable('stray', { id: uuid('id').primaryKey() })
    const trailing = pgTable(
      'trailing',
      { workspaceId: uuid('workspace_id').notNull(), id: text('id') },
      (table) => [primaryKey({ columns: [table.id, table.workspaceId] })],
    )
    expect(() => assertTablesAreClassified([stray, trailing])).toThrow(/stray, trailing/)
    expect(() => assertTablesAreClassified()).not.toThrow()
  })
})

describe('withTenant', () => {
  const words = (workspaceId: string) => ({
    workspaceId,
    contentId: newId(),
    interviewId: newId(),
    body: 'The gate sticks when it rains.',
  })

  async function plant(workspaceId: string) {
    const row = words(workspaceId)
    await withTenant(database.db, workspaceId, (tx) => tx.insert(contents).values(row))
    return row
  }

  test('shows a workspace its own rows and nobody else’s', async () => {
    const [mine, theirs] = [newId(), newId()]
    await plant(theirs)
    const row = await plant(mine)
    const seen = await withTenant(database.db, mine, (tx) => tx.select().from(contents))
    expect(seen).toEqual([row])
  })

  test('changes and deletes nothing of another workspace, even by its exact key', async () => {
    const row = await plant(newId())
    const where = sql`content_id = ${row.contentId}`
    const [changed, deleted] = await withTenant(database.db, newId(), async (tx) => [
      await tx.update(contents).set({ body: 'changed' }).where(where).returning(),
      await tx.delete(contents).where(where).returning(),
    ])
    expect([changed, deleted]).toEqual([[], []])
    expect(await withTenant(database.db, row.workspaceId, (tx) => tx.select().from(contents))).toEqual([row])
  })

  test('refuses to write a row of another workspace', async () => {
    const write = withTenant(database.db, newId(), (tx) => tx.insert(contents).values(words(newId())))
    await expect(write).rejects.toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ code: '42501' }) }),
    )
  })

  test('without a tenant nothing is seen and nothing can be written', async () => {
    const row = await plant(newId())
    expect(await database.db.select().from(contents)).toEqual([])
    await expect(database.db.insert(contents).values({ ...row, contentId: newId() })).rejects.toThrow()
  })

  test('the owner of the tables sees nothing without a tenant either', async () => {
    await plant(newId())
    expect((await database.owner.query('select 1 from contents')).rowCount).toBe(0)
  })

  test('a connection goes back to the pool without its tenant, after a commit and after a failure', async () => {
    const single = openDatabase(database.appUrl, { maxConnections: 1 })
    const { workspaceId } = await plant(newId())
    await withTenant(single, workspaceId, (tx) => tx.select().from(contents))
    expect(await single.select().from(contents)).toEqual([])
    const failure = withTenant(single, workspaceId, async () => {
      throw new Error('stop')
    })
    await expect(failure).rejects.toThrow('stop')
    expect(await single.select().from(contents)).toEqual([])
    await closeDatabase(single)
  })

  test('rolls back all of a failed transaction', async () => {
    const workspaceId = newId()
    const failure = withTenant(database.db, workspaceId, async (tx) => {
      await tx.insert(workspaceContexts).values({ workspaceId, context: {} as never })
      throw new Error('stop')
    })
    await expect(failure).rejects.toThrow('stop')
    const rows = await withTenant(database.db, workspaceId, (tx) => tx.select().from(workspaceContexts))
    expect(rows).toEqual([])
  })

  test.each(['', 'not-a-uuid', "x'; drop table contents; --"])('refuses the workspace id %j', async (id) => {
    await expect(withTenant(database.db, id, async () => 1)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('runs at the isolation that is asked for', async () => {
    const level = async (tx: Tx) => (await tx.execute(sql`show transaction_isolation`)).rows[0]
    const serializable = await withTenant(database.db, newId(), level, { isolation: 'serializable' })
    expect(serializable).toEqual({ transaction_isolation: 'serializable' })
    expect(await withTenant(database.db, newId(), level)).toEqual({ transaction_isolation: 'read committed' })
  })
})

describe('the log of an interview', () => {
  const [workspaceId, interviewId] = [newId(), newId()]
  const inTenant = <T>(run: (tx: Tx) => Promise<T>) => withTenant(database.db, workspaceId, run)
  const interview = {
    workspaceId,
    interviewId,
    studyId: newId(),
    participantId: newId(),
    origin: 'live' as const,
    status: 'in_progress' as const,
    evidenceKey: Buffer.alloc(32),
  }
  const event = {
    workspaceId,
    interviewId,
    seq: 1,
    type: 'interview.started',
    version: 1,
    actor: 'engine',
    epoch: 1,
    engineVersion: '1',
    payload: {},
    at: new Date(),
  }

  test('can be appended to by the app, and not changed or shortened', async () => {
    await inTenant(async (tx) => {
      await tx.insert(interviews).values(interview)
      await tx.insert(interviewEvents).values(event)
    })
    await expect(inTenant((tx) => tx.update(interviewEvents).set({ seq: 2 }))).rejects.toThrow()
    await expect(inTenant((tx) => tx.delete(interviewEvents))).rejects.toThrow()
    expect(await inTenant((tx) => tx.select().from(interviewEvents))).toHaveLength(1)
  })

  test('goes only with the whole interview', async () => {
    await inTenant((tx) => tx.delete(interviews))
    expect(await inTenant((tx) => tx.select().from(interviewEvents))).toEqual([])
  })
})

describe('the role of the server', () => {
  test('the app’s role may serve', async () => {
    await expect(assertSafeRole(database.db)).resolves.toBeUndefined()
  })

  test.each([
    ['superuser', () => database.superuserUrl],
    ['the owner of the tables', () => database.ownerUrl],
  ])('%s may not serve', async (who, url) => {
    const db = openDatabase(url())
    await expect(assertSafeRole(db)).rejects.toMatchObject({
      code: 'unsafe_configuration',
      say: expect.stringContaining(who),
    })
    await closeDatabase(db)
  })

  test('a role with BYPASSRLS may not serve', async () => {
    const role = `bypass_${newId().slice(-12)}`
    const admin = new pg.Client({ connectionString: database.superuserUrl })
    await admin.connect()
    await admin.query(`create role ${role} login bypassrls password 'only-for-tests'`)
    await admin.query(`grant connect on database ${database.name} to ${role}`)
    const url = new URL(database.appUrl)
    url.username = role
    const db = openDatabase(url.href)
    await expect(assertSafeRole(db)).rejects.toMatchObject({ say: expect.stringContaining('BYPASSRLS') })
    await closeDatabase(db)
    await admin.query(`drop owned by ${role}; drop role ${role}`)
    await admin.end()
  })
})

describe('migrateDatabase', () => {
  test('run again changes nothing and needs no right to create roles', async () => {
    const before = await readCatalogue()
    await migrateDatabase(database.ownerUrl)
    expect(await readCatalogue()).toEqual(before)
  })

  test('names the role that is missing', async () => {
    const migrated = migrateDatabase(database.ownerUrl, { appRole: 'nobody_made_this' })
    await expect(migrated).rejects.toMatchObject({
      code: 'unsafe_configuration',
      say: expect.stringContaining('create role'),
    })
  })

  test('an owner who may not create roles is told what to set, without the password', async () => {
    const failed = await migrateDatabase(database.ownerUrl, {
      appRole: 'another_one',
      appPassword: 'secret-word',
    }).catch((e) => e)
    expect(failed).toMatchObject({
      code: 'unsafe_configuration',
      say: expect.stringContaining('EARWITNESS_APP_DATABASE_URL'),
    })
    expect(JSON.stringify([failed.message, failed.say, String(failed.cause?.stack)])).not.toContain(
      'secret-word',
    )
  })
})

describe('tokens, which lead to a tenant', () => {
  const token = (workspaceId: string) => ({
    tokenHash: newId(),
    workspaceId,
    kind: 'open' as const,
    linkId: newId(),
  })

  test('are found without a tenant', async () => {
    const row = token(newId())
    await withTenant(database.db, row.workspaceId, (tx) => tx.insert(tokens).values(row))
    const found = await database.db.select().from(tokens).where(sql`token_hash = ${row.tokenHash}`)
    expect(found).toMatchObject([{ workspaceId: row.workspaceId }])
  })

  test('are made, revoked and deleted only within their own workspace', async () => {
    const row = token(newId())
    const where = sql`token_hash = ${row.tokenHash}`
    await withTenant(database.db, row.workspaceId, (tx) => tx.insert(tokens).values(row))
    await withTenant(database.db, newId(), async (tx) => {
      expect(await tx.update(tokens).set({ revokedAt: new Date() }).where(where).returning()).toEqual([])
      expect(await tx.delete(tokens).where(where).returning()).toEqual([])
    })
    await expect(
      withTenant(database.db, newId(), (tx) => tx.insert(tokens).values(token(newId()))),
    ).rejects.toThrow()
    await expect(database.db.insert(tokens).values(token(newId()))).rejects.toThrow()
    expect(await database.db.select().from(tokens).where(where)).toMatchObject([{ revokedAt: null }])
  })
})
