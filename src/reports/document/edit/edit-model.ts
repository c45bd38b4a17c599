/** What can be done to the draft of a report: a closed list, each with its inverse, so that everything can be undone. */
import { z } from 'zod'
import { ClaimFigureSchema } from '../figure-model.ts'
import {
  claimKinds,
  DecisionSchema,
  EvidencePlaceSchema,
  type ProsePart,
  type ReportBlock,
  ReportBlockSchema,
  reportSections,
  StoredClaimSchema,
  StoredDocumentSchema,
} from '../model.ts'

const blockId = z.string().max(40)
const claimId = z.string().max(40)
const words = z.string().max(4000)
const whose = z.uuid().optional().describe('Of a quotation or a paraphrase: the interview whose it is')
const seen = words
  .optional()
  .describe('Which sentence was seen there: when another stands there by now, nothing changes (conflict)')

/** Fields of a block that hold sentences. */
export const partFields = ['parts', 'against', 'change', 'why'] as const
export type PartField = (typeof partFields)[number]

/** Where one thing can be taken out of a block: its sentences, and the quotations of a block of what speaks against it. */
export const removableFields = [...partFields, 'claimIds'] as const
export type RemovableField = (typeof removableFields)[number]

/** Undefined where a block of this kind has no such field. */
export function partsOf(block: ReportBlock, field: PartField): ProsePart[] | undefined {
  return (block as Partial<Record<PartField, ProsePart[]>>)[field]
}

/** The block with all its sentences as `change` leaves them. */
export function withParts<Block extends ReportBlock>(
  block: Block,
  change: (parts: ProsePart[], field: PartField) => ProsePart[],
): Block {
  const changed = partFields.flatMap((field) => {
    const parts = partsOf(block, field)
    return parts ? [[field, change(parts, field)] as const] : []
  })
  return { ...block, ...Object.fromEntries(changed) }
}

const NewBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prose'), text: words.min(1) }),
  z.object({ kind: z.literal('heading'), text: words.min(1) }),
  z.object({ kind: z.literal('quote'), text: words.min(1), interviewId: whose }),
  z.object({
    kind: z.literal('claim'),
    claim: z.enum(claimKinds).exclude(['quote', 'recommendation']),
    text: words.min(1),
    /** A claim whose figures it states again. */
    figureOf: claimId.optional(),
    figure: ClaimFigureSchema.optional().describe('What it counts: a theme of the codebook, or an answer'),
    interviewId: whose,
  }),
  z.object({
    kind: z.literal('recommendation'),
    text: words.min(1),
    restsOn: z.array(claimId).max(20),
  }),
])
export type NewBlockInput = z.infer<typeof NewBlockSchema>

/** What a person asks for. */
export const EditSchema = z
  .discriminatedUnion('op', [
    z.object({ op: z.literal('set-title'), text: z.string().trim().min(1).max(300) }),
    z.object({ op: z.literal('set-heading'), blockId, text: words.min(1) }),
    z.object({
      op: z.literal('set-text'),
      blockId,
      field: z.enum(partFields),
      at: z.number().int().min(0),
      text: words.describe('Empty takes the sentence away'),
      seen,
    }),
    z.object({
      op: z.literal('put-part'),
      ...{ blockId, field: z.enum(partFields) },
      at: z.number().int().min(0).describe('Before which sentence; as many as there are: at the end'),
      isInstead: z.boolean().default(false).describe('Takes the place of the prose that stands there'),
      seen,
      block: NewBlockSchema.describe('Prose, a quotation or a claim'),
    }),
    z.object({ op: z.literal('set-claim'), claimId, text: words }),
    z.object({
      op: z.literal('accept-claim'),
      claimId: claimId.describe('A paraphrase'),
      place: EvidencePlaceSchema.describe('The words that show it, as whoever accepts it has read them'),
    }),
    z.object({ op: z.literal('set-rests-on'), claimId, restsOn: z.array(claimId).max(20) }),
    z.object({
      op: z.literal('add-block'),
      after: blockId.nullable().describe('Null: at the beginning of its section'),
      section: z.enum(reportSections),
      block: NewBlockSchema,
    }),
    z.object({
      op: z.literal('remove-part'),
      ...{ blockId, field: z.enum(removableFields) },
      at: z
        .number()
        .int()
        .min(0)
        .describe('The sentence or quotation that goes; what stood against it alone goes too'),
      claimId: claimId
        .optional()
        .describe('Which claim was seen there: when another stands there by now, nothing goes (conflict)'),
      seen,
    }),
    z.object({ op: z.literal('remove-block'), blockId }),
    z.object({ op: z.literal('move-block'), blockId, by: z.union([z.literal(-1), z.literal(1)]) }),
    z.object({
      op: z.literal('set-decision'),
      decision: DecisionSchema,
      seen: DecisionSchema.optional().describe(
        'What was seen there: when another decision stands there by now, nothing changes (conflict)',
      ),
    }),
  ])
  .meta({ id: 'ReportEdit' })
export type ReportEdit = z.infer<typeof EditSchema>

/** What is done to the value: the same, checked, and what undoing needs beside it. */
export const ChangeSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('put-title'), text: z.string() }),
  z.object({
    op: z.literal('put-block'),
    block: ReportBlockSchema,
    claims: z.array(StoredClaimSchema).optional().describe('That come with it'),
    gone: z.array(claimId).optional().describe('That go with what stood there'),
  }),
  z.object({ op: z.literal('put-claim'), claim: StoredClaimSchema }),
  z.object({
    op: z.literal('insert-block'),
    at: z.number().int(),
    block: ReportBlockSchema,
    claims: z.array(StoredClaimSchema),
  }),
  z.object({ op: z.literal('delete-block'), blockId, claimIds: z.array(claimId) }),
  z.object({ op: z.literal('move'), blockId, to: z.number().int() }),
  z.object({ op: z.literal('put-decision'), decision: DecisionSchema }),
  z.object({ op: z.literal('put-document'), document: StoredDocumentSchema }),
])
export type Change = z.infer<typeof ChangeSchema>
