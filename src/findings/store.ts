/** Analyses and the themes they found. */
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../platform/database/database.ts'
import type { AnalysisStatus } from './model.ts'
import { analyses, segments, themeSegments, themes } from './tables.ts'

export type AnalysisRow = typeof analyses.$inferSelect
export type ThemeRow = typeof themes.$inferSelect
export type ThemeSegmentRow = typeof themeSegments.$inferSelect

// ---- analyses -------------------------------------------------------------------------------------------------

export async function insertAnalysis(tx: Tx, row: typeof analyses.$inferInsert): Promise<AnalysisRow> {
  const [made] = await tx.insert(analyses).values(row).returning()
  return made!
}

export async function findAnalysis(tx: Tx, analysisId: string): Promise<AnalysisRow | null> {
  const [row] = await tx.select().from(analyses).where(eq(analyses.analysisId, analysisId))
  return row ?? null
}

export async function findLatestAnalysis(
  tx: Tx,
  studyId: string,
  statuses?: readonly AnalysisStatus[],
): Promise<AnalysisRow | null> {
  const [row] = await tx
    .select()
    .from(analyses)
    .where(and(eq(analyses.studyId, studyId), statuses ? inArray(analyses.status, [...statuses]) : undefined))
    .orderBy(desc(analyses.requestedAt), desc(analyses.analysisId))
    .limit(1)
  return row ?? null
}

export async function listAnalyses(tx: Tx, studyId: string, most = 50): Promise<AnalysisRow[]> {
  return tx
    .select()
    .from(analyses)
    .where(eq(analyses.studyId, studyId))
    .orderBy(desc(analyses.requestedAt), desc(analyses.analysisId))
    .limit(most)
}

/** Changes a run that is in one of `from`; null when it is not, so that a cancelled run is never finished. */
export async function updateAnalysis(
  tx: Tx,
  { analysisId, from }: { analysisId: string; from?: readonly AnalysisStatus[] },
  change: Partial<Omit<typeof analyses.$inferInsert, 'workspaceId' | 'analysisId'>>,
): Promise<AnalysisRow | null> {
  const [row] = await tx
    .update(analyses)
    .set(change)
    .where(and(eq(analyses.analysisId, analysisId), from ? inArray(analyses.status, [...from]) : undefined))
    .returning()
  return row ?? null
}

// ---- themes ---------------------------------------------------------------------------------------------------

/** Themes of one scope, the most widespread first. `undefined` means every scope. */
export async function listThemes(
  tx: Tx,
  analysisId: string,
  questionKey?: string | null,
): Promise<(ThemeRow & { segments: number })[]> {
  const counted = sql<number>`(
    select count(*)::int from ${themeSegments} as member
    where member.workspace_id = ${themes}.workspace_id and member.theme_id = ${themes}.theme_id)`
  const rows = await tx
    .select({ theme: themes, segments: counted })
    .from(themes)
    .where(
      and(
        eq(themes.analysisId, analysisId),
        questionKey === undefined
          ? undefined
          : questionKey === null
            ? isNull(themes.questionKey)
            : eq(themes.questionKey, questionKey),
      ),
    )
    .orderBy(asc(themes.questionKey), asc(themes.position))
  return rows.map((row) => ({ ...row.theme, segments: row.segments }))
}

export async function findTheme(tx: Tx, themeId: string): Promise<ThemeRow | null> {
  const [row] = await tx.select().from(themes).where(eq(themes.themeId, themeId))
  return row ?? null
}

export interface MemberRow {
  themeId: string
  segmentId: string
  interviewId: string
  turn: number
  turnRevision: number
  start: number
  end: number
  strength: number
  isPrimary: boolean
  quoteRank: number | null
}

const member = {
  themeId: themeSegments.themeId,
  segmentId: themeSegments.segmentId,
  interviewId: segments.interviewId,
  turn: segments.turn,
  turnRevision: segments.turnRevision,
  start: segments.start,
  end: segments.end,
  strength: themeSegments.strength,
  isPrimary: themeSegments.isPrimary,
  quoteRank: themeSegments.quoteRank,
}

/** The representative quotes of these themes in their order. */
export async function listRepresentatives(tx: Tx, themeIds: readonly string[]): Promise<MemberRow[]> {
  if (themeIds.length === 0) return []
  return tx
    .select(member)
    .from(themeSegments)
    .innerJoin(segments, eq(segments.segmentId, themeSegments.segmentId))
    .where(and(inArray(themeSegments.themeId, [...themeIds]), sql`${themeSegments.quoteRank} is not null`))
    .orderBy(themeSegments.themeId, themeSegments.quoteRank)
}

/** One page of a theme's members: representative ones first, then by strength. */
export async function listMembers(
  tx: Tx,
  themeId: string,
  page: { offset: number; limit: number },
): Promise<{ rows: MemberRow[]; total: number }> {
  const rows = await tx
    .select(member)
    .from(themeSegments)
    .innerJoin(segments, eq(segments.segmentId, themeSegments.segmentId))
    .where(eq(themeSegments.themeId, themeId))
    .orderBy(
      sql`${themeSegments.quoteRank} nulls last`,
      desc(themeSegments.strength),
      asc(themeSegments.segmentId),
    )
    .offset(page.offset)
    .limit(page.limit)
  const [count] = await tx
    .select({ total: sql<number>`count(*)::int` })
    .from(themeSegments)
    .where(eq(themeSegments.themeId, themeId))
  return { rows, total: count?.total ?? 0 }
}

/** Which segments belong to which theme, over all themes of an analysis. */
export async function listMemberIds(
  tx: Tx,
  analysisId: string,
): Promise<{ themeId: string; segmentId: string; strength: number }[]> {
  return tx
    .select({
      themeId: themeSegments.themeId,
      segmentId: themeSegments.segmentId,
      strength: themeSegments.strength,
    })
    .from(themeSegments)
    .where(eq(themeSegments.analysisId, analysisId))
    .orderBy(themeSegments.themeId, themeSegments.segmentId)
}

/** What of one interview belongs to study-wide themes of an analysis. */
export async function listMarks(
  tx: Tx,
  analysisId: string,
  interviewId: string,
): Promise<(MemberRow & { name: string })[]> {
  return tx
    .select({ ...member, name: themes.name })
    .from(themeSegments)
    .innerJoin(segments, eq(segments.segmentId, themeSegments.segmentId))
    .innerJoin(themes, eq(themes.themeId, themeSegments.themeId))
    .where(
      and(
        eq(themeSegments.analysisId, analysisId),
        eq(segments.interviewId, interviewId),
        isNull(themes.questionKey),
      ),
    )
    .orderBy(segments.turn, segments.start, desc(themeSegments.strength))
}
