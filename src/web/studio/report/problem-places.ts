/** Where in the report a sentence stands that is in the way of publishing, and what it says. Pure. */
import type { Problem } from '../../../reports/document/check/find-problems.ts'
import { type PartField, partFields, partsOf } from '../../../reports/document/edit/edit-model.ts'
import { claimIdsOf, type ReportDocument } from '../../../reports/document/model.ts'
import type { ReportView } from '../../api-client.ts'

type Held = Pick<ReportDocument, 'title' | 'blocks' | 'claims' | 'decision'>

/** The sentence itself; empty where it is gone. */
export function sentenceOfProblem({ blockId, claimId, field, at }: Problem, report: Held): string {
  if (claimId !== null) {
    const claim = report.claims[claimId]
    return claim?.text || claim?.evidence[0]?.text || ''
  }
  if (field === 'title') return report.title
  if (field === 'decision' || field === 'owner' || field === 'measure') return report.decision[field]
  const block = report.blocks.find((each) => each.blockId === blockId)
  if (!block || field === null) return ''
  if (block.kind === 'heading') return block.text
  const part = isPartField(field) ? partsOf(block, field)?.[at ?? -1] : undefined
  return part?.kind === 'text' ? part.text : ''
}

/** The report as the server saw it when it refused to publish: the page says of it what the dialog says. */
export function withRefused(
  view: ReportView,
  details: readonly { where?: string | undefined; say: string }[],
): ReportView {
  const problems = details.flatMap((detail) => problemAt(detail, view.document) ?? [])
  if (problems.length === 0) return view
  const many = problems.length === 1 ? '1 sentence is' : `${problems.length} sentences are`
  return { ...view, problems, standing: `${many} not borne out by the record.` }
}

/** `c5` is a claim, `b3:parts:1` a sentence of prose; null: nothing of the report stands there. */
function problemAt(
  { where = '', say }: { where?: string | undefined; say: string },
  { blocks, claims }: Held,
): Problem | null {
  const claim = claims[where]
  if (claim) {
    const block = blocks.find((each) => claimIdsOf(each).includes(where))
    return block
      ? {
          ...{ blockId: block.blockId, claimId: where, field: null, at: null, say },
          reason: claim.reason ?? 'not-shown',
        }
      : null
  }
  const [blockId = '', field = '', at = ''] = where.split(':')
  const isThere = isField(field) && (field === 'title' || blocks.some((each) => each.blockId === blockId))
  return isThere ? { blockId, claimId: null, field, at: Number(at), say, reason: 'not-shown' } : null
}

const others = ['heading', 'title', 'decision', 'owner', 'measure'] as const

function isPartField(field: string): field is PartField {
  return partFields.some((each) => each === field)
}

function isField(field: string): field is NonNullable<Problem['field']> {
  return isPartField(field) || others.some((each) => each === field)
}
