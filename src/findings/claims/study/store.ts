/** Claims of a study, their places in the record, and what people answered to them. */
import { and, asc, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import type { Tx } from '../../../platform/database/database.ts'
import { findLatestRunId } from '../../codebook/store.ts'
import { codebookEntries } from '../../codebook/tables.ts'
import { codingEntries } from '../../coding/tables.ts'
import { claimSpans, claims, claimVerdicts } from './tables.ts'

export type ClaimRow = typeof claims.$inferSelect
export type ClaimSpanRow = typeof claimSpans.$inferSelect
export type ClaimVerdictRow = typeof claimVerdicts.$inferSelect

/** Writes the claim, or over it, with all its places. */
export async function putClaim(
  tx: Tx,
  row: typeof claims.$inferInsert,
  spans: readonly Omit<typeof claimSpans.$inferInsert, 'workspaceId' | 'claimId'>[],
): Promise<void> {
  const { workspaceId, claimId, madeBy: _, madeAt: __, ...changed } = row
  await tx
    .insert(claims)
    .values(row)
    .onConflictDoUpdate({ target: [claims.workspaceId, claims.claimId], set: changed })
  await tx.delete(claimSpans).where(eq(claimSpans.claimId, claimId))
  if (spans.length > 0)
    await tx.insert(claimSpans).values(spans.map((span) => ({ ...span, workspaceId, claimId })))
}

export async function findClaim(tx: Tx, claimId: string): Promise<ClaimRow | null> {
  const [row] = await tx.select().from(claims).where(eq(claims.claimId, claimId))
  return row ?? null
}

/** Oldest first. */
export async function listClaims(tx: Tx, studyId: string): Promise<ClaimRow[]> {
  return tx
    .select()
    .from(claims)
    .where(eq(claims.studyId, studyId))
    .orderBy(asc(claims.madeAt), asc(claims.claimId))
}

export async function listClaimSpans(tx: Tx, claimIds: readonly string[]): Promise<ClaimSpanRow[]> {
  if (claimIds.length === 0) return []
  return tx
    .select()
    .from(claimSpans)
    .where(inArray(claimSpans.claimId, [...claimIds]))
    .orderBy(asc(claimSpans.claimId), asc(claimSpans.side), asc(claimSpans.position))
}

export async function deleteClaim(tx: Tx, claimId: string): Promise<void> {
  await tx.delete(claimSpans).where(eq(claimSpans.claimId, claimId))
  await tx.delete(claimVerdicts).where(eq(claimVerdicts.claimId, claimId))
  await tx.delete(claims).where(eq(claims.claimId, claimId))
}

/** All that a study claims, with its places and what people answered. */
export async function deleteClaimsOfStudy(tx: Tx, studyId: string): Promise<void> {
  const own = tx.select({ claimId: claims.claimId }).from(claims).where(eq(claims.studyId, studyId))
  await tx.delete(claimSpans).where(inArray(claimSpans.claimId, own))
  await tx.delete(claimVerdicts).where(eq(claimVerdicts.studyId, studyId))
  await tx.delete(claims).where(eq(claims.studyId, studyId))
}

export async function putVerdict(tx: Tx, row: typeof claimVerdicts.$inferInsert): Promise<void> {
  const { answer, studyId } = row
  await tx
    .insert(claimVerdicts)
    .values(row)
    .onConflictDoUpdate({
      target: [claimVerdicts.workspaceId, claimVerdicts.claimId, claimVerdicts.givenBy],
      set: { answer, studyId, givenAt: sql`now()` },
    })
}

/** Oldest first. */
export async function listVerdicts(tx: Tx, studyId: string): Promise<ClaimVerdictRow[]> {
  return tx
    .select()
    .from(claimVerdicts)
    .where(eq(claimVerdicts.studyId, studyId))
    .orderBy(asc(claimVerdicts.givenAt), asc(claimVerdicts.claimId))
}

/** The sentence has changed: what was answered to the old one is void. */
export async function deleteVerdicts(tx: Tx, claimId: string): Promise<void> {
  await tx.delete(claimVerdicts).where(eq(claimVerdicts.claimId, claimId))
}

/** One person's own answer; the others' stay. @returns whether there was one */
export async function deleteVerdictOf(tx: Tx, claimId: string, givenBy: string): Promise<boolean> {
  const gone = await tx
    .delete(claimVerdicts)
    .where(and(eq(claimVerdicts.claimId, claimId), eq(claimVerdicts.givenBy, givenBy)))
    .returning({ claimId: claimVerdicts.claimId })
  return gone.length > 0
}

/**
 * An erased interview: its places go, and the sentence of every claim in its person's words. Counts stay until they are
 * checked again, which the changed record asks for.
 */
export async function eraseInterviewFromClaims(tx: Tx, interviewId: string): Promise<void> {
  const touched = tx
    .selectDistinct({ claimId: claimSpans.claimId })
    .from(claimSpans)
    .where(eq(claimSpans.interviewId, interviewId))
  await tx
    .update(claims)
    .set({
      statement: '',
      spec: sql`case when ${claims.kind} = 'quote' then jsonb_build_object('kind', 'quote', 'quote', ' ') else jsonb_build_object('kind', 'paraphrase') end`,
      status: 'unpublished',
      verdict: 'unsupported',
      reason: 'erased',
      judged: null,
    })
    .where(
      and(
        inArray(claims.kind, ['quote', 'paraphrase']),
        sql`(${claims.spec} ->> 'interviewId' = ${interviewId} or ${inArray(claims.claimId, touched)})`,
      ),
    )
  await tx
    .update(claims)
    .set({ judged: null })
    .where(and(isNull(claims.reason), sql`${claims.judged}::text like ${`%${interviewId}%`}`))
  await tx.delete(claimSpans).where(eq(claimSpans.interviewId, interviewId))
}

/** Equal while no code of the study is given, ruled or checked anew: what a claim on codes was checked against. */
export async function findCodingStamp(tx: Tx, studyId: string): Promise<string> {
  const runId = await findLatestRunId(tx, studyId)
  const [ruled] = await tx
    .select({ last: max(codebookEntries.seq) })
    .from(codebookEntries)
    .where(eq(codebookEntries.studyId, studyId))
  const [coded] = await tx
    .select({ last: max(codingEntries.seq) })
    .from(codingEntries)
    .where(eq(codingEntries.studyId, studyId))
  return [runId ?? 'none', ruled?.last ?? 0, coded?.last ?? 0].join(':')
}
