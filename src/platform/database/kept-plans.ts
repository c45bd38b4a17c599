/**
 * A statement that each connection parses and plans once. Whoever answers waits for one large statement, and planning it
 * took twice as long as running it. A plan that is kept must be right for every size of its tables: it is made without
 * reading whole tables, so that it goes by the index from the first row on (docs/decisions/0031-plans-of-a-young-database.md).
 */
import { type Query, type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Tx } from './database.ts'

/** Columns of the statement that opens a transaction. */
export const keepingPlans = `set_config('plan_cache_mode', 'force_generic_plan', true),
    set_config('enable_seqscan', 'off', true)`
export const planningAnew = "set_config('plan_cache_mode', 'force_custom_plan', true)"

/** For what comes after it in the same transaction. */
export async function planAnew(tx: Tx): Promise<void> {
  await tx.execute(sql.raw(`select ${planningAnew}, set_config('enable_seqscan', 'on', true)`))
}

/** Its values are placeholders (`sql.placeholder`), so that its text is made once too. */
export interface KeptStatement {
  name: string
  query: Query
}

const dialect = new PgDialect()

export function keepStatement(name: string, statement: SQL): KeptStatement {
  return { name, query: dialect.sqlToQuery(statement) }
}

export async function executeKept<Row>(
  tx: Tx,
  { name, query }: KeptStatement,
  values: Record<string, unknown>,
): Promise<Row[]> {
  const prepared = tx._.session.prepareQuery(query, undefined, name, false)
  const { rows } = (await prepared.execute(values)) as { rows: Row[] }
  return rows
}
