/** People, the links by which they come in, and what they agreed to. */
import { z } from 'zod'

export const consentPurposes = [
  'interview',
  'recording',
  'reuse',
  'contact',
  'forecasting',
  'composition',
  // For people under 18, both or none: a guardian's consent, and their own.
  'guardian',
  'assent',
] as const
export type ConsentPurpose = (typeof consentPurposes)[number]
/** Given with the beginning, by or for somebody under 18; taken back by stopping or deleting. */
export const minorPurposes: ReadonlySet<ConsentPurpose> = new Set(['guardian', 'assent'])
export const ConsentPurposeSchema = z.enum(consentPurposes)

/** An `open` link is public and always starts a new interview; a `personal` link belongs to one participant. */
export const linkKinds = ['open', 'personal'] as const
export type LinkKind = (typeof linkKinds)[number]

/** Only `personal` and `continue` tokens resume an interview. */
export const tokenKinds = ['open', 'personal', 'continue'] as const
export type TokenKind = (typeof tokenKinds)[number]

/** Where a fact about a person comes from. */
export const FactSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), source: z.string(), at: z.string() }),
  z.object({ kind: z.literal('answer'), interviewId: z.uuid(), questionKey: z.string() }),
  z.object({ kind: z.literal('researcher'), userId: z.string() }),
  z.object({ kind: z.literal('link'), linkId: z.uuid() }),
])
export type FactSource = z.infer<typeof FactSourceSchema>

/** What is known of a person, by name. */
export const AttributesSchema = z.record(
  z.string().max(64),
  z.union([z.string().max(500), z.number(), z.boolean(), z.null()]),
)
export type Attributes = z.infer<typeof AttributesSchema>

export interface Participant {
  participantId: string
  label: string | null
  attributes: Attributes
}

export interface Link {
  linkId: string
  studyId: string
  kind: LinkKind
  slug: string | null
  participantId: string | null
  isTest: boolean
  name: string
  /** Who made it: `user:<id>`, `api-key:<id>` or `cli`. */
  createdBy: string
  revokedAt: Date | null
  createdAt: Date
}

/** What a token opens. */
export interface TokenTarget {
  workspaceId: string
  kind: TokenKind
  linkId: string
  interviewId: string | null
}
