/**
 * The report that a researcher sends, as one pure value: blocks of prose with claims in it, each claim with the places
 * in the record that it rests on and the numbers that it states, charts with their data, and where all of it came from.
 * Every export is made from it and from nothing else.
 *
 * What is stored holds places and no words of participants: their words are read from the record when the report is
 * read, so that who deletes their interview deletes them from every report too. Offsets are UTF-16 code units, ends
 * exclusive. Shares and bounds are 0 to 1. Times are ISO 8601.
 */
import { z } from 'zod'
import { ReportBlockSchema } from './block-model.ts'
import { ReportClaimSchema, StoredClaimSchema } from './claim-model.ts'
import {
  CommentSchema,
  DecisionSchema,
  HeardSchema,
  HistoryEntrySchema,
  ProvenanceSchema,
} from './facts-model.ts'

export * from './block-model.ts'
export * from './claim-model.ts'
export * from './facts-model.ts'

/** Raised when an older reader could misread the value. */
export const documentVersion = 1

export const nameModes = ['names', 'pseudonyms'] as const
export type NameMode = (typeof nameModes)[number]

const documentFields = {
  documentVersion: z.literal(documentVersion),
  studyId: z.uuid(),
  title: z.string().max(300),
  question: z.string(),
  toDecide: z.string().describe('What the study was held to decide; may be empty'),
  isSample: z.boolean(),
  blocks: z.array(ReportBlockSchema).max(2000),
  decision: DecisionSchema,
  heard: HeardSchema,
  provenance: ProvenanceSchema,
}

export const uncheckedFields = ['title', 'decision', 'measure'] as const

export const UncheckedProseSchema = z
  .object({
    sentences: z.number().int().describe('In the whole of it, also in parts and headings'),
    fields: z.array(z.enum(uncheckedFields)).describe('Of these the author’s words state something'),
  })
  .describe('What the author wrote that states something and was not compared with the record')
export type UncheckedProse = z.infer<typeof UncheckedProseSchema>

/** As it is read, printed and exported: with participants' words. */
export const ReportDocumentSchema = z
  .object({
    ...documentFields,
    reportId: z.uuid(),
    version: z.number().int().nullable().describe('Of what was sent; null is the draft'),
    publishedAt: z.iso.datetime().nullable(),
    names: z.enum(nameModes),
    residualRisk: z.string().nullable().describe('Without names: what may still tell who somebody is'),
    claims: z.record(z.string(), ReportClaimSchema),
    unchecked: UncheckedProseSchema.optional(),
    comments: z.array(CommentSchema),
    history: z.array(HistoryEntrySchema),
  })
  .meta({ id: 'ReportDocument' })
export type ReportDocument = z.infer<typeof ReportDocumentSchema>

export const StoredDocumentSchema = z.object({
  ...documentFields,
  claims: z.record(z.string(), StoredClaimSchema),
})
export type StoredDocument = z.infer<typeof StoredDocumentSchema>
