/** Deletion of interviews: of one person's words, and of everything that a study holds. */
import { and, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { links, participants, profileFacts } from '../audience/tables.ts'
import type { Tx } from '../platform/database/database.ts'
import { eraseFromLogFunction } from '../platform/database/policies.ts'
import { lotsOf } from '../platform/lots.ts'
import { erasedIdentity } from './erased-identity.ts'
import {
  answers,
  contents,
  exposures,
  importFiles,
  interviewFlags,
  interviews,
  momentFlags,
  sideBySidePicks,
  turns,
} from './tables.ts'

/**
 * What somebody said and chose, and what is known of them beside it; what the log is without that, and the fact of their
 * consent, stay.
 */
export async function eraseContents(
  tx: Tx,
  { interviewId, at }: { interviewId: string; at: Date },
): Promise<void> {
  await tx.delete(contents).where(eq(contents.interviewId, interviewId))
  for (const table of [turns, answers, exposures]) {
    await tx.delete(table).where(eq(table.interviewId, interviewId))
  }
  // That they asked for it holds no word of theirs, and whoever runs the study is to read it.
  await tx
    .delete(momentFlags)
    .where(and(eq(momentFlags.interviewId, interviewId), ne(momentFlags.kind, 'deletion')))
  await tx.update(interviewFlags).set({ reason: '' }).where(eq(interviewFlags.interviewId, interviewId))
  const [row] = await tx
    .update(interviews)
    .set({
      erasedAt: at,
      evidenceKey: null,
      attributes: {},
      snapshot: null,
      snapshotSeq: null,
      questionsAnswered: 0,
      participantWords: 0,
      contentHash: null,
      source: null,
      sourceIdentity: await identityLeft(tx, interviewId),
    })
    .where(eq(interviews.interviewId, interviewId))
    .returning({ participantId: interviews.participantId, linkId: interviews.linkId })
  if (!row) return
  await tx.execute(sql`select ${sql.identifier(eraseFromLogFunction)}(${interviewId}::uuid)`)
  if (row.linkId) await clearLinkNames(tx, eq(links.linkId, row.linkId))
  await forgetPerson(tx, { participantId: row.participantId, interviewId })
}

/** By which a later import knows that it was deleted; null for who came by a link. */
async function identityLeft(tx: Tx, interviewId: string): Promise<string | null> {
  const { studyId, source, sourceIdentity } = interviews
  const [row] = await tx
    .select({ studyId, source, sourceIdentity })
    .from(interviews)
    .where(eq(interviews.interviewId, interviewId))
  // Without a source it is what was left by an earlier erasure.
  if (!row?.sourceIdentity || row.source === null) return row?.sourceIdentity ?? null
  const [other] = await tx
    .select({ left: sourceIdentity })
    .from(interviews)
    .where(
      and(
        eq(studyId, row.studyId),
        eq(interviews.status, 'set_aside'),
        isNull(source),
        isNotNull(sourceIdentity),
      ),
    )
    .limit(1)
  return erasedIdentity({ ...row, sourceIdentity: row.sourceIdentity }, other?.left ?? undefined)
}

/** Of personal links, which are called what the researcher calls the person. */
async function clearLinkNames(tx: Tx, which: SQL): Promise<void> {
  await tx
    .update(links)
    .set({ name: '' })
    .where(and(eq(links.kind, 'personal'), which))
}

/** Name and facts go too, unless the same person has another interview that they did not delete. */
async function forgetPerson(
  tx: Tx,
  { participantId, interviewId }: { participantId: string; interviewId: string },
): Promise<void> {
  const others = await tx
    .select({ found: sql`1` })
    .from(interviews)
    .where(
      and(
        eq(interviews.participantId, participantId),
        ne(interviews.interviewId, interviewId),
        sql`${interviews.erasedAt} is null`,
      ),
    )
    .limit(1)
  if (others.length === 0) await clearPerson(tx, participantId)
}

/** Their interviews that were deleted refer to them still, and say nothing of who they are. */
async function clearPerson(tx: Tx, participantId: string): Promise<void> {
  await tx.delete(profileFacts).where(eq(profileFacts.participantId, participantId))
  await tx
    .update(participants)
    .set({ label: null, sourceIdentity: null })
    .where(eq(participants.participantId, participantId))
  await clearLinkNames(tx, eq(links.participantId, participantId))
}

/**
 * Whether an interview's words are gone. Its row is locked until the transaction ends: an erasure waits for what is
 * being recorded about it, and then finds it.
 */
export async function isErased(tx: Tx, interviewId: string): Promise<boolean> {
  const [row] = await tx
    .select({ erasedAt: interviews.erasedAt })
    .from(interviews)
    .where(eq(interviews.interviewId, interviewId))
    .for('share')
  return row !== undefined && row.erasedAt !== null
}

/** Before anything of a study goes: what is being written or kept of its interviews is waited for, and what comes later finds none. */
export async function holdStudyInterviews(tx: Tx, studyId: string): Promise<void> {
  await tx.execute(sql`select from ${interviews} where ${interviews.studyId} = ${studyId}::uuid
    order by ${interviews.interviewId} for update`)
}

export interface DeletedInterviews {
  interviewIds: string[]
  /** Who took part or was invited, and has no interview left in any study: the audience decides about them. */
  participantIds: string[]
}

/**
 * Everything of this room that a study holds, and name and facts of who has only deleted interviews left elsewhere. Its
 * interviews must be held (`holdStudyInterviews`), and its links be there yet: they say who was invited.
 */
export async function deleteStudyInterviews(tx: Tx, studyId: string): Promise<DeletedInterviews> {
  const rows = await tx
    .select({ interviewId: interviews.interviewId, participantId: interviews.participantId })
    .from(interviews)
    .where(eq(interviews.studyId, studyId))
  const interviewIds = rows.map((row) => row.interviewId)
  for (const ids of lotsOf(interviewIds)) {
    for (const table of [contents, turns, interviewFlags, momentFlags]) {
      await tx.delete(table).where(inArray(table.interviewId, ids))
    }
  }
  for (const table of [answers, exposures, importFiles, sideBySidePicks])
    await tx.delete(table).where(eq(table.studyId, studyId))
  // The log goes with its interview, by the foreign key: the app's role may not delete events itself.
  await tx.delete(interviews).where(eq(interviews.studyId, studyId))
  const invited = await tx
    .select({ participantId: links.participantId })
    .from(links)
    .where(and(eq(links.studyId, studyId), isNotNull(links.participantId)))
  const people = new Set([...rows, ...invited].flatMap((row) => row.participantId ?? []))
  const { nowhere, erasedElsewhere } = await listWithoutWordsLocked(tx, [...people])
  for (const participantId of await listNotExpected(tx, { studyId, participantIds: erasedElsewhere })) {
    await clearPerson(tx, participantId)
  }
  return { interviewIds, participantIds: nowhere }
}

interface WithoutWords {
  /** Who has no interview left in any study. */
  nowhere: string[]
  /** Who has interviews in other studies, and has deleted all of them. */
  erasedElsewhere: string[]
}

/** An import or a beginning that somebody is in at this moment is waited for, and then found. */
async function listWithoutWordsLocked(tx: Tx, participantIds: string[]): Promise<WithoutWords> {
  const { nowhere, erasedElsewhere } = await listWithoutWords(tx, participantIds)
  const candidates = [...nowhere, ...erasedElsewhere].sort()
  for (const ids of lotsOf(candidates)) {
    await tx
      .select({ participantId: participants.participantId })
      .from(participants)
      .where(inArray(participants.participantId, ids))
      .orderBy(participants.participantId)
      .for('update')
  }
  return listWithoutWords(tx, candidates)
}

async function listWithoutWords(tx: Tx, participantIds: string[]): Promise<WithoutWords> {
  const left: WithoutWords = { nowhere: [], erasedElsewhere: [] }
  for (const some of lotsOf(participantIds)) {
    const rows = await tx
      .select({
        participantId: interviews.participantId,
        areErased: sql<boolean>`bool_and(${interviews.erasedAt} is not null)`,
      })
      .from(interviews)
      .where(inArray(interviews.participantId, some))
      .groupBy(interviews.participantId)
    const elsewhere = new Map(rows.map((row) => [row.participantId, row.areErased]))
    left.nowhere.push(...some.filter((id) => !elsewhere.has(id)))
    left.erasedElsewhere.push(...some.filter((id) => elsewhere.get(id)))
  }
  return left
}

/** Who has no invitation to another study that they can still take up. */
async function listNotExpected(
  tx: Tx,
  { studyId, participantIds }: { studyId: string; participantIds: string[] },
): Promise<string[]> {
  const expected = new Set<string | null>()
  for (const ids of lotsOf(participantIds)) {
    const rows = await tx
      .selectDistinct({ participantId: links.participantId })
      .from(links)
      .where(
        and(
          inArray(links.participantId, ids),
          ne(links.studyId, studyId),
          isNull(links.revokedAt),
          sql`not exists (select from ${interviews} where ${interviews.workspaceId} = ${links.workspaceId}
            and ${interviews.studyId} = ${links.studyId} and ${interviews.participantId} = ${links.participantId})`,
        ),
      )
    for (const row of rows) expected.add(row.participantId)
  }
  return participantIds.filter((id) => !expected.has(id))
}
