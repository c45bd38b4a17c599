/** An analysis: its state, what it counted, and whether running again would change anything. */
import { z } from 'zod'
import { CountsByStatusSchema, InterviewStatusSchema } from './figure-model.ts'

export const analysisStatuses = ['queued', 'running', 'finished', 'cancelled', 'failed'] as const
export type AnalysisStatus = (typeof analysisStatuses)[number]

export const analysisStages = ['segmenting', 'embedding', 'clustering', 'naming', 'counting', 'done'] as const
export type AnalysisStage = (typeof analysisStages)[number]

export const AnalysisCountsSchema = z.object({
  interviews: z.number().int(),
  participants: z.number().int().describe('Distinct people in those interviews'),
  turns: z.number().int().describe("Participants' turns"),
  segments: z.number().int().describe('Stretches about one thing'),
  themes: z.number().int().describe('Study-wide themes'),
  none: z.number().int().describe('Segments that belong to no study-wide theme'),
  leftOut: CountsByStatusSchema.describe('Interviews left out, by status'),
  scopes: z
    .array(
      z.object({
        questionKey: z.string().nullable(),
        segments: z.number().int(),
        none: z.number().int(),
        themes: z.number().int(),
      }),
    )
    .describe('What was looked at for themes: the whole study, and each open question'),
})
export type AnalysisCounts = z.infer<typeof AnalysisCountsSchema>

export const recomputeReasons = ['model_arrived', 'new_words', 'new_version'] as const

export const AnalysisSchema = z
  .object({
    analysisId: z.uuid(),
    studyId: z.uuid(),
    status: z.enum(analysisStatuses),
    stage: z.enum(analysisStages),
    progress: z.number().min(0).max(1).describe('Of the whole run'),
    embedderId: z.string(),
    isLexical: z.boolean().describe('Made without a model: say so beside every result'),
    seed: z.number().int(),
    programVersion: z.string(),
    statuses: z.array(InterviewStatusSchema).describe('Interviews of these statuses went in'),
    counts: AnalysisCountsSchema.nullable().describe('Null until counted'),
    cancelRequested: z.boolean(),
    error: z.string().nullable(),
    requestedAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    isProvisional: z.boolean().describe('Made by itself while fieldwork was running'),
    notes: z.array(z.string()).describe('Sentences to print beside the results'),
  })
  .meta({ id: 'Analysis' })
export type AnalysisView = z.infer<typeof AnalysisSchema>

export const LatestAnalysisSchema = z
  .object({
    latest: AnalysisSchema.nullable().describe('The newest run, whatever its state'),
    finished: AnalysisSchema.nullable().describe('The newest finished run: what the results are read from'),
    recompute: z
      .array(z.enum(recomputeReasons))
      .describe('Why running again would give something else; empty when it would not'),
    waiting: z.object({
      interviews: z.number().int().describe('Interviews of the wanted statuses at this moment'),
      leftOut: CountsByStatusSchema,
    }),
  })
  .meta({ id: 'LatestAnalysis' })
export type LatestAnalysis = z.infer<typeof LatestAnalysisSchema>

export const StartAnalysisSchema = z
  .object({
    statuses: z
      .array(InterviewStatusSchema)
      .min(1)
      .default(['complete'])
      .describe('Which interviews go in; all others are counted as left out'),
    seed: z.number().int().min(0).max(0x7fffffff).default(1).describe('Same record, same seed, same themes'),
  })
  .meta({ id: 'StartAnalysis' })
export type StartAnalysis = z.infer<typeof StartAnalysisSchema>
