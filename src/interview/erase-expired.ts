import { withTenant } from '../platform/database/database.ts'
import { eraseInterview } from './erase-interview.ts'
import { listExpired } from './list-store.ts'
import type { InterviewContext } from './live-interview.ts'

/** Looked up at once; each is erased in a transaction of its own. */
const lot = 50
/** In one run; the next one goes on. */
const mostAtOnce = 1000

/**
 * Erases the interviews of a workspace that were kept for as long as their participants were told: the days of the
 * revision by which each was held, from its end (or from the last sign of somebody who never ended it). What was
 * imported, and the sample, was promised to nobody and stays. Returns how many.
 *
 * @throws Error, once all others are erased, when some could not be
 */
export async function eraseExpired(context: InterviewContext): Promise<number> {
  const { db, workspaceId } = context
  const now = new Date(context.clock())
  const failures: unknown[] = []
  let erased = 0
  let after: string | null = null
  while (erased + failures.length < mostAtOnce) {
    const due: string[] = await withTenant(db, workspaceId, (tx) =>
      listExpired(tx, { now, after, limit: lot }),
    )
    for (const interviewId of due) {
      try {
        await eraseInterview(context, interviewId, 'system')
        erased += 1
      } catch (error) {
        failures.push(error)
      }
    }
    if (due.length < lot) break
    after = due.at(-1)!
  }
  if (failures.length > 0) {
    throw new Error(`${failures.length} expired interviews could not be erased, ${erased} were`, {
      cause: failures[0],
    })
  }
  return erased
}
