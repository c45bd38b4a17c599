/** What was marked in one transcript or a whole study, with the marked words from the record. */
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { SpanRef } from '../codebook/model.ts'
import { reduceCodebook } from '../codebook/reduce-codebook.ts'
import { listEntries } from '../codebook/store.ts'
import type { Quote } from '../model.ts'
import { byInterview, quotesAt } from '../quotes.ts'
import {
  findInterviewStudy,
  findStudyRecord,
  type HeardInterview,
  listHeardInterviews,
} from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import type { ReadContext } from '../show-analysis.ts'
import type { Annotation, Clip, CodedSpan, Marks } from './model.ts'
import { type AnnotationRow, type ClipRow, listAnnotations, listClips, type MarksOf } from './store.ts'

/** @throws AppError `not_found` */
export async function showMarks({ db, workspaceId }: ReadContext, studyId: string): Promise<Marks> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    return marksOf(tx, { studyId })
  })
}

/** @throws AppError `not_found` */
export async function showMarksOfInterview(
  { db, workspaceId }: ReadContext,
  interviewId: string,
): Promise<Marks> {
  return withTenant(db, workspaceId, async (tx) => {
    const studyId = await findInterviewStudy(tx, interviewId)
    if (!studyId) {
      throw new AppError('not_found', 'no such interview', {
        say: 'There is no such interview in this workspace.',
      })
    }
    return marksOf(tx, { studyId, interviewId })
  })
}

async function marksOf(tx: Tx, of: MarksOf): Promise<Marks> {
  const interviews = byInterview(await listHeardInterviews(tx, of.studyId))
  return {
    annotations: await toAnnotations(tx, await listAnnotations(tx, of), interviews),
    clips: await toClips(tx, await listClips(tx, of), interviews),
    codes: await codedByHand(tx, of, interviews),
  }
}

type Interviews = ReadonlyMap<string, HeardInterview>

export async function toAnnotations(
  tx: Tx,
  rows: readonly AnnotationRow[],
  interviews: Interviews,
): Promise<Annotation[]> {
  return withQuotes(
    tx,
    { rows, interviews },
    ({ annotationId, kind, body, author, at, removedAt }, quote) => ({
      ...{ annotationId, kind, body, author, at: at.toISOString(), isRemoved: removedAt !== null, quote },
    }),
  )
}

/** What a report takes in: clips in the researcher's order, with the record's own words. */
export async function toClips(tx: Tx, rows: readonly ClipRow[], interviews: Interviews): Promise<Clip[]> {
  return withQuotes(tx, { rows, interviews }, ({ clipId, note, position, author, at, removedAt }, quote) => ({
    ...{ clipId, note, position, author, at: at.toISOString(), isRemoved: removedAt !== null, quote },
  }))
}

/** What is marked in words that were erased is not shown. */
async function withQuotes<Row extends SpanRef, Shown>(
  tx: Tx,
  { rows, interviews }: { rows: readonly Row[]; interviews: Interviews },
  show: (row: Row, quote: Quote) => Shown,
): Promise<Shown[]> {
  const quotes = await quotesAt(tx, rows, interviews)
  return rows.flatMap((row, at) => (quotes[at] ? [show(row, quotes[at])] : []))
}

async function codedByHand(tx: Tx, of: MarksOf, interviews: Interviews): Promise<CodedSpan[]> {
  const entries = await listEntries(tx, of.studyId)
  const { codes } = reduceCodebook(entries)
  const rows = [...codes.values()]
    .filter((code) => !code.isDeleted)
    .flatMap(({ codeId, name, movedIn, examples, origin }) =>
      [...movedIn, ...(origin === 'machine' ? [] : examples)].map((span) => ({ ...span, codeId, name })),
    )
    .filter((row) => of.interviewId === undefined || row.interviewId === of.interviewId)
  const seqOf = (span: SpanRef, codeId: string) =>
    entries.findLast(
      ({ act }) =>
        act.kind === 'move' &&
        act.to === codeId &&
        act.span.interviewId === span.interviewId &&
        act.span.turn === span.turn &&
        act.span.start === span.start &&
        act.span.end === span.end,
    )?.seq ?? null
  return withQuotes(tx, { rows, interviews }, ({ codeId, name, ...span }, quote) => ({
    ...{ codeId, name, quote, seq: seqOf(span, codeId) },
  }))
}
