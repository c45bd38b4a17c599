/** Picks of the side-by-side board. Every query reads within the tenant. */
import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Tx } from '../../platform/database/database.ts'
import { interviews, sideBySidePicks } from '../tables.ts'

export type Pick = typeof sideBySidePicks.$inferSelect

export async function insertPick(tx: Tx, pick: typeof sideBySidePicks.$inferInsert): Promise<void> {
  await tx.insert(sideBySidePicks).values(pick)
}

/** In the order in which they were made. */
export async function listPicks(tx: Tx, studyId: string): Promise<Pick[]> {
  return tx
    .select()
    .from(sideBySidePicks)
    .where(eq(sideBySidePicks.studyId, studyId))
    .orderBy(asc(sideBySidePicks.at), asc(sideBySidePicks.pickId))
}

/** Takes back the last one of somebody; false when there is none. */
export async function deleteLastPick(
  tx: Tx,
  { studyId, by }: { studyId: string; by: string },
): Promise<boolean> {
  const [last] = await tx
    .select({ pickId: sideBySidePicks.pickId })
    .from(sideBySidePicks)
    .where(and(eq(sideBySidePicks.studyId, studyId), eq(sideBySidePicks.by, by)))
    .orderBy(desc(sideBySidePicks.at), desc(sideBySidePicks.pickId))
    .limit(1)
  if (!last) return false
  await tx.delete(sideBySidePicks).where(eq(sideBySidePicks.pickId, last.pickId))
  return true
}

/** Interviews held here that ended and still have their words, oldest first. */
export async function listJudgeable(tx: Tx, studyId: string): Promise<string[]> {
  const rows = await tx
    .select({ interviewId: interviews.interviewId })
    .from(interviews)
    .where(
      and(
        eq(interviews.studyId, studyId),
        inArray(interviews.status, ['complete', 'partial']),
        ne(interviews.origin, 'import'),
        isNull(interviews.erasedAt),
      ),
    )
    .orderBy(asc(interviews.startedAt), asc(interviews.interviewId))
  return rows.map(({ interviewId }) => interviewId)
}
