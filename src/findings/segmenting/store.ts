/** Which concept people were shown. */
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { exposures } from '../../interview/tables.ts'
import type { Tx } from '../../platform/database/database.ts'

/** The first concept of each interview that saw one. */
export async function listArms(tx: Tx, studyId: string): Promise<{ interviewId: string; arm: string }[]> {
  const rows = await tx
    .selectDistinctOn([exposures.interviewId], { interviewId: exposures.interviewId, arm: exposures.arm })
    .from(exposures)
    .where(and(eq(exposures.studyId, studyId), isNotNull(exposures.arm)))
    .orderBy(exposures.interviewId, asc(exposures.at))
  return rows.flatMap(({ interviewId, arm }) => (arm === null ? [] : [{ interviewId, arm }]))
}
