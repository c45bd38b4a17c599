/** Checks a claim while it is being written; nothing is saved. */

import { z } from 'zod'
import { QuoteSchema } from '../../findings/model.ts'
import { byInterview, quotesAt } from '../../findings/quotes.ts'
import { listHeardInterviews } from '../../findings/record-store.ts'
import { withTenant } from '../../platform/database/database.ts'
import { aboutOf } from './check/about-of.ts'
import { wrongNumber } from './check/check-figure.ts'
import { type ClaimChecker, claimChecker } from './check/claim-checker.ts'
import { sayReason } from './check/say-reason.ts'
import { isUncheckedProse, kindsFor } from './check/unchecked-prose.ts'
import { ClaimFigureSchema } from './figure-model.ts'
import { uncheckedNote } from './formats/verdict-words.ts'
import {
  claimKinds,
  claimReasons,
  claimVerdicts,
  restsOnUncheckedCoding,
  type StoredClaim,
  type StoredDocument,
} from './model.ts'
import { recordOfStudy } from './record-of-study.ts'
import { type ReportReading, reportNotFound } from './report-context.ts'
import { findReport } from './store.ts'

export const CheckTextSchema = z
  .object({
    text: z.string().max(4000),
    claimId: z.string().max(40).optional().describe('A claim of the draft that is being edited'),
    kind: z
      .enum([...claimKinds, 'prose'])
      .default('prose')
      .describe('Of a new one; prose is no claim and may hold none'),
    as: z
      .enum(['prose', 'title', 'decision', 'measure'])
      .default('prose')
      .describe(
        'What prose stands as: of a title, a decision or a measure only what states something is checked',
      ),
    figureOf: z.string().max(40).optional().describe('A claim whose figures a new one states again'),
    figure: ClaimFigureSchema.optional().describe('What a new claim counts'),
    restsOn: z.array(z.string().max(40)).max(20).optional(),
    interviewId: z.uuid().optional().describe('Whose words a new quotation or paraphrase is of'),
  })
  .meta({ id: 'CheckReportText' })
export type CheckText = z.infer<typeof CheckTextSchema>

export const CheckedTextSchema = z
  .object({
    verdict: z
      .enum([...claimVerdicts, 'unchecked'])
      .describe(
        'Prose is never `supported`: `unchecked` states something that nothing was compared with, `judgement` states nothing',
      ),
    reason: z.enum(claimReasons).nullable(),
    offers: z.array(z.enum(claimKinds)).describe('As what it could be checked, the likeliest first'),
    isUnchecked: z
      .boolean()
      .describe('What it agrees with is the program’s coding, which no person has checked'),
    say: z.string().describe('What is wrong and what to do; empty when nothing is'),
    evidence: z.array(QuoteSchema).describe('Where it stands in the record, or what stands nearest'),
    faults: z
      .array(z.object({ start: z.number().int(), end: z.number().int() }))
      .describe('UTF-16 offsets into the text'),
  })
  .meta({ id: 'CheckedReportText' })
export type CheckedText = z.infer<typeof CheckedTextSchema>

/** @throws AppError `not_found` */
export async function checkText(
  context: ReportReading,
  { studyId, ...input }: CheckText & { studyId: string },
): Promise<CheckedText> {
  const report = await withTenant(context.db, context.workspaceId, (tx) => findReport(tx, studyId))
  if (!report) throw reportNotFound()
  const checker = claimChecker(recordOfStudy(context, studyId, { withPlaces: false }))
  const claim = await claimFrom(input, report.draft, checker)
  if (claim === null) return checkOwnProse(input, report.draft, checker)
  const checked = await checker.check(claim, report.draft)
  const wrong = wrongIn(checked)
  const nameOf = ({ start, end }: { start: number; end: number }) =>
    `It is “${input.text.slice(start, end)}”.`
  return {
    verdict: checked.verdict,
    reason: checked.reason,
    offers: [],
    isUnchecked: restsOnUncheckedCoding(checked),
    say: checked.reason ? [sayReason(checked.reason, checked.kind), ...wrong.map(nameOf)].join(' ') : '',
    evidence: await quotesOf(context, { studyId, places: checked.evidence.slice(0, 5) }),
    faults: wrong,
  }
}

/** What nothing here compared with the record is not supported, whatever it says. */
async function checkOwnProse(
  { text, as }: CheckText,
  draft: StoredDocument,
  checker: ClaimChecker,
): Promise<CheckedText> {
  const faults = await checker.checkProse(text, draft, as)
  const [first] = faults
  const isUnchecked = isUncheckedProse(text, as)
  return {
    verdict: first ? 'unsupported' : isUnchecked ? 'unchecked' : 'judgement',
    reason: first?.reason ?? null,
    offers: (first || isUnchecked) && as === 'prose' ? kindsFor(text) : [],
    isUnchecked: false,
    say: first ? sayReason(first.reason, 'prose') : isUnchecked ? sayUnchecked : '',
    evidence: [],
    faults: faults.map(({ start, end }) => ({ start, end })),
  }
}

const sayUnchecked = `Nothing here compares it with the record. Make it a claim, or it is published with the words “${uncheckedNote}”.`

/** The number for which a sentence with one figure is refused. */
function wrongIn({ text, numbers, reason }: StoredClaim): CheckedText['faults'] {
  const [number] = numbers
  if (reason === null || !number || numbers.length > 1) return []
  const wrong = wrongNumber(text, number)
  return wrong?.fault.reason === reason ? [wrong.at] : []
}

/** Null: it is prose. */
async function claimFrom(
  input: CheckText,
  draft: StoredDocument,
  checker: ClaimChecker,
): Promise<StoredClaim | null> {
  const { claims } = draft
  const held = input.claimId ? claims[input.claimId] : undefined
  if (held) {
    // In other words it is no longer the program's.
    const { isProgram, ...written } = held
    return input.text === held.text ? held : { ...written, text: input.text }
  }
  if (input.kind === 'prose') return null
  // Only here: to count it takes time, and this runs at every pause of whoever writes.
  const number = input.figure && (await checker.figure(input.figure, draft))?.number
  return {
    claimId: 'new',
    kind: input.kind,
    text: input.text,
    ...aboutOf(input.kind, input.interviewId),
    verdict: 'unsupported',
    reason: null,
    numbers: number ? [number] : ((input.figureOf ? claims[input.figureOf]?.numbers : undefined) ?? []),
    restsOn: input.restsOn ?? [],
    evidence: [],
    against: null,
  }
}

async function quotesOf(
  { db, workspaceId }: ReportReading,
  { studyId, places }: { studyId: string; places: StoredClaim['evidence'] },
): Promise<CheckedText['evidence']> {
  if (places.length === 0) return []
  return withTenant(db, workspaceId, async (tx) => {
    const quotes = await quotesAt(tx, places, byInterview(await listHeardInterviews(tx, studyId)))
    return quotes.filter((quote) => quote !== null)
  })
}
