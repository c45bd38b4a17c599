/** Reads the interview room’s record for who was heard: how they came, in which languages, when. Never writes. */
import { and, count, eq, inArray, isNull, max, min, sql } from 'drizzle-orm'
import { links } from '../../audience/tables.ts'
import type { InterviewStatus } from '../../interview/events.ts'
import { contents, importFiles, interviews, turns } from '../../interview/tables.ts'
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

/** What each file of the study was called that was taken in, by its hash. */
export async function listFileNames(tx: Tx, studyId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ hash: importFiles.fileSha256, name: importFiles.fileName })
    .from(importFiles)
    .where(eq(importFiles.studyId, studyId))
  return new Map(rows.map(({ hash, name }) => [hash, name]))
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

export interface InterviewLength {
  /** Of the participant. */
  words: number
  turns: number
  /** From the first event to the last; null where nobody here held it, or it is not over. */
  minutes: number | null
}

export async function listLengths(tx: Tx, which: Which): Promise<InterviewLength[]> {
  const said = tx.$with('said').as(
    tx
      .select({
        interviewId: turns.interviewId,
        turns: count().as('said_turns'),
        words:
          sql<number>`sum(array_length(regexp_split_to_array(btrim(${contents.body}), '\\s+'), 1))::int`.as(
            'said_words',
          ),
      })
      .from(turns)
      .innerJoin(contents, eq(contents.contentId, turns.contentId))
      .innerJoin(interviews, eq(interviews.interviewId, turns.interviewId))
      .where(and(those(which), eq(turns.role, 'participant'), eq(turns.isCurrent, true)))
      .groupBy(turns.interviewId),
  )
  const rows = await tx
    .with(said)
    .select({
      words: said.words,
      turns: said.turns,
      seconds: sql<
        number | null
      >`extract(epoch from ${interviews.endedAt} - ${interviews.startedAt})::float8`,
      origin: interviews.origin,
    })
    .from(interviews)
    .leftJoin(said, eq(said.interviewId, interviews.interviewId))
    .where(those(which))
  return rows.map((row) => ({
    words: row.words ?? 0,
    turns: row.turns ?? 0,
    minutes: row.origin === 'live' && row.seconds !== null ? row.seconds / 60 : null,
  }))
}

export async function countModelCalls(tx: Tx, studyId: string) {
  const { role, purpose, promptVersion, label, modelServed } = modelCalls
  return tx
    .select({ role, purpose, promptVersion, label, modelServed, calls: count() })
    .from(modelCalls)
    .where(eq(modelCalls.studyId, studyId))
    .groupBy(role, purpose, promptVersion, label, modelServed)
}
