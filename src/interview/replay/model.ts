/** What a replay takes and what it finds. */
import { z } from 'zod'
import type { Guide } from '../../study/model.ts'
import type { KnownTerms } from '../known-terms.ts'
import type { StoredEvent } from '../read-event.ts'

/** One interview as it is stored; nothing else is needed to decide everything again. */
export interface ReplayLog {
  /** As stored, in order. */
  events: readonly StoredEvent[]
  /** Words by content id; what was erased is not among them. */
  texts: ReadonlyMap<string, string>
  /** Of the interview's revision; null for interviews held elsewhere. */
  guide: Guide | null
  /** Its help text is the study's own, and what is answered to questions about the study rests on it. */
  terms: KnownTerms | null
  /** Null once the words were erased. */
  evidenceKey: Uint8Array | null
}

export const DifferenceSchema = z
  .object({
    /** The event of the log, and the interviewer's turn that it led to. */
    seq: z.number().int(),
    turn: z.number().int().nullable(),
    /** Path within the event: `decision.made: decision.technique`. */
    where: z.string(),
    /** Never words: a text is named by its keyed hash. */
    recorded: z.string(),
    recomputed: z.string(),
    madeBy: z.string(),
    recomputedBy: z.string(),
  })
  .meta({ id: 'ReplayDifference' })
export type Difference = z.infer<typeof DifferenceSchema>

export const ReplaySchema = z
  .object({
    /** `not_replayable`: no decision is left that could be recomputed; `unreadable` says why. */
    outcome: z.enum(['identical', 'different', 'nothing_decided', 'not_replayable']),
    /** Decisions that were recomputed, of those in the log. */
    recomputed: z.number().int(),
    decisions: z.number().int(),
    unreadable: z.array(z.object({ seq: z.number().int(), why: z.string() })),
    firstDifference: DifferenceSchema.nullable(),
    /** Engine versions that the log was written by, oldest first. */
    madeBy: z.array(z.string()),
    recomputedBy: z.string(),
  })
  .meta({ id: 'Replay' })
export type Replay = z.infer<typeof ReplaySchema>
