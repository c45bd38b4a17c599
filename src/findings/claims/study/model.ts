/** Claims of a study: what each kind needs, and what the door answers. */
import { z } from 'zod'
import { exposureBases, QuoteSchema } from '../../model.ts'
import { judgeVerdicts } from '../judge/model.ts'
import { claimReasons, verdicts } from '../model.ts'

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

/** `judgement`: advice, which is a person's; the claims that it names stand, and nothing here can show that it follows. */
export const studyVerdicts = [...verdicts, 'judgement'] as const
export type StudyVerdict = (typeof studyVerdicts)[number]

/** It may be published: shown by the record, or a person's own advice on claims that are. */
export function stands(claim: { verdict: StudyVerdict } | undefined): boolean {
  return claim?.verdict === 'supported' || claim?.verdict === 'judgement'
}

export const claimStatuses = ['published', 'unpublished'] as const
export type ClaimStatus = (typeof claimStatuses)[number]

/**
 * Beside those of the record's own checks. `too-few`: fewer people than can carry a share. `no-difference`: the interval of
 * the difference holds zero, or it goes the other way. `rests-on-unpublished`: a claim under it is not published.
 * `not-shown`: the sentence says more than a code can show. `not-analysed`: somebody was heard, corrected or erased since
 * the codes were last given.
 */
export const studyClaimReasons = [
  ...claimReasons,
  'too-few',
  'no-difference',
  'not-shown',
  'not-analysed',
  'rests-on-unpublished',
  'erased',
] as const
export type StudyClaimReason = (typeof studyClaimReasons)[number]

export const deciders = ['program', 'judge', 'person'] as const
export type DecidedBy = (typeof deciders)[number]

const term = z.string().trim().min(1).max(200)
export const MatchSchema = z
  .strictObject({ any: z.array(term).min(1).max(50), none: z.array(term).max(50).optional() })
  .describe(
    'A participant counts who said any of these words in a turn without one of `none`: whole words, any case',
  )
export type Match = z.infer<typeof MatchSchema>

/** How those came to speak of a question who did: it was asked, or they had answered it before it came. */
export const howSpoken = ['asked', 'volunteered'] as const
export type HowSpoken = (typeof howSpoken)[number]

export const CodeMatchSchema = z
  .strictObject({
    codeId: z.uuid().describe('Of the codebook; a code that was merged counts as the one that it is in now'),
    among: z
      .enum(howSpoken)
      .optional()
      .describe('Only those who were asked the code’s question, or only those who had answered it unasked'),
  })
  .describe(
    'A participant counts to whom the newest analysis gave the code; checked by people where they coded it',
  )
export type CodeMatch = z.infer<typeof CodeMatchSchema>

const CountedSchema = z.union([MatchSchema, CodeMatchSchema])
export type Counted = z.infer<typeof CountedSchema>

export const isByCode = (match: Counted): match is CodeMatch => 'codeId' in match

const GroupSchema = z.strictObject({
  attribute: z.string().min(1).max(200),
  value: z.string().max(500).describe('As it stands in the participant’s attributes'),
})
export type Group = z.infer<typeof GroupSchema>

const directions = z.enum(['more', 'less'])
const whole = z.number().int().min(0).max(10_000_000)

export const ClaimSpecSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quote'),
    quote: z.string().min(1).max(20_000),
    interviewId: z.uuid().optional(),
  }),
  z.strictObject({ kind: z.literal('paraphrase'), interviewId: z.uuid().optional() }),
  z.strictObject({
    kind: z.literal('prevalence'),
    match: CountedSchema,
    n: whole.describe('People counted; by a code, those to whom the machine gave it'),
    of: whole.optional(),
  }),
  z.strictObject({ kind: z.literal('absence'), match: MatchSchema }),
  z.strictObject({
    kind: z.literal('contrast'),
    match: CountedSchema,
    groups: z.tuple([GroupSchema, GroupSchema]),
    direction: directions.describe('Whether the first group has it more or less often'),
  }),
  z.strictObject({
    kind: z.literal('association'),
    match: CountedSchema,
    with: CountedSchema,
    direction: directions.describe('Whether those who said the second say the first more or less often'),
  }),
  z.strictObject({ kind: z.literal('recommendation'), restsOn: z.array(z.uuid()).min(1).max(20) }),
])
export type ClaimSpec = z.infer<typeof ClaimSpecSchema>

/** Everything that the claim counts: words, codes, or both of an association. */
export function countedBy(spec: ClaimSpec): Counted[] {
  if (!('match' in spec)) return []
  return spec.kind === 'association' ? [spec.match, spec.with] : [spec.match]
}

export const countsCodes = (spec: ClaimSpec): boolean => countedBy(spec).some(isByCode)

export const NewClaimSchema = z
  .strictObject({ statement: z.string().trim().min(1).max(2000), spec: ClaimSpecSchema })
  .meta({ id: 'NewClaim' })
export type NewClaim = z.infer<typeof NewClaimSchema>

const ShareSchema = z.object({
  count: z.number().int(),
  of: z
    .number()
    .int()
    .describe(
      'Distinct participants of complete interviews who said something; of a code, those exposed to it',
    ),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  checked: z
    .object({ coded: z.number().int(), having: z.number().int(), of: z.number().int() })
    .nullish()
    .describe(
      'People’s codes on a random sample; share and interval are then theirs (PPI++), count the machine’s',
    ),
})
export type Share = z.infer<typeof ShareSchema>

export const ClaimNumbersSchema = z.object({
  first: ShareSchema,
  second: ShareSchema.nullable().describe('Of a contrast or association: those it is compared with'),
  difference: z
    .object({
      value: z.number(),
      low: z.number(),
      high: z.number(),
      looks: z
        .number()
        .int()
        .optional()
        .describe(
          'Of a code: so many codes could have been compared for these people; it stands only where it does after the adjustment for all of them (Benjamini-Hochberg, as comparisons do). Absent: not adjusted',
        ),
    })
    .nullable(),
  code: z
    .object({
      name: z.string(),
      questionKey: z.string().nullable(),
      basis: z.enum(exposureBases).describe('Where the exposed come from'),
      isChecked: z.boolean().describe('By people on a random sample; else the machine’s coding alone'),
      label: z.string().describe('Print it beside the numbers'),
      asked: ShareSchema.nullable().describe('Among those who were asked the code’s question'),
      volunteered: ShareSchema.nullable().describe(
        'Among those who had answered it before it came. Never added to the asked',
      ),
    })
    .nullish()
    .describe('Set where a code was counted and not words'),
})
export type ClaimNumbers = z.infer<typeof ClaimNumbersSchema>

const PlaceSchema = z.object({
  interviewId: z.uuid(),
  turn: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
})
export interface KeptJudgement {
  judgeId: string
  verdict: (typeof judgeVerdicts)[number]
  reason: StudyClaimReason | null
  /** Where its rationale stands; the words stay in the record. */
  places: z.infer<typeof PlaceSchema>[]
}

export const CheckedClaimViewSchema = z
  .object({
    status: z.enum(claimStatuses),
    verdict: z
      .enum(studyVerdicts)
      .describe(
        '`judgement`: a recommendation whose claims stand; that it follows from them is a person’s view',
      ),
    reason: z.enum(studyClaimReasons).nullable().describe('Null where it stands'),
    decidedBy: z.enum(deciders),
    numbers: ClaimNumbersSchema.nullable(),
    evidence: z.array(QuoteSchema),
    counter: z.object({
      count: z.number().int().describe('Places on the same topic that take the other side'),
      quotes: z.array(QuoteSchema),
    }),
  })
  .meta({ id: 'ClaimCheck' })
export type CheckedClaimView = z.infer<typeof CheckedClaimViewSchema>

export const StudyClaimSchema = CheckedClaimViewSchema.extend({
  claimId: z.uuid(),
  studyId: z.uuid(),
  statement: z.string(),
  spec: ClaimSpecSchema,
  judged: z
    .object({
      judgeId: z.string(),
      verdict: z.enum(judgeVerdicts),
      reason: z.enum(studyClaimReasons).nullable(),
      places: z.array(PlaceSchema),
    })
    .nullable(),
  isStale: z.boolean().describe('The record changed since: it is not published until it is checked again'),
  checkedAt: z.iso.datetime(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
}).meta({ id: 'StudyClaim' })
export type StudyClaim = z.infer<typeof StudyClaimSchema>

export const CalibrationSchema = z
  .object({
    right: z.number().int(),
    of: z.number().int().describe('Claims that a person and the judge answered'),
    interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    text: z.string(),
  })
  .meta({ id: 'JudgeCalibration' })

export const ToJudgeSchema = z
  .object({
    waiting: z.number().int().describe('Paraphrases that nobody has answered yet'),
    claims: z.array(
      z.object({
        claimId: z.uuid(),
        statement: z.string(),
        decidedBy: z.enum(deciders),
        verdict: z.enum(studyVerdicts),
        passages: z.array(QuoteSchema).describe('Nearest first'),
      }),
    ),
    calibration: CalibrationSchema.describe('How often the judge agreed with a person'),
  })
  .meta({ id: 'ToJudge' })
export type ToJudge = z.infer<typeof ToJudgeSchema>

export const VerdictGivenSchema = z.strictObject({ answer: z.enum(['yes', 'no', 'unsure']) })
