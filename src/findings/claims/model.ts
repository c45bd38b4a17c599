/** What can be claimed of a record by its words alone, and what the check of such a claim answers. */
import { z } from 'zod'

export const checkedKinds = ['quote', 'paraphrase', 'count'] as const
export type CheckedKind = (typeof checkedKinds)[number]

/**
 * `refuted`: something near it stands in the record, with other words, of another person or with another meaning.
 * `unsupported`: nothing was found that shows it. Neither is ever published as a finding.
 */
export const verdicts = ['supported', 'refuted', 'unsupported'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * Why a claim is not supported. Of a quotation: other words (`altered`), another number (`number`), a negation added,
 * dropped or moved (`negation`), parts of different places put together (`stitched`), the interviewer's words
 * (`interviewer`), another participant's (`wrong-person`), words left out around it that turn its meaning (`cut`). Of a
 * paraphrase: what differs from the nearest passage. Of a count: `miscounted`, or a rule that cannot be followed.
 */
export const claimReasons = [
  ...([
    'altered',
    'number',
    'negation',
    'stitched',
    'interviewer',
    'wrong-person',
    'cut',
    'not-found',
  ] as const),
  ...(['polarity', 'modality', 'quantity', 'actor', 'time', 'cause'] as const),
  ...(['miscounted', 'unknown-interview', 'unknown-rule'] as const),
] as const
export type ClaimReason = (typeof claimReasons)[number]

const words = z.string().max(100_000)
const identity = z.union([z.string().min(1).max(500), z.number()])

/** `match` and `unit` are read by the rule that follows them, which answers `unknown-rule` where it cannot. */
export const CountSchema = z.object({
  n: z.number(),
  of: z.number().nullish(),
  unit: z.unknown(),
  match: z.unknown(),
})
export type StatedCount = z.infer<typeof CountSchema>

export const CheckedClaimSchema = z.object({
  id: identity,
  kind: z.enum(checkedKinds),
  interviewId: identity.nullish(),
  text: words.nullish(),
  quote: words.nullish(),
  count: CountSchema.nullish(),
})
export type CheckedClaim = z.infer<typeof CheckedClaimSchema>

/** An exact place in the record. `turn` counts both speakers' turns from 0; offsets are UTF-16, `end` exclusive. */
export interface ClaimSpan {
  interviewId: string
  turn: number
  start: number
  end: number
  text: string
}

export interface ClaimResult {
  id: string | number
  verdict: Verdict
  /** Null where it is supported. */
  reason: ClaimReason | null
  /** The words that show it, or the near words that it is not. */
  evidence: ClaimSpan[]
}

/** What a check finds, before it is given its claim's identity. */
export type Judgement = Omit<ClaimResult, 'id'>
