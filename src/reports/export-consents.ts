import type { ConsentPurpose } from '../audience/model.ts'
import { writeAudit } from '../platform/audit/audit.ts'
import { withTenant } from '../platform/database/database.ts'
import { toCsv } from './answer-table.ts'
import { type ExportedConsent, listExportedConsents } from './export-store.ts'
import type { ExportContext, StudyExport } from './export-study.ts'
import { type ConsentFormat, exportFiles } from './model.ts'

export interface ConsentExportInput {
  format: ConsentFormat
  /** Undefined: all of them. */
  purpose?: ConsentPurpose | undefined
}

/** Rows that are held at once. */
const page = 500

const headings = [
  ...['purpose', 'decision', 'at', 'language', 'text version', 'text'],
  ...['participant', 'participant id', 'study', 'interview'],
]

/**
 * Every consent that the workspace holds, by purpose: who decided what, when, and the exact words they were shown.
 * What was taken back stands there too, as a later row. Writes into the audit log that it was exported.
 */
export async function exportConsents(
  context: ExportContext,
  input: ConsentExportInput,
): Promise<StudyExport> {
  const { db, workspaceId, actor } = context
  const { format, purpose } = input
  await withTenant(db, workspaceId, (tx) =>
    writeAudit(tx, {
      workspaceId,
      actor,
      action: 'consents.exported',
      target: workspaceId,
      details: { format, purpose: purpose ?? 'all' },
    }),
  )
  const { extension, contentType } = exportFiles[format]
  const fileName = `consents${purpose ? `-${purpose}` : ''}.${extension}`
  return {
    fileName,
    contentType,
    pieces: format === 'csv' ? tableOf(context, input) : linesOf(context, input),
  }
}

async function* tableOf(context: ExportContext, input: ConsentExportInput): AsyncGenerator<string> {
  yield toCsv([headings], true)
  for await (const rows of readConsents(context, input)) {
    yield toCsv(
      rows.map((row) => [
        ...[row.purpose, decisionOf(row), row.at.toISOString(), row.language, row.textVersion, row.text],
        ...[row.participantLabel, row.participantId, row.studyName, row.interviewId],
      ]),
    )
  }
}

async function* linesOf(context: ExportContext, input: ConsentExportInput): AsyncGenerator<string> {
  for await (const rows of readConsents(context, input)) {
    yield rows
      .map(({ granted, at, consentId, ...row }) => {
        const line = { ...row, decision: decisionOf({ granted }), at: at.toISOString() }
        return `${JSON.stringify(line)}\n`
      })
      .join('')
  }
}

/** Page by page, each in a transaction of its own: a reader who is slow holds no connection. */
async function* readConsents(
  { db, workspaceId }: ExportContext,
  { purpose }: ConsentExportInput,
): AsyncGenerator<ExportedConsent[]> {
  let after: ExportedConsent | null = null
  for (;;) {
    const rows: ExportedConsent[] = await withTenant(db, workspaceId, (tx) =>
      listExportedConsents(tx, { purpose: purpose ?? null, after, limit: page }),
    )
    if (rows.length > 0) yield rows
    if (rows.length < page) return
    after = rows.at(-1)!
  }
}

function decisionOf({ granted }: { granted: boolean }): 'agreed' | 'refused' {
  return granted ? 'agreed' : 'refused'
}
