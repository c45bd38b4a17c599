/** A report as a file: Markdown, HTML, PDF, JSON, and the list of its clips. */
import { z } from 'zod'
import { writeAudit } from '../../platform/audit/audit.ts'
import { withTenant } from '../../platform/database/database.ts'
import { toCsv } from '../answer-table.ts'
import { fileSlug } from '../file-slug.ts'
import { writePptx } from '../formats/pptx/write-pptx.ts'
import { clipHeadings, listClips } from './formats/clip-list.ts'
import { documentMarkdown } from './formats/document-markdown.ts'
import { embeddedFonts } from './formats/embedded-fonts.ts'
import { htmlFile } from './formats/html-file.ts'
import { printPdf } from './formats/print-pdf.ts'
import { nameModes, type ReportDocument } from './model.ts'
import { readReport } from './read-report.ts'
import type { ReportContext, ReportReading } from './report-context.ts'
import { reportNotFound } from './report-context.ts'
import { findReport, listVersions } from './store.ts'

export const reportFormats = ['html', 'markdown', 'pdf', 'pptx', 'json', 'clips-csv', 'clips-json'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const ReportExportSchema = z.object({
  format: z.enum(reportFormats).default('html'),
  version: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Default: the newest published one, else the draft'),
  draft: z.stringbool().prefault('false').describe('The draft, whatever was published'),
  names: z.enum(nameModes).default('names').describe('A draft has names, and is refused without them'),
})

export interface ReportFile {
  fileName: string
  contentType: string
  content: string | Uint8Array
}

const files: Record<ReportFormat, { extension: string; contentType: string }> = {
  html: { extension: 'html', contentType: 'text/html; charset=utf-8' },
  markdown: { extension: 'md', contentType: 'text/markdown; charset=utf-8' },
  pdf: { extension: 'pdf', contentType: 'application/pdf' },
  pptx: {
    extension: 'pptx',
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  json: { extension: 'json', contentType: 'application/json' },
  'clips-csv': { extension: 'clips.csv', contentType: 'text/csv; charset=utf-8' },
  'clips-json': { extension: 'clips.json', contentType: 'application/json' },
}

/** @throws AppError `not_found`, `conflict` for a draft without names, or `unavailable` where no PDF can be made */
export async function exportReport(
  context: Omit<ReportContext, 'jobs'>,
  { studyId, format, ...wanted }: z.infer<typeof ReportExportSchema> & { studyId: string },
): Promise<ReportFile> {
  const version = wanted.draft ? null : (wanted.version ?? (await newestVersion(context, studyId)))
  const document = await readReport(context, { studyId, version, names: wanted.names })
  const content = await contentOf(format, document)
  const { db, workspaceId, actor } = context
  await withTenant(db, workspaceId, (tx) =>
    writeAudit(tx, {
      workspaceId,
      actor,
      action: 'report.exported',
      target: studyId,
      details: { format, version: version ?? 'draft', names: document.names },
    }),
  )
  const { extension, contentType } = files[format]
  const which = version === null ? 'draft' : `v${version}`
  return { fileName: `${fileSlug(document.title)}-report-${which}.${extension}`, contentType, content }
}

function newestVersion({ db, workspaceId }: ReportReading, studyId: string): Promise<number | null> {
  return withTenant(db, workspaceId, async (tx) => {
    const report = await findReport(tx, studyId)
    if (!report) throw reportNotFound()
    return (await listVersions(tx, report.reportId))[0]?.number ?? null
  })
}

async function contentOf(format: ReportFormat, document: ReportDocument): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return htmlFile(document, await embeddedFonts())
    case 'markdown':
      return documentMarkdown(document)
    case 'pdf':
      return printPdf(htmlFile(document, await embeddedFonts()))
    case 'pptx':
      return writePptx(document)
    case 'json':
      return `${JSON.stringify(document, null, 2)}\n`
    case 'clips-json':
      return `${JSON.stringify(listClips(document), null, 2)}\n`
    case 'clips-csv':
      return toCsv(
        [[...clipHeadings], ...listClips(document).map((clip) => clipHeadings.map((key) => clip[key]))],
        true,
      )
  }
}
