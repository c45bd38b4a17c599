/**
 * The audit of a study that was made elsewhere: what its report says people said, checked against the transcripts.
 *
 * Offsets are UTF-16 code units, ends exclusive. Turns count both speakers' turns of an interview from 0.
 */
import { z } from 'zod'
import { claimReasons, verdicts } from '../../findings/claims/model.ts'
import { faultCodes } from '../../study/lint/index.ts'

/** Where in the report something stands. */
export const PlaceSchema = z.object({
  block: z.number().int().describe('Paragraph, heading, list item or row of a table of the report, from 1'),
  page: z.number().int().nullable().describe('Page of a PDF or slide of a presentation, from 1'),
  heading: z.string().nullable().describe('The heading above it'),
})
export type Place = z.infer<typeof PlaceSchema>

export const AuditEvidenceSchema = z.object({
  interviewId: z.string(),
  turn: z.number().int(),
  role: z.enum(['participant', 'interviewer']),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string().describe('Exactly the characters of the transcript'),
})
export type AuditEvidence = z.infer<typeof AuditEvidenceSchema>

export const AttributionSchema = z.object({
  label: z.string().describe('Whom the report names, in its words'),
  interviewId: z.string().nullable().describe('Null: the label could be tied to no interview'),
  how: z
    .enum(['id', 'attribute', 'report', 'number', 'quotes', 'unknown'])
    .describe(
      'By what the label was tied: an id, an attribute, the report itself, its number, or where most of its quotations stand',
    ),
})
export type Attribution = z.infer<typeof AttributionSchema>

export const auditKinds = ['quotation', 'count', 'statement'] as const
export type AuditKind = (typeof auditKinds)[number]

export const auditReasons = [
  ...claimReasons,
  'arithmetic',
  'impossible-share',
  'base',
  'no-rule',
  'no-person',
  'to-judge',
  'own-words',
] as const
export type AuditReason = (typeof auditReasons)[number]

export const AuditFindingSchema = z.object({
  id: z.number().int().describe('In the order of the report, from 1'),
  kind: z.enum(auditKinds),
  place: PlaceSchema,
  text: z.string().describe('What the report says, in its words'),
  attribution: AttributionSchema.nullable(),
  verdict: z.enum(verdicts),
  reason: z.enum(auditReasons).nullable(),
  say: z.string().describe('One sentence: what was found'),
  caution: z
    .string()
    .nullable()
    .describe(
      'Of a quotation that holds: what was left out around it that bears on it, for a reader to judge',
    ),
  evidence: z.array(AuditEvidenceSchema),
})
export type AuditFinding = z.infer<typeof AuditFindingSchema>

const TallySchema = z.object({
  found: z.number().int(),
  supported: z.number().int(),
  refuted: z.number().int(),
  unsupported: z.number().int(),
  notFound: z
    .number()
    .int()
    .describe(
      'Of the unsupported, quotations that were looked for in everything that was said and not found',
    ),
})
export type Tally = z.infer<typeof TallySchema>

export const InterviewerFaultSchema = z.object({
  interviewId: z.string(),
  turn: z.number().int().describe("Over both speakers' turns, from 0"),
  code: z.enum(faultCodes),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  why: z.string(),
})
export type InterviewerFault = z.infer<typeof InterviewerFaultSchema>

export const AuditSchema = z
  .object({
    programVersion: z.string(),
    report: z.object({
      fileName: z.string(),
      format: z.string(),
      blocks: z.number().int(),
      words: z.number().int(),
    }),
    transcripts: z.array(
      z.object({
        fileName: z.string(),
        format: z.string(),
        reason: z.string().describe('What in the file says that it is of this format'),
        interviews: z.number().int(),
        notes: z.array(z.string()),
      }),
    ),
    interviews: z.number().int(),
    participantTurns: z.number().int(),
    tallies: z.object({ quotation: TallySchema, count: TallySchema, statement: TallySchema }),
    findings: z.array(AuditFindingSchema).describe('Everything that was checked, in the order of the report'),
    interviewer: z.object({
      turns: z.number().int(),
      clean: z.number().int(),
      byFault: z.array(z.object({ code: z.enum(faultCodes), turns: z.number().int(), of: z.number().int() })),
      examples: z.array(InterviewerFaultSchema).describe('A few of each, the first ones of the transcripts'),
    }),
    notes: z.array(z.string()).describe('What the audit cannot see, and what was left out'),
  })
  .meta({ id: 'Audit' })
export type Audit = z.infer<typeof AuditSchema>
