/**
 * The report that a researcher sends, as one pure value: blocks of prose with claims in it, each claim with the places
 * in the record that it rests on and the numbers that it states, charts with their data, and where all of it came from.
 * Every export is made from it and from nothing else.
 *
 * What is stored holds places and no words of participants: their words are read from the record when the report is
 * read, so that who deletes their interview deletes them from every report too. Offsets are UTF-16 code units, ends
 * exclusive. Shares and bounds are 0 to 1. Times are ISO 8601.
 */
import { z } from 'zod'
import { ProportionSchema } from '../../findings/model.ts'
import { interviewStatuses } from '../../interview/events.ts'
import { ClaimFigureSchema } from './figure-model.ts'

/** Raised when an older reader could misread the value. */
export const documentVersion = 1

// ---- claims ---------------------------------------------------------------------------------------------------

export const claimKinds = [
  'quote',
  'paraphrase',
  'prevalence',
  'contrast',
  'association',
  'absence',
  'recommendation',
] as const
export type ClaimKind = (typeof claimKinds)[number]

export const claimVerdicts = ['supported', 'refuted', 'unsupported'] as const
export type ClaimVerdict = (typeof claimVerdicts)[number]

/**
 * Why a claim is not supported. Refuted is a near match whose words, person or meaning differ; unsupported means that
 * nothing was found that shows it.
 */
export const claimReasons = [
  'empty',
  'altered',
  'number',
  'negation',
  'stitched',
  'interviewer',
  'wrong-person',
  'cut',
  'not-found',
  'polarity',
  'modality',
  'quantity',
  'actor',
  'time',
  'cause',
  'miscounted',
  'unknown-interview',
  'unknown-rule',
  /** A recommendation that names no claim, or one that is itself not supported. */
  'rests-on-nothing',
  'rests-on-unsupported',
  /** Nothing here can show it by program; a person has to. */
  'not-shown',
  /** Prose that holds somebody’s words, which have to be a quotation. */
  'quoted',
  /** The words it rested on were deleted by whoever said them. */
  'erased',
] as const
export type ClaimReason = (typeof claimReasons)[number]

/** An exact place in the record, without its words. */
export const EvidencePlaceSchema = z.object({
  interviewId: z.uuid(),
  turn: z.number().int().min(0),
  turnRevision: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
})
export type EvidencePlace = z.infer<typeof EvidencePlaceSchema>

export const ReportEvidenceSchema = EvidencePlaceSchema.extend({
  text: z
    .string()
    .nullable()
    .describe('The record’s own characters; null: the words were deleted by their speaker'),
  participantLabel: z.string().describe('A name, or a pseudonym that is stable within the report'),
  questionKey: z.string().nullable(),
  startMs: z.number().nullable().describe('Media time at which the turn begins, where there is any'),
}).meta({ id: 'ReportEvidence' })
export type ReportEvidence = z.infer<typeof ReportEvidenceSchema>

/** A number that stands in a claim's sentence, with what it is a number of. */
export const ReportNumberSchema = z
  .object({
    label: z.string().describe('The option, or the theme'),
    question: z.string().describe('As it was asked; empty where it is about the whole interview'),
    figure: ClaimFigureSchema,
    proportion: ProportionSchema,
    isMachineCoded: z.boolean().describe('Counted over codes that no person has checked'),
  })
  .meta({ id: 'ReportNumber' })
export type ReportNumber = z.infer<typeof ReportNumberSchema>

const claimFields = {
  claimId: z.string().max(40),
  kind: z.enum(claimKinds),
  text: z.string().max(4000).describe('The sentence; of a quotation the words as they were written'),
  verdict: z.enum(claimVerdicts),
  reason: z.enum(claimReasons).nullable(),
  numbers: z.array(ReportNumberSchema),
  restsOn: z.array(z.string()).describe('Claims that this one rests on'),
}

export const ReportClaimSchema = z
  .object({
    ...claimFields,
    evidence: z.array(ReportEvidenceSchema),
    against: z
      .object({
        count: z.number().int().describe('People who said or answered otherwise'),
        of: z.number().int(),
        how: z.string().describe('How it was looked for, in one sentence'),
        evidence: z.array(ReportEvidenceSchema),
      })
      .nullable()
      .describe('Null: it was not looked for, or there is nothing to hold against a claim of this kind'),
  })
  .meta({ id: 'ReportClaim' })
export type ReportClaim = z.infer<typeof ReportClaimSchema>

// ---- blocks ---------------------------------------------------------------------------------------------------

/** In the order in which they are read. */
export const reportSections = [
  'answers',
  'recommendations',
  'decision',
  'question',
  'heard',
  'findings',
  'unknown',
  'method',
  'provenance',
] as const
export type ReportSection = (typeof reportSections)[number]

/** Prose is sentences; a sentence that states something about what people said is a claim. */
export const ProsePartSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string().max(4000),
    isProgram: z
      .literal(true)
      .optional()
      .describe('Written by the program and not edited since; it says nothing that was not counted'),
  }),
  z.object({ kind: z.literal('claim'), claimId: z.string().max(40) }),
])
export type ProsePart = z.infer<typeof ProsePartSchema>

const Parts = z.array(ProsePartSchema).max(60)

/** Words from a fixed table over the interval and the kind of evidence; see `confidence.ts`. */
export const confidenceWords = ['firm', 'fair', 'tentative', 'too few to say'] as const
export type ConfidenceWord = (typeof confidenceWords)[number]

const ChartRowSchema = z.object({ key: z.string(), label: z.string(), proportion: ProportionSchema })

export const ReportChartSchema = z
  .object({
    kind: z.enum(['options', 'scale', 'ranking', 'themes', 'number']),
    questionKey: z.string().nullable(),
    title: z.string().describe('One sentence that says what it shows'),
    rows: z.array(ChartRowSchema),
    isMachineCoded: z.boolean(),
    asked: z.number().int(),
    answered: z.number().int(),
    summary: z
      .object({
        mean: z.number().nullable(),
        meanLow: z.number().nullable(),
        meanHigh: z.number().nullable(),
        median: z.number().nullable(),
        unit: z.string(),
      })
      .nullable(),
    label: z.string().describe('What the figures do not say; print it under the chart'),
  })
  .meta({ id: 'ReportChart' })
export type ReportChart = z.infer<typeof ReportChartSchema>

const blockFields = { blockId: z.string().max(40), section: z.enum(reportSections) }

export const ReportBlockSchema = z
  .discriminatedUnion('kind', [
    z.object({
      ...blockFields,
      kind: z.literal('heading'),
      level: z.union([z.literal(2), z.literal(3)]),
      text: z.string().max(1000),
      isProgram: z.literal(true).optional(),
    }),
    z.object({ ...blockFields, kind: z.literal('prose'), parts: Parts }),
    z.object({
      ...blockFields,
      kind: z.literal('answer'),
      objectiveKey: z.string().nullable(),
      objective: z.string(),
      parts: Parts,
      confidence: z.object({ word: z.enum(confidenceWords), because: z.string() }),
      against: Parts.describe('What speaks against the answer'),
      change: Parts.describe('What would change it'),
    }),
    z.object({
      ...blockFields,
      kind: z.literal('recommendation'),
      claimId: z.string(),
      why: Parts,
    }),
    z.object({ ...blockFields, kind: z.literal('quote'), claimId: z.string() }),
    z.object({
      ...blockFields,
      kind: z.literal('against'),
      parts: Parts,
      claimIds: z.array(z.string()).describe('Quotations that speak against what stands before'),
    }),
    z.object({ ...blockFields, kind: z.literal('chart'), chart: ReportChartSchema }),
    z.object({
      ...blockFields,
      kind: z.literal('table'),
      title: z.string(),
      headings: z.array(z.string()),
      rows: z.array(z.array(z.string())),
    }),
  ])
  .meta({ id: 'ReportBlock' })
export type ReportBlock = z.infer<typeof ReportBlockSchema>

// ---- the decision ---------------------------------------------------------------------------------------------

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2027-03-31')
  .nullable()

export const DecisionSchema = z
  .object({
    decision: z.string().trim().max(2000).default(''),
    owner: z.string().trim().max(200).default(''),
    decidedOn: Day.default(null),
    measure: z.string().trim().max(1000).default('').describe('By what one will see whether it was right'),
    measureOn: Day.default(null).describe('When to measure again; schedules a reminder'),
    remind: z
      .union([z.email(), z.literal('')])
      .default('')
      .describe('Who is written to then, where mail is set up; empty: nobody'),
  })
  .meta({ id: 'ReportDecision' })
export type ReportDecision = z.infer<typeof DecisionSchema>

// ---- facts ----------------------------------------------------------------------------------------------------

const StatusSchema = z.enum(interviewStatuses)

/** Who was heard: numbers only. */
export const HeardSchema = z
  .object({
    interviews: z.number().int(),
    participants: z.number().int(),
    statuses: z.array(StatusSchema),
    leftOut: z.partialRecord(StatusSchema, z.number().int()),
    recruited: z.array(z.object({ how: z.string(), interviews: z.number().int() })),
    languages: z.array(z.object({ language: z.string(), interviews: z.number().int() })),
    firstAt: z.iso.datetime().nullable(),
    lastAt: z.iso.datetime().nullable(),
    sensitivity: z
      .array(
        z.object({
          figure: z.string(),
          added: z.string().describe('Which interviews were added'),
          reported: ProportionSchema,
          withThem: ProportionSchema,
        }),
      )
      .describe('How the main figures move when interviews that were left out are taken in'),
  })
  .meta({ id: 'ReportHeard' })
export type ReportHeard = z.infer<typeof HeardSchema>

export const ProvenanceSchema = z
  .object({
    program: z.string(),
    draftedAt: z.iso.datetime(),
    draftedBy: z.enum(['program', 'program and model']),
    analysis: z
      .object({
        analysisId: z.uuid(),
        embedderId: z.string(),
        isLexical: z.boolean(),
        seed: z.number().int(),
        programVersion: z.string(),
        finishedAt: z.iso.datetime().nullable(),
      })
      .nullable(),
    guideRevisions: z.array(z.number().int()),
    recordHash: z
      .string()
      .describe('Of who said what in which revision: tells whether the record is still the same'),
    modelCalls: z.array(
      z.object({
        role: z.string(),
        purpose: z.string(),
        model: z.string(),
        promptVersion: z.string(),
        calls: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'ReportProvenance' })
export type ReportProvenance = z.infer<typeof ProvenanceSchema>

export const HistoryEntrySchema = z
  .object({
    number: z.number().int(),
    at: z.iso.datetime(),
    by: z.string(),
    what: z.string().describe('A short sentence about the kind of change, without its words'),
    isUndone: z.boolean(),
    undoes: z.number().int().nullable(),
  })
  .meta({ id: 'ReportHistoryEntry' })
export type HistoryEntry = z.infer<typeof HistoryEntrySchema>

export const CommentSchema = z
  .object({
    commentId: z.uuid(),
    blockId: z.string().nullable(),
    version: z.number().int().nullable(),
    by: z.string(),
    isFromLink: z.boolean(),
    text: z.string(),
    at: z.iso.datetime(),
    isResolved: z.boolean(),
  })
  .meta({ id: 'ReportComment' })
export type ReportComment = z.infer<typeof CommentSchema>

// ---- the document ---------------------------------------------------------------------------------------------

export const nameModes = ['names', 'pseudonyms'] as const
export type NameMode = (typeof nameModes)[number]

const documentFields = {
  documentVersion: z.literal(documentVersion),
  studyId: z.uuid(),
  title: z.string().max(300),
  question: z.string(),
  toDecide: z.string().describe('What the study was held to decide; may be empty'),
  isSample: z.boolean(),
  blocks: z.array(ReportBlockSchema).max(2000),
  decision: DecisionSchema,
  heard: HeardSchema,
  provenance: ProvenanceSchema,
}

/** As it is read, printed and exported: with participants' words. */
export const ReportDocumentSchema = z
  .object({
    ...documentFields,
    reportId: z.uuid(),
    version: z.number().int().nullable().describe('Of what was sent; null is the draft'),
    publishedAt: z.iso.datetime().nullable(),
    names: z.enum(nameModes),
    residualRisk: z.string().nullable().describe('Without names: what may still tell who somebody is'),
    claims: z.record(z.string(), ReportClaimSchema),
    comments: z.array(CommentSchema),
    history: z.array(HistoryEntrySchema),
  })
  .meta({ id: 'ReportDocument' })
export type ReportDocument = z.infer<typeof ReportDocumentSchema>

/** As it is stored: a supported quotation has places and no text. */
export const StoredClaimSchema = z.object({
  ...claimFields,
  evidence: z.array(EvidencePlaceSchema),
  against: z
    .object({
      count: z.number().int(),
      of: z.number().int(),
      how: z.string(),
      evidence: z.array(EvidencePlaceSchema),
    })
    .nullable(),
})
export type StoredClaim = z.infer<typeof StoredClaimSchema>

export const StoredDocumentSchema = z.object({
  ...documentFields,
  claims: z.record(z.string(), StoredClaimSchema),
})
export type StoredDocument = z.infer<typeof StoredDocumentSchema>

/** Claims that stand in a block, in reading order. */
export function claimIdsOf(block: ReportBlock): string[] {
  const inParts = (parts: readonly ProsePart[]) =>
    parts.flatMap((part) => (part.kind === 'claim' ? [part.claimId] : []))
  switch (block.kind) {
    case 'prose':
      return inParts(block.parts)
    case 'answer':
      return [...inParts(block.parts), ...inParts(block.against), ...inParts(block.change)]
    case 'recommendation':
      return [block.claimId, ...inParts(block.why)]
    case 'quote':
      return [block.claimId]
    case 'against':
      return [...inParts(block.parts), ...block.claimIds]
    case 'heading':
    case 'chart':
    case 'table':
      return []
  }
}
