/** What stands in the way of publishing: claims that are not supported, and prose that would have to be a claim. */
import { z } from 'zod'
import { type PartField, partFields, partsOf, withParts } from '../edit/edit-model.ts'
import {
  claimIdsOf,
  claimReasons,
  type ProsePart,
  type ReportBlock,
  type StoredDocument,
  stands,
} from '../model.ts'
import type { ClaimChecker } from './claim-checker.ts'
import { sayReason } from './say-reason.ts'
import type { CheckedAs } from './stating-clauses.ts'

/** Fields of the decision that hold sentences. */
const decisionFields = ['decision', 'owner', 'measure'] as const

export const ProblemSchema = z
  .object({
    blockId: z.string(),
    claimId: z.string().nullable(),
    field: z
      .enum([...partFields, 'heading', 'title', ...decisionFields])
      .nullable()
      .describe('Where in the block a sentence of prose stands; the title is in a block `title`'),
    at: z.number().int().nullable(),
    reason: z.enum(claimReasons),
    say: z.string(),
  })
  .meta({ id: 'ReportProblem' })
export type Problem = z.infer<typeof ProblemSchema>

/** The claim, or where in which block the sentence stands: `c4`, `b3:parts:1`. */
export function placeOfProblem({ blockId, claimId, field, at }: Problem): string {
  return claimId ?? `${blockId}:${field}:${at}`
}

export async function findProblems(document: StoredDocument, checker: ClaimChecker): Promise<Problem[]> {
  const problems: Problem[] = []
  const check = async (blockId: string, { field, at, text }: Prose) => {
    const [fault] = await checker.checkProse(text, document, asOf(field))
    if (!fault) return
    const { reason } = fault
    problems.push({ blockId, claimId: null, field, at, reason, say: sayReason(reason, 'prose') })
  }
  // The study's question is no statement of the report.
  if (document.title !== titleOfQuestion(document))
    await check('title', { field: 'title', at: 0, text: document.title })
  for (const block of document.blocks) {
    // A claim that stands in two places is mended once.
    problems.push(
      ...claimProblems(block, document).filter(
        ({ claimId }) => !problems.some((problem) => problem.claimId === claimId),
      ),
    )
    for (const prose of proseOf(block)) await check(block.blockId, prose)
  }
  for (const field of decisionFields)
    await check(decisionBlock(document), { field, at: 0, text: document.decision[field] })
  return problems
}

/** A heading is the title of a part. */
export function asOf(field: Problem['field']): CheckedAs {
  if (field === 'title' || field === 'heading') return 'title'
  if (field === 'measure' || field === 'decision') return field
  return 'prose'
}

/** Under its heading the decision is shown. */
function decisionBlock({ blocks }: StoredDocument): string {
  const heading = blocks.find(({ kind, section }) => kind === 'heading' && section === 'decision')
  return heading?.blockId ?? 'decision'
}

function claimProblems(block: ReportBlock, { claims }: StoredDocument): Problem[] {
  return claimIdsOf(block).flatMap((claimId): Problem[] => {
    const claim = claims[claimId]
    if (stands(claim)) return []
    const reason = claim?.reason ?? 'not-found'
    const say = sayReason(reason, claim?.kind ?? 'quote')
    return [{ blockId: block.blockId, claimId, field: null, at: null, reason, say }]
  })
}

interface Prose {
  field: NonNullable<Problem['field']>
  at: number
  text: string
}

/** Sentences of a block that a person wrote and that are no claims. */
export function proseOf(block: ReportBlock): Prose[] {
  if (block.kind === 'heading') return block.isProgram ? [] : [{ field: 'heading', at: 0, text: block.text }]
  return partFields.flatMap((field) => {
    const parts = partsOf(block, field) ?? []
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
    const kept = withParts(block, (parts, field) => keepParts(block, field, parts))
    if (kept.kind === 'against') kept.claimIds = kept.claimIds.filter((claimId) => !claimless.has(claimId))
    return kept.kind === 'prose' && kept.parts.length === 0 ? [] : [kept]
  })
  return onlyClaimsIn({ ...document, blocks, ...withoutFields(document, problems) })
}

/** The title falls back to the study’s question; a field of the decision is left empty. */
function withoutFields(
  { title, question, decision }: StoredDocument,
  problems: readonly Problem[],
): Pick<StoredDocument, 'title' | 'decision'> {
  const fields = new Set(problems.map(({ field }) => field))
  const left = { ...decision }
  for (const field of decisionFields) if (fields.has(field)) left[field] = ''
  return { title: fields.has('title') ? titleOfQuestion({ question }) : title, decision: left }
}

function titleOfQuestion({ question }: Pick<StoredDocument, 'question'>): string {
  return question.slice(0, 300) || 'Report'
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
