/** Takes one sentence or quotation out of a block, with what stood there for it alone. Pure. */
import { AppError } from '../../../platform/errors.ts'
import { opposes } from '../answer-aside.ts'
import type { ProsePart, ReportBlock, StoredClaim, StoredDocument } from '../model.ts'
import { claimsGoneFrom, goneError } from './apply-change.ts'
import { type PartField, partsOf, type RemovableField } from './edit-model.ts'

export interface RemovedPart {
  /** Null: nothing is left in it. */
  block: ReportBlock | null
  /** Claims that stand nowhere any more. */
  gone: string[]
}

export interface PartPlace {
  blockId: string
  field: RemovableField
  at: number
  /** The claim that was seen there. A place is a number, and what somebody else took out or put in moves the others. */
  claimId?: string | undefined
  /** The prose that was seen there. */
  seen?: string | undefined
}

/** @throws AppError `conflict` or `invalid_input` */
export function removePart(document: StoredDocument, place: PartPlace): RemovedPart {
  const { blockId, field, at, claimId, seen } = place
  const block = document.blocks.find((each) => each.blockId === blockId)
  if (!block) throw goneError()
  if (claimId !== undefined && claimAt(block, { field, at }) !== claimId) throw movedError()
  if (seen !== undefined && !isProse(block, { field, at }, seen)) throw movedError()
  const put =
    field === 'claimIds' ? withoutQuotation(block, at) : withoutSentence(block, { field, at }, document)
  if (isEmpty(put)) return { block: null, gone: [] }
  const blocks = document.blocks.map((each) => (each === block ? put : each))
  return { block: put, gone: claimsGoneFrom(block, { claims: document.claims, left: blocks }) }
}

function claimAt(block: ReportBlock, { field, at }: Pick<PartPlace, 'field' | 'at'>): string | null {
  if (field === 'claimIds') return block.kind === 'against' ? (block.claimIds[at] ?? null) : null
  const part = partsOf(block, field)?.[at]
  return part?.kind === 'claim' ? part.claimId : null
}

function isProse(block: ReportBlock, { field, at }: Pick<PartPlace, 'field' | 'at'>, seen: string): boolean {
  return field !== 'claimIds' && stillStands(partsOf(block, field)?.[at], seen)
}

/** A place is a number, and what somebody else took out or put in moves the others. */
export function stillStands(part: ProsePart | undefined, seen: string | undefined): boolean {
  return seen === undefined || (part?.kind === 'text' && part.text.trim() === seen.trim())
}

function movedError(): AppError {
  return new AppError('conflict', 'another sentence stands there', {
    say: 'Somebody changed this part meanwhile, and what you meant to take out stands elsewhere or is gone. Nothing was taken out; look again.',
  })
}

function withoutSentence(
  block: ReportBlock,
  { field, at }: { field: PartField; at: number },
  document: StoredDocument,
): ReportBlock {
  const parts = partsOf(block, field)
  if (!parts?.[at]) throw notThere()
  const left = { ...block, [field]: parts.toSpliced(at, 1) } as ReportBlock
  return field === 'parts' && left.kind === 'answer' ? withoutOrphans(left, parts[at], document) : left
}

function withoutQuotation(block: ReportBlock, at: number): ReportBlock {
  if (block.kind !== 'against' || block.claimIds[at] === undefined) throw notThere()
  return { ...block, claimIds: block.claimIds.toSpliced(at, 1) }
}

/** A block of which nothing is left to read goes; how many speak against something stays without their words. */
function isEmpty(block: ReportBlock): boolean {
  if (block.kind === 'against') return block.parts.length === 0 && block.claimIds.length === 0
  return block.kind === 'prose' && block.parts.length === 0
}

function notThere(): AppError {
  return new AppError('invalid_input', 'no such sentence', { say: 'There is no such sentence in this part.' })
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
