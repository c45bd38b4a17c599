/**
 * What a run bundle holds: everything that the numbers of a report are computed from, and those numbers, in files that
 * any program can read. A part is a file of the archive; each is named in `manifest.json` with its SHA-256.
 *
 * Offsets are UTF-16 code units, ends exclusive. Shares are 0 to 1. People are called by their ids, never by name.
 */
import { z } from 'zod'
import { exposureBases } from '../../../findings/model.ts'
import { interviewStatuses } from '../../../interview/events.ts'
import { OptionSchema, QuestionSettingsSchema, questionKinds } from '../../../study/model.ts'
import { AnswerValueSchema } from '../../../study/skip-rules.ts'
import { StoredDocumentSchema } from '../../document/model.ts'

/** Raised when an older reader could misread a bundle. */
export const bundleVersion = 1

export const partNames = {
  interviews: 'record/interviews.jsonl',
  turns: 'record/turns.jsonl',
  answers: 'record/answers.jsonl',
  exposures: 'record/exposures.jsonl',
  questions: 'record/questions.jsonl',
  segments: 'coding/segments.jsonl',
  vectors: 'coding/vectors.f32',
  themes: 'coding/themes.jsonl',
  assignments: 'coding/assignments.jsonl',
  human: 'coding/human.jsonl',
  numbers: 'report/numbers.jsonl',
  quotes: 'report/quotes.jsonl',
  document: 'report/document.jsonl',
  rules: 'report/rules.json',
} as const
export type PartName = keyof typeof partNames

const question = { questionKey: z.string(), meaning: z.number().int() }
const place = {
  interviewId: z.string(),
  turn: z.number().int().min(0),
  turnRevision: z.number().int().min(0),
}
const stretch = { ...place, start: z.number().int().min(0), end: z.number().int().min(0) }

export const BundleInterviewSchema = z.object({
  interviewId: z.string(),
  participantId: z.string(),
  status: z.enum(interviewStatuses),
  origin: z.enum(['live', 'import', 'sample']),
  language: z.string(),
  /** ISO 8601; null where it was held elsewhere: only the import's time is known. */
  startedAt: z.string().nullable(),
  /** Not in a bundle without words. */
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
})

export const BundleTurnSchema = z.object({
  ...place,
  role: z.enum(['participant', 'interviewer']),
  questionKey: z.string().nullable(),
  /** In UTF-16 code units; 0 where the words were erased. */
  length: z.number().int().min(0),
  /** Absent in a bundle without words; null: erased. */
  text: z.string().nullable().optional(),
})

export const BundleAnswerSchema = z.object({
  interviewId: z.string(),
  ...question,
  state: z.enum(['answered', 'volunteered', 'skipped']),
  skipReason: z.string().nullable(),
  value: AnswerValueSchema.nullable(),
  turns: z.array(z.number().int()),
})

export const BundleExposureSchema = z.object({
  interviewId: z.string(),
  ...question,
  how: z.enum(['asked', 'volunteered']),
})

export const BundleQuestionSchema = z.object({
  ...question,
  kind: z.enum(questionKinds),
  text: z.string(),
  objectiveKey: z.string().nullable(),
  sectionTitle: z.string(),
  settings: QuestionSettingsSchema,
  /** Absent where there are none, and in older bundles. */
  formerOptions: z.array(OptionSchema).optional(),
  language: z.string(),
  isCurrent: z.boolean(),
})

/** In the order of the rows of the vectors. */
export const BundleSegmentSchema = z.object({
  segmentId: z.string(),
  ...stretch,
  questionKey: z.string().nullable(),
  hasVector: z.boolean(),
  /** Which way it speaks, as the program reads it, and the question that it stands under; absent in older bundles. */
  direction: z
    .object({ isGood: z.boolean(), isBad: z.boolean(), askedUnder: z.string().nullable() })
    .optional(),
})

export const BundleThemeSchema = z.object({
  themeId: z.string(),
  questionKey: z.string().nullable(),
  name: z.string(),
  statement: z.string(),
  /** What belongs to it, as the codebook says. */
  definition: z.string(),
  /** The theme above it. */
  parentId: z.string().nullable(),
})

export const BundleAssignmentSchema = z.object({
  themeId: z.string(),
  segmentId: z.string(),
  strength: z.number(),
  isPrimary: z.boolean(),
})

/** Somebody who could have been drawn for checking the machine's coding, and what a person said of them. */
export const BundleHumanSchema = z.object({
  participantId: z.string(),
  frame: z.number().int(),
  stratum: z.number().int(),
  /** From 1 in the order in which they were drawn; null: not drawn. */
  place: z.number().int().nullable(),
  /** With which anybody of this stratum was drawn. */
  probability: z.number(),
  /** What the first reader says, after rulings of the codebook; a theme that is not named was not coded. */
  codes: z.array(z.object({ themeId: z.string(), has: z.boolean() })),
})

/** Fixed and locked before anybody coded. */
export const HumanCodingSchema = z.object({
  themeIds: z.array(z.string()),
  rule: z.object({
    sayFloor: z.number(),
    powerFloor: z.number(),
    borrowed: z.number(),
    damping: z.number(),
    rareQuantile: z.number(),
  }),
  samples: z.array(
    z.object({
      number: z.number().int(),
      seed: z.number().int(),
      wanted: z.number().int(),
      lockedAt: z.string(),
    }),
  ),
})

const proportionMethods = ['wilson', 'ppi++'] as const

/** A number of the report, named by what it is a number of. */
export const BundleNumberSchema = z.object({
  number: z.string(),
  value: z.union([z.number(), z.enum(exposureBases), z.enum(proportionMethods), z.null()]),
  rule: z.string(),
})
export type BundleNumber = z.infer<typeof BundleNumberSchema>

/** Words that the report shows, with where they stand. */
export const BundleQuoteSchema = z.object({
  shownIn: z.string(),
  ...stretch,
  text: z.string().optional(),
})
export type BundleQuote = z.infer<typeof BundleQuoteSchema>

/** The report that researchers wrote, where there is one of this analysis: places in the record, and no words. */
export const BundleDocumentSchema = z.object({
  /** Null: the draft. */
  version: z.number().int().nullable(),
  document: StoredDocumentSchema,
})

export const BundleAnalysisSchema = z.object({
  analysisId: z.string(),
  embedderId: z.string(),
  isLexical: z.boolean(),
  seed: z.number().int(),
  programVersion: z.string(),
  statuses: z.array(z.enum(interviewStatuses)),
  parameters: z.record(z.string(), z.unknown()),
})

export const ManifestSchema = z.object({
  bundleVersion: z.literal(bundleVersion),
  kind: z.literal('earwitness-run-bundle'),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  study: z.object({ studyId: z.string(), name: z.string(), question: z.string(), isSample: z.boolean() }),
  hasWords: z.boolean(),
  statuses: z.array(z.enum(interviewStatuses)).describe('The report is about interviews of these statuses'),
  analysis: BundleAnalysisSchema.nullable(),
  humanCoding: HumanCodingSchema.nullable(),
  vectors: z
    .object({ dimensions: z.number().int(), count: z.number().int(), format: z.literal('float32-le') })
    .nullable(),
  parts: z.array(
    z.object({
      path: z.string(),
      bytes: z.number().int(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      holds: z.string(),
    }),
  ),
})
export type Manifest = z.infer<typeof ManifestSchema>

export type BundleInterview = z.infer<typeof BundleInterviewSchema>
export type BundleTurn = z.infer<typeof BundleTurnSchema>
export type BundleQuestion = z.infer<typeof BundleQuestionSchema>
export type BundleSegment = z.infer<typeof BundleSegmentSchema>
export type BundleTheme = z.infer<typeof BundleThemeSchema>
export type BundleAssignment = z.infer<typeof BundleAssignmentSchema>

/** What numbers are computed from. */
export interface BundleRecord {
  statuses: Manifest['statuses']
  analysis: Manifest['analysis']
  interviews: BundleInterview[]
  turns: BundleTurn[]
  answers: z.infer<typeof BundleAnswerSchema>[]
  exposures: z.infer<typeof BundleExposureSchema>[]
  questions: BundleQuestion[]
  segments: BundleSegment[]
  themes: BundleTheme[]
  assignments: BundleAssignment[]
  humanCoding: Manifest['humanCoding']
  human: z.infer<typeof BundleHumanSchema>[]
  /** One row for each segment that has one, in their order. */
  vectors: { dimensions: number; rows: Float32Array[] } | null
}

/** The whole archive, read. */
export interface Bundle {
  manifest: Manifest
  record: BundleRecord
  numbers: BundleNumber[]
  quotes: BundleQuote[]
  /** One at most. */
  documents: z.infer<typeof BundleDocumentSchema>[]
}
