/** The codebook as the API answers it. */
import { z } from 'zod'
import { ProportionSchema, QuoteSchema } from '../model.ts'
import { CodeChangeSchema, codeOrigins } from './model.ts'

export const CodeSchema = z
  .object({
    codeId: z.uuid(),
    questionKey: z.string().nullable().describe('Null: over the whole study; else within this question'),
    name: z.string(),
    definition: z.string(),
    inclusion: z.string(),
    exclusion: z.string(),
    origin: z.enum(codeOrigins),
    parentId: z.uuid().nullable().describe('The group that it stands under'),
    isPinned: z.boolean(),
    isNamedByPerson: z.boolean(),
    splitFrom: z.uuid().nullable(),
    merged: z
      .array(z.object({ codeId: z.uuid(), name: z.string() }))
      .describe('Codes that were merged into it'),
    moved: z.number().int().describe('Quotes that a person put into it or took out'),
    themeId: z.uuid().nullable().describe('Its row in the newest analysis; null: nobody speaks of it'),
    terms: z
      .array(z.object({ term: z.string(), weight: z.number() }))
      .describe('As of its theme; of a code that a person wrote, the words by which its passages were found'),
    prevalence: ProportionSchema.nullable(),
    label: z.string().describe('Print it beside the prevalence; empty where nobody speaks of it'),
    segments: z.number().int(),
    isFound: z.boolean().describe('The machine found it in the newest run'),
    examples: z.array(QuoteSchema).describe('Representative quotes, else the examples it was written with'),
    exampleTexts: z
      .array(z.string())
      .describe('Examples of an imported codebook that are not in this record'),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    changedBy: z.string(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'Code' })
export type CodeView = z.infer<typeof CodeSchema>

export const JournalLineSchema = z
  .object({
    seq: z.number().int(),
    kind: z.string(),
    says: z.string().describe('What was done, in a sentence'),
    author: z.string(),
    at: z.iso.datetime(),
    isTakenBack: z.boolean(),
    canBeTakenBack: z.boolean(),
  })
  .meta({ id: 'JournalLine' })
export type JournalLine = z.infer<typeof JournalLineSchema>

export const CodebookSchema = z
  .object({
    studyId: z.uuid(),
    analysisId: z.uuid().nullable().describe('What the counts come from'),
    codes: z.array(CodeSchema).describe('Codes that stand for themselves, most widespread first'),
    deleted: z.array(z.object({ codeId: z.uuid(), name: z.string() })),
    changes: z.array(CodeChangeSchema).describe('What the newest run changed; all `new` after the first'),
    undo: JournalLineSchema.nullable().describe('What undo would take back'),
    redo: JournalLineSchema.nullable(),
    journal: z.array(JournalLineSchema).describe('Newest first, 200 at most'),
  })
  .meta({ id: 'Codebook' })
export type CodebookView = z.infer<typeof CodebookSchema>

export const CodePreviewSchema = z
  .object({
    passages: z.number().int(),
    people: z.number().int().describe('Different people who said them'),
    byMeaning: z.number().int().describe('Of the passages, those that hold none of the terms'),
    terms: z
      .array(z.object({ term: z.string(), passages: z.number().int() }))
      .describe('By which words passages are found, and how many each brings'),
    leftOut: z
      .array(z.object({ word: z.string(), why: z.enum(['instruction', 'common']) }))
      .describe('Words that are no terms: they instruct whoever codes, or too many people say them'),
    samples: z.array(QuoteSchema).describe('Some of the passages, at random'),
  })
  .meta({ id: 'CodePreview' })
export type CodePreview = z.infer<typeof CodePreviewSchema>
