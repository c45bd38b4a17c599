/** Samples of people to code, the people they were drawn from, and what was said of them. */
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import { interviews } from '../../interview/tables.ts'
import type { Tx } from '../../platform/database/database.ts'
import { readersAt } from './readers.ts'
import { codingDraws, codingEntries, codingFrame, codingSamples } from './tables.ts'

export type SampleRow = typeof codingSamples.$inferSelect
export type FrameRow = Pick<typeof codingFrame.$inferSelect, 'participantId' | 'frame' | 'stratum'>
export type DrawRow = Pick<typeof codingDraws.$inferSelect, 'participantId' | 'sample' | 'place'>
export type EntryRow = Pick<
  typeof codingEntries.$inferSelect,
  'seq' | 'participantId' | 'coder' | 'act' | 'at'
>

/** One who draws or codes at a time in a study, to the end of the transaction. */
export async function lockCoding(tx: Tx, studyId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`coding:${studyId}`}, 0))`)
}

export async function listSamples(tx: Tx, studyId: string): Promise<SampleRow[]> {
  return tx
    .select()
    .from(codingSamples)
    .where(eq(codingSamples.studyId, studyId))
    .orderBy(asc(codingSamples.number))
}

export async function listFrame(tx: Tx, studyId: string): Promise<FrameRow[]> {
  return tx
    .select({
      participantId: codingFrame.participantId,
      frame: codingFrame.frame,
      stratum: codingFrame.stratum,
    })
    .from(codingFrame)
    .where(eq(codingFrame.studyId, studyId))
    .orderBy(asc(codingFrame.frame), asc(codingFrame.participantId))
}

export async function listDraws(tx: Tx, studyId: string): Promise<DrawRow[]> {
  return tx
    .select({
      participantId: codingDraws.participantId,
      sample: codingDraws.sample,
      place: codingDraws.place,
    })
    .from(codingDraws)
    .where(eq(codingDraws.studyId, studyId))
    .orderBy(asc(codingDraws.place))
}

/** The journal, with readers for coders: as they were written, and of entries from before that by who was a member then. */
export async function listCodingEntries(tx: Tx, studyId: string): Promise<EntryRow[]> {
  const rows = await tx
    .select({
      workspaceId: codingEntries.workspaceId,
      seq: codingEntries.seq,
      participantId: codingEntries.participantId,
      coder: codingEntries.coder,
      act: codingEntries.act,
      at: codingEntries.at,
    })
    .from(codingEntries)
    .where(eq(codingEntries.studyId, studyId))
    .orderBy(asc(codingEntries.seq))
  const [first] = rows
  if (!first || rows.every(({ act }) => act.isReaderSettled)) return rows
  const readerAt = await readersAt(tx, first.workspaceId)
  return rows.map((row) => (row.act.isReaderSettled ? row : { ...row, coder: readerAt(row.coder, row.at) }))
}

export function countCodingEntries(tx: Tx, studyId: string): Promise<number> {
  return tx.$count(codingEntries, eq(codingEntries.studyId, studyId))
}

const rowsAtOnce = 2000

/** Call it under the lock. */
export async function insertSample(
  tx: Tx,
  sample: typeof codingSamples.$inferInsert,
  people: {
    frame: (typeof codingFrame.$inferInsert)[]
    draws: (typeof codingDraws.$inferInsert)[]
  },
): Promise<void> {
  await tx.insert(codingSamples).values(sample)
  for (let at = 0; at < people.frame.length; at += rowsAtOnce) {
    await tx.insert(codingFrame).values(people.frame.slice(at, at + rowsAtOnce))
  }
  for (let at = 0; at < people.draws.length; at += rowsAtOnce) {
    await tx.insert(codingDraws).values(people.draws.slice(at, at + rowsAtOnce))
  }
}

/** Call it under the lock, with who reads for `coder`: it is never asked again. Numbers go on from the last of the study. */
export async function appendCodingEntries(
  tx: Tx,
  { workspaceId, studyId, coder }: { workspaceId: string; studyId: string; coder: string },
  acts: readonly Pick<EntryRow, 'participantId' | 'act'>[],
): Promise<void> {
  const [last] = await tx
    .select({ seq: sql<number>`coalesce(max(${codingEntries.seq}), 0)::int` })
    .from(codingEntries)
    .where(eq(codingEntries.studyId, studyId))
  const rows = acts.map(({ participantId, act }, at) => ({
    ...{ workspaceId, studyId, coder, participantId },
    act: { ...act, isReaderSettled: true as const },
    seq: last!.seq + 1 + at,
  }))
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx.insert(codingEntries).values(rows.slice(at, at + rowsAtOnce))
  }
}

/** When a person's last interview is erased, what was said of them goes too, and they are in no count. */
export async function deleteCodingOfInterview(tx: Tx, interviewId: string): Promise<void> {
  const [erased] = await tx
    .select({ participantId: interviews.participantId, studyId: interviews.studyId })
    .from(interviews)
    .where(eq(interviews.interviewId, interviewId))
  if (!erased) return
  const [left] = await tx
    .select({ interviewId: interviews.interviewId })
    .from(interviews)
    .where(
      and(
        eq(interviews.participantId, erased.participantId),
        eq(interviews.studyId, erased.studyId),
        ne(interviews.interviewId, interviewId),
        isNull(interviews.erasedAt),
      ),
    )
    .limit(1)
  if (left) return
  for (const table of [codingEntries, codingDraws, codingFrame]) {
    await tx
      .delete(table)
      .where(and(eq(table.studyId, erased.studyId), eq(table.participantId, erased.participantId)))
  }
}

export async function deleteCodingOfStudy(tx: Tx, studyId: string): Promise<void> {
  await tx.delete(codingEntries).where(eq(codingEntries.studyId, studyId))
  await tx.delete(codingDraws).where(eq(codingDraws.studyId, studyId))
  await tx.delete(codingFrame).where(eq(codingFrame.studyId, studyId))
  await tx.delete(codingSamples).where(eq(codingSamples.studyId, studyId))
}
