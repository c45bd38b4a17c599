/** The side-by-side board as the API knows it. */
import { z } from 'zod'

/** A real moment with two follow-ups; which technique each is, is said nowhere. */
export const SideBySideSchema = z
  .object({
    interviewId: z.uuid(),
    seq: z.number().int(),
    question: z.string(),
    /** Their own words. */
    answer: z.string(),
    left: z.object({ place: z.number().int(), text: z.string() }),
    right: z.object({ place: z.number().int(), text: z.string() }),
  })
  .meta({ id: 'SideBySide' })
export type SideBySide = z.infer<typeof SideBySideSchema>

export const PickRequestSchema = z.object({
  interviewId: z.uuid(),
  seq: z.number().int().min(1),
  /** The places of both, as they were shown. */
  left: z.number().int().min(0).max(20),
  right: z.number().int().min(0).max(20),
  picked: z.enum(['left', 'right', 'neither']),
})
export type PickRequest = z.infer<typeof PickRequestSchema>

export const BoardSchema = z
  .object({
    picks: z.number().int(),
    neither: z.number().int(),
    /** The strongest first; logarithms, their mean being 0, with 95 % intervals. */
    strengths: z.array(
      z.object({
        technique: z.string(),
        logStrength: z.number(),
        low: z.number(),
        high: z.number(),
        comparisons: z.number().int(),
        wins: z.number(),
      }),
    ),
    /** What switching on would put in force. */
    proposed: z.record(z.string(), z.number()),
    /** What is in force for interviews that begin now; null without any. */
    inForce: z.record(z.string(), z.number()).nullable(),
    /** On pairs drawn at random: how often the choice takes what was preferred, now and with the weights. */
    estimate: z
      .object({
        pairs: z.number().int(),
        interviews: z.number().int(),
        now: z.number(),
        weighted: z.number(),
        difference: z.number(),
        low: z.number(),
        high: z.number(),
        level: z.literal(0.95),
      })
      .nullable(),
    /** Picks that an estimate needs. */
    needed: z.number().int(),
  })
  .meta({ id: 'SideBySideBoard' })
export type Board = z.infer<typeof BoardSchema>
