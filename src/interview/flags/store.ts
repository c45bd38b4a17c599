import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { participants } from '../../audience/tables.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { ContactPerson } from '../../study/model.ts'
import { guideRevisions, studies } from '../../study/tables.ts'
import { interviews, momentFlags } from '../tables.ts'

export type MomentFlagRow = typeof momentFlags.$inferSelect

export async function insertMomentFlags(
  tx: Tx,
  flags: readonly (typeof momentFlags.$inferInsert)[],
): Promise<void> {
  if (flags.length > 0) await tx.insert(momentFlags).values([...flags])
}

const shown = {
  flag: momentFlags,
  participantId: interviews.participantId,
  label: participants.label,
  erasedAt: interviews.erasedAt,
}

/** Unread first, newest first. */
export function listMomentFlags(tx: Tx, where: { studyId: string } | { interviewIds: string[] }) {
  const which =
    'studyId' in where
      ? eq(momentFlags.studyId, where.studyId)
      : inArray(momentFlags.interviewId, where.interviewIds)
  return tx
    .select(shown)
    .from(momentFlags)
    .innerJoin(
      interviews,
      and(
        eq(interviews.workspaceId, momentFlags.workspaceId),
        eq(interviews.interviewId, momentFlags.interviewId),
      ),
    )
    .leftJoin(
      participants,
      and(
        eq(participants.workspaceId, interviews.workspaceId),
        eq(participants.participantId, interviews.participantId),
      ),
    )
    .where(which)
    .orderBy(sql`${momentFlags.acknowledgedAt} is not null`, desc(momentFlags.at), asc(momentFlags.flagId))
}

/** False when there is no such flag. */
export async function updateMomentFlag(
  tx: Tx,
  flagId: string,
  change: Pick<MomentFlagRow, 'acknowledgedAt' | 'acknowledgedBy'>,
): Promise<boolean> {
  const changed = await tx
    .update(momentFlags)
    .set(change)
    .where(eq(momentFlags.flagId, flagId))
    .returning({ flagId: momentFlags.flagId })
  return changed.length > 0
}

/** Unread flags by study; studies without any are left out. */
export async function countOpenFlags(tx: Tx, studyIds: readonly string[]): Promise<Map<string, number>> {
  if (studyIds.length === 0) return new Map()
  const rows = await tx
    .select({ studyId: momentFlags.studyId, open: sql<number>`count(*)::int` })
    .from(momentFlags)
    .where(and(inArray(momentFlags.studyId, [...studyIds]), isNull(momentFlags.acknowledgedAt)))
    .groupBy(momentFlags.studyId)
  return new Map(rows.map(({ studyId, open }) => [studyId, open]))
}

/** Flags that nobody was written to about and nobody has read. */
export async function listUnsentFlags(tx: Tx, studyId: string): Promise<string[]> {
  const rows = await tx
    .select({ flagId: momentFlags.flagId })
    .from(momentFlags)
    .where(
      and(
        eq(momentFlags.studyId, studyId),
        isNull(momentFlags.notifiedAt),
        isNull(momentFlags.acknowledgedAt),
      ),
    )
  return rows.map(({ flagId }) => flagId)
}

export async function markFlagsSent(tx: Tx, flagIds: readonly string[], at: Date): Promise<void> {
  await tx
    .update(momentFlags)
    .set({ notifiedAt: at })
    .where(inArray(momentFlags.flagId, [...flagIds]))
}

/** Who is told of a study, as it was launched; before and after that, as its terms stand. */
export async function findContactPerson(tx: Tx, studyId: string): Promise<ContactPerson | null> {
  const [row] = await tx
    .select({ draftTerms: studies.draftTerms, terms: guideRevisions.terms })
    .from(studies)
    .leftJoin(
      guideRevisions,
      and(
        eq(guideRevisions.workspaceId, studies.workspaceId),
        eq(guideRevisions.revisionId, studies.liveRevisionId),
      ),
    )
    .where(eq(studies.studyId, studyId))
  return (row?.terms ?? row?.draftTerms)?.contactPerson ?? null
}
