/** From what a person asks for to the change that is made, with every claim in it checked before. */
import { AppError } from '../../../platform/errors.ts'
import { foundAgainst } from '../answer-aside.ts'
import { aboutOf } from '../check/about-of.ts'
import type { ClaimChecker } from '../check/claim-checker.ts'
import {
  claimIdsOf,
  type ProsePart,
  type ReportBlock,
  type ReportDecision,
  type StoredClaim,
  type StoredDocument,
} from '../model.ts'
import { goneError } from './apply-change.ts'
import { type Change, type NewBlockInput, partsOf, type ReportEdit } from './edit-model.ts'
import { removePart, stillStands } from './remove-part.ts'

export interface PlannedEdit {
  change: Change
  /** For the history: what kind of change, without its words. */
  what: string
}

/** @throws AppError `conflict` or `invalid_input` */
export async function planEdit(
  document: StoredDocument,
  edit: ReportEdit,
  checker: ClaimChecker,
): Promise<PlannedEdit> {
  switch (edit.op) {
    case 'set-title':
      return { change: { op: 'put-title', text: edit.text }, what: 'Named the report' }
    case 'set-decision':
      if (edit.seen && !isSameDecision(edit.seen, document.decision)) throw decidedMeanwhile()
      return { change: { op: 'put-decision', decision: edit.decision }, what: 'Wrote down the decision' }
    case 'set-heading':
      return { change: { op: 'put-block', block: withHeading(document, edit) }, what: 'Changed a heading' }
    case 'set-text':
      return { change: { op: 'put-block', block: withText(document, edit) }, what: 'Edited a sentence' }
    case 'put-part':
      return putPart(document, edit, checker)
    case 'set-claim':
      return editClaim(document, edit, checker)
    case 'accept-claim':
      return acceptClaim(document, edit, checker)
    case 'set-rests-on':
      return editGrounds(document, edit, checker)
    case 'add-block':
      return addBlock(document, edit, checker)
    case 'remove-part': {
      const { block, gone } = removePart(document, edit)
      const change: Change = block ? { op: 'put-block', block, gone } : deletionOf(document, edit.blockId)
      return { change, what: 'Took a sentence out' }
    }
    case 'remove-block':
      return { change: deletionOf(document, edit.blockId), what: 'Took a block out' }
    case 'move-block':
      return moveBlock(document, edit)
  }
}

type EditOf<Op extends ReportEdit['op']> = Extract<ReportEdit, { op: Op }>

function withHeading(document: StoredDocument, { blockId, text }: EditOf<'set-heading'>): ReportBlock {
  const block = blockOf(document, blockId)
  if (block.kind !== 'heading') throw notOfThisKind('a heading')
  const { isProgram: _, ...written } = block
  return { ...written, text }
}

function withText(
  document: StoredDocument,
  { blockId, field, at, text, seen }: EditOf<'set-text'>,
): ReportBlock {
  const block = blockOf(document, blockId)
  const parts = partsOf(block, field)
  if (!stillStands(parts?.[at], seen)) throw movedError()
  if (!parts || at > parts.length) throw notOfThisKind('a sentence')
  if (parts[at]?.kind === 'claim') throw notOfThisKind('free prose; edit it as a claim')
  const written: ProsePart[] = text.trim() === '' ? [] : [{ kind: 'text', text: text.trim() }]
  return { ...block, [field]: parts.toSpliced(at, 1, ...written) } as ReportBlock
}

function isSameDecision(seen: ReportDecision, standing: ReportDecision): boolean {
  return (Object.keys(seen) as (keyof ReportDecision)[]).every((field) => seen[field] === standing[field])
}

function decidedMeanwhile(): AppError {
  return new AppError('conflict', 'another decision stands there', {
    say: 'Somebody wrote down another decision meanwhile. Nothing was changed; look at both.',
  })
}

function movedError(): AppError {
  return new AppError('conflict', 'another sentence stands there', {
    say: 'Somebody changed this part meanwhile, and the sentence that you meant stands elsewhere or is gone. Nothing was changed; look again.',
  })
}

async function editClaim(
  document: StoredDocument,
  { claimId, text }: EditOf<'set-claim'>,
  checker: ClaimChecker,
): Promise<PlannedEdit> {
  // Other words were not read by anybody, and are no longer the program's.
  const { isReadByPerson, isProgram, ...claim } = claimOf(document, claimId)
  const checked = await checker.check({ ...claim, text }, document)
  return { change: { op: 'put-claim', claim: checked }, what: `Edited a claim: ${checked.verdict}` }
}

async function acceptClaim(
  document: StoredDocument,
  { claimId, place }: EditOf<'accept-claim'>,
  checker: ClaimChecker,
): Promise<PlannedEdit> {
  const claim = claimOf(document, claimId)
  const isQuoted = claim.kind === 'quote' && claim.reason === 'set-aside'
  if (claim.kind !== 'paraphrase' && !isQuoted) throw notOfThisKind('a paraphrase')
  // A quotation is wanted as it stands, and not by other words.
  const accepted = await checker.accept(claim, isQuoted ? claim.evidence[0]! : place)
  if (!accepted)
    throw new AppError('invalid_input', 'no such place', {
      say: 'These are no words that the record holds of a participant, or not of the one whom the claim is about.',
    })
  return { change: { op: 'put-claim', claim: accepted }, what: 'Read a passage and accepted a claim by it' }
}

async function editGrounds(
  document: StoredDocument,
  { claimId, restsOn }: EditOf<'set-rests-on'>,
  checker: ClaimChecker,
): Promise<PlannedEdit> {
  // On what else it rests a person has chosen.
  const { isProgram, ...claim } = claimOf(document, claimId)
  if (claim.kind !== 'recommendation') throw notOfThisKind('a recommendation')
  for (const ground of restsOn) claimOf(document, ground)
  const checked = await checker.check({ ...claim, restsOn: [...new Set(restsOn)] }, document)
  return { change: { op: 'put-claim', claim: checked }, what: 'Changed what a recommendation rests on' }
}

async function addBlock(
  document: StoredDocument,
  { after, section, block }: EditOf<'add-block'>,
  checker: ClaimChecker,
): Promise<PlannedEdit> {
  // What is added to an answer is part of it: how sure it is and what speaks against it follow from all that stands there.
  const answer = document.blocks.find((each) => each.blockId === after)
  if (answer?.kind === 'answer' && isPart(block))
    return putPart(
      document,
      {
        ...{ op: 'put-part', blockId: answer.blockId, field: 'parts', isInstead: false },
        at: answer.parts.length,
        block,
      },
      checker,
    )
  const at = placeAfter(document, { after, section })
  const blockId = freshId(
    'b',
    document.blocks.map((each) => each.blockId),
  )
  const made = await makeBlock(document, block, checker)
  return {
    change: {
      op: 'insert-block',
      at,
      block: { ...made.block, blockId, section } as ReportBlock,
      claims: made.claims,
    },
    what: `Added ${block.kind === 'claim' ? `a claim: ${made.claims[0]?.verdict}` : `a ${block.kind}`}`,
  }
}

type PartInput = Extract<NewBlockInput, { kind: 'prose' | 'quote' | 'claim' }>

function isPart(block: NewBlockInput): block is PartInput {
  return block.kind === 'prose' || block.kind === 'quote' || block.kind === 'claim'
}

/** A sentence within a block; prose may become a claim where it stands. */
async function putPart(
  document: StoredDocument,
  { blockId, field, at, isInstead, seen, block: input }: EditOf<'put-part'>,
  checker: ClaimChecker,
): Promise<PlannedEdit> {
  const block = blockOf(document, blockId)
  const parts = partsOf(block, field)
  if (isInstead && !stillStands(parts?.[at], seen)) throw movedError()
  if (!parts || at > parts.length || !isPart(input)) throw notOfThisKind('a sentence')
  if (isInstead && parts[at]?.kind !== 'text') throw notOfThisKind('free prose; edit it as a claim')
  const { part, claims } = await makePart(document, input, checker)
  const [claim] = claims
  const opposing = block.kind === 'answer' && field === 'parts' ? opposingClaims(document, claims) : []
  const put = {
    ...block,
    [field]: parts.toSpliced(at, isInstead ? 1 : 0, part),
    ...(opposing.length > 0 && block.kind === 'answer'
      ? {
          against: [
            ...block.against,
            ...opposing.map(({ claimId }): ProsePart => ({ kind: 'claim', claimId })),
          ],
        }
      : {}),
  } as ReportBlock
  const what = claim
    ? `${isInstead ? 'Made a sentence' : 'Added'} a claim: ${claim.verdict}`
    : 'Added a sentence'
  return { change: { op: 'put-block', block: put, claims: [...claims, ...opposing] }, what }
}

/** Words against a figure stand in the answer with it, each a quotation of its own. */
function opposingClaims(document: StoredDocument, made: readonly StoredClaim[]): StoredClaim[] {
  const taken = [...Object.keys(document.claims), ...made.map(({ claimId }) => claimId)]
  return made.flatMap(({ against }) =>
    (against?.evidence ?? []).map((place): StoredClaim => {
      const claimId = freshId('c', taken)
      taken.push(claimId)
      return {
        ...{ claimId, kind: 'quote', text: '', verdict: 'supported', reason: null },
        ...{ numbers: [], restsOn: [], evidence: [place], against: null },
      }
    }),
  )
}

async function makePart(
  document: StoredDocument,
  input: PartInput,
  checker: ClaimChecker,
): Promise<{ part: ProsePart; claims: StoredClaim[] }> {
  if (input.kind === 'prose') return { part: { kind: 'text', text: input.text.trim() }, claims: [] }
  const claim = await checker.check(await claimFrom(document, input, checker), document)
  return { part: { kind: 'claim', claimId: claim.claimId }, claims: [claim] }
}

function placeAfter(
  { blocks }: StoredDocument,
  { after, section }: { after: string | null; section: ReportBlock['section'] },
): number {
  if (after !== null) {
    const at = blocks.findIndex((block) => block.blockId === after)
    if (at < 0) throw goneError()
    return at + 1
  }
  const first = blocks.findIndex((block) => block.section === section)
  return first < 0 ? blocks.length : first + 1
}

interface MadeBlock {
  block: object
  claims: StoredClaim[]
}

async function makeBlock(
  document: StoredDocument,
  input: NewBlockInput,
  checker: ClaimChecker,
): Promise<MadeBlock> {
  if (input.kind === 'prose')
    return { block: { kind: 'prose', parts: [{ kind: 'text', text: input.text.trim() }] }, claims: [] }
  if (input.kind === 'heading')
    return { block: { kind: 'heading', level: 3, text: input.text.trim() }, claims: [] }
  const claim = await checker.check(await claimFrom(document, input, checker), document)
  const { claimId } = claim
  if (input.kind === 'quote') return { block: { kind: 'quote', claimId }, claims: [claim] }
  if (input.kind === 'recommendation')
    return { block: { kind: 'recommendation', claimId, why: [] }, claims: [claim] }
  return { block: { kind: 'prose', parts: [{ kind: 'claim', claimId }] }, claims: [claim] }
}

async function claimFrom(
  document: StoredDocument,
  input: Exclude<NewBlockInput, { kind: 'prose' | 'heading' }>,
  checker: ClaimChecker,
): Promise<StoredClaim> {
  const counts =
    input.kind === 'claim' ? await countsOf(document, input, checker) : { numbers: [], places: [] }
  const kind = input.kind === 'claim' ? input.claim : input.kind
  return {
    claimId: freshId('c', Object.keys(document.claims)),
    kind,
    ...aboutOf(kind, input.kind === 'recommendation' ? undefined : input.interviewId),
    text: input.text.trim(),
    verdict: 'unsupported',
    reason: null,
    numbers: counts.numbers,
    restsOn: input.kind === 'recommendation' ? input.restsOn : [],
    evidence: counts.places,
    against: await againstFigure(counts.numbers, checker),
  }
}

async function againstFigure(
  [number]: StoredClaim['numbers'],
  checker: ClaimChecker,
): Promise<StoredClaim['against']> {
  return number?.figure.source === 'theme' ? foundAgainst(await checker.denials(number.label)) : null
}

/** @throws AppError `invalid_input` for a figure that this report's analysis does not have */
async function countsOf(
  document: StoredDocument,
  { figureOf, figure }: Extract<NewBlockInput, { kind: 'claim' }>,
  checker: ClaimChecker,
): Promise<Pick<StoredClaim, 'numbers'> & { places: StoredClaim['evidence'] }> {
  if (figureOf) return { numbers: claimOf(document, figureOf).numbers, places: [] }
  if (!figure) return { numbers: [], places: [] }
  const found = await checker.figure(figure, document)
  if (!found)
    throw new AppError('invalid_input', 'no such figure', {
      say: 'There is no such figure in the analysis that this report is of. Bring the report up to date first.',
    })
  return { numbers: [found.number], places: found.places }
}

function moveBlock(document: StoredDocument, { blockId, by }: EditOf<'move-block'>): PlannedEdit {
  const from = document.blocks.findIndex((block) => block.blockId === blockId)
  if (from < 0) throw goneError()
  const to = from + by
  if (document.blocks[to]?.section !== document.blocks[from]!.section)
    throw new AppError('conflict', 'a block stays in its section', {
      say: 'It is at the end of its section already.',
    })
  return { change: { op: 'move', blockId, to }, what: 'Moved a block' }
}

function deletionOf(document: StoredDocument, blockId: string): Change {
  return { op: 'delete-block', blockId, claimIds: claimIdsOf(blockOf(document, blockId)) }
}

function blockOf(document: StoredDocument, blockId: string): ReportBlock {
  const block = document.blocks.find((each) => each.blockId === blockId)
  if (!block) throw goneError()
  return block
}

function claimOf(document: StoredDocument, claimId: string): StoredClaim {
  const claim = document.claims[claimId]
  if (!claim) throw goneError()
  return claim
}

function freshId(letter: string, taken: readonly string[]): string {
  const last = Math.max(0, ...taken.map((id) => Number(id.slice(1)) || 0))
  return `${letter}${last + 1}`
}

function notOfThisKind(what: string): AppError {
  return new AppError('invalid_input', 'edit of another kind of block', { say: `This is not ${what}.` })
}
