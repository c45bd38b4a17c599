/** Reads the interview room’s record for who was heard: how they came, in which languages, when. Never writes. */
import { and, count, eq, inArray, isNull, max, min } from 'drizzle-orm'
import { links } from '../../audience/tables.ts'
import type { InterviewStatus } from '../../interview/events.ts'
import { interviews } from '../../interview/tables.ts'
import type { Tx } from '../../platform/database/database.ts'
import { modelCalls } from '../../platform/models/language/tables.ts'

export interface Recruited {
  origin: 'live' | 'import' | 'sample'
  kind: 'open' | 'personal' | null
  source: string | null
  interviews: number
}

interface Which {
  studyId: string
  statuses: InterviewStatus[]
}

const those = ({ studyId, statuses }: Which) =>
  and(eq(interviews.studyId, studyId), inArray(interviews.status, statuses), isNull(interviews.erasedAt))

export async function countRecruited(tx: Tx, which: Which): Promise<Recruited[]> {
  const { origin, source } = interviews
  return tx
    .select({ origin, kind: links.kind, source, interviews: count() })
    .from(interviews)
    .leftJoin(links, eq(links.linkId, interviews.linkId))
    .where(those(which))
    .groupBy(origin, links.kind, source)
}

export async function countLanguages(
  tx: Tx,
  which: Which,
): Promise<{ language: string; interviews: number }[]> {
  return tx
    .select({ language: interviews.language, interviews: count() })
    .from(interviews)
    .where(those(which))
    .groupBy(interviews.language)
}

export async function findSpanOfField(
  tx: Tx,
  which: Which,
): Promise<{ firstAt: Date | null; lastAt: Date | null }> {
  const [row] = await tx
    .select({ firstAt: min(interviews.startedAt), lastAt: max(interviews.startedAt) })
    .from(interviews)
    .where(and(those(which), eq(interviews.origin, 'live')))
  return row ?? { firstAt: null, lastAt: null }
}

export async function countModelCalls(tx: Tx, studyId: string) {
  const { role, purpose, promptVersion, label, modelServed } = modelCalls
  return tx
    .select({ role, purpose, promptVersion, label, modelServed, calls: count() })
    .from(modelCalls)
    .where(eq(modelCalls.studyId, studyId))
    .groupBy(role, purpose, promptVersion, label, modelServed)
}
