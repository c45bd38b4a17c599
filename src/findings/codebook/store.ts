/** The journal of a codebook, the runs it was matched with, and what each of them found. */
import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { turns } from '../../interview/tables.ts'
import type { Tx } from '../../platform/database/database.ts'
import { segments, themeSegments, themes } from '../tables.ts'
import type { JournalAct, JournalEntry, MemberWay } from './model.ts'
import { codebookEntries, codebookRuns, machineThemes } from './tables.ts'

export type MachineThemeRow = typeof machineThemes.$inferSelect
export type CodebookRunRow = typeof codebookRuns.$inferSelect

// ---- the journal ----------------------------------------------------------------------------------------------

/** One ruling at a time in a study: waits for whoever is ruling just now, to the end of the transaction. */
export async function lockCodebook(tx: Tx, studyId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`codebook:${studyId}`}, 0))`)
}

export async function listEntries(tx: Tx, studyId: string): Promise<JournalEntry[]> {
  return tx
    .select({
      seq: codebookEntries.seq,
      act: codebookEntries.act,
      author: codebookEntries.author,
      at: codebookEntries.at,
    })
    .from(codebookEntries)
    .where(eq(codebookEntries.studyId, studyId))
    .orderBy(asc(codebookEntries.seq))
}

export function countEntries(tx: Tx, studyId: string): Promise<number> {
  return tx.$count(codebookEntries, eq(codebookEntries.studyId, studyId))
}

/** Call it under the lock, with the last number of the journal as it was read. */
export async function appendEntry(
  tx: Tx,
  entry: { workspaceId: string; studyId: string; seq: number; act: JournalAct; author: string },
): Promise<JournalEntry> {
  const [made] = await tx.insert(codebookEntries).values(entry).returning()
  return made!
}

// ---- runs -----------------------------------------------------------------------------------------------------

export async function replaceRun(
  tx: Tx,
  run: typeof codebookRuns.$inferInsert,
  found: (typeof machineThemes.$inferInsert)[],
): Promise<void> {
  await tx.delete(machineThemes).where(eq(machineThemes.analysisId, run.analysisId))
  await tx.delete(codebookRuns).where(eq(codebookRuns.analysisId, run.analysisId))
  await tx.insert(codebookRuns).values(run)
  for (let at = 0; at < found.length; at += 50) {
    await tx.insert(machineThemes).values(found.slice(at, at + 50))
  }
}

export async function findRun(tx: Tx, analysisId: string): Promise<CodebookRunRow | null> {
  const [row] = await tx.select().from(codebookRuns).where(eq(codebookRuns.analysisId, analysisId))
  return row ?? null
}

/** All that were matched with the codebook, oldest first. */
export async function listRuns(
  tx: Tx,
  studyId: string,
): Promise<Pick<CodebookRunRow, 'interviewIds' | 'at'>[]> {
  return tx
    .select({ interviewIds: codebookRuns.interviewIds, at: codebookRuns.at })
    .from(codebookRuns)
    .where(eq(codebookRuns.studyId, studyId))
    .orderBy(asc(codebookRuns.at), asc(codebookRuns.analysisId))
}

const newestFirst = [desc(codebookRuns.at), desc(codebookRuns.analysisId)]

/** The newest run of a study that was matched with its codebook. */
export async function findLatestRun(tx: Tx, studyId: string): Promise<CodebookRunRow | null> {
  const [row] = await tx
    .select()
    .from(codebookRuns)
    .where(eq(codebookRuns.studyId, studyId))
    .orderBy(...newestFirst)
    .limit(1)
  return row ?? null
}

/** Its analysis alone, without the interviews it was made of. */
export async function findLatestRunId(tx: Tx, studyId: string): Promise<string | null> {
  const [row] = await tx
    .select({ analysisId: codebookRuns.analysisId })
    .from(codebookRuns)
    .where(eq(codebookRuns.studyId, studyId))
    .orderBy(...newestFirst)
    .limit(1)
  return row?.analysisId ?? null
}

export async function listMachineThemes(tx: Tx, analysisId: string): Promise<MachineThemeRow[]> {
  return tx
    .select()
    .from(machineThemes)
    .where(eq(machineThemes.analysisId, analysisId))
    .orderBy(asc(machineThemes.machineThemeId))
}

/** For each code what the machine found of it last, whenever that was. */
export async function listLastFound(
  tx: Tx,
  studyId: string,
): Promise<{ codeId: string; questionKey: string | null; textHashes: string[] }[]> {
  return tx
    .selectDistinctOn([machineThemes.codeId], {
      codeId: machineThemes.codeId,
      questionKey: machineThemes.questionKey,
      textHashes: machineThemes.textHashes,
    })
    .from(machineThemes)
    .innerJoin(codebookRuns, eq(codebookRuns.analysisId, machineThemes.analysisId))
    .where(eq(machineThemes.studyId, studyId))
    .orderBy(machineThemes.codeId, desc(codebookRuns.at))
}

// ---- members --------------------------------------------------------------------------------------------------

export interface CodedSegmentRow {
  codeId: string
  segmentId: string
  interviewId: string
  turn: number
  turnRevision: number
  start: number
  end: number
  textHash: string
  strength: number
  isPrimary: boolean
  way: MemberWay
  quoteRank: number | null
}

/** What belongs to the codes of an analysis, after the rules. */
export async function listCoded(
  tx: Tx,
  analysisId: string,
  codeIds?: readonly string[],
): Promise<CodedSegmentRow[]> {
  const rows = await tx
    .select({
      codeId: themes.codeId,
      segmentId: themeSegments.segmentId,
      interviewId: segments.interviewId,
      turn: segments.turn,
      turnRevision: segments.turnRevision,
      start: segments.start,
      end: segments.end,
      textHash: segments.textHash,
      strength: themeSegments.strength,
      isPrimary: themeSegments.isPrimary,
      way: themeSegments.way,
      quoteRank: themeSegments.quoteRank,
    })
    .from(themeSegments)
    .innerJoin(themes, eq(themes.themeId, themeSegments.themeId))
    .innerJoin(segments, eq(segments.segmentId, themeSegments.segmentId))
    .where(
      and(
        eq(themeSegments.analysisId, analysisId),
        isNotNull(themes.codeId),
        codeIds ? inArray(themes.codeId, [...codeIds]) : undefined,
      ),
    )
    .orderBy(asc(themes.position), asc(segments.interviewId), asc(segments.turn), asc(segments.start))
  return rows.map((row) => ({ ...row, codeId: row.codeId! }))
}

export interface CodeIncidence {
  themeId: string
  interviewId: string
}

/** Which interview speaks of which theme: what counting needs, without any place or word. */
export async function listIncidence(tx: Tx, analysisId: string): Promise<CodeIncidence[]> {
  return tx
    .selectDistinct({ themeId: themeSegments.themeId, interviewId: segments.interviewId })
    .from(themeSegments)
    .innerJoin(segments, eq(segments.segmentId, themeSegments.segmentId))
    .where(eq(themeSegments.analysisId, analysisId))
}

/** Interviews in which the participant said anything that is still there. */
export async function listSpeaking(tx: Tx, interviewIds: readonly string[]): Promise<Set<string>> {
  if (interviewIds.length === 0) return new Set()
  const rows = await tx
    .selectDistinct({ interviewId: turns.interviewId })
    .from(turns)
    .where(
      and(
        inArray(turns.interviewId, [...interviewIds]),
        eq(turns.role, 'participant'),
        eq(turns.isCurrent, true),
        isNotNull(turns.contentId),
      ),
    )
  return new Set(rows.map((row) => row.interviewId))
}

/** Turns in which the interviewer speaks, as `interview:turn`. */
export async function listInterviewersTurns(tx: Tx, interviewIds: readonly string[]): Promise<Set<string>> {
  if (interviewIds.length === 0) return new Set()
  const rows = await tx
    .select({ interviewId: turns.interviewId, turn: turns.turn })
    .from(turns)
    .where(and(inArray(turns.interviewId, [...interviewIds]), eq(turns.role, 'interviewer')))
  return new Set(rows.map((row) => `${row.interviewId}:${row.turn}`))
}

// ---- themes of an analysis, as the rules leave them -----------------------------------------------------------

const rowsAtOnce = 4000

export async function listRuledThemes(
  tx: Tx,
  analysisId: string,
): Promise<{ themeId: string; codeId: string | null; membersHash: string | null }[]> {
  return tx
    .select({ themeId: themes.themeId, codeId: themes.codeId, membersHash: themes.membersHash })
    .from(themes)
    .where(eq(themes.analysisId, analysisId))
}

/** Writes themes anew, members only of those in `changed`; themes that are not given are gone. */
export async function replaceRuledThemes(
  tx: Tx,
  analysisId: string,
  rows: {
    themes: (typeof themes.$inferInsert)[]
    changed: ReadonlySet<string>
    members: (typeof themeSegments.$inferInsert)[]
  },
): Promise<void> {
  const kept = new Set(rows.themes.map((row) => row.themeId).filter((id) => !rows.changed.has(id)))
  const there = await listRuledThemes(tx, analysisId)
  const gone = there.map((row) => row.themeId).filter((id) => !kept.has(id))
  if (gone.length > 0) await tx.delete(themeSegments).where(inArray(themeSegments.themeId, gone))
  await tx.delete(themes).where(eq(themes.analysisId, analysisId))
  if (rows.themes.length > 0) await tx.insert(themes).values(rows.themes)
  for (let at = 0; at < rows.members.length; at += rowsAtOnce) {
    await tx.insert(themeSegments).values(rows.members.slice(at, at + rowsAtOnce))
  }
}

// ---- gone with what they are of -------------------------------------------------------------------------------

export async function deleteCodebookOfStudy(tx: Tx, studyId: string): Promise<void> {
  await tx.delete(codebookEntries).where(eq(codebookEntries.studyId, studyId))
  await tx.delete(machineThemes).where(eq(machineThemes.studyId, studyId))
  await tx.delete(codebookRuns).where(eq(codebookRuns.studyId, studyId))
}
