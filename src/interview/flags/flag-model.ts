/** The inbox: moments that call for care, until somebody has read them. */
import { z } from 'zod'
import { sensitiveKinds } from '../reading/sensitive.ts'

export const MomentFlagSchema = z
  .object({
    flagId: z.uuid(),
    interviewId: z.uuid(),
    participantLabel: z.string(),
    kind: z.enum(sensitiveKinds),
    /** Where it was said; the words are in the interview. */
    turn: z.number().int(),
    at: z.iso.datetime(),
    /** When the person named for it was written to; null where mail is not set up, or it has not gone out yet. */
    notifiedAt: z.iso.datetime().nullable(),
    acknowledgedAt: z.iso.datetime().nullable(),
    acknowledgedBy: z.string().nullable(),
    isErased: z.boolean(),
  })
  .meta({ id: 'MomentFlag' })
export type MomentFlag = z.infer<typeof MomentFlagSchema>
