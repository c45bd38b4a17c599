/** What can leave the program, and what of a study goes into it. */
import { z } from 'zod'
import { ConsentPurposeSchema } from '../audience/model.ts'
import { interviewStatuses } from '../interview/events.ts'

export const exportFormats = [
  'jsonl',
  'csv',
  'markdown',
  'html',
  'pdf',
  'pptx',
  'sav',
  'qdpx',
  'bundle',
  'model-calls',
] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Made from the report that researchers drafted, with its own choice of interviews; the others from the record. */
export const documentFormats = ['html', 'pdf', 'pptx'] as const
export type DocumentFormat = (typeof documentFormats)[number]
export const isDocumentFormat = (format: ExportFormat): format is DocumentFormat =>
  (documentFormats as readonly string[]).includes(format)

export const exportFiles: Record<
  Exclude<ExportFormat, DocumentFormat>,
  { extension: string; contentType: string }
> = {
  jsonl: { extension: 'jsonl', contentType: 'application/x-ndjson; charset=utf-8' },
  csv: { extension: 'csv', contentType: 'text/csv; charset=utf-8' },
  markdown: { extension: 'md', contentType: 'text/markdown; charset=utf-8' },
  sav: { extension: 'sav', contentType: 'application/x-spss-sav' },
  qdpx: { extension: 'qdpx', contentType: 'application/x-qdpx' },
  bundle: { extension: 'bundle.zip', contentType: 'application/zip' },
  'model-calls': { extension: 'model-calls.csv', contentType: 'text/csv; charset=utf-8' },
}

export const ExportQuerySchema = z.object({
  format: z.enum(exportFormats),
  /** Several as `complete,partial`. */
  statuses: z
    .string()
    .default('complete')
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(interviewStatuses)).min(1)),
  /** Of a run bundle: `no` leaves out what people said and what is known of them. */
  words: z.enum(['yes', 'no']).default('yes'),
})

/** The record of consent is a table or its lines. */
export const consentFormats = ['csv', 'jsonl'] as const
export type ConsentFormat = (typeof consentFormats)[number]

export const ConsentQuerySchema = z.object({
  format: z.enum(consentFormats).default('csv'),
  purpose: ConsentPurposeSchema.optional(),
})
