/** What only a run bundle reads. */
import { asc, eq } from 'drizzle-orm'
import { themeSegments } from '../../../findings/tables.ts'
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
