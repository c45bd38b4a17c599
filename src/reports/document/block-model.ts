/** What a report is made of, in the order in which it is read: prose with claims in it, quotations, charts, tables. */
import { z } from 'zod'
import { ProportionSchema } from '../../findings/model.ts'

/** In the order in which they are read. */
export const reportSections = [
  'answers',
  'question',
  'heard',
  'recommendations',
  'decision',
  'findings',
  'unknown',
  'method',
  'provenance',
] as const
export type ReportSection = (typeof reportSections)[number]

/** Prose is sentences; a sentence that states something about what people said is a claim. */
export const ProsePartSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string().max(4000),
    isProgram: z
      .literal(true)
      .optional()
      .describe('Written by the program and not edited since; it says nothing that was not counted'),
    isUnchecked: z
      .literal(true)
      .optional()
      .describe(
        'Written by the author, states something, and was not compared with the record. Set on reading',
      ),
  }),
  z.object({ kind: z.literal('claim'), claimId: z.string().max(40) }),
])
export type ProsePart = z.infer<typeof ProsePartSchema>

const Parts = z.array(ProsePartSchema).max(60)

/** Words from a fixed table over the interval and the kind of evidence; see `confidence.ts`. */
export const confidenceWords = ['firm', 'fair', 'tentative', 'too few to say'] as const
export type ConfidenceWord = (typeof confidenceWords)[number]

const ChartRowSchema = z.object({ key: z.string(), label: z.string(), proportion: ProportionSchema })

export const ReportChartSchema = z
  .object({
    kind: z.enum(['options', 'scale', 'ranking', 'themes', 'number']),
    questionKey: z.string().nullable(),
    title: z.string().describe('One sentence that says what it shows'),
    rows: z.array(ChartRowSchema),
    isMachineCoded: z.boolean(),
    asked: z.number().int(),
    answered: z.number().int(),
    summary: z
      .object({
        mean: z.number().nullable(),
        meanLow: z.number().nullable(),
        meanHigh: z.number().nullable(),
        median: z.number().nullable(),
        unit: z.string(),
      })
      .nullable(),
    scale: z
      .number()
      .optional()
      .describe(
        'Share at which the bars end, the same in charts that are read side by side; else by its own rows',
      ),
    label: z.string().describe('What the figures do not say; print it under the chart'),
  })
  .meta({ id: 'ReportChart' })
export type ReportChart = z.infer<typeof ReportChartSchema>

const blockFields = { blockId: z.string().max(40), section: z.enum(reportSections) }

export const ReportBlockSchema = z
  .discriminatedUnion('kind', [
    z.object({
      ...blockFields,
      kind: z.literal('heading'),
      level: z.union([z.literal(2), z.literal(3)]),
      text: z.string().max(1000),
      isProgram: z.literal(true).optional(),
      isUnchecked: z.literal(true).optional().describe('As of prose'),
    }),
    z.object({ ...blockFields, kind: z.literal('prose'), parts: Parts }),
    z.object({
      ...blockFields,
      kind: z.literal('answer'),
      objectiveKey: z.string().nullable(),
      objective: z.string(),
      parts: Parts,
      confidence: z.object({ word: z.enum(confidenceWords), because: z.string() }),
      against: Parts.describe('What speaks against the answer'),
      change: Parts.describe('What would change it'),
    }),
    z.object({
      ...blockFields,
      kind: z.literal('recommendation'),
      claimId: z.string(),
      why: Parts,
    }),
    z.object({ ...blockFields, kind: z.literal('quote'), claimId: z.string() }),
    z.object({
      ...blockFields,
      kind: z.literal('against'),
      parts: Parts,
      claimIds: z.array(z.string()).describe('Quotations that speak against what stands before'),
    }),
    z.object({ ...blockFields, kind: z.literal('chart'), chart: ReportChartSchema }),
    z.object({
      ...blockFields,
      kind: z.literal('table'),
      title: z.string(),
      headings: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      groupRows: z
        .array(z.number().int().nonnegative())
        .optional()
        .describe('Of who was heard: the rows that tell what is known of people, an attribute each'),
    }),
  ])
  .meta({ id: 'ReportBlock' })
export type ReportBlock = z.infer<typeof ReportBlockSchema>

/** Claims that stand in a block, in reading order. */
export function claimIdsOf(block: ReportBlock): string[] {
  const inParts = (parts: readonly ProsePart[]) =>
    parts.flatMap((part) => (part.kind === 'claim' ? [part.claimId] : []))
  switch (block.kind) {
    case 'prose':
      return inParts(block.parts)
    case 'answer':
      return [...inParts(block.parts), ...inParts(block.against), ...inParts(block.change)]
    case 'recommendation':
      return [block.claimId, ...inParts(block.why)]
    case 'quote':
      return [block.claimId]
    case 'against':
      return [...inParts(block.parts), ...block.claimIds]
    case 'heading':
    case 'chart':
    case 'table':
      return []
  }
}
