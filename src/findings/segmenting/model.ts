/** A part of the people of a study, chosen by what is known of them, and what they speak of. */
import { z } from 'zod'
import { ProportionSchema, SplitChoiceSchema, SplitGroupSchema } from '../model.ts'

/** `attribute:plan`, `question:satisfaction`, `revision`, `status`. */
const by = z.string().max(200)

export const FilterSchema = z
  .object({ by, keys: z.array(z.string().max(300)).min(1).max(50).describe('Any of these') })
  .meta({ id: 'Filter' })
export type Filter = z.infer<typeof FilterSchema>

export const filters = z.array(FilterSchema).max(10).default([]).describe('All of these')

export const CountCodesSchema = z
  .object({
    question: z.string().max(64).nullable().default(null).describe('Null: over the whole study'),
    filters,
    compare: z
      .object({ by, first: z.string().max(300), second: z.string().max(300) })
      .nullable()
      .default(null)
      .describe('Two groups side by side, within the filters'),
  })
  .meta({ id: 'CountCodes' })
export type CountCodes = z.infer<typeof CountCodesSchema>

export const ComparedCodeSchema = z.object({
  codeId: z.uuid(),
  name: z.string(),
  first: ProportionSchema,
  second: ProportionSchema,
  difference: z
    .object({
      value: z.number().describe('First share minus second'),
      low: z.number().describe('95 % interval (Newcombe)'),
      high: z.number(),
      adjusted: z
        .number()
        .describe('p-value, adjusted for all codes that were looked at (Benjamini-Hochberg)'),
    })
    .nullable()
    .describe('Null: too few to say'),
})
export type ComparedCode = z.infer<typeof ComparedCodeSchema>

export const CodeCountsSchema = z
  .object({
    analysisId: z.uuid().nullable(),
    question: z.string().nullable(),
    people: z.number().int().describe('Distinct participants within the filters'),
    ofPeople: z.number().int().describe('Distinct participants of the analysis'),
    codes: z.array(
      z.object({
        codeId: z.uuid(),
        themeId: z.uuid(),
        name: z.string(),
        prevalence: ProportionSchema,
      }),
    ),
    comparison: z
      .object({
        by: z.string(),
        first: SplitGroupSchema,
        second: SplitGroupSchema,
        codes: z.array(ComparedCodeSchema),
      })
      .nullable(),
    choices: z.array(SplitChoiceSchema).describe('What can be filtered and compared by'),
    note: z.string(),
  })
  .meta({ id: 'CodeCounts' })
export type CodeCounts = z.infer<typeof CodeCountsSchema>
