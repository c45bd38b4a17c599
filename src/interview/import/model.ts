/** What an import is asked and what it answers, at every door. */
import { z } from 'zod'
import { chosenKinds } from './answer-values.ts'
import { columnRoles } from './csv-columns.ts'
import { importFormats } from './records.ts'

/** Bad records that are named one by one; the rest is counted. */
export const mostErrorsNamed = 100

const FileNameSchema = z.string().trim().min(1).max(300)

export const ImportOptionsSchema = z.object({
  fileName: FileNameSchema.describe('As the file is called where it comes from'),
  source: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe(
      'Within which ids name people; the file name without its endings if absent, and then only within the study',
    ),
  roles: z
    .record(z.string().max(200), z.enum(['participant', 'interviewer', 'omit']))
    .default({})
    .describe('Who a speaker is, by the name in the file; `omit` leaves out what they say'),
  columns: z
    .record(z.string().max(500), z.enum(columnRoles))
    .default({})
    .describe('Tables: what a column holds, by its heading'),
  answers: z
    .record(z.string().max(500), z.enum(chosenKinds))
    .default({})
    .describe('Tables: what the answers to a question are, by its words or its key'),
  format: z.enum(importFormats).optional().describe('Overrules what was detected'),
  encoding: z.string().max(40).optional().describe('Overrules what was detected, for example windows-1252'),
  update: z.boolean().default(false).describe('Replace interviews whose content is another than before'),
  dryRun: z.boolean().default(false).describe('Only say what would happen'),
})
export type ImportOptions = z.input<typeof ImportOptionsSchema>

const PlaceSchema = z.object({
  line: z.number().int().nullable(),
  column: z.union([z.string(), z.number()]).nullable(),
})

export const ImportReportSchema = z
  .object({
    fileName: z.string(),
    sha256: z.string(),
    bytes: z.number().int(),
    format: z.enum(importFormats).nullable().describe('Null: not a file that can be read'),
    formatName: z.string(),
    reason: z.string().describe('What in the file says that it is of this format'),
    confidence: z.enum(['high', 'medium', 'low', 'chosen']),
    encoding: z.string(),
    encodingReason: z.string(),
    source: z.string(),
    dryRun: z.boolean(),
    interviews: z.number().int().describe('Interviews in the file'),
    turns: z.number().int(),
    imported: z.number().int().describe('New ones; in a dry run, those that would be'),
    skippedSame: z.number().int().describe('There already, with the same content'),
    changed: z.number().int().describe('There already, with other content'),
    updated: z.number().int().describe('Of the changed, those that were replaced'),
    erased: z.number().int().describe('Deleted here before, and therefore left out'),
    changedIds: z.array(z.string()).describe('The first of the changed'),
    errors: z.array(PlaceSchema.extend({ say: z.string() })),
    errorCount: z.number().int().describe('All bad records, named above or not'),
    needsRoles: z.boolean().describe('A speaker is nobody yet: say who they are'),
    speakers: z.array(
      z.object({
        label: z.string(),
        turns: z.number().int(),
        questions: z.number().int(),
        words: z.number().int(),
        role: z.enum(['participant', 'interviewer', 'omit']).nullable(),
        reason: z.string(),
      }),
    ),
    columns: z
      .array(z.object({ heading: z.string(), role: z.enum(columnRoles) }))
      .nullable()
      .describe('Tables only'),
    questions: z
      .array(
        z.object({
          key: z.string(),
          question: z.string().nullable(),
          answers: z.number().int(),
          kind: z.enum(chosenKinds),
          reason: z.string(),
        }),
      )
      .describe('Tables: what the answers to each question were taken for, and why; the first 200'),
    notes: z.array(z.string()),
    preview: z
      .array(
        z.object({
          id: z.string().nullable(),
          line: z.number().int(),
          turns: z.number().int(),
          attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
          beginning: z.array(z.object({ speaker: z.string(), text: z.string() })),
        }),
      )
      .describe('The first interviews, as they were understood'),
  })
  .meta({ id: 'ImportReport' })
export type ImportReport = z.infer<typeof ImportReportSchema>

/** What an import left behind: the file's facts, never its words. */
export const ImportFileSchema = z
  .object({
    importId: z.uuid(),
    fileName: z.string(),
    fileSha256: z.string(),
    bytes: z.number().int(),
    format: z.string(),
    encoding: z.string(),
    reason: z.string(),
    counts: z.record(z.string(), z.number().int()),
    importedBy: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ImportFile' })
