/** What the page of a study under way asks every few seconds reads a few events, however many there are. */
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/support/postgres.ts'
import { type Tx, withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { countByQuestion, listPaused } from './list-store.ts'

const database = testDatabase()

/** The plan of each query that is asked for, as it is for a table too large to be read as a whole. */
async function plansOf(ask: (tx: Tx) => Promise<unknown>): Promise<string> {
  return withTenant(database.db, newId(), async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`)
    const plans: string[] = []
    const explaining = {
      async execute(query: Parameters<Tx['execute']>[0]) {
        const { rows } = await tx.execute(sql`explain ${query}`)
        plans.push(...rows.map((row) => String(row['QUERY PLAN'])))
        return { rows: [] }
      },
    }
    await ask(explaining as unknown as Tx)
    return plans.filter((line) => line.includes('on interview_events')).join('\n')
  })
}

test('counts who did not understand without reading the other events', async () => {
  const plan = await plansOf((tx) => countByQuestion(tx, newId()))
  expect(plan).toMatch(/interview_events_unclear/)
  expect(plan.split('\n')).toHaveLength(1)
})

test('finds who paused, and what was said since, without reading what was said before', async () => {
  const plan = await plansOf((tx) => listPaused(tx, [newId(), newId()]))
  expect(plan).toMatch(/interview_events_paused/)
})
