/** Results by objective and question: closed answers as distributions, open ones as themes, both split by groups. */
import { z } from 'zod'
import { questionKinds } from '../study/model.ts'
import { AnalysisSchema } from './analysis-model.ts'
import {
  CountsByStatusSchema,
  exposureBases,
  InterviewStatusSchema,
  ProportionSchema,
  QuoteSchema,
  smallestBase,
} from './figure-model.ts'
import { ThemeSchema } from './theme-model.ts'

const OptionResultSchema = z.object({
  key: z.string(),
  label: z.string(),
  proportion: ProportionSchema,
})

/** Words given with a closed answer, by what was answered. */
export const ReasonsSchema = z.object({
  key: z.string().describe('The option, or `low`, `middle`, `high` of a scale'),
  label: z.string(),
  participants: z.number().int().describe('Participants with this answer'),
  withWords: z.number().int().describe('Of them, those who said something about it'),
  quotes: z.array(QuoteSchema),
})
export type Reasons = z.infer<typeof ReasonsSchema>

const CrossCellSchema = z.object({ key: z.string(), label: z.string(), proportion: ProportionSchema })

export const CrossTabSchema = z
  .object({
    by: z.object({
      kind: z.enum(['attribute', 'question']),
      key: z.string(),
      label: z.string(),
    }),
    groups: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        of: z.number().int().describe('Base: participants of this group who answered'),
        tooFew: z.boolean().describe('Fewer than the smallest base: counts only, no shares'),
        cells: z.array(CrossCellSchema),
        mean: z.number().nullable().describe('Scales and numbers; null where there are too few'),
        median: z.number().nullable(),
      }),
    ),
    unknown: z.number().int().describe('Participants who answered and of whom the group is not known'),
    smallestBase: z.number().int(),
  })
  .meta({ id: 'CrossTab' })
export type CrossTab = z.infer<typeof CrossTabSchema>

/** All null where fewer than the smallest base have answered. */
const SummarySchema = z.object({
  mean: z.number().nullable(),
  meanLow: z.number().nullable().describe('95 % interval of the mean (t)'),
  meanHigh: z.number().nullable(),
  median: z.number().nullable(),
  standardDeviation: z.number().nullable(),
})

export const ClosedResultSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.enum(['single_choice', 'multiple_choice', 'yes_no']),
      options: z.array(OptionResultSchema).describe('In the order of the guide'),
    }),
    z.object({
      kind: z.literal('scale'),
      points: z.array(OptionResultSchema),
      topTwo: ProportionSchema,
      bottomTwo: ProportionSchema,
      summary: SummarySchema,
    }),
    z.object({
      kind: z.literal('number'),
      unit: z.string(),
      summary: SummarySchema,
      quartiles: z
        .object({ first: z.number().nullable(), third: z.number().nullable() })
        .describe('Null as the median is'),
      minimum: z.number().nullable(),
      maximum: z.number().nullable(),
      bins: z.array(z.object({ from: z.number(), to: z.number(), count: z.number().int() })),
    }),
    z.object({
      kind: z.literal('ranking'),
      options: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          meanRank: z
            .number()
            .nullable()
            .describe(`1 is best; null where fewer than ${smallestBase} ranked the option`),
          first: ProportionSchema.describe('Ranked first'),
          ranks: z.array(z.number().int()).describe('How often it came 1st, 2nd, 3rd ...'),
        }),
      ),
    }),
  ])
  .meta({ id: 'ClosedResult' })
export type ClosedResult = z.infer<typeof ClosedResultSchema>

export const QuestionResultSchema = z
  .object({
    questionKey: z.string(),
    meaning: z.number().int().describe('Only answers of one meaning are pooled'),
    isCurrent: z.boolean().describe('False: the guide has since dropped the question or changed its meaning'),
    kind: z.enum(questionKinds),
    text: z.string(),
    sectionTitle: z.string(),
    exposed: z.number().int().describe('Distinct participants who were asked or had volunteered it'),
    basis: z.enum(exposureBases),
    answered: z.number().int(),
    volunteered: z.number().int().describe('Of the answered, those who said it before they were asked'),
    skipped: z.record(z.string(), z.number().int()).describe('By reason'),
    closed: ClosedResultSchema.nullable(),
    reasons: z.array(ReasonsSchema).describe('The words behind a closed answer, grouped by it'),
    crossTab: CrossTabSchema.nullable(),
    themes: z.array(ThemeSchema).describe('Open questions: themes within the question'),
    none: z.number().int().describe('Segments of its answers that belong to none of these themes'),
    answers: z.array(QuoteSchema).describe('Some answers in full, where there are no themes to show'),
    label: z.string(),
  })
  .meta({ id: 'QuestionResult' })
export type QuestionResult = z.infer<typeof QuestionResultSchema>

export const SplitGroupSchema = z.object({ key: z.string(), label: z.string(), people: z.number().int() })

export const SplitChoiceSchema = z
  .object({
    by: z.string().describe('`attribute:plan`, `question:satisfaction`, `revision`, `status`'),
    label: z.string(),
    groups: z.array(SplitGroupSchema),
  })
  .meta({ id: 'SplitChoice' })
export type SplitChoice = z.infer<typeof SplitChoiceSchema>

export const ResultsSchema = z
  .object({
    studyId: z.uuid(),
    isSample: z.boolean().describe('Invented interviews: label them'),
    analysis: AnalysisSchema.nullable().describe('What the themes of open answers come from'),
    statuses: z.array(InterviewStatusSchema),
    interviews: z.number().int(),
    participants: z.number().int(),
    leftOut: CountsByStatusSchema,
    objectives: z.array(
      z.object({
        key: z.string().nullable().describe('Null: questions without an objective'),
        text: z.string(),
        questions: z.array(QuestionResultSchema),
      }),
    ),
    crossBy: z
      .object({
        attributes: z.array(z.object({ key: z.string(), values: z.number().int() })),
        questions: z.array(z.object({ key: z.string(), text: z.string() })),
      })
      .describe('What results can be split by'),
    choices: z.array(SplitChoiceSchema).describe('What results can be filtered by'),
    corrections: z
      .array(QuoteSchema)
      .describe('What participants put right in the summary of their interview'),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Results' })
export type Results = z.infer<typeof ResultsSchema>
