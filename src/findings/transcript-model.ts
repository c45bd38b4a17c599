/** A transcript with its marks, and where a quotation stands in it. */
import { z } from 'zod'
import { InterviewStatusSchema, QuoteSchema } from './figure-model.ts'

/**
 * Why a quotation is not in the record as the participant's words. `empty`: nothing to look for. `interviewer`: the
 * interviewer's words. `stitched`: verbatim parts of different places, put together as if said at once. `altered`:
 * most of the words were said in this order, but not these words.
 */
export const missReasons = ['empty', 'not_found', 'altered', 'stitched', 'interviewer'] as const
export type MissReason = (typeof missReasons)[number]

export const MarkSchema = z
  .object({
    start: z.number().int(),
    end: z.number().int(),
    segmentId: z.uuid(),
    themes: z.array(
      z.object({ themeId: z.uuid(), name: z.string(), strength: z.number(), isPrimary: z.boolean() }),
    ),
  })
  .meta({ id: 'Mark' })
export type Mark = z.infer<typeof MarkSchema>

export const MarkedTranscriptSchema = z
  .object({
    interviewId: z.uuid(),
    studyId: z.uuid(),
    participantLabel: z.string(),
    status: InterviewStatusSchema,
    origin: z.enum(['live', 'import', 'sample']),
    attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    analysisId: z.uuid().nullable(),
    turns: z.array(
      z.object({
        turn: z.number().int(),
        turnRevision: z.number().int(),
        role: z.enum(['participant', 'interviewer']),
        kind: z.string(),
        questionKey: z.string().nullable(),
        text: z.string().nullable().describe('Null: the words were erased'),
        at: z.iso.datetime(),
        startMs: z.number().nullable(),
        marks: z.array(MarkSchema).describe('Stretches of this turn that belong to study-wide themes'),
      }),
    ),
  })
  .meta({ id: 'MarkedTranscript' })
export type MarkedTranscript = z.infer<typeof MarkedTranscriptSchema>

export const LocateSchema = z
  .object({
    quotation: z.string().max(20_000),
    interviewId: z.uuid().optional().describe('Look in this interview only'),
  })
  .meta({ id: 'Locate' })

export const LocatedSchema = z
  .object({
    found: z.boolean(),
    reason: z.enum(missReasons).nullable().describe('Null when it was found'),
    quotes: z.array(QuoteSchema).describe('Every place where it was said'),
    nearest: z.array(QuoteSchema).describe('What was said instead, where it was not found'),
  })
  .meta({ id: 'Located' })
export type Located = z.infer<typeof LocatedSchema>
