/** Which studies can be asked, and the questions that were. */
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../platform/database/database.ts'
import { studies } from '../../study/tables.ts'
import { askedQuestions } from './tables.ts'

export type AskedRow = typeof askedQuestions.$inferSelect

export async function listStudyIds(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ studyId: studies.studyId }).from(studies).orderBy(studies.studyId)
  return rows.map((row) => row.studyId)
}

/** The same question asked again stands once, at the top. */
export async function insertAsked(tx: Tx, row: typeof askedQuestions.$inferInsert): Promise<void> {
  await tx
    .delete(askedQuestions)
    .where(and(ofStudy(row.studyId ?? null), eq(askedQuestions.question, row.question)))
  await tx.insert(askedQuestions).values(row)
}

/** Newest first. `null`: those that were put to all studies. */
export async function listAsked(tx: Tx, studyId: string | null, most: number): Promise<AskedRow[]> {
  return tx
    .select()
    .from(askedQuestions)
    .where(ofStudy(studyId))
    .orderBy(desc(askedQuestions.askedAt), desc(askedQuestions.askedId))
    .limit(most)
}

export async function deleteAsked(tx: Tx, studyId: string): Promise<number> {
  const { rowCount } = await tx.delete(askedQuestions).where(ofStudy(studyId))
  return rowCount ?? 0
}

function ofStudy(studyId: string | null) {
  return studyId === null ? isNull(askedQuestions.studyId) : eq(askedQuestions.studyId, studyId)
}
