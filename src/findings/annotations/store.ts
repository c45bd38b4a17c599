/** Annotations and clips: places in the record with what a researcher says of them. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database/database.ts'
import { annotations, clips } from '../codebook/tables.ts'

export type AnnotationRow = typeof annotations.$inferSelect
export type ClipRow = typeof clips.$inferSelect

export interface MarksOf {
  studyId: string
  /** Of this interview only. */
  interviewId?: string | undefined
}

export async function insertAnnotation(
  tx: Tx,
  row: Omit<typeof annotations.$inferInsert, 'at' | 'removedAt'>,
): Promise<AnnotationRow> {
  const [made] = await tx.insert(annotations).values(row).returning()
  return made!
}

/** In the order of the record; what was taken back is not among them. */
export async function listAnnotations(tx: Tx, { studyId, interviewId }: MarksOf): Promise<AnnotationRow[]> {
  return tx
    .select()
    .from(annotations)
    .where(
      and(
        eq(annotations.studyId, studyId),
        interviewId === undefined ? undefined : eq(annotations.interviewId, interviewId),
        isNull(annotations.removedAt),
      ),
    )
    .orderBy(asc(annotations.interviewId), asc(annotations.turn), asc(annotations.start), asc(annotations.at))
}

/** The row after the change, or null where there is none. */
export async function updateAnnotation(
  tx: Tx,
  annotationId: string,
  change: { body?: string; removedAt?: Date | null },
): Promise<AnnotationRow | null> {
  const [row] = await tx
    .update(annotations)
    .set(change)
    .where(eq(annotations.annotationId, annotationId))
    .returning()
  return row ?? null
}

/** Put last. */
export async function insertClip(
  tx: Tx,
  row: Omit<typeof clips.$inferInsert, 'position' | 'at' | 'removedAt'>,
): Promise<ClipRow> {
  const [made] = await tx
    .insert(clips)
    .values({
      ...row,
      position: sql`(select coalesce(max(position), 0) + 1 from clips where study_id = ${row.studyId})`,
    })
    .returning()
  return made!
}

/** In the researcher's order; what was taken back is not among them. */
export async function listClips(tx: Tx, { studyId, interviewId }: MarksOf): Promise<ClipRow[]> {
  return tx
    .select()
    .from(clips)
    .where(
      and(
        eq(clips.studyId, studyId),
        interviewId === undefined ? undefined : eq(clips.interviewId, interviewId),
        isNull(clips.removedAt),
      ),
    )
    .orderBy(asc(clips.position), asc(clips.at))
}

export async function updateClip(
  tx: Tx,
  clipId: string,
  change: { note?: string; position?: number; removedAt?: Date | null },
): Promise<ClipRow | null> {
  const [row] = await tx.update(clips).set(change).where(eq(clips.clipId, clipId)).returning()
  return row ?? null
}
