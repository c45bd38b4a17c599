/** What researchers see of interviews: the field while they are held, and one by one afterwards. */
import { z } from 'zod'
import { interviewStatuses, steeringKinds, tapAnswers, tapKeys } from './events.ts'
import { MomentFlagSchema } from './flags/flag-model.ts'

export const InterviewLineSchema = z
  .object({
    interviewId: z.uuid(),
    /** For another personal link to the same person. */
    participantId: z.uuid(),
    /** What the researcher calls them, else their number within the study. */
    participantLabel: z.string(),
    status: z.enum(interviewStatuses),
    origin: z.enum(['live', 'import', 'sample']),
    questionsAnswered: z.number().int(),
    participantWords: z.number().int(),
    startedAt: z.iso.datetime(),
    lastActivityAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    /** The words were deleted; the log without them is left. */
    isErased: z.boolean(),
  })
  .meta({ id: 'InterviewLine' })
export type InterviewLine = z.infer<typeof InterviewLineSchema>

export const TalkingSchema = z.object({
  interviewId: z.uuid(),
  participantLabel: z.string(),
  isPaused: z.boolean(),
  lastWords: z.string().nullable(),
  questionText: z.string().nullable(),
  answered: z.number().int(),
  lastActivityAt: z.iso.datetime(),
})

const FunnelStepSchema = z.object({ key: z.string(), label: z.string(), people: z.number().int() })

const QuestionProgressSchema = z.object({
  questionKey: z.string(),
  number: z.number().int(),
  text: z.string(),
  /** Were asked it, or had said it before. */
  asked: z.number().int(),
  /** Ended early with this as the last question. */
  left: z.number().int(),
  skipped: z.number().int(),
  notUnderstood: z.number().int(),
})

const ShareSchema = z.object({
  count: z.number().int(),
  of: z.number().int(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  level: z.literal(0.95),
  method: z.literal('wilson'),
  basis: z.literal('events'),
})

export const FieldSchema = z
  .object({
    total: z.number().int(),
    /** Interviews by status; imported ones are among `complete`. */
    byStatus: z.partialRecord(z.enum(interviewStatuses), z.number().int()),
    talking: z.array(TalkingSchema),
    funnel: z.array(FunnelStepSchema),
    questions: z.array(QuestionProgressSchema),
    /** What a soft launch is looked at for. */
    softLaunch: z.object({
      completes: z.number().int(),
      medianMs: z.number().nullable(),
      left: ShareSchema,
      notUnderstood: z.number().int(),
    }),
  })
  .meta({ id: 'Field' })
export type Field = z.infer<typeof FieldSchema>

export const InterviewEventSchema = z
  .object({
    seq: z.number().int(),
    type: z.string(),
    version: z.number().int(),
    actor: z.string(),
    clientId: z.string().nullable(),
    epoch: z.number().int(),
    engineVersion: z.string(),
    /** Structure only; words are in the transcript. */
    payload: z.record(z.string(), z.unknown()),
    /** Epoch milliseconds. */
    at: z.number(),
  })
  .meta({ id: 'InterviewEvent' })

export const InterviewViewSchema = z
  .object({
    interview: InterviewLineSchema.extend({ studyId: z.uuid(), language: z.string() }),
    turns: z.array(
      z.object({
        turn: z.number().int(),
        turnRevision: z.number().int(),
        isCurrent: z.boolean(),
        role: z.enum(['participant', 'interviewer']),
        kind: z.string(),
        questionKey: z.string().nullable(),
        text: z.string().nullable(),
        at: z.iso.datetime(),
        seq: z.number().int(),
      }),
    ),
    /** Why each question was asked, and what was considered instead; `seq` is the event's. */
    decisions: z.array(
      z.object({
        seq: z.number().int(),
        move: z.string(),
        reason: z.string(),
        considered: z.array(z.object({ move: z.string(), score: z.number().nullable(), why: z.string() })),
        inputs: z.record(z.string(), z.unknown()),
        dropped: z.array(
          z.object({ proposer: z.string(), codes: z.array(z.string()), text: z.string().nullable() }),
        ),
        /** Which rung worded it: guide, researcher, embedded, or a model; null where nothing was said. */
        proposer: z.string().nullable(),
        tookMs: z.number(),
      }),
    ),
    /** What language models offered for a follow-up; `seq` is the event's, `turn` the one that was said. */
    wordings: z.array(
      z.object({
        seq: z.number().int(),
        turn: z.number().int().nullable(),
        tookMs: z.number(),
        chosen: z.object({ rung: z.number().int(), candidate: z.number().int() }).nullable(),
        rungs: z.array(
          z.object({
            rung: z.string(),
            outcome: z.string(),
            tookMs: z.number(),
            candidates: z.array(
              z.object({
                text: z.string().nullable(),
                codes: z.array(z.string()),
                score: z.number().nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
    /** What researchers asked of it while it ran; the participant never saw it. */
    notes: z.array(
      z.object({
        noteId: z.uuid(),
        kind: z.enum(steeringKinds),
        questionKey: z.string().nullable(),
        text: z.string().nullable(),
        overridden: z.array(z.string()),
        overrideReason: z.string().nullable(),
        at: z.iso.datetime(),
        /** The turn in which the follow-up was asked; null as long as it was not. */
        askedIn: z.number().int().nullable(),
      }),
    ),
    /** Taps at the very end. */
    taps: z.partialRecord(z.enum(tapKeys), z.enum(tapAnswers)),
    flags: z.array(
      z.object({
        kind: z.string(),
        reason: z.string(),
        by: z.string(),
        at: z.iso.datetime(),
        resolvedAt: z.iso.datetime().nullable(),
      }),
    ),
    /** What in it calls for care, and who has read that. */
    moments: z.array(MomentFlagSchema),
    consents: z.array(
      z.object({
        purpose: z.string(),
        granted: z.boolean(),
        text: z.string(),
        textVersion: z.string(),
        language: z.string(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Interview' })
export type InterviewView = z.infer<typeof InterviewViewSchema>
