/** What stands in the way of publishing: claims that are not supported, and prose that would have to be a claim. */
import { z } from 'zod'
import { type PartField, partFields } from '../edit/edit-model.ts'
import { claimIdsOf, claimReasons, type ProsePart, type ReportBlock, type StoredDocument } from '../model.ts'
import type { ClaimChecker } from './claim-checker.ts'
import { sayReason } from './say-reason.ts'

export const ProblemSchema = z
  .object({
    blockId: z.string(),
    claimId: z.string().nullable(),
    field: z
      .enum([...partFields, 'heading'])
      .nullable()
      .describe('Where in the block a sentence of prose stands'),
    at: z.number().int().nullable(),
    reason: z.enum(claimReasons),
    say: z.string(),
  })
  .meta({ id: 'ReportProblem' })
export type Problem = z.infer<typeof ProblemSchema>

export async function findProblems(document: StoredDocument, checker: ClaimChecker): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const block of document.blocks) {
    problems.push(...claimProblems(block, document))
    for (const { field, at, text } of proseOf(block)) {
      const [fault] = await checker.checkProse(text, document)
      if (fault)
        problems.push({
          blockId: block.blockId,
          claimId: null,
          field,
          at,
          reason: fault.reason,
          say: sayReason(fault.reason, 'prose'),
        })
    }
  }
  return problems
}

function claimProblems(block: ReportBlock, { claims }: StoredDocument): Problem[] {
  return claimIdsOf(block).flatMap((claimId): Problem[] => {
    const claim = claims[claimId]
    if (claim?.verdict === 'supported') return []
    const reason = claim?.reason ?? 'not-found'
    const say = sayReason(reason, claim?.kind ?? 'quote')
    return [{ blockId: block.blockId, claimId, field: null, at: null, reason, say }]
  })
}

interface Prose {
  field: PartField | 'heading'
  at: number
  text: string
}

/** Sentences of a block that a person wrote and that are no claims. */
export function proseOf(block: ReportBlock): Prose[] {
  if (block.kind === 'heading') return block.isProgram ? [] : [{ field: 'heading', at: 0, text: block.text }]
  return partFields.flatMap((field) => {
    const parts = (block as Partial<Record<PartField, ProsePart[]>>)[field] ?? []
    return parts.flatMap((part, at) =>
      part.kind === 'text' && !part.isProgram ? [{ field, at, text: part.text }] : [],
    )
  })
}

/** The report without what stands in the way; the draft keeps it. */
export function withoutProblems(document: StoredDocument, problems: readonly Problem[]): StoredDocument {
  const claimless = new Set(problems.flatMap(({ claimId }) => claimId ?? []))
  const sentences = new Set(problems.map(({ blockId, field, at }) => `${blockId}:${field}:${at}`))
  const keepParts = (block: ReportBlock, field: PartField, parts: ProsePart[]) =>
    parts.filter((part, at) =>
      part.kind === 'claim'
        ? !claimless.has(part.claimId)
        : !sentences.has(`${block.blockId}:${field}:${at}`),
    )
  const blocks = document.blocks.flatMap((block): ReportBlock[] => {
    if (block.kind === 'heading') return sentences.has(`${block.blockId}:heading:0`) ? [] : [block]
    if ((block.kind === 'quote' || block.kind === 'recommendation') && claimless.has(block.claimId)) return []
    const kept = { ...block } as ReportBlock & Partial<Record<PartField, ProsePart[]>>
    for (const field of partFields) {
      const parts = kept[field]
      if (parts) kept[field] = keepParts(block, field, parts)
    }
    if (kept.kind === 'against') kept.claimIds = kept.claimIds.filter((claimId) => !claimless.has(claimId))
    return kept.kind === 'prose' && kept.parts.length === 0 ? [] : [kept]
  })
  return onlyClaimsIn({ ...document, blocks })
}

/** What no block and no recommendation holds is not sent. */
export function onlyClaimsIn(document: StoredDocument): StoredDocument {
  const inBlocks = new Set(document.blocks.flatMap(claimIdsOf))
  const grounds = [...inBlocks].flatMap((claimId) => document.claims[claimId]?.restsOn ?? [])
  const needed = new Set([...inBlocks, ...grounds])
  const claims = Object.fromEntries(
    Object.entries(document.claims).filter(([claimId]) => needed.has(claimId)),
  )
  return { ...document, claims }
}
