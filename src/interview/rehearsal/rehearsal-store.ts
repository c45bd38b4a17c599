/** Interviews that a rehearsal may take its participants from. Every query reads within the tenant. */
import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { consents } from '../../audience/tables.ts'
import type { Tx } from '../../platform/database/database.ts'
import { contents, interviews, turns } from '../tables.ts'
import type { SpokenTurn } from './model.ts'

/** Imported into this study, newest first; what was set aside stays aside. */
export async function listImported(
  tx: Tx,
  { studyId, most }: { studyId: string; most: number },
): Promise<string[]> {
  const rows = await tx
    .select({ interviewId: interviews.interviewId })
    .from(interviews)
    .where(
      and(
        eq(interviews.studyId, studyId),
        eq(interviews.origin, 'import'),
        ne(interviews.status, 'set_aside'),
        isNull(interviews.erasedAt),
      ),
    )
    .orderBy(desc(interviews.startedAt), asc(interviews.interviewId))
    .limit(most)
  return rows.map(({ interviewId }) => interviewId)
}

/** Of the whole workspace, newest first: held to the end by people whose newest word on reuse is yes. */
export async function listReusable(tx: Tx, { most }: { most: number }): Promise<string[]> {
  const newest = tx
    .selectDistinctOn([consents.interviewId], {
      interviewId: consents.interviewId,
      granted: consents.granted,
    })
    .from(consents)
    .where(eq(consents.purpose, 'reuse'))
    .orderBy(consents.interviewId, desc(consents.at), desc(consents.consentId))
    .as('newest')
  const rows = await tx
    .select({ interviewId: interviews.interviewId })
    .from(interviews)
    .innerJoin(newest, eq(newest.interviewId, interviews.interviewId))
    .where(
      and(
        eq(newest.granted, true),
        eq(interviews.origin, 'live'),
        eq(interviews.status, 'complete'),
        isNull(interviews.erasedAt),
      ),
    )
    .orderBy(desc(interviews.startedAt), asc(interviews.interviewId))
    .limit(most)
  return rows.map(({ interviewId }) => interviewId)
}

/** What was asked and answered in each, in order, as it stands now. */
export async function listSpoken(
  tx: Tx,
  interviewIds: readonly string[],
): Promise<Map<string, SpokenTurn[]>> {
  const spoken = new Map(interviewIds.map((id) => [id, [] as SpokenTurn[]]))
  if (interviewIds.length === 0) return spoken
  const rows = await tx
    .select({ interviewId: turns.interviewId, role: turns.role, text: sql<string>`${contents.body}` })
    .from(turns)
    .innerJoin(
      contents,
      and(eq(contents.workspaceId, turns.workspaceId), eq(contents.contentId, turns.contentId)),
    )
    .where(
      and(
        inArray(turns.interviewId, [...interviewIds]),
        eq(turns.isCurrent, true),
        inArray(turns.kind, ['question', 'probe', 'answer', 'imported']),
      ),
    )
    .orderBy(asc(turns.interviewId), asc(turns.turn))
  for (const { interviewId, ...turn } of rows) spoken.get(interviewId)?.push(turn)
  return spoken
}
