/** Takes one sentence out of a block, with what stood there for it alone. Pure. */
import { AppError } from '../../../platform/errors.ts'
import { opposes } from '../answer-aside.ts'
import type { ProsePart, ReportBlock, StoredClaim, StoredDocument } from '../model.ts'
import { claimsGoneFrom, goneError } from './apply-change.ts'
import { type PartField, partsOf } from './edit-model.ts'

export interface RemovedPart {
  /** Null: nothing is left in it. */
  block: ReportBlock | null
  /** Claims that stand nowhere any more. */
  gone: string[]
}

/** @throws AppError `conflict` or `invalid_input` */
export function removePart(
  document: StoredDocument,
  { blockId, field, at }: { blockId: string; field: PartField; at: number },
): RemovedPart {
  const block = document.blocks.find((each) => each.blockId === blockId)
  const parts = block && partsOf(block, field)
  if (!block) throw goneError()
  if (!parts?.[at])
    throw new AppError('invalid_input', 'no such sentence', {
      say: 'There is no such sentence in this part.',
    })
  const left = { ...block, [field]: parts.toSpliced(at, 1) } as ReportBlock
  const put = field === 'parts' && left.kind === 'answer' ? withoutOrphans(left, parts[at], document) : left
  if (put.kind === 'prose' && put.parts.length === 0) return { block: null, gone: [] }
  const blocks = document.blocks.map((each) => (each === block ? put : each))
  return { block: put, gone: claimsGoneFrom(block, { claims: document.claims, left: blocks }) }
}

type Answer = Extract<ReportBlock, { kind: 'answer' }>

/** What stood against this sentence and against no other goes with it. */
function withoutOrphans(answer: Answer, taken: ProsePart, { claims }: StoredDocument): Answer {
  const claimOf = (part: ProsePart): StoredClaim | undefined =>
    part.kind === 'claim' ? claims[part.claimId] : undefined
  const own = claimOf(taken)
  if (!own) return answer
  const standing = answer.parts.flatMap((part) => claimOf(part) ?? [])
  const isOrphan = (part: ProsePart) => {
    const claim = claimOf(part)
    return claim !== undefined && opposes(claim, own) && !standing.some((each) => opposes(claim, each))
  }
  return { ...answer, against: answer.against.filter((part) => !isOrphan(part)) }
}
