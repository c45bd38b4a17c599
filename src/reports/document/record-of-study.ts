/** The record of a study as the claim checker reads it, made ready once and kept while nothing is said anew. */

import { locateQuotation } from '../../findings/evidence/locate-quotation.ts'
import { type EvidenceSpan, type PreparedRecord, prepareRecord } from '../../findings/evidence/record.ts'
import type { Located, Quote } from '../../findings/model.ts'
import { byInterview, quotesAt } from '../../findings/quotes.ts'
import { hashRecord, listHeardInterviews, listSaidTurns } from '../../findings/record-store.ts'
import { resultsByQuestion } from '../../findings/results-by-question.ts'
import { showThemes } from '../../findings/show-themes.ts'
import type { InterviewStatus } from '../../interview/events.ts'
import { type Database, withTenant } from '../../platform/database/database.ts'
import type { ClaimRecord } from './check/claim-record.ts'
import { numberOfTheme, numbersOf } from './draft/leads.ts'
import { figureKey } from './figure-model.ts'
import type { ReportNumber, StoredDocument } from './model.ts'
import { mainStatuses } from './reported-statuses.ts'

interface Reading {
  db: Database
  workspaceId: string
}

/** Whoever spoke may be quoted, whether or not their interview is counted. */
const quotable: InterviewStatus[] = ['complete', 'partial', 'abandoned', 'set_aside']
const mostKept = 4
const mostShown = 20

interface Kept {
  hash: string
  record: PreparedRecord
}

/** By workspace and study, the newest used last. Holds words in memory only. */
const kept = new Map<string, Kept>()

export function recordOfStudy(context: Reading, studyId: string): ClaimRecord {
  return { locate: (quotation) => locate(context, studyId, quotation) }
}

/** The same, and every figure counted again. @throws AppError `not_found` */
export async function recountedRecord(context: Reading, document: StoredDocument): Promise<ClaimRecord> {
  const numbers = await countAgain(context, document)
  return {
    ...recordOfStudy(context, document.studyId),
    recount: (number) => numbers.get(figureKey(number.figure)) ?? null,
  }
}

async function locate(context: Reading, studyId: string, quotation: string): Promise<Located> {
  return withTenant(context.db, context.workspaceId, async (tx) => {
    const heard = (await listHeardInterviews(tx, studyId)).filter(({ status }) => quotable.includes(status))
    const hash = await hashRecord(tx, studyId, quotable)
    const key = `${context.workspaceId}:${studyId}`
    let record = kept.get(key)?.hash === hash ? kept.get(key)!.record : null
    if (!record) {
      record = prepareRecord(
        await listSaidTurns(
          tx,
          heard.map(({ interviewId }) => interviewId),
          'both',
        ),
      )
    }
    keep(key, { hash, record })
    const result = locateQuotation(quotation, record)
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

function keep(key: string, value: Kept): void {
  kept.delete(key)
  kept.set(key, value)
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
}

/** Closed figures from the record as it is now; themes as the analysis counted them that the report was drafted from. */
async function countAgain(
  context: Reading,
  { studyId, provenance }: StoredDocument,
): Promise<Map<string, ReportNumber>> {
  const results = await resultsByQuestion(context, { studyId, statuses: mainStatuses })
  const questions = results.objectives.flatMap((objective) => objective.questions)
  const closed = questions.filter((question) => question.closed !== null).flatMap(numbersOf)
  const themes = await themesOf(context, { studyId, analysisId: provenance.analysis?.analysisId, questions })
  return new Map([...closed, ...themes].map((number) => [figureKey(number.figure), number]))
}

async function themesOf(
  context: Reading,
  {
    studyId,
    analysisId,
    questions,
  }: {
    studyId: string
    analysisId: string | undefined
    questions: { questionKey: string; text: string; kind: string }[]
  },
): Promise<ReportNumber[]> {
  if (!analysisId) return []
  const open = questions.filter(({ kind }) => kind === 'open')
  const scopes = [{ questionKey: null, text: '' }, ...open]
  const found: ReportNumber[] = []
  for (const { questionKey, text } of scopes) {
    const { themes } = await showThemes(context, { studyId, questionKey, analysisId })
    found.push(...themes.map((theme) => numberOfTheme(theme, text)))
  }
  return found
}
