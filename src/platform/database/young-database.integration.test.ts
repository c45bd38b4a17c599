/**
 * A foreign key was checked by reading the whole table: the plan that a connection keeps was made while the table was
 * empty and analysed, and nothing made it anew while it grew.
 */
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/postgres.ts'
import { rowIn, type Tenant } from '../../../test/support/tenants.ts'
import { interviewEvents, interviews } from '../../interview/tables.ts'
import { newId } from '../ids.ts'
import { closeDatabase, openDatabase, type Tx, withTenant } from './database.ts'
import { executeKept, keepStatement, planAnew } from './kept-plans.ts'

const database = testDatabase()
const workspaceId = newId()

function tenantOf(interviewId: string): Tenant {
  return { workspaceId, ids: { workspaceId, interviewId }, mark: 'young' }
}

async function addInterview(tx: Tx): Promise<string> {
  const interviewId = newId()
  const row = { ...rowIn('interviews', tenantOf(interviewId)), sourceIdentity: interviewId }
  await tx.insert(interviews).values(row as typeof interviews.$inferInsert)
  return interviewId
}

async function addEvent(tx: Tx, interviewId: string, seq: number): Promise<void> {
  const row = { ...rowIn('interview_events', tenantOf(interviewId)), seq, clientId: null }
  await tx.insert(interviewEvents).values(row as typeof interviewEvents.$inferInsert)
}

test('a check of a foreign key goes by the index, also on a connection that was there when the table was empty', async () => {
  await emptyAndAnalyse()
  const db = openDatabase(database.appUrl, { maxConnections: 1 })
  const events = (count: number) =>
    withTenant(db, workspaceId, async (tx) => {
      const interviewId = await addInterview(tx)
      const before = await scans(tx)
      for (let seq = 1; seq <= count; seq += 1) await addEvent(tx, interviewId, seq)
      const after = await scans(tx)
      return { bySequence: after.bySequence - before.bySequence, byIndex: after.byIndex - before.byIndex }
    })
  // Often enough that the connection would keep a plan.
  await events(20)
  await withTenant(db, workspaceId, async (tx) => {
    for (let person = 0; person < 1500; person += 1) await addInterview(tx)
  })
  expect(await events(10)).toEqual({ bySequence: 0, byIndex: 10 })
  await closeDatabase(db)
})

test('a statement that is planned once goes by the index too, with its checks, and what comes after it is planned anew', async () => {
  await emptyAndAnalyse()
  const db = openDatabase(database.appUrl, { maxConnections: 1 })
  const looking = keepStatement(
    'look',
    sql`select interview_id as found from interviews
      where workspace_id = ${workspaceId}::uuid and interview_id = ${sql.placeholder('interviewId')}::uuid`,
  )
  const look = (tx: Tx, interviewId: string) => executeKept<{ found: string }>(tx, looking, { interviewId })
  const interviewId = await withTenant(db, workspaceId, addInterview)
  const used = () =>
    withTenant(
      db,
      workspaceId,
      async (tx) => {
        const before = await scans(tx)
        expect(await look(tx, interviewId)).toEqual([{ found: interviewId }])
        await addEvent(tx, interviewId, ++seq)
        const after = await scans(tx)
        const { rows } = await tx.execute(sql`select generic_plans::int from pg_prepared_statements`)
        await planAnew(tx)
        const settings = await tx.execute(sql`select current_setting('plan_cache_mode') as mode,
          current_setting('enable_seqscan') as whole`)
        expect(settings.rows).toEqual([{ mode: 'force_custom_plan', whole: 'on' }])
        const bySequence = after.bySequence - before.bySequence
        return { bySequence, byIndex: after.byIndex - before.byIndex, plans: rows[0]!.generic_plans }
      },
      { plans: 'kept' },
    )
  let seq = 0
  for (let time = 0; time < 10; time += 1) await used()
  await withTenant(db, workspaceId, async (tx) => {
    for (let person = 0; person < 1500; person += 1) await addInterview(tx)
  })
  expect(await used()).toEqual({ bySequence: 0, byIndex: 2, plans: 11 })
  await closeDatabase(db)
})

async function emptyAndAnalyse(): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query('truncate interviews cascade')
  await owner.query('vacuum analyze interviews')
  await owner.end()
}

/** Of this transaction alone, so that nothing has to be waited for. */
async function scans(tx: Tx): Promise<{ bySequence: number; byIndex: number }> {
  const { rows } = await tx.execute(sql`
    select seq_scan::int, idx_scan::int from pg_stat_xact_user_tables where relname = 'interviews'`)
  return { bySequence: Number(rows[0]!.seq_scan), byIndex: Number(rows[0]!.idx_scan) }
}
