/** A part of the people of a study, chosen by what is known of them, and what they speak of. */
import { z } from 'zod'
import { ProportionSchema, SplitChoiceSchema } from '../model.ts'

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
  })
  .meta({ id: 'CountCodes' })
export type CountCodes = z.infer<typeof CountCodesSchema>

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
        prevalence: ProportionSchema.describe(
          'Where enough of these people were coded by a person, what follows from their codes; else the machine’s count',
        ),
      }),
    ),
    choices: z.array(SplitChoiceSchema).describe('What can be filtered and compared by'),
    note: z.string(),
  })
  .meta({ id: 'CodeCounts' })
export type CodeCounts = z.infer<typeof CodeCountsSchema>
