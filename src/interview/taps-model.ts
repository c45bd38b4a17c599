/** How participants found the interview itself, by revision. */
import { z } from 'zod'
import { tapAnswers, tapKeys } from './events.ts'

export const TapCountSchema = z.object({
  tap: z.enum(tapKeys),
  answers: z.record(z.enum(tapAnswers), z.number().int()),
  /** Who tapped this one: the base of the share. */
  tapped: z.number().int(),
  /** Of those who tapped, who agreed; null where fewer than five did. */
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  level: z.literal(0.95),
  method: z.literal('wilson'),
})
export type TapCount = z.infer<typeof TapCountSchema>

export const TapsSchema = z
  .object({
    /** Newest first; only revisions under which interviews ended. */
    revisions: z.array(
      z.object({
        number: z.number().int(),
        /** Interviews that came to an end under it, and could have tapped. */
        ended: z.number().int(),
        taps: z.array(TapCountSchema),
      }),
    ),
    /** Interviews that a researcher gave a note while they ran, and how many notes. */
    steered: z.object({ interviews: z.number().int(), notes: z.number().int(), of: z.number().int() }),
  })
  .meta({ id: 'Taps' })
export type Taps = z.infer<typeof TapsSchema>
