/** What only a run bundle reads. */
import { and, asc, eq, ne } from 'drizzle-orm'
import { themeSegments } from '../../../findings/tables.ts'
import { interviews } from '../../../interview/tables.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { BundleAssignment } from './model.ts'

/** Which stretch belongs to which theme, over all themes of an analysis. */
export async function listAssignments(tx: Tx, analysisId: string): Promise<BundleAssignment[]> {
  return tx
    .select({
      themeId: themeSegments.themeId,
      segmentId: themeSegments.segmentId,
      strength: themeSegments.strength,
      isPrimary: themeSegments.isPrimary,
    })
    .from(themeSegments)
    .where(eq(themeSegments.analysisId, analysisId))
    .orderBy(asc(themeSegments.themeId), asc(themeSegments.segmentId))
}

/** When interviews that were held here began. */
export async function listBeginnings(tx: Tx, studyId: string): Promise<Map<string, Date>> {
  const rows = await tx
    .select({ interviewId: interviews.interviewId, startedAt: interviews.startedAt })
    .from(interviews)
    .where(and(eq(interviews.studyId, studyId), ne(interviews.origin, 'import')))
  return new Map(rows.map(({ interviewId, startedAt }) => [interviewId, startedAt]))
}
