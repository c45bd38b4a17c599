/** The draft as the studio shows it: the report, what stands in the way of publishing it, and what was published. */
import { z } from 'zod'
import { withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import { findStudyHead } from '../export-store.ts'
import { actorNames } from './actor-names.ts'
import { withChecked } from './check/check-again.ts'
import { claimChecker } from './check/claim-checker.ts'
import { findProblems, ProblemSchema } from './check/find-problems.ts'
import { ReportDocumentSchema, type StoredClaim } from './model.ts'
import { outdatedBy } from './outdated.ts'
import { readDraft } from './read-report.ts'
import { recordOfStudy } from './record-of-study.ts'
import type { ReportReading } from './report-context.ts'
import { outdatedReasons } from './say-outdated.ts'
import { standingOf } from './standing.ts'
import { findReport, listVersions } from './store.ts'

export const VersionLineSchema = z
  .object({
    number: z.number().int(),
    note: z.string(),
    publishedBy: z.string(),
    publishedAt: z.iso.datetime(),
    editNumber: z.number().int(),
  })
  .meta({ id: 'ReportVersion' })

export const ReportViewSchema = z
  .object({
    document: ReportDocumentSchema,
    draftVersion: z.number().int().describe('Send it with an edit; an edit of an older one is refused'),
    problems: z.array(ProblemSchema).describe('Empty: it can be published as it is'),
    standing: z.string().describe('What was checked against what, and what no person has checked'),
    outdated: z.array(z.enum(outdatedReasons)).describe('Why a new draft would say something else'),
    versions: z.array(VersionLineSchema).describe('Newest first'),
  })
  .meta({ id: 'ReportView' })
export type ReportView = z.infer<typeof ReportViewSchema>

/** Null where there is no report yet. @throws AppError `not_found` when there is no such study */
export async function showReport(context: ReportReading, studyId: string): Promise<ReportView | null> {
  const { db, workspaceId } = context
  const held = await withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyHead(tx, studyId)))
      throw new AppError('not_found', 'no such study', { say: 'This study is not there, or not yours.' })
    const report = await findReport(tx, studyId)
    if (!report) return null
    const nameOf = await actorNames(tx, workspaceId)
    return {
      stored: report.draft,
      document: await readDraft(tx, report),
      draftVersion: report.draftVersion,
      outdated: await outdatedBy(tx, report.draft),
      versions: (await listVersions(tx, report.reportId)).map(({ publishedAt, publishedBy, ...line }) => ({
        ...line,
        publishedBy: nameOf(publishedBy),
        publishedAt: publishedAt.toISOString(),
      })),
    }
  })
  if (!held) return null
  const { stored, ...view } = held
  // Words that were deleted since change a verdict: what is read counts, not what is stored.
  const checker = claimChecker(recordOfStudy(context, studyId))
  const read = { ...stored, claims: withVerdicts(stored.claims, view.document.claims) }
  const current = await withChecked(read, checker, mayHaveChanged)
  const problems = await findProblems(current, checker)
  const document = { ...view.document, claims: withVerdicts(view.document.claims, current.claims) }
  return { ...view, document, problems, standing: standingOf(current, problems.length) }
}

/** A transcript may have been corrected since, and what advice rests on may have fallen; other claims were checked when they were written. */
function mayHaveChanged({ kind, text, verdict }: StoredClaim): boolean {
  return kind === 'recommendation' || (kind === 'quote' && text === '' && verdict === 'supported')
}

type Claims = Record<string, { verdict: string; reason: string | null }>

function withVerdicts<Stored extends Claims>(stored: Stored, filled: Claims): Stored {
  return Object.fromEntries(
    Object.entries(stored).map(([claimId, claim]) => {
      const { verdict, reason } = filled[claimId] ?? claim
      return [claimId, { ...claim, verdict, reason }]
    }),
  ) as Stored
}
