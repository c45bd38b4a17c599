/** Files on disk to an audit: the way that the command line and the server share. */
import { readFile } from 'node:fs/promises'
import type { RoleMapping } from '../../interview/import/speaker-roles.ts'
import { type AuditOptions, auditStudy } from './audit-study.ts'
import { formatAuditHtml } from './format-audit-html.ts'
import type { Audit } from './model.ts'
import { readReport } from './read-report.ts'
import { readTranscripts, type TranscriptSource } from './read-transcripts.ts'

export interface AuditFiles {
  report: TranscriptSource
  transcripts: readonly TranscriptSource[]
  /** Who a speaker is, by the name in the files. */
  roles: RoleMapping
  programVersion: string
}

/**
 * @returns the audit, and the page of it that can be sent
 * @throws AppError as `readReport` and `readTranscripts`
 */
export async function auditFiles(
  { report, transcripts, roles, programVersion }: AuditFiles,
  options: AuditOptions,
): Promise<{ audit: Audit; page: string }> {
  const read = await readReport(await readFile(report.path), report.fileName)
  const { interviews, files } = await readTranscripts(transcripts, roles)
  const audit = await auditStudy(
    { report: { ...read, fileName: report.fileName }, interviews, files, programVersion },
    options,
  )
  return { audit, page: await formatAuditHtml(audit) }
}
