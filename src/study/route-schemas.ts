/** What the API says about studies: schemas for the document, and the views that fill them. */
import { z } from '@hono/zod-openapi'
import { launchLineIds } from './check-launch.ts'
import { guideFaultCodes } from './lint/index.ts'
import { faultCodes } from './lint/model.ts'
import {
  type GuideRevision,
  GuideSchema,
  GuideSourceSchema,
  KeySchema,
  LaunchTermsSchema,
  mostTextCharacters,
  noContext,
  PurposeSchema,
  probingDepths,
  StudyContextSchema,
  studyStatuses,
} from './model.ts'
import { SkipRuleSchema } from './skip-rules.ts'
import type { StudyWithCounts, StudyWithLive } from './view-study.ts'

export const OverrideSchema = z.object({
  questionKey: z.string().max(64),
  code: z.string().max(32),
  reason: z.string().trim().min(1).max(1000),
})

export const GivenOverrideSchema = OverrideSchema.extend({
  reason: OverrideSchema.shape.reason
    .nullable()
    .describe(
      'Null: the reason that was kept from the last revision is withdrawn, and the fault blocks again',
    ),
})

export const AdjustSchema = z.object({
  changes: z
    .array(
      z.object({
        questionKey: KeySchema,
        depth: z.enum(probingDepths).optional(),
        notes: z.string().max(2000).optional(),
      }),
    )
    .min(1)
    .max(100),
  reason: z.string().trim().min(1).max(1000).optional(),
})

const ChangeSchema = z
  .object({
    kind: z.enum([
      'added',
      'removed',
      'reworded',
      'moved',
      'settings_changed',
      'probing_changed',
      'meaning_changed',
    ]),
    questionKey: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .openapi('GuideChange')

const pausedReasons = ['person', 'soft_launch', 'target_reached', 'close_date'] as const

// Rules nest in themselves: only by a name can the description of the API refer to them.
SkipRuleSchema.openapi('SkipRule')

const guide = GuideSchema.openapi('Guide')
const terms = LaunchTermsSchema.openapi('LaunchTerms')
const AnswersSchema = z
  .array(z.object({ key: z.string().max(32), answer: z.string().max(1000) }))
  .max(3)
  .default([])

export const FaultSchema = z
  .object({
    code: z.enum([...faultCodes, ...guideFaultCodes]),
    questionKey: z.string().nullable(),
    span: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
    why: z.string(),
    suggestion: z.string(),
    severity: z.enum(['serious', 'minor']),
  })
  .openapi('GuideFault')

const line = z
  .object({
    studyId: z.uuid(),
    name: z.string(),
    question: z.string(),
    purpose: PurposeSchema.nullable(),
    status: z.enum(studyStatuses),
    pausedReason: z.enum(pausedReasons).nullable(),
    isSample: z.boolean(),
    heard: z.number().int().openapi({ description: 'Complete interviews that were held here' }),
    imported: z.number().int().openapi({ description: 'Interviews held elsewhere; no target counts them' }),
    target: z.number().int(),
    inProgress: z.number().int(),
    openFlags: z.number().int().openapi({ description: 'Moments that call for care, not read yet' }),
    lastAnswerAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('StudyLine')

const study = line
  .extend({
    decision: z.string(),
    context: StudyContextSchema,
    draft: guide,
    draftSource: GuideSourceSchema,
    draftVersion: z.number().int(),
    draftTerms: terms,
    liveRevisionId: z.uuid().nullable(),
    liveRevisionNumber: z.number().int().nullable(),
    liveGuide: guide.nullable(),
    liveTerms: terms.nullable(),
    softLaunchDone: z.boolean(),
  })
  .openapi('Study')

const revision = z
  .object({
    revisionId: z.uuid(),
    number: z.number().int(),
    guide,
    terms,
    source: GuideSourceSchema,
    overrides: z.array(OverrideSchema),
    changes: z.array(ChangeSchema),
    publishedAt: z.iso.datetime(),
    publishedBy: z.string(),
  })
  .openapi('GuideRevision')

const recognised = z
  .object({
    purpose: PurposeSchema.nullable(),
    isGuess: z.boolean(),
    by: z.enum(['words', 'meaning', 'both']),
    candidates: z.array(z.object({ purpose: PurposeSchema, score: z.number() })),
  })
  .openapi('RecognisedPurpose')

const brief = z
  .object({
    question: z.string().trim().min(1).max(10_000),
    decision: z.string().max(4000).default(''),
    context: StudyContextSchema.default(noContext),
    answers: AnswersSchema,
    stimuli: z.array(z.string().trim().min(1).max(mostTextCharacters)).max(2).optional().openapi({
      description: 'What participants read in a test of a concept or a message: one text, or two',
    }),
    name: z.string().trim().min(1).max(200).optional(),
    guide: guide.optional(),
    purpose: PurposeSchema.nullable().optional().openapi({
      description: 'As the draft told it that was looked at, null for none; when left out, it is recognised',
    }),
    /** A language model by its label; without it the templates draft. */
    model: z.string().max(100).optional(),
  })
  .openapi('StudyBrief')

const rename = z
  .object({
    name: z.string().trim().min(1).max(200).optional(),
    question: z.string().trim().min(1).max(10_000).optional(),
    decision: z.string().max(4000).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'Name, question or decision is needed.')

const launch = z
  .object({
    lines: z.array(
      z.object({
        id: z.enum(launchLineIds),
        state: z.enum(['ok', 'attention', 'blocked']),
        say: z.string(),
        fix: z.string().nullable(),
      }),
    ),
    canLaunch: z.boolean(),
    faults: z.array(FaultSchema),
    minutes: z.number().int(),
    changes: z.array(ChangeSchema),
  })
  .openapi('LaunchCheck')

const history = z
  .object({
    action: z.string(),
    actor: z.string(),
    reason: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
    at: z.iso.datetime(),
  })
  .openapi('StudyHistoryEntry')

export const schemas = {
  guide,
  terms,
  line,
  study,
  revision,
  brief,
  recognised,
  rename,
  launch,
  history,
  AnswersSchema,
}

export function lineView({ study, counts }: StudyWithCounts): z.infer<typeof line> {
  const { studyId, name, question, purpose, status, pausedReason, isSample } = study
  return {
    studyId,
    name,
    question,
    purpose,
    status,
    pausedReason,
    isSample,
    heard: counts.completes,
    imported: counts.imported,
    target: study.draftTerms.targetCompletes,
    inProgress: counts.inProgress,
    openFlags: counts.openFlags,
    lastAnswerAt: counts.lastAnswerAt?.toISOString() ?? null,
    createdAt: study.createdAt.toISOString(),
    updatedAt: study.updatedAt.toISOString(),
  }
}

export function studyView({ study, counts, live }: StudyWithLive): z.infer<typeof schemas.study> {
  const { decision, context, draft, draftSource, draftVersion, draftTerms, liveRevisionId } = study
  return {
    ...lineView({ study, counts }),
    decision,
    context,
    draft,
    draftSource,
    draftVersion,
    draftTerms,
    liveRevisionId,
    liveRevisionNumber: live?.number ?? null,
    liveGuide: live?.guide ?? null,
    liveTerms: live?.terms ?? null,
    softLaunchDone: study.softLaunchDone,
  }
}

export function revisionView(revision: GuideRevision): z.infer<typeof schemas.revision> {
  const { workspaceId: _workspaceId, studyId: _studyId, publishedAt, ...shown } = revision
  return { ...shown, publishedAt: publishedAt.toISOString() }
}

interface HistoryRow {
  action: string
  actor: string
  reason: string | null
  details: Record<string, unknown>
  at: Date
}

export function historyView({ at, ...entry }: HistoryRow): z.infer<typeof history> {
  return { ...entry, at: at.toISOString() }
}
