import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { consents } from '../../audience/tables.ts'
import type { Tx } from '../../platform/database/database.ts'
import { answers, contents, interviewEvents, interviews, momentFlags, turns } from '../tables.ts'

const mostInterviews = 10

/**
 * Earlier interviews of a person that may be used again: they agreed to it there, the newest decision holds, and
 * nothing of it was deleted. Newest first.
 */
export async function listReusable(
  tx: Tx,
  { participantId, interviewId }: { participantId: string; interviewId: string },
) {
  const newest = sql`(select ${consents.granted} from ${consents}
    where ${consents.interviewId} = ${interviews.interviewId} and ${consents.purpose} = 'reuse'
    order by ${consents.at} desc, ${consents.consentId} desc limit 1)`
  return tx
    .select({
      interviewId: interviews.interviewId,
      studyId: interviews.studyId,
      revisionId: interviews.revisionId,
      language: interviews.language,
    })
    .from(interviews)
    .where(
      and(
        eq(interviews.participantId, participantId),
        ne(interviews.interviewId, interviewId),
        inArray(interviews.status, ['complete', 'partial']),
        isNull(interviews.erasedAt),
        sql`${newest} is true`,
      ),
    )
    .orderBy(desc(interviews.startedAt))
    .limit(mostInterviews)
}

/**
 * Whether all of these may still be used again. Their rows are locked until the transaction ends: an erasure, or a consent
 * taken back, waits for what is being written from them, and an erasure then finds it.
 */
export async function areReusable(
  tx: Tx,
  whose: { participantId: string; interviewId: string },
  interviewIds: readonly string[],
): Promise<boolean> {
  if (interviewIds.length === 0) return true
  await tx
    .select({ interviewId: interviews.interviewId })
    .from(interviews)
    .where(inArray(interviews.interviewId, [...interviewIds]))
    .orderBy(interviews.interviewId)
    .for('share')
  // A statement of its own: it sees what those that were waited for have changed.
  const reusable = new Set((await listReusable(tx, whose)).map((before) => before.interviewId))
  return interviewIds.every((interviewId) => reusable.has(interviewId))
}

/** What was answered, with the words of each first turn; what calls for care is left out. */
export async function listAnswered(tx: Tx, interviewId: string) {
  const first = sql`(${answers.turns}->>0)::int`
  return tx
    .select({
      questionKey: answers.questionKey,
      meaning: answers.meaning,
      value: answers.value,
      turn: turns.turn,
      turnRevision: turns.turnRevision,
      words: contents.body,
    })
    .from(answers)
    .innerJoin(
      turns,
      and(eq(turns.interviewId, answers.interviewId), eq(turns.turn, first), eq(turns.isCurrent, true)),
    )
    .leftJoin(contents, eq(contents.contentId, turns.contentId))
    .where(
      and(
        eq(answers.interviewId, interviewId),
        eq(answers.state, 'answered'),
        sql`not exists (select 1 from ${momentFlags}
          where ${momentFlags.interviewId} = ${answers.interviewId} and ${momentFlags.turn} = ${turns.turn})`,
      ),
    )
}

/** Interviews that quote this one, with the contents in which its words stand. */
export async function listQuoting(
  tx: Tx,
  fromInterviewId: string,
): Promise<{ interviewId: string; contentIds: string[] }[]> {
  const rows = await tx
    .select({
      interviewId: interviewEvents.interviewId,
      contentId: sql<string>`${interviewEvents.payload}->>'contentId'`,
      questionKey: sql<string>`${interviewEvents.payload}->>'questionKey'`,
    })
    .from(interviewEvents)
    .where(
      and(
        eq(interviewEvents.type, 'earlier.recalled'),
        sql`${interviewEvents.payload}->>'fromInterviewId' = ${fromInterviewId}`,
      ),
    )
  const quoting: { interviewId: string; contentIds: string[] }[] = []
  for (const interviewId of new Set(rows.map((row) => row.interviewId))) {
    const recalled = rows.filter((row) => row.interviewId === interviewId)
    const asked = await tx
      .select({ contentId: sql<string>`${interviewEvents.payload}->>'contentId'` })
      .from(interviewEvents)
      .where(
        and(
          eq(interviewEvents.interviewId, interviewId),
          eq(interviewEvents.type, 'question.asked'),
          inArray(
            sql`${interviewEvents.payload}->>'questionKey'`,
            recalled.map(({ questionKey }) => questionKey),
          ),
        ),
      )
    quoting.push({ interviewId, contentIds: [...recalled, ...asked].map(({ contentId }) => contentId) })
  }
  return quoting
}

export async function deleteContents(tx: Tx, contentIds: readonly string[]): Promise<void> {
  await tx.delete(contents).where(inArray(contents.contentId, [...contentIds]))
}
