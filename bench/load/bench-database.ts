/** Looks into the product's own Postgres from outside, as its superuser: what is really in the log. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { readPasswords } from '../../src/platform/database/credentials.ts'
import { databaseName, loopbackUrl } from '../../src/platform/database/embedded-roles.ts'
import type { Product } from './product.ts'

/** `role`: `postgres` sees every workspace; `earwitness_app` is what the server connects as. */
export function databaseUrlOf(product: Product, role: 'postgres' | 'earwitness_app'): string {
  const passwords = readPasswords(product.dataDirectory)
  if (!passwords) throw new Error('the product has no database of its own')
  return loopbackUrl({
    port: postgresPort(product),
    role,
    password: role === 'postgres' ? passwords.superuser : passwords.app,
    database: databaseName,
  })
}

export async function inspect<T extends pg.QueryResultRow>(
  product: Product,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: databaseUrlOf(product, 'postgres') })
  await client.connect()
  try {
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** The fourth line of `postmaster.pid` is the port (PostgreSQL documentation, 19.3 and `miscadmin.h`). */
function postgresPort(product: Product): number {
  const file = join(clusterDirectory(product), 'postmaster.pid')
  return Number(readFileSync(file, 'utf8').split('\n')[3])
}

function clusterDirectory(product: Product): string {
  return join(product.dataDirectory, 'postgres')
}
