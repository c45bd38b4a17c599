/** One change to a report and the change that takes it back. Pure: the given document stays as it is. */
import { AppError } from '../../../platform/errors.ts'
import { claimIdsOf, type ReportBlock, type StoredDocument } from '../model.ts'
import type { Change } from './edit-model.ts'

export interface Applied {
  document: StoredDocument
  inverse: Change
  /** What it touched: blocks, claims, `title`, `decision`, `document`. */
  targets: string[]
}

/** @throws AppError `conflict` when what it is about is no longer there */
export function applyChange(document: StoredDocument, change: Change): Applied {
  switch (change.op) {
    case 'put-title':
      return {
        document: { ...document, title: change.text },
        inverse: { op: 'put-title', text: document.title },
        targets: ['title'],
      }
    case 'put-decision':
      return {
        document: { ...document, decision: change.decision },
        inverse: { op: 'put-decision', decision: document.decision },
        targets: ['decision'],
      }
    case 'put-document':
      return {
        document: change.document,
        inverse: { op: 'put-document', document },
        targets: ['document'],
      }
    case 'put-claim':
      return putClaim(document, change)
    case 'put-block':
      return putBlock(document, change)
    case 'insert-block':
      return insertBlock(document, change)
    case 'delete-block':
      return deleteBlock(document, change)
    case 'move':
      return moveBlock(document, change)
  }
}

type ChangeOf<Op extends Change['op']> = Extract<Change, { op: Op }>

function putClaim(document: StoredDocument, { claim }: ChangeOf<'put-claim'>): Applied {
  const held = document.claims[claim.claimId]
  if (!held) throw goneError()
  return {
    document: { ...document, claims: { ...document.claims, [claim.claimId]: claim } },
    inverse: { op: 'put-claim', claim: held },
    targets: [claim.claimId],
  }
}

function putBlock(
  document: StoredDocument,
  { block, claims = [], gone = [] }: ChangeOf<'put-block'>,
): Applied {
  const at = placeOfBlock(document, block.blockId)
  const left = Object.entries(document.claims).filter(([claimId]) => !gone.includes(claimId))
  const added = claims.map((claim) => [claim.claimId, claim] as const)
  return {
    document: {
      ...document,
      blocks: document.blocks.with(at, block),
      claims: Object.fromEntries([...left, ...added]),
    },
    inverse: {
      op: 'put-block',
      block: document.blocks[at]!,
      claims: gone.flatMap((claimId) => document.claims[claimId] ?? []),
      gone: claims.map(({ claimId }) => claimId),
    },
    targets: [block.blockId, ...added.map(([claimId]) => claimId), ...gone],
  }
}

function insertBlock(document: StoredDocument, { at, block, claims }: ChangeOf<'insert-block'>): Applied {
  const added = Object.fromEntries(claims.map((claim) => [claim.claimId, claim]))
  return {
    document: {
      ...document,
      blocks: document.blocks.toSpliced(Math.min(at, document.blocks.length), 0, block),
      claims: { ...document.claims, ...added },
    },
    inverse: {
      op: 'delete-block',
      blockId: block.blockId,
      claimIds: claims.map(({ claimId }) => claimId),
    },
    targets: [block.blockId],
  }
}

function deleteBlock(document: StoredDocument, { blockId }: ChangeOf<'delete-block'>): Applied {
  const at = placeOfBlock(document, blockId)
  const block = document.blocks[at]!
  const blocks = document.blocks.toSpliced(at, 1)
  const gone = claimsGoneFrom(block, { claims: document.claims, left: blocks })
  const claims = { ...document.claims }
  for (const claimId of gone) delete claims[claimId]
  return {
    document: { ...document, blocks, claims },
    inverse: {
      op: 'insert-block',
      at,
      block,
      claims: gone.map((claimId) => document.claims[claimId]!),
    },
    targets: [blockId, ...gone],
  }
}

/**
 * Claims go with the last block that they stand in; one that something else rests on stays.
 *
 * @param block as it was
 * @param left all blocks as they are without it, or with what is left of it
 */
export function claimsGoneFrom(
  block: ReportBlock,
  { claims, left }: { claims: StoredDocument['claims']; left: readonly ReportBlock[] },
): string[] {
  const needed = new Set([
    ...left.flatMap(claimIdsOf),
    ...Object.values(claims).flatMap(({ restsOn }) => restsOn),
  ])
  return claimIdsOf(block).filter((claimId) => !needed.has(claimId) && claims[claimId])
}

function moveBlock(document: StoredDocument, { blockId, to }: ChangeOf<'move'>): Applied {
  const from = placeOfBlock(document, blockId)
  const block = document.blocks[from]!
  return {
    document: { ...document, blocks: document.blocks.toSpliced(from, 1).toSpliced(to, 0, block) },
    inverse: { op: 'move', blockId, to: from },
    targets: [blockId],
  }
}

function placeOfBlock({ blocks }: StoredDocument, blockId: string): number {
  const at = blocks.findIndex((block) => block.blockId === blockId)
  if (at < 0) throw goneError()
  return at
}

export function goneError(): AppError {
  return new AppError('conflict', 'no such block or claim in the draft', {
    say: 'This part of the report is no longer there. Load the report again.',
  })
}
