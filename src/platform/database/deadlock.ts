import pg from 'pg'

/**
 * Runs what takes locks in another order than everyday writes do, once more where the database ended it because both
 * waited for each other. `run` is one transaction: nothing of it is left when it fails.
 */
export async function retryDeadlocks<T>(run: () => Promise<T>, attempts = 4): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (!isDeadlock(error) || attempt === attempts) throw error
    }
  }
}

/** 40P01 deadlock_detected. */
function isDeadlock(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof pg.DatabaseError ? error.cause : error
  return cause instanceof pg.DatabaseError && cause.code === '40P01'
}
