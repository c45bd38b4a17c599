/** What the analysis produces, and the words that go with every figure. */
import { z } from 'zod'

export const analysisStatuses = ['queued', 'running', 'finished', 'cancelled', 'failed'] as const
export type AnalysisStatus = (typeof analysisStatuses)[number]

export const analysisStages = ['segmenting', 'embedding', 'clustering', 'naming', 'counting', 'done'] as const
export type AnalysisStage = (typeof analysisStages)[number]

export interface AnalysisCounts {
  interviews: number
  turns: number
  segments: number
  themes: number
  /** Segments that belong to no theme. */
  none: number
  /** Interviews left out, by status. */
  leftOut: Record<string, number>
}

/** A count that is never alone. Shares and bounds are 0 to 1. */
export const ProportionSchema = z.object({
  count: z.number().int(),
  of: z.number().int(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  level: z.literal(0.95),
  method: z.literal('wilson'),
  /** Where the denominator comes from. */
  basis: z.enum(['events', 'turns', 'mixed', 'answers']),
})
export type Proportion = z.infer<typeof ProportionSchema>

/** The label of every machine-coded figure of this kind. */
export const machineCodedLabel =
  'sampling error only, machine coding unchecked, describes people like those who answered'

/** The record's own words, located. */
export const QuoteSchema = z.object({
  interviewId: z.uuid(),
  participantLabel: z.string(),
  turn: z.number().int(),
  turnRevision: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  questionKey: z.string().nullable(),
  startMs: z.number().nullable(),
})
export type Quote = z.infer<typeof QuoteSchema>
