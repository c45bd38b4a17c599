/** The evidence function at the door: a quotation against the record of one study or one interview. */
import { withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import { locateQuotation } from './evidence/locate-quotation.ts'
import { type EvidenceSpan, prepareRecord } from './evidence/record.ts'
import type { Located, Quote } from './model.ts'
import { byInterview, quotesAt } from './quotes.ts'
import { findStudyRecord, listHeardInterviews, listSaidTurns } from './record-store.ts'
import { studyNotFound } from './request-analysis.ts'
import type { ReadContext } from './show-analysis.ts'

const mostShown = 50

/** Interviews of every status are looked at: a quotation is said or not said. @throws AppError `not_found` */
export async function locateInStudy(
  { db, workspaceId }: ReadContext,
  {
    studyId,
    quotation,
    interviewId,
  }: { studyId: string; quotation: string; interviewId?: string | undefined },
): Promise<Located> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    const heard = await listHeardInterviews(tx, studyId)
    const wanted = heard.filter((each) => interviewId === undefined || each.interviewId === interviewId)
    if (interviewId && wanted.length === 0) {
      throw new AppError('not_found', 'no such interview', {
        say: 'There is no such interview in this study.',
      })
    }
    const turns = await listSaidTurns(
      tx,
      wanted.map((each) => each.interviewId),
      'both',
    )
    const result = locateQuotation(quotation, prepareRecord(turns))
    const interviews = byInterview(heard)
    const show = async (spans: readonly EvidenceSpan[]): Promise<Quote[]> => {
      const places = spans
        .slice(0, mostShown)
        .map((span) => ({ ...span, interviewId: span.interviewId ?? '' }))
      return (await quotesAt(tx, places, interviews)).filter((quote) => quote !== null)
    }
    return result.found
      ? { found: true, reason: null, quotes: await show(result.spans), nearest: [] }
      : { found: false, reason: result.reason, quotes: [], nearest: await show(result.nearest) }
  })
}
