/** How many interviews studies have: what targets, soft launches and the list of studies count by. */
import { inArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../platform/database/database.ts'
import type { StudyCounts } from '../study/ports.ts'
import { countOpenFlags } from './flags/store.ts'
import { interviews } from './tables.ts'

/** Complete and running interviews by study; tests count nowhere. Studies without any are left out. */
export async function countInterviews(
  tx: Tx,
  studyIds: readonly string[],
): Promise<Map<string, StudyCounts>> {
  if (studyIds.length === 0) return new Map()
  const rows = await tx
    .select({
      studyId: interviews.studyId,
      completes: countComplete(sql`<> 'import'`),
      imported: countComplete(sql`= 'import'`),
      inProgress: sql<number>`(count(*) filter (where ${interviews.status} = 'in_progress'))::int`,
      lastAnswerAt: sql<
        string | null
      >`max(${interviews.lastActivityAt}) filter (where ${interviews.status} <> 'test')`,
    })
    .from(interviews)
    .where(inArray(interviews.studyId, [...studyIds]))
    .groupBy(interviews.studyId)
  const openFlags = await countOpenFlags(tx, studyIds)
  return new Map(
    rows.map(({ studyId, lastAnswerAt, ...counts }) => [
      studyId,
      {
        ...counts,
        openFlags: openFlags.get(studyId) ?? 0,
        lastAnswerAt: lastAnswerAt === null ? null : new Date(lastAnswerAt),
      },
    ]),
  )
}

function countComplete(origin: SQL): SQL<number> {
  const { status } = interviews
  return sql<number>`(count(*) filter (where ${status} = 'complete' and ${interviews.origin} ${origin}))::int`
}
