/** The inbox: moments that call for care and wishes to delete, until somebody has read them. */
import { z } from 'zod'
import { sensitiveKinds } from '../reading/sensitive.ts'

/** `deletion`: they want what they said deleted. Stays when it was: it holds no word of theirs. */
export const flagKinds = [...sensitiveKinds, 'deletion'] as const
export type FlagKind = (typeof flagKinds)[number]

export const MomentFlagSchema = z
  .object({
    flagId: z.uuid(),
    interviewId: z.uuid(),
    participantLabel: z.string(),
    kind: z.enum(flagKinds),
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
