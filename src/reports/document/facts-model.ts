/** What stands beside the blocks of a report: the decision, who was heard, where it comes from, what happened to it. */
import { z } from 'zod'
import { ProportionSchema } from '../../findings/model.ts'
import { interviewStatuses } from '../../interview/events.ts'

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2027-03-31')
  .nullable()

export const DecisionSchema = z
  .object({
    decision: z.string().trim().max(2000).default(''),
    owner: z.string().trim().max(200).default(''),
    decidedOn: Day.default(null),
    measure: z.string().trim().max(1000).default('').describe('By what one will see whether it was right'),
    measureOn: Day.default(null).describe('When to measure again; schedules a reminder'),
    remind: z
      .union([z.email(), z.literal('')])
      .default('')
      .describe('Who is written to then, where mail is set up; empty: nobody'),
  })
  .meta({ id: 'ReportDecision' })
export type ReportDecision = z.infer<typeof DecisionSchema>

const StatusSchema = z.enum(interviewStatuses)

const SpreadSchema = z
  .object({ first: z.number(), median: z.number(), third: z.number() })
  .describe('Quartiles over interviews')

/** Who was heard: numbers only. */
export const HeardSchema = z
  .object({
    interviews: z.number().int(),
    participants: z.number().int(),
    statuses: z.array(StatusSchema),
    leftOut: z.partialRecord(StatusSchema, z.number().int()),
    recruited: z.array(z.object({ how: z.string(), interviews: z.number().int() })),
    languages: z.array(z.object({ language: z.string(), interviews: z.number().int() })),
    groups: z
      .array(
        z.object({
          label: z.string(),
          groups: z.array(z.object({ label: z.string(), people: z.number().int() })),
          unknown: z.number().int(),
        }),
      )
      .optional()
      .describe('What is known of the people; absent in reports drafted before it was told'),
    lengths: z
      .object({ words: SpreadSchema, turns: SpreadSchema, minutes: SpreadSchema.nullable() })
      .nullish()
      .describe('How much people said, in words and turns; minutes of interviews held here'),
    firstAt: z.iso.datetime().nullable(),
    lastAt: z.iso.datetime().nullable(),
    sensitivity: z
      .array(
        z.object({
          figure: z.string(),
          added: z.string().describe('Which interviews were added'),
          reported: ProportionSchema,
          withThem: ProportionSchema,
        }),
      )
      .describe('How the main figures move when interviews that were left out are taken in'),
  })
  .meta({ id: 'ReportHeard' })
export type ReportHeard = z.infer<typeof HeardSchema>

export const ProvenanceSchema = z
  .object({
    program: z.string(),
    draftedAt: z.iso.datetime(),
    draftedBy: z.enum(['program', 'program and model']),
    analysis: z
      .object({
        analysisId: z.uuid(),
        embedderId: z.string(),
        isLexical: z.boolean(),
        seed: z.number().int(),
        programVersion: z.string(),
        finishedAt: z.iso.datetime().nullable(),
      })
      .nullable(),
    guideRevisions: z.array(z.number().int()),
    rulings: z
      .string()
      .optional()
      .describe(
        'How many rulings on themes and codes of people it was counted with: tells whether there are more since',
      ),
    recordHash: z
      .string()
      .describe('Of who said what in which revision: tells whether the record is still the same'),
    modelCalls: z.array(
      z.object({
        role: z.string(),
        purpose: z.string(),
        model: z.string(),
        promptVersion: z.string(),
        calls: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'ReportProvenance' })
export type ReportProvenance = z.infer<typeof ProvenanceSchema>

export const HistoryEntrySchema = z
  .object({
    number: z.number().int(),
    at: z.iso.datetime(),
    by: z.string(),
    what: z.string().describe('A short sentence about the kind of change, without its words'),
    isUndone: z.boolean(),
    undoes: z.number().int().nullable(),
  })
  .meta({ id: 'ReportHistoryEntry' })
export type HistoryEntry = z.infer<typeof HistoryEntrySchema>

export const CommentSchema = z
  .object({
    commentId: z.uuid(),
    blockId: z.string().nullable(),
    version: z.number().int().nullable(),
    by: z.string(),
    isFromLink: z.boolean(),
    text: z.string(),
    at: z.iso.datetime(),
    isResolved: z.boolean(),
  })
  .meta({ id: 'ReportComment' })
export type ReportComment = z.infer<typeof CommentSchema>
