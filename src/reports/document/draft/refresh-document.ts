/**
 * Counts a report again and keeps what a person wrote: numbers, charts, who was heard, method and provenance are of now;
 * sentences that the program wrote follow their figures, sentences that a person wrote stay and are judged by them. Pure.
 */
import { checkFigure } from '../check/check-figure.ts'
import { refreshGrounds } from '../edit/refresh-grounds.ts'
import { figureKey } from '../figure-model.ts'
import { placeId } from '../fill-words.ts'
import type {
  ProsePart,
  ReportBlock,
  ReportNumber,
  ReportSection,
  StoredClaim,
  StoredDocument,
} from '../model.ts'
import { sentenceOf, shortSentenceOf, sidesSentenceOf } from '../sentences.ts'
import { notAnalysedYet } from '../standing.ts'
import { markedHeading } from './draft-findings.ts'

/** Sections that say facts, and that the program writes whole. */
const sectionsOfFacts: readonly ReportSection[] = ['heard', 'unknown', 'method', 'provenance']

/** `fresh`: the draft as the program would write it now. */
export function refreshDocument(held: StoredDocument, fresh: StoredDocument): StoredDocument {
  const numbers = Object.values(fresh.claims).flatMap((claim) => claim.numbers)
  const known = new Map(numbers.map((number) => [keyOf(number), number]))
  const againsts = new Map(
    Object.values(fresh.claims).flatMap((claim) =>
      claim.against && claim.numbers[0] ? [[keyOf(claim.numbers[0]), claim.against] as const] : [],
    ),
  )
  const claims = Object.fromEntries(
    Object.entries(held.claims).map(([claimId, claim]) => [
      claimId,
      refreshClaim(claim, { known, againsts }),
    ]),
  )
  const marked = newlyMarked(held, fresh)
  return refreshGrounds({
    ...held,
    claims: { ...claims, ...marked.claims },
    blocks: withMarked([...refreshBlocks(held.blocks, fresh)], marked.blocks),
    heard: fresh.heard,
    provenance: fresh.provenance,
  })
}

/** Themes are found anew by every analysis: the same name is the same theme. */
function keyOf({ figure, label }: ReportNumber): string {
  if (figure.source === 'theme') return `theme:${figure.questionKey}:${label}`
  return figure.source === 'side' ? `side:${label}:${figure.side}` : figureKey(figure)
}

interface Known {
  known: ReadonlyMap<string, ReportNumber>
  againsts: ReadonlyMap<string, NonNullable<StoredClaim['against']>>
}

function refreshClaim(claim: StoredClaim, { known, againsts }: Known): StoredClaim {
  if (claim.numbers.length === 0) return claim
  const numbers = claim.numbers.flatMap((number) => known.get(keyOf(number)) ?? [])
  if (numbers.length < claim.numbers.length)
    return { ...claim, verdict: 'unsupported', reason: 'unknown-rule' }
  const text = sidesRewritten(claim, numbers) ?? rewritten(claim, numbers)
  const against = claim.against && (againsts.get(keyOf(numbers[0]!)) ?? claim.against)
  return { ...claim, text, numbers, against, ...checkFigure(text, numbers) }
}

/** Null where it is not the program’s sentence about which way people speak. */
function sidesRewritten({ text, numbers }: StoredClaim, now: ReportNumber[]): string | null {
  for (const isUnderQuestion of [false, true])
    if (text === sidesSentenceOf(numbers, isUnderQuestion)) return sidesSentenceOf(now, isUnderQuestion)
  return null
}

function rewritten({ text, numbers: [held] }: StoredClaim, [now]: ReportNumber[]): string {
  if (!held || !now) return text
  if (text === sentenceOf(held)) return sentenceOf(now)
  return text === shortSentenceOf(held) ? shortSentenceOf(now) : text
}

function* refreshBlocks(held: readonly ReportBlock[], fresh: StoredDocument): Generator<ReportBlock> {
  const done = new Set<ReportSection>()
  for (const block of held) {
    if (!sectionsOfFacts.includes(block.section)) yield refreshBlock(block, fresh)
    else {
      if (!done.has(block.section)) yield* factsOf(block.section, fresh, held)
      done.add(block.section)
      if (isWritten(block)) yield block
    }
  }
}

/** Under ids that no block of the draft has. */
function factsOf(
  section: ReportSection,
  { blocks }: StoredDocument,
  held: readonly ReportBlock[],
): ReportBlock[] {
  const taken = new Set(held.map(({ blockId }) => blockId))
  let number = held.length + 1
  const freshId = () => {
    while (taken.has(`f${section}${number}`)) number += 1
    taken.add(`f${section}${number}`)
    return `f${section}${number}`
  }
  return blocks
    .filter((block) => block.section === section)
    .map((block) => ({ ...block, blockId: freshId() }))
}

function refreshBlock(block: ReportBlock, fresh: StoredDocument): ReportBlock {
  const { blocks } = fresh
  if (block.kind === 'prose') return { ...block, parts: analysedSince(block.parts, fresh) }
  if (block.kind === 'chart') {
    const { questionKey, title } = block.chart
    const now = blocks.find(
      (each) =>
        each.kind === 'chart' &&
        each.chart.questionKey === questionKey &&
        // The chart over all interviews is one, whatever it is called now.
        (questionKey === null || each.chart.title === title),
    )
    return now?.kind === 'chart' ? { ...block, chart: now.chart } : block
  }
  if (block.kind === 'answer') {
    const now = blocks.find((each) => each.kind === 'answer' && each.objectiveKey === block.objectiveKey)
    if (now?.kind !== 'answer') return block
    const { confidence, change } = now
    return {
      ...block,
      parts: analysedSince(block.parts, fresh),
      confidence,
      change: isOfProgram(block.change) ? change : block.change,
    }
  }
  return block
}

/** What was drafted before the first analysis says so no longer once there is one. */
function analysedSince(parts: ProsePart[], { provenance }: StoredDocument): ProsePart[] {
  if (provenance.analysis === null) return parts
  return parts.map((part) =>
    part.kind === 'text' && part.isProgram && part.text.startsWith(notAnalysedYet)
      ? { ...part, text: 'The interviews were analysed after this was drafted: write the draft anew.' }
      : part,
  )
}

/** What was marked in transcripts since, under ids that nothing in the report has. */
function newlyMarked(held: StoredDocument, fresh: StoredDocument): Pick<StoredDocument, 'blocks' | 'claims'> {
  const from = fresh.blocks.findIndex((block) => block.kind === 'heading' && block.text === markedHeading)
  const places = new Set(Object.values(held.claims).flatMap(({ evidence }) => evidence.map(placeId)))
  const quotes = from < 0 ? [] : fresh.blocks.slice(from).filter((block) => block.kind === 'quote')
  const unknown = quotes.flatMap(({ claimId }) => {
    const claim = fresh.claims[claimId]
    return claim?.evidence[0] && !places.has(placeId(claim.evidence[0])) ? [claim] : []
  })
  const next = (letter: string, ids: readonly string[]) =>
    Math.max(0, ...ids.filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(1)) || 0)) + 1
  const block = next(
    'b',
    held.blocks.map(({ blockId }) => blockId),
  )
  const claim = next('c', Object.keys(held.claims))
  return {
    blocks: unknown.map((_, at) => ({
      blockId: `b${block + at}`,
      section: 'findings',
      kind: 'quote',
      claimId: `c${claim + at}`,
    })),
    claims: Object.fromEntries(
      unknown.map((each, at) => [`c${claim + at}`, { ...each, claimId: `c${claim + at}` }]),
    ),
  }
}

function withMarked(blocks: ReportBlock[], marked: ReportBlock[]): ReportBlock[] {
  const last = blocks.findLastIndex(({ section }) => section === 'findings')
  return blocks.toSpliced(last + 1, 0, ...marked)
}

/** Somebody wrote in it. */
function isWritten(block: ReportBlock): boolean {
  if (block.kind === 'heading') return block.isProgram !== true
  if (block.kind === 'prose') return !isOfProgram(block.parts)
  return block.kind === 'quote'
}

function isOfProgram(parts: Extract<ReportBlock, { kind: 'prose' }>['parts']): boolean {
  return parts.every((part) => part.kind === 'text' && part.isProgram === true)
}
