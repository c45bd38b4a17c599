import pg from 'pg'

/** What Postgres said, also where the query builder wraps it; null for any other error. */
export function databaseErrorIn(error: unknown): pg.DatabaseError | null {
  const cause = error instanceof Error && error.cause instanceof pg.DatabaseError ? error.cause : error
  return cause instanceof pg.DatabaseError ? cause : null
}
